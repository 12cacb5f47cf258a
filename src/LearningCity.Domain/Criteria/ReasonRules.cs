using System.Diagnostics.CodeAnalysis;
using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Criteria;

/// <summary>What counts as a reason: words, not blanks, in characters that can be printed.</summary>
public static class ReasonRules
{
    /// <summary>In UTF-16 code units.</summary>
    public const int MaximumLength = 2_000;

    /// <summary>A reason, once it is checked.</summary>
    /// <param name="field">Where it stands in what was asked.</param>
    /// <exception cref="RuleViolated">Blank, too long, or with characters that cannot be printed.</exception>
    public static string Require(string? reason, string field = "reason") => AreGiven(reason)
        ? reason
        : throw RuleViolated.At(field, "criteria.reason-missing", $"Phải nêu lý do, không quá {MaximumLength} ký tự.");

    internal static bool AreGiven([NotNullWhen(true)] string? reason) =>
        !string.IsNullOrWhiteSpace(reason) && reason.Length <= MaximumLength && PlainText.IsProse(reason);

    internal static bool AreAbsentOrGiven(string? reason) => reason is null || AreGiven(reason);
}
