using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Units;

/// <summary>What is wrong with a text or a code of this module.</summary>
public static class UnitTextRules
{
    public static RuleViolated Faulty(Fault fault) => new(fault.Code, fault.Message, [fault]);

    public static Fault CodeUnusable(string field) => new(field, "units.code-unusable",
        $"Mã phải có từ 1 đến {UnitRules.CodeLimit} ký tự, chỉ gồm chữ không dấu, chữ số và các dấu . - _, bắt đầu bằng chữ hoặc số.");

    public static Fault Empty(string field) => new(field, "units.text-empty", "Cần nhập nội dung này.");

    public static Fault Invisible(string field) => new(field, "units.control-character",
        "Nội dung chứa ký tự điều khiển hoặc ký tự ẩn; hãy gõ lại thay vì dán.");

    public static Fault TooManyMarks(string field) => new(field, "units.too-many-marks", "Một chữ mang quá nhiều dấu.");

    /// <param name="limit">In Unicode characters.</param>
    public static Fault TooLong(string field, int limit) => new(field, "units.text-too-long", $"Nội dung dài quá {limit} ký tự.");
}
