using LearningCity.Application.Kernel;
using LearningCity.Application.Units.Contracts;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>The board of a round: its reports by state and lateness, within the caller's scope, soonest due first or as asked.</summary>
[Allow(Function.ReadReports)]
public sealed record ListReports(BoardFilter Filter, BoardOrder Order, PageRequest Page) : IQuery<Page<ReportLine>>;

/// <param name="UnitName">As of chốt số liệu: a report stays with the unit as it was.</param>
/// <param name="LastGoodDay">With the unit's extension.</param>
/// <param name="Extension">Gia hạn, the last one given; none: the unit has the date of its type.</param>
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
    RoundExtension? Extension,
    bool IsOverdue,
    bool IsLate,
    DateTimeOffset? SentAt,
    DateTimeOffset? AcceptedAt);

/// <summary>Reads the board, with the dates of each unit.</summary>
public interface IReportBoard
{
    /// <summary>One statement for the page and the number of rows; a second one behind the last page.</summary>
    Task<Page<BoardRow>> ListAsync(BoardQuestion question, BoardOrder order, PageRequest page, CancellationToken ct);

    /// <summary>Counts the whole board, and its parts, in one statement.</summary>
    /// <param name="days">How near a due day counts as soon.</param>
    /// <param name="members">Who is in which group: a unit and the code of the group.</param>
    Task<IReadOnlyList<CountedPart>> CountAsync(BoardQuestion question, int days, IReadOnlyList<(UnitId Unit, string Group)> members, CancellationToken ct);
}

/// <param name="Named">The units that are left, in the order of their names, where names narrow or order the board; none: they do not.</param>
/// <param name="NarrowsByName">Whether units missing in <paramref name="Named"/> are left out, or only come last.</param>
/// <param name="Today">The day in the city.</param>
public sealed record BoardQuestion(BoardFilter Filter, Scope Scope, IReadOnlyList<UnitId> Named, bool NarrowsByName, DateOnly Today);

/// <summary>A row of the board, still without the unit's name.</summary>
/// <param name="CutOff">Chốt số liệu of the unit.</param>
public sealed record BoardRow(
    ReportId Id, int Revision, RoundId Round, string RoundTitle, UnitId Unit, ReportState State, DateOnly CutOff, DateOnly LastGoodDay, RoundExtension? Extension, bool IsLate,
    DateTimeOffset? SentAt, DateTimeOffset? AcceptedAt);

internal sealed class ListReportsHandler(IReportBoard board, IRepository<Round> rounds, ISender modules, ICaller caller, TimeProvider time)
    : IRequestHandler<ListReports, Page<ReportLine>>
{
    public async Task<Page<ReportLine>> Handle(ListReports query, CancellationToken ct)
    {
        var today = time.Today();
        var narrows = query.Filter.Units.AsksStructure;
        var named = narrows || query.Order is BoardOrder.Name ? await NamedAsync(query.Filter, today, ct) : [];
        var page = await board.ListAsync(
            new BoardQuestion(query.Filter, caller.ScopeOf(Function.ReadReports), named, narrows, today), query.Order, query.Page, ct);
        var names = await NamesAsync(page.Items, ct);
        return new Page<ReportLine>(
            [.. page.Items.Select(row => new ReportLine(
                row.Id, row.Revision, row.Round, row.RoundTitle, row.Unit, names.GetValueOrDefault((row.Unit, row.CutOff), ""), row.State, row.LastGoodDay, row.Extension,
                row.State is ReportState.Draft or ReportState.Ready && row.LastGoodDay < today, row.IsLate, row.SentAt, row.AcceptedAt))],
            page.Total, page.Number, page.Size);
    }

    /// <summary>By the names of the round's chốt số liệu; on a board of several rounds by those of today.</summary>
    private async Task<IReadOnlyList<UnitId>> NamedAsync(BoardFilter filter, DateOnly today, CancellationToken ct)
    {
        var cutOffs = filter.Round is { } round ? await rounds.ListAsync(new CutOffOf(round), ct) : [];
        var named = await filter.Units.FindAsync(modules, cutOffs.Count > 0 ? cutOffs[0] : today, among: null, ct);
        return [.. named.Select(unit => unit.Id)];
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

    private sealed class CutOffOf : Specification<Round, DateOnly>
    {
        public CutOffOf(RoundId id)
        {
            Where(round => round.Id == id);
            Select(round => round.Dates.CutOff);
        }
    }
}
