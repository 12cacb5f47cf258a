using LearningCity.Application.Kernel;
using Microsoft.Net.Http.Headers;

namespace LearningCity.Api.Kernel;

/// <summary>What every unsafe call under <c>/api</c> has to carry: the product's own header (a foreign page cannot set it),
/// or a bearer token in its place (a foreign page cannot set that either, and no browser adds it by itself), and, where the
/// endpoint says so, key and revision.</summary>
internal sealed class CallGuard(RequestDelegate next)
{
    public const string Header = "X-LearningCity";
    public const string KeyHeader = "Idempotency-Key";

    private const int LongestKey = 200;

    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (!request.IsOfApi()
            || HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method))
        {
            return next(context);
        }

        if ((request.Headers[Header] != "1" && !BearerToken.IsBearer(request)) || !IsOwnSite(request.Headers["Sec-Fetch-Site"]))
        {
            throw new Malformed("kernel.csrf", $"Thiếu tiêu đề {Header}: 1, hoặc yêu cầu đến từ trang khác.");
        }

        if (!IsUnicode(request.ContentType))
        {
            throw new Malformed("kernel.unsupported-media-type", "Nội dung phải viết bằng UTF-8.");
        }

        var rules = context.GetEndpoint()?.Metadata.GetMetadata<CallRules>();
        if (rules is { NeedsKey: true } && !IsKey(request.Headers[KeyHeader]))
        {
            throw new Malformed("kernel.missing-idempotency-key", $"Thiếu tiêu đề {KeyHeader} (1 đến {LongestKey} ký tự): một mã riêng cho mỗi lần làm.");
        }

        if (rules is { NeedsRevision: true } && request.Headers.IfMatch.Count == 0)
        {
            throw new RevisionRequired();
        }

        return next(context);
    }

    public static bool IsKey(string? key) =>
        key is { Length: > 0 and <= LongestKey } && key.All(letter => letter is > ' ' and <= '~');

    /// <summary>Whatever else the content is, text in it is UTF-8; the framework takes a charset it does not know for an accident.</summary>
    private static bool IsUnicode(string? type) =>
        !MediaTypeHeaderValue.TryParse(type, out var read) || !read.Charset.HasValue || read.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)
        || read.Charset.Equals("\"utf-8\"", StringComparison.OrdinalIgnoreCase);

    private static bool IsOwnSite(string? site) => site is null or "same-origin" or "none";
}
