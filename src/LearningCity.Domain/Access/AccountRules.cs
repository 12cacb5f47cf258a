using System.Text;
using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Access;

/// <summary>Limits and refusals of an account.</summary>
public static class AccountRules
{
    /// <summary>Characters (code points).</summary>
    public const int SignInNameLength = 100;

    /// <summary>Characters (code points).</summary>
    public const int DisplayNameLength = 120;

    /// <summary>Characters (code points).</summary>
    public const int PostLength = 200;

    /// <summary>Characters (code points).</summary>
    public const int ReasonLength = 500;

    public static RuleViolated SignInNameForm() => RuleViolated.At(
        "signInName",
        "access.sign-in-name",
        "Tên đăng nhập gồm 3 đến 100 ký tự: chữ không dấu a–z, chữ số và các dấu . _ - + @, bắt đầu bằng chữ hoặc số.");

    public static StateConflict SignInNameTaken() => new(
        "access.sign-in-name-taken",
        "Tên đăng nhập này đã có người dùng. Hãy chọn tên khác.");

    public static StateConflict IsDisabled() => new(
        "access.account-disabled",
        "Tài khoản đã bị khoá. Hãy mở khoá trước.");

    public static StateConflict IsNotDisabled() => new(
        "access.account-not-disabled",
        "Tài khoản không ở trạng thái khoá.");

    public static StateConflict DisablesItself() => new(
        "access.disables-itself",
        "Không ai tự khoá tài khoản của mình. Hãy nhờ một quản trị viên khác.");

    public static StateConflict HasNoPassword() => new(
        "access.account-not-active",
        "Tài khoản chưa kích hoạt. Hãy gửi lại lời mời thay vì đặt lại mật khẩu.");

    public static StateConflict HasPassword() => new(
        "access.account-active",
        "Tài khoản đã kích hoạt. Muốn đổi mật khẩu, hãy dùng chức năng đặt lại mật khẩu.");

    /// <summary>One line of text for people: NFC, trimmed, without control, direction or zero-width characters, without a tower of marks.</summary>
    /// <exception cref="RuleViolated"><c>access.account-text</c></exception>
    public static string Line(string field, string text, int limit)
    {
        var line = Clean(text);

        if (line.Length == 0)
            throw RuleViolated.At(field, "access.account-text", "Không được để trống.");
        if (line.EnumerateRunes().Count() > limit)
            throw RuleViolated.At(field, "access.account-text", $"Dài quá {limit} ký tự.");
        if (PlainText.FirstForbidden(line) is not null)
            throw RuleViolated.At(field, "access.account-text", "Có ký tự điều khiển, ký tự ẩn hoặc dấu chồng chất. Hãy gõ lại bằng bàn phím.");

        return line;
    }

    /// <exception cref="RuleViolated"><c>access.reason-missing</c>, <c>access.account-text</c></exception>
    public static string Reason(string reason) => string.IsNullOrWhiteSpace(reason)
        ? throw RuleViolated.At("reason", "access.reason-missing", "Hãy ghi lý do.")
        : Line("reason", reason, ReasonLength);

    private static string Clean(string? text)
    {
        var line = (text ?? string.Empty).Trim();

        return line.IsNormalized(NormalizationForm.FormC) ? line : line.Normalize(NormalizationForm.FormC);
    }
}
