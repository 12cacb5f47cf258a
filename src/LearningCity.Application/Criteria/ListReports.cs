using LearningCity.Application.Kernel;
using LearningCity.Application.Units.Contracts;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>The board of a round: its reports by state and lateness, within the caller's scope, soonest due first.</summary>
/// <param name="Missing">Only those not sent yet.</param>
[Allow(Function.ReadReports)]
public sealed record ListReports(RoundId? Round, ReportState? State, bool? Missing, PageRequest Page) : IQuery<Page<ReportLine>>;

/// <param name="LastGoodDay">With the unit's extension.</param>
/// <param name="IsOverdue">Not sent, and the last good day is over.</param>
public sealed record ReportLine(
    ReportId Id,
    int Revision,
    RoundId Round,
    string RoundTitle,
    UnitId Unit,
    string UnitName,
    ReportState State,
    DateOnly LastGoodDay,
    bool IsOverdue,
    bool IsLate,
    DateTimeOffset? SentAt,
    DateTimeOffset? AcceptedAt);

/// <summary>Reads the board in one statement per page, with the dates of each unit.</summary>
public interface IReportBoard
{
    Task<Page<BoardRow>> ListAsync(ListReports query, Scope scope, DateOnly today, CancellationToken ct);
}

/// <summary>A row of the board, still without the unit's name.</summary>
public sealed record BoardRow(
    ReportId Id, int Revision, RoundId Round, string RoundTitle, UnitId Unit, ReportState State, DateOnly LastGoodDay, bool IsLate,
    DateTimeOffset? SentAt, DateTimeOffset? AcceptedAt);

internal sealed class ListReportsHandler(IReportBoard board, ISender modules, ICaller caller, TimeProvider time)
    : IRequestHandler<ListReports, Page<ReportLine>>
{
    public async Task<Page<ReportLine>> Handle(ListReports query, CancellationToken ct)
    {
        var today = time.Today();
        var page = await board.ListAsync(query, caller.ScopeOf(Function.ReadReports), today, ct);
        var names = (await modules.Send(new ListUnitNames([.. page.Items.Select(row => row.Unit).Distinct()], today), ct))
            .ToDictionary(unit => unit.Id, unit => unit.Name);
        return new Page<ReportLine>(
            [.. page.Items.Select(row => new ReportLine(
                row.Id, row.Revision, row.Round, row.RoundTitle, row.Unit, names.GetValueOrDefault(row.Unit, ""), row.State, row.LastGoodDay,
                row.State is ReportState.Draft or ReportState.Ready && row.LastGoodDay < today, row.IsLate, row.SentAt, row.AcceptedAt))],
            page.Total, page.Number, page.Size);
    }
}
