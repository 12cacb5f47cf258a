using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Kernel;

/// <summary>There is no such thing, or it lies outside the caller's scope; never said which (404).</summary>
public sealed class NotFound() : Refusal("kernel.not-found", "Không tìm thấy, hoặc nằm ngoài phạm vi của bạn.");

/// <summary>The function is not the caller's (403).</summary>
public sealed class NotYours() : Refusal("kernel.forbidden", "Bạn không có quyền làm việc này.");

/// <summary>Nobody is signed in, or what was given to sign in is not right (401).</summary>
public sealed class SignInRequired(string code = "kernel.sign-in-required", string message = "Bạn cần đăng nhập.")
    : Refusal(code, message);

/// <summary>Somebody changed the object since the caller read it (412).</summary>
public sealed class StaleRevision(int? seen, int? current)
    : Refusal("kernel.stale-version", "Nội dung đã được người khác thay đổi; hãy tải lại rồi làm tiếp.")
{
    public int? Seen { get; } = seen;

    public int? Current { get; } = current;
}

/// <summary>An edit that does not say which revision it saw (428).</summary>
public sealed class RevisionRequired()
    : Refusal("kernel.version-required", "Thiếu tiêu đề If-Match: cho biết phiên bản bạn đã xem.");

/// <summary>Not readable as what it claims to be (400).</summary>
public sealed class Malformed(string code, string message, IReadOnlyList<Fault>? faults = null)
    : Refusal(code, message, faults)
{
    private const string BadFilter = "kernel.bad-filter";

    /// <summary>What a list is narrowed by cannot be read.</summary>
    /// <param name="field">The name of the filter.</param>
    public static Malformed Filter(string field, string message) => new(BadFilter, message, [new Fault(field, BadFilter, message)]);
}

/// <summary>Too often; try again after <paramref name="retryAfter"/> (429).</summary>
public sealed class TooOften(string code, string message, TimeSpan retryAfter) : Refusal(code, message)
{
    public TimeSpan RetryAfter { get; } = retryAfter;
}

/// <summary>Cannot now, through no fault of the caller (503).</summary>
public sealed class Unavailable(string code, string message, TimeSpan retryAfter) : Refusal(code, message)
{
    public TimeSpan RetryAfter { get; } = retryAfter;
}

/// <summary>Larger than what is taken (413).</summary>
public sealed class TooLarge(string code, string message) : Refusal(code, message);
