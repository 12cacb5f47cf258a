using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Criteria;

/// <summary>What a trend says beside its points.</summary>
internal static class TrendRemarks
{
    public const string NotAsked = "Đơn vị không được giao chỉ báo này trong đợt.";

    public const string WholeNotAsked = "Đơn vị không được giao toàn bộ bộ tiêu chí trong đợt.";

    public static string Joined(DateOnly on, bool isWhole) => $"{(isWhole ? "Sáp nhập" : "Sáp nhập một phần")} từ {CityDay.Written(on)}";

    public static string NotInVersion(int version) => $"Phiên bản {version} của bộ tiêu chí không có chỉ báo này.";

    /// <param name="version">Where the line ends.</param>
    public static string EndedAt(int version) => $"Chuỗi số liệu dừng ở phiên bản {version}, nơi chỉ báo được tính khác.";

    public static string MeasuredOtherwise(Comparability why, int version, int newest, string? before) =>
        $"{(before is null ? "" : before + " ")}{Differing(why)} ở phiên bản {version} khác phiên bản {newest} nên không so sánh được.";

    /// <summary>What it is that differs; opens a sentence.</summary>
    public static string Differing(Comparability why) => why switch
    {
        Comparability.KindDiffers => "Loại chỉ báo",
        Comparability.ReadingDiffers => "Cách đọc kết quả",
        Comparability.UnitDiffers => "Đơn vị tính",
        _ => "Cách tính",
    };

    public static string NoRule(int version) => $"Phiên bản {version} của bộ tiêu chí chưa có quy tắc đánh giá chung.";

    public static string JudgedOtherwise(int version, int newest, string? before) =>
        $"{(before is null ? "" : before + " ")}Quy tắc đánh giá ở phiên bản {version} khác phiên bản {newest} nên không so sánh được.";

    public static string Of(MergedScore merged, IReadOnlyList<FormerUnit> former, Func<UnitId, string> nameOf, string what = "Chỉ báo này")
    {
        var all = string.Join(", ", former.Select(one => nameOf(one.Unit)));
        var day = former.Max(one => one.On) is { } on ? $" từ {CityDay.Written(on)}" : "";
        var because = merged.Because is { } unit ? nameOf(unit) : "";
        return merged.Ground switch
        {
            MergedGround.Continued => $"Số liệu của {all}, đơn vị được tiếp nối{day}.",
            MergedGround.Summed => $"Tổng của các đơn vị sáp nhập{day}: {all}.",
            MergedGround.InPart => $"Chưa có số liệu so sánh: chỉ một phần {because} được sáp nhập{day}.",
            MergedGround.Missing => $"Chưa có số liệu so sánh: {because} chưa đủ số liệu; các đơn vị sáp nhập{day}: {all}.",
            MergedGround.NotSummable => $"{what} không cộng giữa các đơn vị; xem riêng từng đơn vị sáp nhập{day}: {all}.",
            _ => throw new ArgumentOutOfRangeException(nameof(merged), merged.Ground, "unknown ground"),
        };
    }
}
