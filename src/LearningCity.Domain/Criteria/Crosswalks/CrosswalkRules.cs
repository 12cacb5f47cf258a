using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Criteria;

/// <summary>Refusals of a crosswalk and of what is answered through one.</summary>
public static class CrosswalkRules
{
    public static RuleViolated Faulty(IReadOnlyList<Fault> faults) =>
        new("criteria.crosswalk-faulty", $"Phép nối có {faults.Count} lỗi.", faults);

    public static Fault SetNotPublished(string side) =>
        new($"/{side}/set", "criteria.crosswalk-set-not-published", "Chỉ nối chỉ báo của bộ tiêu chí đã ban hành.");

    public static Fault IndicatorUnknown(string side, string indicator) =>
        new($"/{side}/indicator", "criteria.crosswalk-indicator-unknown", $"Bộ tiêu chí không có chỉ báo {indicator}.");

    public static RuleViolated Cyclic() =>
        new("criteria.crosswalk-cyclic", "Hai chỉ báo này đã nối với nhau, trực tiếp hoặc qua chỉ báo khác; nối nữa sẽ thành vòng.");

    public static RuleViolated JoinsSameSet() =>
        new("criteria.crosswalk-joins-same-set", "Phép nối này làm một số liệu trả lời hai chỉ báo của cùng một bộ tiêu chí.");

    public static RuleViolated PublisherIsAuthor() =>
        new("criteria.crosswalk-publisher-is-author", "Người ban hành phép nối phải là người khác với người soạn và những người đã sửa.");

    public static StateConflict NotADraft() =>
        new("criteria.crosswalk-not-a-draft", "Phép nối không còn là bản nháp.");

    public static StateConflict AlreadyRetired() =>
        new("criteria.crosswalk-already-retired", "Phép nối đã thôi dùng.");

    public static StateConflict NothingToJoin(string indicator) =>
        new("criteria.nothing-to-join", $"Không có số liệu nào ở đợt khác đang mở trả lời cho chỉ báo {indicator} qua phép nối.");

    public static RuleViolated JoinUnclear(string indicator) =>
        RuleViolated.At("from", "criteria.join-unclear", $"Nhiều đợt khác có số liệu cho chỉ báo {indicator}; hãy nêu báo cáo lấy số liệu.");
}
