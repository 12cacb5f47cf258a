using LearningCity.Application.Kernel;
using LearningCity.Application.Units.Contracts;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>The board of a round in numbers: reports by state and lateness, altogether, by unit type, by parent and by group, within the caller's scope.</summary>
/// <param name="Days">A due day from today to so many days ahead counts as soon; 0 to <see cref="LargestDays"/>.</param>
[Allow(Function.ReadReports)]
public sealed record GetBoardSummary(RoundId Round, RoundUnitFilter Units, int Days) : IQuery<BoardSummary>
{
    public const int UsualDays = 7;
    public const int LargestDays = 366;
}

/// <param name="Types">By unit type, each with its code.</param>
/// <param name="Parents">By the unit right above; units at the top of the tree stand in none.</param>
/// <param name="Groups">By group; a unit counts in every group it is in, so these need not add up to the total.</param>
public sealed record BoardSummary(
    RoundId Round, DateOnly Today, int Days, BoardCounts Total, IReadOnlyList<BoardOfType> Types, IReadOnlyList<BoardOfParent> Parents,
    IReadOnlyList<BoardOfGroup> Groups);

public sealed record BoardOfType(string Type, BoardCounts Counts);

public sealed record BoardOfParent(UnitId Unit, string UnitName, BoardCounts Counts);

public sealed record BoardOfGroup(string Group, string GroupName, BoardCounts Counts);

/// <summary>Reports of a part of the board. The five states add up to the total, and so do on time, late, pending and overdue.</summary>
/// <param name="Missing">Not sent: draft or ready.</param>
/// <param name="OnTime">Sent in time.</param>
/// <param name="Late">Sent late.</param>
/// <param name="Pending">Not sent, and the last good day is not over.</param>
/// <param name="Overdue">Not sent, and the last good day is over.</param>
/// <param name="DueToday">Pending with today as the last good day.</param>
/// <param name="DueSoon">Pending with a last good day within the days asked for, today included.</param>
public sealed record BoardCounts(
    int Total, int Missing, int Draft, int Ready, int Sent, int InReview, int Accepted, int OnTime, int Late, int Pending, int Overdue,
    int DueToday, int DueSoon)
{
    public static BoardCounts Nothing { get; } = new(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
}

/// <summary>One part of the board, counted.</summary>
/// <param name="Key">Code of the type, id of the parent, code of the group; empty for the whole.</param>
public sealed record CountedPart(BoardPart Part, string Key, BoardCounts Counts);

public enum BoardPart
{
    Whole,
    Type,
    Parent,
    Group,
}

internal sealed class GetBoardSummaryHandler(IReportBoard board, IRepository<Round> rounds, ISender modules, ICaller caller, TimeProvider time)
    : IRequestHandler<GetBoardSummary, BoardSummary>
{
    public async Task<BoardSummary> Handle(GetBoardSummary query, CancellationToken ct)
    {
        RequireDays(query.Days);
        var round = await rounds.GetAsync(new RoundById(query.Round), ct);
        if (!round.IsBegun)
        {
            throw new NotFound();
        }

        var (cutOff, today) = (round.Dates.CutOff, time.Today());
        var named = query.Units.AsksStructure ? await query.Units.FindAsync(modules, cutOff, among: null, ct) : [];
        var members = await modules.Send(new ListUnitMemberships(cutOff), ct);
        var question = new BoardQuestion(
            new BoardFilter(query.Round) { Units = query.Units }, caller.ScopeOf(Function.ReadReports), [.. named.Select(unit => unit.Id)],
            query.Units.AsksStructure, today);
        var counted = await board.CountAsync(question, query.Days, [.. members.Select(member => (member.Unit, member.Group))], ct);
        return await NamedAsync(query, today, cutOff, counted.ToLookup(part => part.Part), members, ct);
    }

    private async Task<BoardSummary> NamedAsync(
        GetBoardSummary query, DateOnly today, DateOnly cutOff, ILookup<BoardPart, CountedPart> counted, IReadOnlyList<UnitMembership> members,
        CancellationToken ct)
    {
        var parents = counted[BoardPart.Parent].ToDictionary(part => new UnitId(Guid.Parse(part.Key)), part => part.Counts);
        var groups = counted[BoardPart.Group].ToDictionary(part => part.Key, part => part.Counts, StringComparer.Ordinal);
        var named = await modules.Send(new FindNamedUnits(cutOff) { Among = [.. parents.Keys] }, ct);
        return new BoardSummary(
            query.Round, today, query.Days, counted[BoardPart.Whole].FirstOrDefault()?.Counts ?? BoardCounts.Nothing,
            [.. counted[BoardPart.Type].OrderBy(part => part.Key, StringComparer.Ordinal).Select(part => new BoardOfType(part.Key, part.Counts))],
            [.. named.Select(parent => new BoardOfParent(parent.Id, parent.Name, parents[parent.Id]))],
            [.. members.DistinctBy(member => member.Group).Where(member => groups.ContainsKey(member.Group))
                .Select(member => new BoardOfGroup(member.Group, member.GroupName, groups[member.Group]))]);
    }

    private static void RequireDays(int days)
    {
        if (days is < 0 or > GetBoardSummary.LargestDays)
        {
            throw Malformed.Filter("days", $"Số ngày từ 0 đến {GetBoardSummary.LargestDays}.");
        }
    }
}
