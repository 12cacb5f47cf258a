using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Criteria;

/// <summary>Limits and refusals of a criteria set.</summary>
public static class CriteriaSetRules
{
    public const int MaximumLayers = 8;
    public const int MaximumNodes = 2_000;
    public const int MaximumInputs = 40;
    public const int MaximumParts = 8;
    public const int MaximumAssignments = 60;
    public const int MaximumUnits = 400;
    public const int MaximumListLength = 200;
    public const int MaximumDocuments = 20;
    public const int MaximumCodeLength = 32;
    public const int MaximumSetCodeLength = 64;
    public const int MaximumKeyLength = 40;

    /// <summary>Titles, labels, units of measure: in UTF-16 code units.</summary>
    public const int MaximumNameLength = 500;

    /// <summary>Indicator texts, notes, remarks: in UTF-16 code units.</summary>
    public const int MaximumTextLength = 4_000;

    /// <summary>Figures lie strictly between minus and plus this.</summary>
    public const decimal FigureLimit = 1_000_000_000_000m;

    public const int MaximumDecimals = 6;

    /// <summary>Grades of a rule: bands or levels.</summary>
    public const int MaximumGrades = 20;

    /// <summary>Checks of one indicator.</summary>
    public const int MaximumChecks = 20;

    /// <summary>A mark is below this.</summary>
    public const decimal MarkLimit = 1_000_000m;

    public const int MaximumMarkDecimals = 4;

    /// <summary>Hệ số goes up to this.</summary>
    public const decimal MaximumWeight = 100m;

    internal const string MarkWording = "Điểm lớn hơn 0, nhỏ hơn 1.000.000 và có nhiều nhất 4 chữ số thập phân.";

    /// <summary>A figure that the product can hold exactly: |x| below 10^12 with at most six decimals.</summary>
    public static bool IsFigure(decimal value) =>
        value is > -FigureLimit and < FigureLimit && decimal.Round(value, MaximumDecimals) == value;

    /// <summary>A mark, or a sum of marks, that stays exact after it is weighted: 0 to 10^6, at most four decimals.</summary>
    public static bool IsMark(decimal value) => value is >= 0 and < MarkLimit && decimal.Round(value, MaximumMarkDecimals) == value;

    /// <summary>Above 0, at most 100, at most two decimals.</summary>
    public static bool IsWeight(decimal value) => value is > 0 and <= MaximumWeight && decimal.Round(value, 2) == value;

    public static RuleViolated Faulty(IReadOnlyList<Fault> faults) =>
        new("criteria.set-faulty", $"Bộ tiêu chí có {faults.Count} lỗi; sửa tệp rồi nạp lại.", faults);

    public static RuleViolated VersionNotPositive(int version) =>
        RuleViolated.At("version", "criteria.version-not-positive", $"Số phiên bản phải từ 1 trở lên, không phải {version}.");

    public static RuleViolated HashNotSha256() =>
        RuleViolated.At("contentHash", "criteria.hash-not-sha256", "Mã băm phải là SHA-256 viết bằng 64 chữ số thập lục phân thường.");

    public static StateConflict NotADraft(string code, int version) =>
        new("criteria.set-not-a-draft", $"Bộ tiêu chí {code} phiên bản {version} không còn là bản nháp; bản đã ban hành không bao giờ thay đổi.");

    public static RuleViolated PublisherIsAuthor() =>
        new("criteria.publisher-is-author", "Người ban hành phải là người khác với người soạn và những người đã sửa bộ tiêu chí.");

    /// <summary>A later version carries the code of the first.</summary>
    public static Fault CodeFixed(string code) =>
        new("/code", "criteria.set-code-fixed", $"Mã của bộ tiêu chí là \"{code}\" từ phiên bản đầu, không đổi được; muốn mã khác thì chép thành bộ mới.");

    public static Fault ContinuedUnknown(string pointer, string set, int version) =>
        new(pointer, "criteria.continued-unknown", $"Bộ tiêu chí {set} không có phiên bản {version} đã ban hành.");

    public static Fault ContinuedIndicatorUnknown(string pointer, string set, int version, string code) =>
        new($"{pointer}/code", "criteria.continued-unknown", $"Bộ tiêu chí {set} phiên bản {version} không có chỉ báo {code}.");

    public static StateConflict StillADraft(string code, int version) =>
        new("criteria.set-still-a-draft", $"Bộ tiêu chí {code} phiên bản {version} còn là bản nháp; hãy sửa chính bản nháp ấy.");

    public static StateConflict CodeTaken(string code) =>
        new("criteria.set-code-taken", $"Đã có bộ tiêu chí mang mã {code}; bản chép phải mang mã mới.");

    public static RuleViolated FileUnclear() =>
        new("criteria.set-file-unclear", "Tệp nháp có mục ghi hai lần hoặc ký tự không đọc được nên không sửa từng mục được; hãy sửa cả tệp.");

    public static RuleViolated NodeNotAnObject() =>
        RuleViolated.At("/node", "criteria.node-not-an-object", "Mỗi mục là một đối tượng JSON.");

    public static RuleViolated NodeAmbiguous(string code) =>
        RuleViolated.At("code", "criteria.node-ambiguous", $"Có nhiều mục mang mã {code}; hãy sửa mã trong tệp trước.");

    public static RuleViolated ParentUnknown(string code) =>
        RuleViolated.At("parent", "criteria.parent-unknown", $"Không có mục {code} để đặt vào.");

    public static RuleViolated PlaceOutOfRange(int count) =>
        RuleViolated.At("place", "criteria.place-out-of-range", $"Vị trí nằm từ 0 đến {count}.");

    public static RuleViolated MovedIntoItself(string code) =>
        RuleViolated.At("parent", "criteria.node-moved-into-itself", $"Mục {code} không thể nằm trong chính nó.");

    public static StateConflict AlreadyWithdrawn(string code, int version) =>
        new("criteria.set-already-withdrawn", $"Bộ tiêu chí {code} phiên bản {version} đã được thu hồi.");
}
