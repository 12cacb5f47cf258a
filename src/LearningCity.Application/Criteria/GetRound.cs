using LearningCity.Application.Kernel;
using LearningCity.Application.Units.Contracts;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>One round with its dates and how many units are asked.</summary>
[Allow(Function.SeeCriteria)]
public sealed record GetRound(RoundId Round) : IQuery<RoundSheet>;

/// <param name="Wording">The due day in words: "trước ngày 10/10/2022".</param>
/// <param name="LastGoodDay">The last day on which a report is in time.</param>
/// <param name="LocksAt">Khoá.</param>
/// <param name="Sources">Indicators whose value is supplied, and by whom; every other is entered.</param>
public sealed record RoundSheet(
    RoundId Id,
    int Revision,
    CriteriaSetId Set,
    string Title,
    RoundKind Kind,
    RoundState State,
    UnitId Subject,
    string SubjectName,
    DateOnly From,
    DateOnly To,
    WrittenDates Dates,
    string Wording,
    DateOnly LastGoodDay,
    DateTimeOffset? LocksAt,
    DateTimeOffset? OpenedAt,
    int Units,
    int Assignments,
    IReadOnlyList<WantedSource> Sources);

internal sealed class GetRoundHandler(IRepository<Round> rounds, ISender modules, ICaller caller) : IRequestHandler<GetRound, RoundSheet>
{
    public async Task<RoundSheet> Handle(GetRound query, CancellationToken ct)
    {
        var found = await rounds.GetAsync(new RoundWithCounts(query.Round, caller.May(Function.RunRound)), ct);
        var round = found.Round;
        var names = await modules.Send(new ListUnitNames([round.Subject], round.Dates.CutOff), ct);
        return new RoundSheet(
            round.Id, round.Revision, round.Set, round.Title, round.Kind, round.State, round.Subject, names[0].Name,
            round.Period.From, round.Period.To, WrittenDates.Of(round.Dates), round.Dates.Due.Wording, round.Dates.Due.LastGoodDay,
            round.LocksAt, round.OpenedAt, found.Units, found.Assignments, [.. round.Sources.Select(WantedSource.Of)]);
    }

    private sealed class RoundWithCounts : Specification<Round, CountedRound>
    {
        public RoundWithCounts(RoundId id, bool showsDrafts)
        {
            Where(round => round.Id == id && (showsDrafts || round.State != RoundState.Draft));
            Select(round => new CountedRound(round, round.Participants.Count, round.Assignments.Count));
        }
    }

    private sealed record CountedRound(Round Round, int Units, int Assignments);
}
