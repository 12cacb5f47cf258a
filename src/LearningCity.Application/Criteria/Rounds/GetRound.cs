using LearningCity.Application.Kernel;
using LearningCity.Application.Units.Contracts;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>One round with its dates and how many units are asked.</summary>
[Allow(Function.SeeCriteria)]
public sealed record GetRound(RoundId Round) : IQuery<RoundSheet>;

/// <param name="Previous">The round it follows: its answers are suggested again, and changes are measured against them.</param>
/// <param name="Wording">The due day in words: "trước ngày 10/10/2022".</param>
/// <param name="LastGoodDay">The last day on which a report is in time.</param>
/// <param name="LocksAt">Khoá.</param>
/// <param name="Corrects">Number of the frozen result that is being corrected, from the opening of the correction to its decision.</param>
/// <param name="Results">Frozen results the caller may know of, oldest first.</param>
/// <param name="Discarding">By whom, when and why it was discarded; none: it was not.</param>
/// <param name="Sources">Indicators whose value is supplied, and by whom; every other is entered.</param>
/// <param name="Actions">What the caller may do now, by operation id.</param>
public sealed record RoundSheet(
    RoundId Id,
    int Revision,
    CriteriaSetId Set,
    string Title,
    RoundKind Kind,
    RoundState State,
    UnitId Subject,
    string SubjectName,
    RoundId? Previous,
    DateOnly From,
    DateOnly To,
    WrittenDates Dates,
    string Wording,
    DateOnly LastGoodDay,
    DateTimeOffset? LocksAt,
    DateTimeOffset? OpenedAt,
    int Units,
    int Assignments,
    int? Corrects,
    RoundDiscarding? Discarding,
    IReadOnlyList<RoundResultLine> Results,
    IReadOnlyList<WantedSource> Sources,
    IReadOnlyList<string> Actions);

public sealed record RoundDiscarding(AccountId By, DateTimeOffset At, string Reason)
{
    internal static RoundDiscarding? Of(Round round) => round is { DiscardedBy: { } by, DiscardedAt: { } at, DiscardReason: { } reason }
        ? new RoundDiscarding(by, at, reason)
        : null;
}

internal sealed class GetRoundHandler(
    IRepository<Round> rounds, IRepository<UnitReport> reports, ISender modules, ICaller caller, TimeProvider time)
    : IRequestHandler<GetRound, RoundSheet>
{
    public async Task<RoundSheet> Handle(GetRound query, CancellationToken ct)
    {
        var found = await rounds.GetAsync(new RoundWithCounts(query.Round, caller.May(Function.RunRound)), ct);
        var round = await rounds.GetAsync(new RoundWithResults(query.Round, RowLock.None), ct);
        var names = await modules.Send(new ListUnitNames([round.Subject], round.Dates.CutOff), ct);
        return new RoundSheet(
            round.Id, round.Revision, round.Set, round.Title, round.Kind, round.State, round.Subject, names[0].Name, round.Previous,
            round.Period.From, round.Period.To, WrittenDates.Of(round.Dates), round.Dates.Due.Wording, round.Dates.Due.LastGoodDay,
            round.LocksAt, round.OpenedAt, found.Units, found.Assignments,
            round.State is RoundState.Open or RoundState.Locked or RoundState.Assessed && round.LastResult > 0 ? round.LastResult : null,
            RoundDiscarding.Of(round),
            [.. round.Results.Where(result => ResultReach.Sees(caller, round, result)).OrderBy(result => result.Number).Select(result => RoundResultLine.Of(round, result))],
            [.. round.Sources.Select(WantedSource.Of)],
            await ActionsAsync(round, ct));
    }

    private async Task<IReadOnlyList<string>> ActionsAsync(Round round, CancellationToken ct)
    {
        var acceptedAlone = round.State is RoundState.Assessed && caller.May(Function.DecideRound)
            && await reports.AnyAsync(new ReportsAcceptedAloneBy(round.Id, caller.Account), ct);
        return RoundActions.Of(round, acceptedAlone, caller, time.Now());
    }

    private sealed class RoundWithCounts : Specification<Round, CountedRound>
    {
        public RoundWithCounts(RoundId id, bool showsDrafts)
        {
            Where(round => round.Id == id && (showsDrafts || (round.State != RoundState.Draft && round.State != RoundState.Discarded)));
            Select(round => new CountedRound(round.Participants.Count, round.Assignments.Count));
        }
    }

    private sealed record CountedRound(int Units, int Assignments);
}
