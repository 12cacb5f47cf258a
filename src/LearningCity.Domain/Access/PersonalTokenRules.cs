using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Access;

/// <summary>Limits and refusals of a token for programs, and how often tokens that do not work may be tried.</summary>
public static class PersonalTokenRules
{
    /// <summary>Characters (code points).</summary>
    public const int NameLength = 100;

    /// <summary>Tokens of one account that work at the same time.</summary>
    public const int MostOpen = 20;

    /// <summary>
    /// This many calls from one address within <see cref="SignInRules.AddressWindow"/> with tokens that do not work, and the
    /// address waits with further ones. A token that works is never made to wait: nobody guesses 256 random bits, and
    /// whole offices share one address.
    /// </summary>
    public const int FailuresPerAddress = 30;

    /// <summary>At most a year ahead (authorisation matrix, row 53).</summary>
    public static DateOnly LatestEnd(DateOnly today) => today.AddYears(1);

    public static RuleViolated EndOutOfBounds(DateOnly today) => RuleViolated.At(
        "validTo",
        "access.token-end",
        $"Ngày hết hạn phải từ hôm nay đến hết ngày {CityDay.Written(LatestEnd(today))} (không quá một năm).");

    public static RuleViolated NoFunctions() => RuleViolated.At(
        "functions",
        "access.token-functions",
        "Danh sách chức năng để trống thì mã không làm được gì. Hãy chọn ít nhất một chức năng, hoặc bỏ danh sách để dùng mọi chức năng được phép.");

    /// <param name="names">As the API writes them.</param>
    public static RuleViolated FunctionsNotHeld(IEnumerable<string> names) => RuleViolated.At(
        "functions",
        "access.token-functions",
        $"Mã không nhận được chức năng mà bạn không có, hoặc không dành cho phần mềm, hoặc không giới hạn được theo đơn vị: {string.Join(", ", names)}.");

    public static StateConflict TooMany() => new(
        "access.too-many-tokens",
        $"Bạn đã có {MostOpen} mã còn hiệu lực. Hãy thu hồi mã không dùng nữa trước khi tạo mã mới.");

    public static StateConflict NameTaken() => new(
        "access.token-name-taken",
        "Bạn đã có một mã còn hiệu lực mang tên này. Hãy chọn tên khác hoặc thu hồi mã cũ.");
}
