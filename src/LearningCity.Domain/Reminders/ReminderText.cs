using System.Text.RegularExpressions;

namespace LearningCity.Domain.Reminders;

/// <summary>The words of a reminder in one phase and one language, with placeholders in braces.</summary>
public sealed partial class ReminderText
{
    /// <summary>What may stand in braces.</summary>
    public static readonly IReadOnlyList<string> Placeholders = ["kind", "title", "unit", "lastGoodDay", "days", "locksAt", "link"];

    private ReminderText()
    {
    }

    /// <exception cref="Kernel.RuleViolated"><c>reminders.text</c>, <c>reminders.placeholder-unknown</c></exception>
    public ReminderText(ReminderPhase phase, ReminderLanguage language, string subject, string body)
    {
        (Phase, Language) = (phase, language);
        Subject = ReminderPolicyRules.Line("subject", subject, ReminderPolicyRules.SubjectLength);
        Body = ReminderPolicyRules.Text("body", body, ReminderPolicyRules.BodyLength);
        foreach (var unknown in Named(subject).Concat(Named(body)).Except(Placeholders, StringComparer.Ordinal))
        {
            throw ReminderPolicyRules.PlaceholderUnknown(unknown);
        }
    }

    public ReminderPhase Phase { get; private set; }

    public ReminderLanguage Language { get; private set; }

    public string Subject { get; private set; } = "";

    public string Body { get; private set; } = "";

    /// <summary>A text with every placeholder replaced by its value; one without a value becomes empty.</summary>
    public static string Fill(string text, IReadOnlyDictionary<string, string> values) =>
        Braced().Replace(text, found => values.GetValueOrDefault(found.Groups[1].Value, ""));

    private static IEnumerable<string> Named(string text) => Braced().Matches(text).Select(found => found.Groups[1].Value);

    [GeneratedRegex(@"\{([^{}]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Braced();
}

/// <summary>In which language a reminder is written: that of its reader.</summary>
public enum ReminderLanguage
{
    Vi = 1,
    En = 2,
}
