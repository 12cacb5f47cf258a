using LearningCity.Application.Criteria;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using LearningCity.Infrastructure.Kernel;

namespace LearningCity.Infrastructure.Criteria;

/// <summary>Streams the answers once, unit by unit; holds the sums of the city and what changes, never the answers.</summary>
internal sealed class WhatIfScoring(Sql sql, IScoringPlans plans) : IWhatIfScoring
{
    public async Task<TwoRules> RunAsync(RoundId round, ScoringPlan other, CancellationToken ct)
    {
        var connection = await sql.ConnectionAsync(ct);
        var scored = await RoundToScore.LoadAsync(connection, plans, round, ct);
        var (standing, judged) = (new CityTally(scored.Plan, scored.Subject), new CityTally(other, scored.Subject));
        var (units, changed) = (0, new List<UnitOfTwoRules>());
        await foreach (var answers in AnswerReader.ReadAsync(connection, round, scored.Plan, null, ct, new OtherRule(scored.Plan, other)))
        {
            units++;
            var path = scored.Paths[answers.Unit];
            Take(standing, path, answers.Results);
            Take(judged, path, answers.Other);
            if (Differences(answers) is { Count: > 0 } differences)
            {
                changed.Add(new UnitOfTwoRules(answers.Unit, differences));
            }
        }

        return new TwoRules(units, OfCity(standing, scored.Subject), OfCity(judged, scored.Subject), changed);
    }

    private static void Take(CityTally tally, IReadOnlyList<UnitId> path, IReadOnlyList<(PlanIndicator Indicator, IndicatorResult Result)> results)
    {
        foreach (var (indicator, result) in results)
        {
            tally.Take(path, indicator, result);
        }
    }

    private static List<ChangedStatus> Differences(UnitResults answers)
    {
        var other = answers.Other.ToDictionary(judged => judged.Indicator.Code, judged => judged.Result.Status, StringComparer.Ordinal);
        return
        [
            .. answers.Results.Where(own => other.TryGetValue(own.Indicator.Code, out var status) && status != own.Result.Status)
                .Select(own => new ChangedStatus(own.Indicator.Code, own.Result.Status, other[own.Indicator.Code])),
        ];
    }

    private static Dictionary<short, Score> OfCity(CityTally tally, UnitId subject) =>
        tally.Collect().Where(score => score.Key.Unit == subject).ToDictionary(score => score.Key.Node, score => score.Value);
}
