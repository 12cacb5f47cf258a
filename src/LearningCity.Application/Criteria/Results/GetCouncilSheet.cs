using LearningCity.Application.Kernel;
using LearningCity.Application.Units.Contracts;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>Every indicator of the city, or of one unit, with its computed result and beside it what the council says.</summary>
/// <param name="Unit">None: the city of the round.</param>
[Allow(Function.SeeScores)]
public sealed record GetCouncilSheet(RoundId Round, UnitId? Unit) : IQuery<CouncilSheet>;

/// <param name="Missing">Indicators on which the council has said nothing.</param>
/// <param name="Lines">In the order of the set.</param>
public sealed record CouncilSheet(RoundId Round, RoundState State, UnitId Unit, string UnitName, int Missing, IReadOnlyList<CouncilLine> Lines);

/// <param name="SelfStatus">As it is computed now.</param>
/// <param name="Council">None while the council has said nothing.</param>
public sealed record CouncilLine(string Indicator, string Name, ScoreStatus SelfStatus, decimal? SelfMark, CouncilSaid? Council);

/// <param name="Revision">For the next change.</param>
/// <param name="IsOutdated">The computed result changed since; the council has to look again.</param>
public sealed record CouncilSaid(
    int Revision, ScoreStatus Status, decimal? Mark, string? Reason, bool Differs, bool IsOutdated, DocumentId? Minutes, DateOnly MetOn, AccountId RecordedBy,
    DateTimeOffset RecordedAt);

internal sealed class GetCouncilSheetHandler(
    IRepository<Round> rounds, IRepository<CouncilResult> results, CouncilWork council, IScoringPlans plans, ISender modules, ICaller caller)
    : IRequestHandler<GetCouncilSheet, CouncilSheet>
{
    public async Task<CouncilSheet> Handle(GetCouncilSheet query, CancellationToken ct)
    {
        var round = await rounds.GetAsync(new RoundById(query.Round), ct);
        var unit = query.Unit ?? round.Subject;
        if (!round.IsBegun || !caller.ScopeOf(Function.SeeScores).Covers(unit))
        {
            throw new NotFound();
        }

        var plan = await plans.OfAsync(round.Set, ct);
        var assessed = await council.SelfAssessedAsync(round, plan, unit, ct);
        if (assessed.Count is 0)
        {
            throw new NotFound();
        }

        var said = (await results.ListAsync(new CouncilOfSubjects(round.Id, [unit]), ct)).ToDictionary(result => result.Indicator, StringComparer.Ordinal);
        var names = await modules.Send(new ListUnitNames([unit], round.Dates.CutOff), ct);
        return new CouncilSheet(
            round.Id, round.State, unit, names.Count > 0 ? names[0].Name : "", assessed.Count(line => !said.ContainsKey(line.Indicator)),
            [.. assessed.Select(line => Line(plan, line.Indicator, line.Self, said.GetValueOrDefault(line.Indicator)))]);
    }

    private static CouncilLine Line(ScoringPlan plan, string code, SelfAssessment self, CouncilResult? said)
    {
        plan.TryFind(code, out var indicator);
        return new CouncilLine(
            code, indicator!.Name, self.Status, self.Mark,
            said is null
                ? null
                : new CouncilSaid(
                    said.Revision, said.Status, said.Mark, said.Reason, said.Differs, !said.StandsOn(self), said.Minutes, said.MetOn, said.RecordedBy,
                    said.RecordedAt));
    }
}
