using System.Text;
using System.Text.RegularExpressions;

namespace LearningCity.Domain.Access;

/// <summary>
/// The name typed to sign in: like an e-mail address or plain, 3 to 100 characters of a–z, 0–9 and <c>. _ - + @</c>.
/// Other letters are refused, so that no two names look alike.
/// </summary>
public sealed partial record SignInName
{
    private SignInName(string text, string key)
    {
        Text = text;
        Key = key;
    }

    /// <summary>As it was given, in NFC.</summary>
    public string Text { get; }

    /// <summary>What makes the name unique: NFC and case folded.</summary>
    public string Key { get; }

    /// <exception cref="Kernel.RuleViolated"><c>access.sign-in-name</c></exception>
    public static SignInName Of(string text)
    {
        var clean = (text ?? string.Empty).Trim();

        return Form().IsMatch(clean)
            ? new SignInName(clean, KeyOf(clean))
            : throw AccountRules.SignInNameForm();
    }

    /// <summary>The key under which whatever somebody typed is looked up and counted, whether such a name can exist or not.
    /// Control characters, which the database could not take, are replaced.</summary>
    public static string KeyOf(string typed)
    {
        var trimmed = new string([.. (typed ?? string.Empty).Trim().Select(letter => char.IsControl(letter) ? '\uFFFD' : letter)]);

        return trimmed.IsNormalized(NormalizationForm.FormC)
            ? trimmed.ToLowerInvariant()
            : trimmed.Normalize(NormalizationForm.FormC).ToLowerInvariant();
    }

    public override string ToString() => Text;

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9._+@-]{2,99}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
