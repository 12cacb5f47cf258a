using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>Where the scores as they stand now differ from a frozen result, within the caller's scope: a paper withdrawn later, a correction under way.</summary>
/// <param name="Number">Of the result in its round.</param>
[Allow(Function.SeeScores)]
public sealed record ListResultDifferences(RoundId Round, int Number, PageRequest Page) : IQuery<Page<ScoreDifference>>;

internal sealed class ListResultDifferencesHandler(
    IRepository<Round> rounds, IFrozenResults frozen, IResultSource source, IScoringPlans plans, ICaller caller)
    : IRequestHandler<ListResultDifferences, Page<ScoreDifference>>
{
    public async Task<Page<ScoreDifference>> Handle(ListResultDifferences query, CancellationToken ct)
    {
        var round = await rounds.GetAsync(new RoundById(query.Round), ct);
        var facts = await frozen.FindAsync(round.Id, query.Number, ct) ?? throw new NotFound();
        var plan = await plans.OfAsync(round.Set, ct);
        var scope = caller.ScopeOf(Function.SeeScores);
        var found = new List<ScoreDifference>();
        var (sums, lines) = (new List<FrozenSum>(), new FrozenLines());
        for (var part = 0; part < facts.Parts; part++)
        {
            var units = new List<FrozenUnit>();
            foreach (var line in lines.Read(await frozen.PartAsync(round.Id, query.Number, part, ct)))
            {
                switch (line)
                {
                    case FrozenSum sum:
                        sums.Add(sum);
                        break;
                    case FrozenUnit unit:
                        units.Add(unit);
                        break;
                }
            }

            var standing = (await source.OwnAsync(round.Id, [.. units.Select(unit => unit.Unit)], ct)).ToLookup(score => score.Key.Unit);
            found.AddRange(units.SelectMany(unit => Compare(plan, unit.Unit, ScoreScope.Own, unit.Scores, standing[unit.Unit])));
        }

        var below = (await source.SumsAsync(round.Id, ct)).ToLookup(score => score.Key.Unit);
        List<ScoreDifference> seen =
        [
            .. sums.SelectMany(sum => Compare(plan, sum.Unit, ScoreScope.Below, sum.Scores, below[sum.Unit])).Concat(found)
                .Where(difference => scope.Covers(difference.Unit)),
        ];
        return new Page<ScoreDifference>([.. seen.Skip(query.Page.Skip).Take(query.Page.Size)], seen.Count, query.Page.Number, query.Page.Size);
    }

    private static IEnumerable<ScoreDifference> Compare(
        ScoringPlan plan, UnitId unit, ScoreScope scope, IReadOnlyList<FrozenScore> frozen, IEnumerable<KeyValuePair<ScoreKey, Score>> standing)
    {
        var now = standing.ToDictionary(score => FrozenScore.CodeOf(plan, score.Key.Node), score => score.Value, StringComparer.Ordinal);
        foreach (var before in frozen)
        {
            var stands = now.Remove(before.Node, out var score);
            if (!stands || score != before.ToScore())
            {
                yield return new ScoreDifference(unit, scope, before.Node, before, stands ? FrozenScore.Of(before.Node, score) : null);
            }
        }

        foreach (var (node, score) in now)
        {
            yield return new ScoreDifference(unit, scope, node, null, FrozenScore.Of(node, score));
        }
    }
}
