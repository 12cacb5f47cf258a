using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Access;

/// <summary>How a token for programs is written: a prefix by which a leaked one is recognised, and 32 random bytes in base64url.</summary>
internal static class PersonalTokenText
{
    public const string Prefix = "lc_";

    public static string Of(SecretToken token) => Prefix + token.Text;

    /// <summary>Null when the text cannot be a token of ours.</summary>
    public static TokenHash? Read(string? text) =>
        text is not null && text.StartsWith(Prefix, StringComparison.Ordinal) ? SecretToken.Read(text[Prefix.Length..]) : null;
}
