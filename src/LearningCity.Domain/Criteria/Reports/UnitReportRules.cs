using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Criteria;

/// <summary>Refusals of a unit's report.</summary>
public static class UnitReportRules
{
    public static StateConflict NotADraft(ReportState state) =>
        new("criteria.report-not-a-draft", $"Báo cáo đang ở trạng thái \"{Word(state)}\" nên không sửa được số liệu.");

    public static StateConflict NotReady(ReportState state) =>
        new("criteria.report-not-ready", $"Chỉ gửi được báo cáo đã lập xong; báo cáo đang ở trạng thái \"{Word(state)}\".");

    public static StateConflict NotSent(ReportState state) =>
        new("criteria.report-not-sent", $"Báo cáo đang ở trạng thái \"{Word(state)}\", không phải \"{Word(ReportState.Sent)}\".");

    public static StateConflict NotInReview(ReportState state) =>
        new("criteria.report-not-in-review", $"Báo cáo đang ở trạng thái \"{Word(state)}\", không phải \"{Word(ReportState.InReview)}\".");

    public static StateConflict NotAccepted(ReportState state) =>
        new("criteria.report-not-accepted", $"Báo cáo đang ở trạng thái \"{Word(state)}\", chưa được chấp nhận.");

    /// <param name="completeness">How much is there.</param>
    /// <param name="missing">What is not, at <c>indicator/input</c>.</param>
    public static RuleViolated Incomplete(Completeness completeness, IReadOnlyList<Fault> missing) =>
        new("criteria.report-incomplete",
            $"Báo cáo mới đủ {completeness.Percent} % ({completeness.Answered}/{completeness.Required}). Nhập đủ số liệu và minh chứng, hoặc khai \"chưa có số liệu\" kèm lý do.",
            missing);

    /// <param name="objections">At <c>indicator/input</c>.</param>
    public static RuleViolated Questioned(IReadOnlyList<Fault> objections) =>
        new("criteria.report-questioned", $"Có {objections.Count} số liệu cần sửa hoặc cần ghi chú giải thích trước khi gửi.", objections);

    /// <summary>A required field or paper that is not there.</summary>
    public static Fault Missing(string indicator, string input, string label) =>
        new($"{indicator}/{input}", "criteria.input-missing", $"Chỉ báo {indicator} còn thiếu: {label}.");

    public static RuleViolated ReviewerTookPart() =>
        new("criteria.reviewer-took-part", "Người thẩm định không được là người đã nhập, lập hoặc gửi báo cáo này.");

    public static RuleViolated NothingReturned() =>
        RuleViolated.At("entries", "criteria.nothing-returned", "Trả lại báo cáo phải nêu ít nhất một chỉ báo kèm lý do.");

    public static RuleViolated ReturnedTwice(string indicator) =>
        RuleViolated.At("entries", "criteria.returned-twice", $"Chỉ báo {indicator} được nêu hai lần.");

    /// <param name="at">Place of the returned entry in the request, from 0.</param>
    public static RuleViolated EntryUnknown(int at, string indicator) =>
        RuleViolated.At($"/entries/{at}/indicator", "criteria.entry-unknown", $"Báo cáo này không có số liệu của chỉ báo {indicator}.");

    /// <summary>The office's word for a state.</summary>
    public static string Word(ReportState state) => state switch
    {
        ReportState.Draft => "đang nhập",
        ReportState.Ready => "đã lập xong",
        ReportState.Sent => "đã gửi",
        ReportState.InReview => "đang thẩm định",
        _ => "đã chấp nhận",
    };

    public static StateConflict BegunMeanwhile() => new(
        "criteria.report-begun-meanwhile", "Vừa có người nhập số liệu vào báo cáo của đơn vị mới thành lập; hãy xem lại trước khi hoàn tác.");
}
