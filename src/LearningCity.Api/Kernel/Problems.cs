using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Serialization;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using Microsoft.AspNetCore.Diagnostics;

namespace LearningCity.Api.Kernel;

/// <summary>RFC 9457 problem details: a stable type, a Vietnamese title, every fault with its place.</summary>
/// <param name="Type"><c>/problems/{code}</c>.</param>
/// <param name="Code">Stable, for programs.</param>
/// <param name="TraceId">Ties the answer to the log.</param>
/// <param name="CurrentRevision">With 412: the revision that stands now, where it is known; otherwise not written.</param>
internal sealed record Problem(
    string Type, string Title, int Status, string Code, string TraceId, IReadOnlyList<Fault> Errors,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? CurrentRevision = null);

/// <summary>The one translator from refusals to answers.</summary>
internal sealed class Problems(IStorageFailures storage, ProductMeters meters, ILogger<Problems> log) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is OperationCanceledException && httpContext.RequestAborted.IsCancellationRequested)
        {
            return true;
        }

        var refusal = exception as Refusal ?? Translate(exception);
        if (refusal is null)
        {
            log.LogError(exception, "Unforeseen");
        }
        else if (refusal.Code == IStorageFailures.Damaged)
        {
            log.LogCritical(exception, "The storage is damaged");
        }
        else if (refusal.Code == IStorageFailures.Full)
        {
            log.LogCritical(exception, "The database has no room left");
        }

        if (Wait(refusal) is { } wait)
        {
            httpContext.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        }

        var (code, status) = refusal is null ? ("kernel.unforeseen", 500) : (refusal.Code, Status(refusal));
        meters.Refused(code, status);
        await WriteAsync(httpContext, status, code,
            refusal?.Message ?? "Có lỗi ngoài dự kiến; hãy báo mã theo dõi cho quản trị.", refusal?.Faults ?? [],
            (refusal as StaleRevision)?.Current);
        return true;
    }

    public static Task WriteAsync(HttpContext context, int status, string code, string title, IReadOnlyList<Fault> faults, int? currentRevision = null)
    {
        var slug = code.StartsWith("kernel.", StringComparison.Ordinal) ? code["kernel.".Length..] : code;
        var trace = Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier;
        context.Response.StatusCode = status;
        context.Response.Headers.CacheControl = "no-store";
        if (status == StatusCodes.Status401Unauthorized)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
        }

        return context.Response.WriteAsJsonAsync(
            new Problem("/problems/" + slug, title, status, code, trace, faults, currentRevision),
            WireFormat.Options, "application/problem+json", context.RequestAborted);
    }

    /// <summary>What the framework answers by itself, in the product's form.</summary>
    public static Task WriteStatusAsync(HttpContext context)
    {
        var (code, title) = context.Response.StatusCode switch
        {
            400 => ("kernel.malformed-request", "Yêu cầu không đọc được."),
            404 => ("kernel.not-found", "Không tìm thấy, hoặc nằm ngoài phạm vi của bạn."),
            405 => ("kernel.method-not-allowed", "Địa chỉ này không nhận phương thức đó."),
            406 => ("kernel.not-acceptable", "Không trả lời được ở dạng yêu cầu."),
            413 => ("kernel.body-too-large", "Nội dung gửi lên quá lớn."),
            415 => ("kernel.unsupported-media-type", "Nội dung phải là application/json."),
            _ => ("kernel.unforeseen", "Yêu cầu không thực hiện được."),
        };
        return WriteAsync(context, context.Response.StatusCode, code, title, []);
    }

    /// <summary>When it makes sense to come back, where that is known.</summary>
    private static TimeSpan? Wait(Refusal? refusal) => refusal switch
    {
        TooOften often => often.RetryAfter,
        Unavailable unavailable => unavailable.RetryAfter,
        StateConflict { Code: "kernel.in-progress" } => TimeSpan.FromSeconds(2),
        _ => null,
    };

    private static int Status(Refusal refusal) => refusal switch
    {
        RuleViolated => 422,
        StateConflict => 409,
        NotFound => 404,
        NotYours => 403,
        SignInRequired => 401,
        StaleRevision => 412,
        RevisionRequired => 428,
        Malformed malformed => malformed.Code == "kernel.unsupported-media-type" ? 415 : 400,
        TooLarge => 413,
        TooOften => 429,
        Unavailable => 503,
        _ => 500,
    };

    private Refusal? Translate(Exception exception) => exception switch
    {
        BadHttpRequestException { StatusCode: 413 } => new TooLarge("kernel.body-too-large", "Nội dung gửi lên quá lớn."),
        BadHttpRequestException { StatusCode: 415 } => new Malformed("kernel.unsupported-media-type", "Nội dung phải là application/json."),
        BadHttpRequestException bad => UnreadableRequest.Explain(bad),
        _ => storage.Explain(exception),
    };
}
