using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Reminders;

/// <summary>The limits of a policy and how it says no.</summary>
public static class ReminderPolicyRules
{
    /// <summary>Working days before or after the last good day.</summary>
    public const int FurthestStep = 60;

    public const int StepsLimit = 20;

    public const int SubjectLength = 150;

    public const int BodyLength = 2000;

    public static RuleViolated StepTooFar(int offset) => RuleViolated.At("steps", "reminders.step-too-far",
        $"Bước nhắc {offset} nằm ngoài khoảng {-FurthestStep} đến {FurthestStep} ngày làm việc.");

    public static RuleViolated NobodyReminded(int offset) => RuleViolated.At("steps", "reminders.nobody-reminded",
        $"Bước nhắc {offset} chưa có người nhận; hãy chọn người nhận hoặc bỏ bước này.");

    public static RuleViolated PlaceholderUnknown(string name) => RuleViolated.At("texts", "reminders.placeholder-unknown",
        $"Không có chỗ điền {{{name}}}; dùng được: {string.Join(", ", ReminderText.Placeholders.Select(known => $"{{{known}}}"))}.");

    /// <returns>The line itself.</returns>
    /// <exception cref="RuleViolated"><c>reminders.text</c></exception>
    public static string Line(string field, string line, int length) => PlainText.IsLine(line, length) ? line : throw TextFaulty(field, length);

    /// <returns>The text itself.</returns>
    /// <exception cref="RuleViolated"><c>reminders.text</c></exception>
    public static string Text(string field, string text, int length) => !string.IsNullOrWhiteSpace(text) && text.Length <= length && PlainText.IsProse(text) ? text : throw TextFaulty(field, length);

    /// <exception cref="RuleViolated"><c>reminders.step-twice</c>, <c>reminders.too-many-steps</c>, <c>reminders.hours</c>, <c>reminders.text-missing</c></exception>
    public static void Check(TimeOnly from, TimeOnly until, IReadOnlyList<ReminderStep> steps, IReadOnlyList<ReminderText> texts)
    {
        if (from >= until)
        {
            throw RuleViolated.At("until", "reminders.hours", "Giờ bắt đầu gửi phải trước giờ ngừng gửi trong cùng ngày.");
        }

        if (steps.Count > StepsLimit)
        {
            throw RuleViolated.At("steps", "reminders.too-many-steps", $"Một chính sách có nhiều nhất {StepsLimit} bước nhắc.");
        }

        if (steps.GroupBy(step => step.Offset).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            throw RuleViolated.At("steps", "reminders.step-twice", $"Bước nhắc {twice.Key} được ghi hai lần.");
        }

        var wanted = Enum.GetValues<ReminderPhase>().SelectMany(phase => Enum.GetValues<ReminderLanguage>().Select(language => (phase, language))).ToList();
        if (texts.Count != wanted.Count || wanted.Exists(one => !texts.Any(text => (text.Phase, text.Language) == one)))
        {
            throw RuleViolated.At("texts", "reminders.text-missing", "Mỗi giai đoạn (trước hạn, đúng hạn, quá hạn) cần đúng một lời nhắc bằng mỗi ngôn ngữ.");
        }
    }

    private static RuleViolated TextFaulty(string field, int length) => RuleViolated.At(field, "reminders.text",
        $"Lời nhắc cần có chữ, dài nhất {length} ký tự và không chứa ký tự điều khiển.");
}
