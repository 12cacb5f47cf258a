using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Criteria;

/// <summary>Limits and refusals of a round.</summary>
public static class RoundRules
{
    /// <summary>In UTF-16 code units.</summary>
    public const int MaximumTitleLength = 300;

    /// <summary>Of the key that names a supplier, in UTF-16 code units.</summary>
    public const int MaximumSourceKeyLength = 100;

    /// <summary>Of the JSON text that tells a supplier what is wanted, in UTF-16 code units.</summary>
    public const int MaximumSourceParametersLength = 2_000;

    /// <summary>A due day lies at most so many years after the day it is entered.</summary>
    public const int MaximumYearsAhead = 5;

    /// <summary>Days of a round lie from here on: the city keeps its present time since 1975.</summary>
    public static readonly DateOnly EarliestDay = new(1976, 1, 1);

    /// <summary>Days of a round lie up to here.</summary>
    public static readonly DateOnly LatestDay = new(2199, 12, 31);

    /// <returns>The day, once it is checked.</returns>
    /// <exception cref="RuleViolated">It lies outside <see cref="EarliestDay"/> and <see cref="LatestDay"/>.</exception>
    public static DateOnly Day(DateOnly day, string field) => day >= EarliestDay && day <= LatestDay
        ? day
        : throw RuleViolated.At(field, "criteria.date-out-of-range", $"Ngày phải từ {CityDay.Written(EarliestDay)} đến {CityDay.Written(LatestDay)}.");

    public static RuleViolated TitleMissing() =>
        RuleViolated.At("title", "criteria.round-title-missing", $"Đợt báo cáo phải có tên, không quá {MaximumTitleLength} ký tự.");

    public static RuleViolated PeriodEmpty(RoundPeriod period) =>
        RuleViolated.At("period", "criteria.period-empty", $"Kỳ báo cáo kết thúc ({CityDay.Written(period.To)}) trước khi bắt đầu ({CityDay.Written(period.From)}).");

    public static RuleViolated CutOffAfterDue(RoundDates dates) =>
        RuleViolated.At("cutOff", "criteria.cut-off-after-due",
            $"Ngày chốt số liệu {CityDay.Written(dates.CutOff)} phải không muộn hơn ngày nộp cuối cùng {CityDay.Written(dates.Due.LastGoodDay)} ({dates.Due.Wording}).");

    public static RuleViolated DueIsPast(RoundDates dates) =>
        RuleViolated.At("due", "criteria.due-is-past", $"Hạn nộp {dates.Due.Wording} đã qua; đặt hạn nộp mới trước khi mở đợt.");

    public static RuleViolated DueTooFar(RoundDates dates) =>
        RuleViolated.At("due", "criteria.due-too-far", $"Hạn nộp {dates.Due.Wording} xa hơn {MaximumYearsAhead} năm kể từ hôm nay.");

    public static RuleViolated LockMissing() =>
        RuleViolated.At("lock", "criteria.lock-missing", "Phải nhập thời điểm khoá; hệ thống không tự đặt.");

    public static RuleViolated LockBeforeDue(DateOnly lastGoodDay) =>
        RuleViolated.At("lock", "criteria.lock-before-due", $"Thời điểm khoá phải từ sau khi hết ngày nộp cuối cùng {CityDay.Written(lastGoodDay)}.");

    public static RuleViolated LockIsPast() =>
        RuleViolated.At("lock", "criteria.lock-is-past", "Thời điểm khoá phải ở tương lai.");

    public static StateConflict NotADraft(string title) =>
        new("criteria.round-not-a-draft", $"Đợt \"{title}\" đã mở; không sửa được phần này nữa.");

    public static StateConflict Discarded(string title) =>
        new("criteria.round-discarded", $"Đợt \"{title}\" đã bỏ; không sửa và không mở được nữa.");

    public static StateConflict NotOpen(string title) =>
        new("criteria.round-not-open", $"Đợt \"{title}\" không ở trạng thái đang mở.");

    public static StateConflict AlreadyEnded(string title) =>
        new("criteria.round-ended", $"Đợt \"{title}\" đã khoá; các ngày không sửa được nữa.");

    public static StateConflict NotLocked(string title) =>
        new("criteria.round-not-locked", $"Đợt \"{title}\" chưa khoá nên không cần mở lại.");

    public static StateConflict NotYetLocked(string title) =>
        new("criteria.round-not-locked", $"Đợt \"{title}\" chưa khoá; chỉ lập danh mục chỉ báo chưa đạt khi số liệu không còn thay đổi.");

    public static StateConflict AssessmentStands(string title) =>
        new("criteria.round-assessed", $"Đợt \"{title}\" đã được hội đồng thẩm định; mở lại thẩm định trước khi mở lại đợt.");

    public static StateConflict DecisionStands(string title) =>
        new("criteria.round-decided", $"Đợt \"{title}\" đã có quyết định; chỉ mở lại được để đính chính kết quả.");

    public static StateConflict LockNotReached(DateTimeOffset at) =>
        new("criteria.lock-not-reached", $"Chưa đến thời điểm khoá {CityDay.Written(at)}.");

    /// <summary>From khoá on nothing of a unit is changed.</summary>
    public static StateConflict Locked(DateTimeOffset at) =>
        new("criteria.deadline-passed", $"Đợt báo cáo đã khoá từ {CityDay.Written(at)}; bản nháp được giữ nguyên. Liên hệ cơ quan thường trực nếu cần mở lại.");

    public static RuleViolated UnitTwice(UnitId unit) =>
        RuleViolated.At("participants", "criteria.participant-repeated", $"Đơn vị {unit.Value} đã có trong đợt.");

    public static RuleViolated NobodyAsked() =>
        RuleViolated.At("participants", "criteria.nobody-asked", "Đợt báo cáo chưa có đơn vị nào.");

    public static RuleViolated NotAParticipant(UnitId unit) =>
        RuleViolated.At("unit", "criteria.not-a-participant", $"Đơn vị {unit.Value} không tham gia đợt này.");

    public static RuleViolated NobodyToRemove() =>
        RuleViolated.At("units", "criteria.nobody-to-remove", "Hãy chọn ít nhất một đơn vị để đưa ra khỏi đợt.");

    /// <param name="strangers">Units named that are not asked, each with its place in the list.</param>
    public static RuleViolated NotParticipants(IEnumerable<(int Place, UnitId Unit)> strangers) =>
        new("criteria.not-a-participant", "Có đơn vị không tham gia đợt này nên không đưa ra được.",
            [.. strangers.SelectMany(stranger => NotAParticipant(stranger.Unit).Faults.Select(fault => fault with { Field = $"/units/{stranger.Place}" }))]);

    public static RuleViolated UnitTypeUnknown(string unitType) =>
        RuleViolated.At("unitType", "criteria.unit-type-not-asked", $"Không có đơn vị nào thuộc loại \"{unitType}\" trong đợt này.");

    public static RuleViolated ChoiceUnclear(string field) =>
        RuleViolated.At(field, "criteria.choice-unclear", "Hãy nêu đúng một trong ba: đơn vị, loại đơn vị hoặc nhóm đơn vị.");

    public static RuleViolated ChoiceEmpty(string field) =>
        RuleViolated.At(field, "criteria.choice-empty", "Không có đơn vị nào như vậy trong cây đơn vị vào ngày chốt số liệu.");

    public static RuleViolated TrendOfSeveralCities(string cities) => RuleViolated.At(
        "unit", "criteria.trend-of-several-cities", $"Bộ tiêu chí này có đợt của nhiều nơi: {cities}. Hãy cho biết xem nơi nào, bằng đơn vị (unit).");

    public static RuleViolated ExtensionNotLater(DateOnly until, DateOnly current) =>
        RuleViolated.At("until", "criteria.extension-not-later", $"Ngày gia hạn {CityDay.Written(until)} phải sau hạn hiện tại {CityDay.Written(current)}.");

    public static RuleViolated ExtensionAfterLock(DateOnly until) =>
        RuleViolated.At("until", "criteria.extension-after-lock", $"Ngày gia hạn {CityDay.Written(until)} vượt quá thời điểm khoá của đợt.");

    public static RuleViolated NotTheRoundBefore() =>
        RuleViolated.At("previous", "criteria.not-the-round-before", "Đợt trước phải là một đợt khác, đã mở, và có kỳ báo cáo kết thúc trước kỳ của đợt này.");

    public static RuleViolated PeriodNotAfterPrevious(string title, RoundPeriod previous) => RuleViolated.At(
        "to", "criteria.period-not-after-previous", $"Kỳ báo cáo phải kết thúc sau kỳ của đợt trước \"{title}\" ({CityDay.Written(previous.To)}); hoặc chọn đợt trước khác.");

    public static RuleViolated PeriodTaken(string title, RoundPeriod period) => RuleViolated.At("from", "criteria.period-taken", Taken(title, period));

    /// <summary>The same found when the round is opened.</summary>
    public static StateConflict PeriodTakenMeanwhile(string title, RoundPeriod period) => new("criteria.period-taken", Taken(title, period));

    public static StateConflict SetNotPublished() =>
        new("criteria.set-not-published", "Bộ tiêu chí của đợt chưa được ban hành hoặc đã thu hồi.");

    public static RuleViolated AnotherSet() =>
        RuleViolated.At("set", "criteria.another-set", "Đợt này dùng một phiên bản khác của bộ tiêu chí.");

    public static RuleViolated AssignmentsFaulty(IReadOnlyList<Fault> faults) =>
        new("criteria.assignments-faulty", $"Phân công của đợt có {faults.Count} lỗi.", faults);

    public static RuleViolated SourcesFaulty(IReadOnlyList<Fault> faults) =>
        new("criteria.sources-faulty", $"Nguồn số liệu của đợt có {faults.Count} lỗi.", faults);

    public static RuleViolated NotSupplied(string indicator) =>
        RuleViolated.At("indicator", "criteria.indicator-not-supplied", $"Trong đợt này số liệu của chỉ báo {indicator} do đơn vị nhập, không có nguồn cung cấp.");

    public static StateConflict NotBegun(string title) =>
        new("criteria.round-not-begun", $"Đợt \"{title}\" chưa mở nên chưa hỏi các nguồn cung cấp số liệu.");

    private static string Taken(string title, RoundPeriod period) =>
        $"Đợt \"{title}\" ({CityDay.Written(period.From)} – {CityDay.Written(period.To)}) của cùng bộ tiêu chí, cùng loại và cùng thành phố có kỳ báo cáo trùng với kỳ này.";
}
