using System.Globalization;
using System.Text.RegularExpressions;

namespace LearningCity.Domain.Kernel;

/// <summary>An e-mail address as RFC 5321 takes it without extensions: plain ASCII before the @, a domain with a dot after it.</summary>
public static partial class MailAddress
{
    /// <summary>Characters of the whole address; RFC 5321 4.5.3.1.3.</summary>
    public const int Length = 254;

    /// <summary>Characters before the @; RFC 5321 4.5.3.1.1.</summary>
    private const int LocalLength = 64;

    private static readonly IdnMapping Domains = new() { UseStd3AsciiRules = true };

    /// <summary>The address as it is kept: trimmed, the domain in small ASCII letters.</summary>
    /// <param name="field">Named in the refusal.</param>
    /// <param name="text">As it was typed.</param>
    /// <exception cref="RuleViolated"><c>kernel.mail-address</c></exception>
    public static string Read(string field, string text)
    {
        var trimmed = (text ?? "").Trim();
        var at = trimmed.LastIndexOf('@');
        var local = at < 1 ? "" : trimmed[..at];
        if (local.Length is 0 or > LocalLength || !Local().IsMatch(local) || DomainOf(trimmed[(at + 1)..]) is not { } domain
            || local.Length + 1 + domain.Length > Length)
        {
            throw RuleViolated.At(field, "kernel.mail-address", "Địa chỉ thư điện tử không đúng; ví dụ đúng: ten@donvi.gov.vn.");
        }

        return local + "@" + domain;
    }

    private static string? DomainOf(string text)
    {
        try
        {
            var ascii = Domains.GetAscii(text).ToLowerInvariant();
            return Domain().IsMatch(ascii) ? ascii : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"\A[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Local();

    [GeneratedRegex(@"\A[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*\.[a-z]([a-z0-9-]{0,61}[a-z0-9])\z", RegexOptions.CultureInvariant)]
    private static partial Regex Domain();
}
