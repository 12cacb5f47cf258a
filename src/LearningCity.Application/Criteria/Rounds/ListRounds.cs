using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>The rounds, newest period first; planned ones only for whoever runs rounds, discarded ones only when that state is asked for.</summary>
[Allow(Function.SeeCriteria)]
public sealed record ListRounds(RoundState? State, CriteriaSetId? Set, PageRequest Page) : IQuery<Page<RoundLine>>;

/// <param name="CutOff">Chốt số liệu, for every unit whose type has none of its own.</param>
/// <param name="LastGoodDay">The last day on which a report of such a unit is in time.</param>
/// <param name="Units">How many units are asked.</param>
public sealed record RoundLine(
    RoundId Id,
    CriteriaSetId Set,
    string Title,
    RoundKind Kind,
    RoundState State,
    UnitId Subject,
    DateOnly From,
    DateOnly To,
    DateOnly CutOff,
    DateOnly LastGoodDay,
    DateTimeOffset? LocksAt,
    int Units);

internal sealed class ListRoundsHandler(IRepository<Round> rounds, ICaller caller) : IRequestHandler<ListRounds, Page<RoundLine>>
{
    public Task<Page<RoundLine>> Handle(ListRounds query, CancellationToken ct) =>
        rounds.PageAsync(new RoundLines(query.State, query.Set, caller.May(Function.RunRound)), query.Page, ct);

    private sealed class RoundLines : Specification<Round, RoundLine>
    {
        public RoundLines(RoundState? state, CriteriaSetId? set, bool showsDrafts)
        {
            Where(round => (state == null ? round.State != RoundState.Discarded : round.State == state) && (set == null || round.Set == set));
            Where(round => showsDrafts || (round.State != RoundState.Draft && round.State != RoundState.Discarded));
            OrderByDescending(round => round.Period.To);
            ThenBy(round => round.Id);
            Select(round => new RoundLine(
                round.Id, round.Set, round.Title, round.Kind, round.State, round.Subject, round.Period.From, round.Period.To,
                round.Dates.CutOff, round.Dates.Due.LastGoodDay, round.LocksAt, round.Participants.Count));
        }
    }
}
