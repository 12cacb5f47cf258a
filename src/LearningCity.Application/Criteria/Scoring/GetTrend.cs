using LearningCity.Application.Kernel;
using LearningCity.Application.Units.Contracts;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>How the city or one unit moved over the rounds of a set, whatever their versions; what was before a merger is marked, never silently added.</summary>
/// <param name="Set">Code of the set, shared by its versions.</param>
/// <param name="Unit">None: the city of these rounds; where the caller sees rounds of several, one must be named.</param>
/// <param name="Indicator">Code in the newest version; none: every indicator and the whole; <see cref="WholeAlone"/>: the whole without the indicators.</param>
/// <param name="Scope">As for the scoreboard.</param>
[Allow(Function.SeeScores, Function.ReadReports)]
public sealed record GetTrend(string Set, UnitId? Unit, string? Indicator, RoundKind Kind, ScoreScope? Scope) : IQuery<Trend>
{
    /// <summary>So many of the newest rounds are shown.</summary>
    public const int MostRounds = 40;

    /// <summary>Asks for the whole set, where its rule judges it.</summary>
    public const string WholeAlone = "*";
}

/// <param name="Version">The newest version a round of this kind was made on; indicators are named as there.</param>
/// <param name="Rounds">The oldest period first; every line has one point for each.</param>
/// <param name="Predecessors">The units this unit was made of.</param>
/// <param name="Whole">The whole set by its rule, one for each round; none without a rule, and where one indicator is asked for.</param>
public sealed record Trend(
    string Set, int Version, UnitId Unit, string UnitName, ScoreScope Scope, RoundKind Kind, IReadOnlyList<TrendRound> Rounds,
    IReadOnlyList<TrendPredecessor> Predecessors, IReadOnlyList<TrendLine> Indicators, IReadOnlyList<TrendWhole> Whole);

/// <param name="Ground">Of several predecessors <see cref="TrendGround.NotSummable"/>; <see cref="TrendGround.NotInVersion"/> where the version has no rule.</param>
/// <param name="Total">Points and grade by the rule of that round's version.</param>
/// <param name="IsComparable">It has a verdict, and by the rule of the newest version.</param>
/// <param name="Remark">What it is made of, or why it cannot be compared; none for the unit's own plain result.</param>
public sealed record TrendWhole(RoundId Round, TrendGround Ground, ScoreTotal? Total, bool IsComparable, string? Remark);

/// <param name="Into">The unit that stands in its place.</param>
/// <param name="On">The first day on which it does.</param>
/// <param name="IsWhole">False where only a part went over.</param>
/// <param name="Remark">"Sáp nhập từ 01/07/2025".</param>
/// <param name="Note">The ground, and what is not confirmed about it.</param>
public sealed record TrendPredecessor(UnitId Unit, string UnitName, UnitId Into, DateOnly On, bool IsWhole, string Remark, string? Note);

/// <param name="Points">Of the unit itself, in the order of the rounds.</param>
/// <param name="Former">The separate lines of the units of before a merger, as far as the caller sees them.</param>
public sealed record TrendLine(string Code, string Name, string Kind, IReadOnlyList<TrendPoint> Points, IReadOnlyList<FormerLine> Former);

public sealed record FormerLine(UnitId Unit, string UnitName, IReadOnlyList<TrendPoint> Points);

/// <param name="Cell">None where there is no score to show.</param>
/// <param name="Figures">The exact terms of the measure shown; none for yes/no questions and without figures.</param>
/// <param name="Target">Of the version of that round; none for yes/no questions.</param>
/// <param name="IsComparable">Whether the point may be held against the newest one.</param>
/// <param name="Remark">What the point is made of, or why it cannot be compared; none for the unit's own plain result.</param>
/// <param name="Code">Of the indicator in the version of that round; none where that version has nothing it carries on.</param>
public sealed record TrendPoint(
    RoundId Round, TrendGround Ground, ScoreCell? Cell, ExplainedFraction? Figures, ExplainedTarget? Target, bool IsComparable, string? Remark, string? Code);

/// <summary>What a point is made of, or why there is none.</summary>
public enum TrendGround
{
    /// <summary>The unit's own result.</summary>
    Own,

    /// <summary>The result of the one predecessor that was taken over whole.</summary>
    Continued,

    /// <summary>The sum of the predecessors, each taken over whole.</summary>
    Summed,

    /// <summary>Only a part of a predecessor was taken over.</summary>
    InPart,

    /// <summary>Figures of a predecessor are missing.</summary>
    PredecessorMissing,

    /// <summary>Answers to this indicator are not added up over units.</summary>
    NotSummable,

    /// <summary>The unit was not asked in this round.</summary>
    NotAsked,

    /// <summary>The version of this round has nothing that the indicator carries on.</summary>
    NotInVersion,
}

internal sealed class GetTrendHandler(ITrendReading trends, IScoringPlans plans, ContinuationChains chains, ISender modules, ICaller caller)
    : IRequestHandler<GetTrend, Trend>
{
    public async Task<Trend> Handle(GetTrend query, CancellationToken ct)
    {
        var rounds = await trends.RoundsAsync(query.Set, query.Kind, GetTrend.MostRounds, ct);
        var unit = query.Unit ?? await CityAsync(rounds, ct);
        if (rounds.Count is 0 || !ScoreReach.Of(caller).Covers(unit))
        {
            throw new NotFound();
        }

        var scope = query.Scope ?? (rounds.Any(round => round.Subject == unit) ? ScoreScope.Below : ScoreScope.Own);
        var versions = new Dictionary<CriteriaSetId, ScoringPlan>();
        foreach (var set in rounds.Select(round => round.Set).Distinct())
        {
            versions[set] = await plans.OfAsync(set, ct);
        }

        var newest = rounds.MaxBy(round => round.Version)!;
        List<PlanIndicator> indicators = [.. versions[newest.Set].Indicators.Where(indicator => query.Indicator is null || indicator.Code == query.Indicator)];
        var continued = new IndicatorContinuation(
            newest.Set, versions, await chains.OfAsync(new SetVersion(newest.Version, versions[newest.Set].Definition), ct));
        var lineage = await UnitLineage.FindAsync(modules, unit, rounds[^1].CutOff, ct);
        List<TrendRound> judged = [.. rounds.Where(round => query.Indicator is null or GetTrend.WholeAlone && TrendWholes.HasRule(versions[round.Set]))];
        var scores = await ScoresAsync(indicators, rounds, continued, judged, [unit, .. lineage.Links.Select(link => link.Predecessor)], scope, ct);
        if ((indicators.Count is 0 && judged.Count is 0) || (scores.Count is 0 && !lineage.IsKnown))
        {
            throw new NotFound();
        }

        var points = new TrendPoints(unit, scope, rounds, continued, newest.Version, lineage, scores, ScoreReach.Of(caller));
        return new Trend(
            query.Set, newest.Version, unit, lineage.NameOf(unit), scope, query.Kind, rounds,
            [.. lineage.Links.Select(link => Told(link, lineage))], [.. indicators.Select(points.Line)],
            judged.Count is 0 ? [] : new TrendWholes(unit, rounds, versions, newest, lineage, scores).Points());
    }

    /// <summary>The one city whose rounds the caller sees.</summary>
    /// <exception cref="NotFound">He sees none.</exception>
    /// <exception cref="RuleViolated">There are several: a line through all of them would be nobody's.</exception>
    private async Task<UnitId> CityAsync(IReadOnlyList<TrendRound> rounds, CancellationToken ct)
    {
        var seen = ScoreReach.Of(caller);
        List<UnitId> cities = [.. rounds.Select(round => round.Subject).Distinct().Where(seen.Covers)];
        if (cities is [] or [_])
        {
            return cities is [var only] ? only : throw new NotFound();
        }

        var named = await modules.Send(new FindNamedUnits(rounds[^1].CutOff) { Among = cities }, ct);
        throw RoundRules.TrendOfSeveralCities(string.Join(", ", named.Select(city => city.Name)));
    }

    private static TrendPredecessor Told(PredecessorLink link, UnitLineage lineage) => new(
        link.Predecessor, lineage.NameOf(link.Predecessor), link.Successor, link.On, link.IsWhole, TrendRemarks.Joined(link.On, link.IsWhole), link.Note);

    private Task<IReadOnlyDictionary<(RoundId Round, UnitId Unit, short Node), Score>> ScoresAsync(
        IReadOnlyList<PlanIndicator> indicators, IReadOnlyList<TrendRound> rounds, IndicatorContinuation continued,
        IReadOnlyList<TrendRound> judged, IReadOnlyList<UnitId> units, ScoreScope scope, CancellationToken ct) =>
        trends.ScoresAsync(
            [
                .. rounds.SelectMany(round => indicators.Select(indicator => continued.In(round.Set, indicator))
                    .OfType<PlanIndicator>().Select(indicator => (round.Id, indicator.Node)).Distinct()),
                .. judged.Select(round => (round.Id, ScoreKey.Whole)),
            ],
            units, scope, ct);
}
