using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Criteria;

/// <summary>Limits and refusals of an answer to one indicator.</summary>
public static class ReportEntryRules
{
    /// <summary>In UTF-16 code units.</summary>
    public const int MaximumNoteLength = 4_000;

    /// <summary>In UTF-16 code units.</summary>
    public const int MaximumSourceLength = 500;

    public static RuleViolated Faulty(string indicator, IReadOnlyList<Fault> faults) =>
        new("criteria.entry-faulty", $"Số liệu của chỉ báo {indicator} có {faults.Count} lỗi.", faults);

    public static RuleViolated NotAsked(string indicator) =>
        RuleViolated.At("indicator", "criteria.indicator-not-asked", $"Đơn vị không được giao nhập chỉ báo {indicator}.");

    public static RuleViolated Repeated() =>
        RuleViolated.At("entries", "criteria.entries-repeated", "Nêu ít nhất một chỉ báo, mỗi chỉ báo một lần.");

    public static RuleViolated OnBehalfReasonMissing() =>
        RuleViolated.At("reason", "criteria.on-behalf-reason-missing", "Nhập thay đơn vị thì phải nêu lý do.");

    public static RuleViolated AnotherIndicator(string expected, string given) =>
        RuleViolated.At("indicator", "criteria.another-indicator", $"Câu trả lời này thuộc chỉ báo {expected}, không phải {given}.");

    public static RuleViolated NotApplicableNotAllowed(string indicator) =>
        RuleViolated.At("notApplicableReason", "criteria.not-applicable-not-allowed", $"Chỉ báo {indicator} không cho phép trả lời \"không áp dụng\".");

    public static RuleViolated GapWithValues(string indicator) =>
        RuleViolated.At("gapReason", "criteria.gap-with-values",
            $"Chỉ báo {indicator}: đã khai không có số liệu hoặc không áp dụng thì không nhập số liệu, và chỉ khai một trong hai.");

    public static RuleViolated NoteTooLong() =>
        RuleViolated.At("note", "criteria.note-malformed", $"Ghi chú không quá {MaximumNoteLength} ký tự và không chứa ký tự điều khiển.");

    public static StateConflict Accepted(string indicator) =>
        new("criteria.entry-accepted", $"Số liệu của chỉ báo {indicator} đã được chấp nhận, không sửa được.");

    public static StateConflict NotAccepted(string indicator) =>
        new("criteria.entry-not-accepted", $"Số liệu của chỉ báo {indicator} chưa được chấp nhận.");
}
