using LearningCity.Application.Criteria.Contracts;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>Reads where units take part, in one statement.</summary>
public interface IReportsOfUnits
{
    Task<IReadOnlyList<UnitInRound>> ListAsync(IReadOnlyList<UnitId> units, CancellationToken ct);
}

/// <summary>A unit in a round.</summary>
/// <param name="IsPlanned">The round is not open yet.</param>
/// <param name="TakesReports">The round is open.</param>
/// <param name="LastGoodDay">With the unit's extension.</param>
/// <param name="Indicators">What the unit is assigned.</param>
/// <param name="Report">Null for a unit that answers nothing, and before the round opens.</param>
/// <param name="HasEntries">Something was entered or supplied.</param>
/// <param name="Leads">It leads an indicator.</param>
public sealed record UnitInRound(
    UnitId Unit, RoundId Round, string Title, bool IsPlanned, bool TakesReports, DateOnly CutOff, DateOnly LastGoodDay, int Indicators, ReportId? Report,
    ReportState? State, DateTimeOffset? SentAt, bool HasEntries, bool Leads)
{
    /// <summary>Whether the round loses nothing but the question when the unit never was. An indicator without its lead could be answered by nobody.</summary>
    public bool IsEmpty => TakesReports && State is ReportState.Draft && !HasEntries && !Leads;
}

internal sealed class ListReportsOfUnitsHandler(IReportsOfUnits reports) : IRequestHandler<ListReportsOfUnits, IReadOnlyList<UnitImpact>>
{
    public async Task<IReadOnlyList<UnitImpact>> Handle(ListReportsOfUnits query, CancellationToken cancellationToken) =>
        [.. (await reports.ListAsync(query.Units, cancellationToken))
            .Select(found => query.Step is UnitStep.Undo ? OnUndo(found, query) : OnChange(found, query))
            .OfType<UnitImpact>()];

    private static UnitImpact? OnChange(UnitInRound found, ListReportsOfUnits query)
    {
        // At chốt số liệu the unit is no longer there: what it says of that day would be said by nobody.
        var isBeyond = query.Ending.Contains(found.Unit) && found.CutOff >= query.On;
        return found switch
        {
            { Report: null, IsPlanned: false, TakesReports: false } => null,
            { Report: null } when isBeyond => Assignment(found, UnitImpactBearing.NeedsDecision,
                $"không còn hiệu lực vào ngày chốt số liệu {CityDay.Written(found.CutOff)}; hãy giao cho đơn vị khác."),
            { Report: null } => Assignment(found, UnitImpactBearing.Stays, "phần được giao giữ nguyên."),
            { State: ReportState.Sent or ReportState.InReview or ReportState.Accepted } when isBeyond && query.Merger is null =>
                Report(found, UnitImpactBearing.Prevents,
                    $"đã gửi báo cáo chốt số liệu ngày {CityDay.Written(found.CutOff)}, khi đơn vị không còn hiệu lực; hãy trả lại báo cáo hoặc chọn ngày khác."),
            { State: ReportState.Accepted } when query.Merger is null && query.Ending.Contains(found.Unit) =>
                Report(found, UnitImpactBearing.Stays, "báo cáo đã được chấp nhận, ở lại với đơn vị cũ cùng số liệu và kết quả."),
            { TakesReports: false } or { State: ReportState.Accepted } => null,
            { State: ReportState.Draft or ReportState.Ready } when isBeyond => Report(found, UnitImpactBearing.NeedsDecision,
                $"báo cáo chưa gửi, chốt số liệu ngày {CityDay.Written(found.CutOff)} khi đơn vị không còn hiệu lực; báo cáo ở lại với đơn vị cũ, đợt không tự đổi đơn vị."),
            _ => Report(found, UnitImpactBearing.Stays, "báo cáo ở lại với đơn vị cũ; người được cấp quyền ở đó vẫn hoàn thành được."),
        };
    }

    private static UnitImpact? OnUndo(UnitInRound found, ListReportsOfUnits query)
    {
        if (!query.Ending.Contains(found.Unit))
        {
            return found.SentAt >= query.Since ? Report(found, UnitImpactBearing.Prevents, "đã gửi báo cáo sau lần sắp xếp.") : null;
        }

        return found switch
        {
            { Report: null } => Assignment(found, UnitImpactBearing.NeedsDecision, "sẽ không còn là đơn vị; hãy giao cho đơn vị khác."),
            { IsEmpty: true } => Report(found, UnitImpactBearing.NeedsDecision,
                "báo cáo còn trống được gỡ khỏi đợt cùng với đơn vị; đợt không tự giao cho đơn vị khác."),
            { State: ReportState.Draft, HasEntries: false } => Report(found, UnitImpactBearing.NeedsDecision, "báo cáo còn trống sẽ không có đơn vị nào hoàn thành."),
            _ => Report(found, UnitImpactBearing.Prevents, "đã bắt đầu báo cáo."),
        };
    }

    private static UnitImpact Report(UnitInRound found, UnitImpactBearing bearing, string message) => new(
        found.Unit, "report", found.Report!.Value.Value, found.Indicators, WireFormat.NameOf(found.State!.Value), found.LastGoodDay, bearing,
        $"Đợt «{found.Title}»: {message}");

    private static UnitImpact Assignment(UnitInRound found, UnitImpactBearing bearing, string message) => new(
        found.Unit, "assignment", found.Round.Value, found.Indicators, found.IsPlanned ? "planned" : "open", found.LastGoodDay, bearing,
        $"Đợt «{found.Title}» ({found.Indicators} chỉ báo): {message}");
}
