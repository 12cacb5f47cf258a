using LearningCity.Application.Kernel;
using LearningCity.Application.Units.Contracts;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>The scores of the city or of one unit in a round, as a tree. A set without a published rule shows its results per indicator and no total. Whoever may
/// not see the working scores reads the city's from the published result.</summary>
/// <param name="Unit">None: the city of the round.</param>
/// <param name="Scope">own: of what the unit itself was asked; below: with all units below it. Left out: below for the city, own for a unit.</param>
[Allow(Function.SeeScores, Function.ReadReports, Function.SeePublishedResults)]
public sealed record GetScoreboard(RoundId Round, UnitId? Unit, ScoreScope? Scope) : IQuery<Scoreboard>;

/// <param name="Rule">How the whole is judged; of kind not-set: "chưa có quy tắc", and no total is invented.</param>
/// <param name="Total">The whole set by its rule; none without a rule, and for a unit that is asked only for a part of the set.</param>
/// <param name="Generation">Counted up by every change of the round's scores.</param>
/// <param name="CheckedAt">When the scores were last computed from nothing.</param>
/// <param name="Defects">Differences that computation found; 0, or there is a fault to report.</param>
/// <param name="Nodes">In pre-order.</param>
/// <param name="PublishedResult">Number of the frozen result these scores are read from; none for the working scores.</param>
public sealed record Scoreboard(
    RoundId Round,
    UnitId Unit,
    string UnitName,
    ScoreScope Scope,
    WrittenRule Rule,
    ScoreTotal? Total,
    long Generation,
    DateTimeOffset ScoredAt,
    DateTimeOffset? CheckedAt,
    int Defects,
    IReadOnlyList<ScoredNode> Nodes,
    int? PublishedResult = null);

/// <param name="Parent">Code of the node above; none at the top.</param>
/// <param name="Kind">Of an indicator; none for a standard or criterion.</param>
/// <param name="Status">Of an indicator; none for a standard or criterion of a set without a rule.</param>
/// <param name="Shown">The figure held against the target, as the office writes it ("69,70"): percent for a share, the unit of the reading for a change. None where there is none.</param>
/// <param name="Counts">Of a standard or criterion: indicators by status; of a roll-up: units by status.</param>
/// <param name="IsComplete">False while somebody who is asked is missing: the verdict is provisional.</param>
/// <param name="Points">What it counts in the sum of points, as the office writes it; none where it carries none.</param>
/// <param name="Possible">The most it could count, without what does not apply.</param>
/// <param name="Grade">Under a rule of levels, the name of the level this indicator reaches.</param>
/// <param name="Council">What the council says, in a published result; none in the working scores.</param>
public sealed record ScoredNode(
    string Code, string? Parent, string Name, string? Kind, ScoreStatus? Status, ScoreReason? Reason, string? Shown, StatusCounts Counts, bool IsComplete,
    string? Points, string? Possible, string? Grade, PublishedVerdict? Council = null);

internal sealed class GetScoreboardHandler(
    IScoreReading scores, IRepository<Round> rounds, IScoringPlans plans, FrozenReading frozen, ISender modules, ICaller caller)
    : IRequestHandler<GetScoreboard, Scoreboard>
{
    public async Task<Scoreboard> Handle(GetScoreboard query, CancellationToken ct)
    {
        var round = await rounds.GetAsync(new RoundById(query.Round), ct);
        var unit = query.Unit ?? round.Subject;
        if (!ScoreReach.Sees(caller, round, unit))
        {
            return await PublishedAsync(round.Id, unit, query.Scope, ct);
        }

        var scope = query.Scope ?? (unit == round.Subject ? ScoreScope.Below : ScoreScope.Own);
        var plan = await plans.OfAsync(round.Set, ct);
        var board = await scores.BoardAsync(round.Id, ct);
        var standing = await scores.OfUnitAsync(round.Id, unit, scope, ct);
        var names = await modules.Send(new ListUnitNames([unit], round.Dates.CutOff), ct);
        if (standing.Count is 0 && names.Count is 0)
        {
            throw new NotFound();
        }

        return new Scoreboard(
            round.Id, unit, names.Count > 0 ? names[0].Name : "", scope, WrittenRule.Of(plan.Definition.Rule),
            standing.TryGetValue(ScoreKey.Whole, out var whole) ? ScoreTotal.Of(plan.Definition.Rule, whole) : null, board.Generation, board.ScoredAt, board.CheckedAt, board.Defects,
            [.. plan.Nodes.Where(node => standing.ContainsKey(node.Ordinal)).Select(node => Line(plan, node, scope, standing[node.Ordinal]))]);
    }

    /// <summary>The city as everybody may read it: from the frozen text, not from the working rows.</summary>
    private async Task<Scoreboard> PublishedAsync(RoundId id, UnitId unit, ScoreScope? scope, CancellationToken ct)
    {
        var round = await rounds.GetAsync(new RoundWithResults(id, RowLock.None), ct);
        if (unit != round.Subject || scope is ScoreScope.Own || !caller.May(Function.SeePublishedResults) || round.PublishedResult is not { } result)
        {
            throw new NotFound();
        }

        var (facts, plan, city) = await frozen.CityAsync(round, result.Number, ct);
        var standing = city.Scores.ToDictionary(score => score.Node, score => score.ToScore(), StringComparer.Ordinal);
        var council = PublishedVerdict.Of(plan, city.Council ?? []);
        return new Scoreboard(
            round.Id, unit, city.Name, ScoreScope.Below, WrittenRule.Of(plan.Definition.Rule),
            standing.TryGetValue(FrozenScore.Whole, out var whole) ? ScoreTotal.Of(plan.Definition.Rule, whole) : null,
            result.Number, facts.FrozenAt, facts.CheckedAt, 0,
            [.. plan.Nodes.Where(node => standing.ContainsKey(node.Code))
                .Select(node => Line(plan, node, ScoreScope.Below, standing[node.Code]) with { Council = council.GetValueOrDefault(node.Code) })],
            result.Number);
    }

    /// <summary>One line of a scoreboard.</summary>
    internal static ScoredNode Line(ScoringPlan plan, PlanNode node, ScoreScope scope, Score score)
    {
        var parent = node.Parent < 0 ? null : plan.Nodes[node.Parent].Code;
        var (points, possible) = ScoreTotal.Written(score);
        if (node.Indicator < 0)
        {
            return new ScoredNode(node.Code, parent, node.Name, null, null, null, null, score.Counts, score.IsComplete, points, possible, null);
        }

        var indicator = plan.Indicators[node.Indicator];
        return new ScoredNode(
            node.Code, parent, node.Name, indicator.Definition.KindWord(), score.Status, score.Reason, indicator.ShownFigure(scope, score),
            score.Counts, score.IsComplete, points, possible, ScoreTotal.GradeOf(plan.Definition.Rule, score));
    }
}
