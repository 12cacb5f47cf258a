using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Reminders;

/// <summary>The limits of a call by hand and how it says no.</summary>
public static class ReminderCallRules
{
    public const int TextLength = 1000;

    public const int UnitsLimit = 500;

    /// <returns>The text itself.</returns>
    /// <exception cref="RuleViolated"><c>reminders.text</c></exception>
    public static string Text(string text) => ReminderPolicyRules.Text("text", text, TextLength);

    public static RuleViolated NobodyIsMissing() => RuleViolated.At("subject", "reminders.nobody-missing",
        "Không còn đơn vị nào thiếu trong phạm vi của bạn; không có ai để nhắc.");
}
