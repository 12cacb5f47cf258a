namespace LearningCity.Domain.Criteria;

/// <summary>What counts as a reason: words, not blanks, in characters that can be printed.</summary>
public static class Reasons
{
    /// <summary>In UTF-16 code units.</summary>
    public const int MaximumLength = 2_000;

    internal static bool AreGiven(string? reason) =>
        !string.IsNullOrWhiteSpace(reason) && reason.Length <= MaximumLength && IsClean(reason);

    internal static bool AreAbsentOrGiven(string? reason) => reason is null || AreGiven(reason);

    private static bool IsClean(string text) =>
        PlainText.IsNormal(text) && PlainText.FirstForbidden(text.Replace("\n", "", StringComparison.Ordinal)) is null;
}
