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

/// <param name="UnitName">As of chốt số liệu: a report stays with the unit as it was.</param>
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
    Task<Page<BoardRow>> ListAsync(ListReports query, Scope scope, CancellationToken ct);
}

/// <summary>A row of the board, still without the unit's name.</summary>
/// <param name="CutOff">Chốt số liệu of the unit.</param>
public sealed record BoardRow(
    ReportId Id, int Revision, RoundId Round, string RoundTitle, UnitId Unit, ReportState State, DateOnly CutOff, DateOnly LastGoodDay, bool IsLate,
    DateTimeOffset? SentAt, DateTimeOffset? AcceptedAt);

internal sealed class ListReportsHandler(IReportBoard board, ISender modules, ICaller caller, TimeProvider time)
    : IRequestHandler<ListReports, Page<ReportLine>>
{
    public async Task<Page<ReportLine>> Handle(ListReports query, CancellationToken ct)
    {
        var today = time.Today();
        var page = await board.ListAsync(query, caller.ScopeOf(Function.ReadReports), ct);
        var names = await NamesAsync(page.Items, ct);
        return new Page<ReportLine>(
            [.. page.Items.Select(row => new ReportLine(
                row.Id, row.Revision, row.Round, row.RoundTitle, row.Unit, names.GetValueOrDefault((row.Unit, row.CutOff), ""), row.State, row.LastGoodDay,
                row.State is ReportState.Draft or ReportState.Ready && row.LastGoodDay < today, row.IsLate, row.SentAt, row.AcceptedAt))],
            page.Total, page.Number, page.Size);
    }

    /// <summary>One question for each cut-off day on the page: as a rule one, and as many as the page has rounds and unit types at most.</summary>
    private async Task<Dictionary<(UnitId Unit, DateOnly CutOff), string>> NamesAsync(IReadOnlyList<BoardRow> rows, CancellationToken ct)
    {
        var names = new Dictionary<(UnitId, DateOnly), string>();
        foreach (var day in rows.GroupBy(row => row.CutOff))
        {
            foreach (var unit in await modules.Send(new ListUnitNames([.. day.Select(row => row.Unit).Distinct()], day.Key), ct))
            {
                names[(unit.Id, day.Key)] = unit.Name;
            }
        }

        return names;
    }
}
