using LearningCity.Application.Criteria;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using LearningCity.Infrastructure.Kernel;

namespace LearningCity.Infrastructure.Criteria;

/// <summary>Streams the answers once, unit by unit; holds the sums of the city and what changes, never the answers.</summary>
internal sealed class WhatIfScoring(Sql sql, IScoringPlans plans) : IWhatIfScoring
{
    public async Task<TwoRules> RunAsync(RoundId round, ScoringPlan other, IReadOnlyList<IndicatorPair> pairs, CancellationToken ct)
    {
        var connection = await sql.ConnectionAsync(ct);
        var scored = await RoundToScore.LoadAsync(connection, plans, round, ct);
        var (standing, judged) = (new CityTally(scored.Plan, scored.Subject), new CityTally(other, scored.Subject));
        var (units, changed) = (0, new List<UnitOfTwoRules>());
        await foreach (var answers in AnswerReader.ReadAsync(connection, round, scored.Plan, null, ct, new OtherRule(scored.Plan, other, pairs)))
        {
            units++;
            var path = scored.Paths[answers.Unit];
            foreach (var (indicator, result) in answers.Results)
            {
                standing.Take(path, indicator, result);
            }

            foreach (var (_, indicator, result) in answers.Other)
            {
                judged.Take(path, indicator, result);
            }

            if (Differences(answers) is { Count: > 0 } differences)
            {
                changed.Add(new UnitOfTwoRules(answers.Unit, differences));
            }
        }

        return new TwoRules(units, OfCity(standing, scored.Subject), OfCity(judged, scored.Subject), changed);
    }

    private static List<ChangedStatus> Differences(UnitResults answers)
    {
        var own = answers.Results.ToDictionary(one => one.Indicator.Code, one => one.Result.Status, StringComparer.Ordinal);
        return
        [
            .. answers.Other.Where(other => other.Result.Reason is not ScoreReason.MeasuredOtherwise
                    && own.TryGetValue(other.Asked, out var status) && status != other.Result.Status)
                .Select(other => new ChangedStatus(other.Asked, other.Indicator.Code, own[other.Asked], other.Result.Status)),
        ];
    }

    private static Dictionary<short, Score> OfCity(CityTally tally, UnitId subject) =>
        tally.Collect().Where(score => score.Key.Unit == subject).ToDictionary(score => score.Key.Node, score => score.Value);
}
