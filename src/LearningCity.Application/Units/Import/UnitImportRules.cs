using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Units.Import;

/// <summary>How an import says no.</summary>
public static class UnitImportRules
{
    public static RuleViolated Unreadable(string why) => RuleViolated.At("", "units.file-unreadable", why);

    public static RuleViolated TooManyRows() => RuleViolated.At("", "units.file-too-long",
        $"Một tệp có nhiều nhất {UnitFile.MostRows} dòng; hãy chia tệp.");

    public static RuleViolated Rejected(IReadOnlyList<ImportFault> faults) => new("units.import-rejected",
        $"Tệp có {faults.Count} lỗi; chưa ghi gì cả.", [.. faults.Select(fault => fault.ToFault())]);

    public static StateConflict AnotherFile() => new("units.another-file",
        "Tệp gửi lên khác với tệp đã kiểm tra; hãy kiểm tra lại.");

    public static StateConflict Overtaken() => new("units.import-overtaken",
        "Một mã trong tệp vừa được người khác dùng; hãy kiểm tra lại.");

    public static StateConflict Moved() => new("units.structure-moved",
        "Cơ cấu vừa được người khác thay đổi trong lúc đọc; hãy kiểm tra lại.");

    internal static ImportFault OldFont(Spot at, string field) => at.Wrong(field, "units.old-font",
        "Chữ có vẻ gõ bằng phông chữ cũ (TCVN3/VNI); hãy chuyển sang Unicode.");

    internal static ImportFault TwoScripts(Spot at, string field) => at.Wrong(field, "units.two-scripts",
        "Một từ lẫn chữ Latinh với chữ Kirin hoặc Hy Lạp trông giống nhau; hãy gõ lại nếu không cố ý.");

    internal static ImportFault TypeUnknown(Spot at, string code) => at.Wrong("type", "units.type-unknown", $"Không có loại đơn vị {code}.");

    internal static ImportFault TypeRetired(Spot at, string code) => at.Wrong("type", "units.type-retired", $"Loại đơn vị {code} đã ngừng dùng.");

    internal static ImportFault TreeUnknown(Spot at, string code) => at.Wrong("tree", "units.tree-unknown", $"Không có cây đơn vị {code}.");

    internal static ImportFault CodeTwice(Spot at, string code) => at.Wrong("code", "units.code-twice", $"Mã {code} có hai lần trong tệp.");

    internal static ImportFault UnitUnknown(Spot at, string field, string code, string? meant) => at.Wrong(field, "units.unit-unknown",
        $"Không tìm thấy đơn vị {code}." + (meant is null ? "" : $" Có phải {meant}?"));

    internal static ImportFault FactTwice(Spot at) => at.Wrong("from", "units.fact-twice", "Hai nội dung cùng bắt đầu một ngày.");

    internal static ImportFault FactOutside(Spot at) => at.Wrong("from", "units.outside-validity", "Ngày bắt đầu nằm ngoài thời gian hiệu lực của đơn vị.");

    internal static ImportFault FirstDayOpen(Spot at, string field) => at.Wrong(field, "units.first-day-open",
        "Tên và loại phải có từ ngày đầu của đơn vị.");

    internal static ImportFault MembersOverlap(Spot at) => at.Wrong("unit", "units.members-overlap", "Hai khoảng thời gian của cùng một đơn vị chồng lên nhau.");
}
