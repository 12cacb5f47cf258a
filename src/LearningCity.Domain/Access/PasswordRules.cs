using System.Text;
using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Access;

/// <summary>
/// What a password must be while there is no second factor: long, not common, not only words of this place
/// (OWASP ASVS 5.0, 6.2.1 to 6.2.12; NIST SP 800-63B-4). Any characters are welcome, no kind is demanded, nothing forces a change.
/// </summary>
public static class PasswordRules
{
    /// <summary>Code points, after NFC.</summary>
    public const int Shortest = 15;

    /// <summary>Code points, after NFC.</summary>
    public const int Longest = 128;

    /// <summary>Fewer different characters than this are a rhythm, not a password.</summary>
    public const int FewestDifferent = 6;

    /// <summary>So many letters must be left when the words of the place, digits and signs are taken away.</summary>
    public const int FewestOwnLetters = 4;

    /// <summary>The one form in which a password is hashed and compared.</summary>
    public static string Canonical(string password) =>
        password.IsNormalized(NormalizationForm.FormC) ? password : password.Normalize(NormalizationForm.FormC);

    /// <param name="password">As typed.</param>
    /// <param name="own">Words of the account itself: its sign-in name, display name, post.</param>
    /// <param name="isCommon">Says whether a text (lower case) is in the list of common passwords.</param>
    /// <exception cref="RuleViolated"><c>access.password</c>, with one fault per rule that is broken</exception>
    public static void Check(string password, IEnumerable<string> own, Func<string, bool> isCommon)
    {
        var faults = FaultsOf(Canonical(password ?? string.Empty), own, isCommon).ToList();

        if (faults.Count > 0)
            throw new RuleViolated("access.password", "Mật khẩu chưa đạt yêu cầu.", faults);
    }

    public static StateConflict SameAsBefore() => new(
        "access.password-unchanged",
        "Mật khẩu mới trùng mật khẩu đang dùng.");

    public static RuleViolated PresentIsWrong() => RuleViolated.At(
        "presentPassword",
        "access.present-password",
        "Mật khẩu hiện tại không đúng.");

    private static IEnumerable<Fault> FaultsOf(string password, IEnumerable<string> own, Func<string, bool> isCommon)
    {
        var length = password.EnumerateRunes().Count();

        if (length < Shortest)
        {
            yield return Fault("access.password-short", $"Mật khẩu cần ít nhất {Shortest} ký tự. Một câu dễ nhớ gồm nhiều từ là tốt nhất.");
            yield break;
        }

        if (length > Longest)
            yield return Fault("access.password-long", $"Mật khẩu dài nhất {Longest} ký tự.");
        else if (password.EnumerateRunes().Distinct().Count() < FewestDifferent || PasswordText.IsOneRun(password))
            yield return Fault("access.password-monotonous", "Mật khẩu lặp lại hoặc chạy theo một dãy đơn điệu. Hãy chọn một câu khác.");
        else if (PasswordText.Cores(password).Any(isCommon))
            yield return Fault("access.password-common", "Mật khẩu nằm trong danh sách mật khẩu phổ biến. Hãy chọn một câu khác.");
        else if (PasswordText.LettersBeyond(password, ContextWords.All.Concat(own)) < FewestOwnLetters)
            yield return Fault("access.password-context", "Mật khẩu chỉ gồm tên địa phương, đơn vị, chức danh, năm hoặc tên đăng nhập. Hãy thêm những từ khác.");
    }

    private static Fault Fault(string code, string message) => new("password", code, message);
}
