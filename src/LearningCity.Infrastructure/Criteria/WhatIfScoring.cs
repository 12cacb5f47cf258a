using LearningCity.Application.Criteria;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using LearningCity.Infrastructure.Kernel;
using Npgsql;

namespace LearningCity.Infrastructure.Criteria;

/// <summary>Streams the answers once, unit by unit, those alone that may be judged otherwise; holds the sums of the city and what changes, never the answers.</summary>
internal sealed class WhatIfScoring(Sql sql, IScoringPlans plans) : IWhatIfScoring
{
    private const string Round =
        """
        select round.subject, round.set, (select count(*) from criteria.reports as report where report.round = round.id)
        from criteria.rounds as round where round.id = $1
        """;

    public async Task<TwoRules> RunAsync(
        RoundId round, ScoringPlan other, IReadOnlyList<IndicatorPair> pairs, IReadOnlyCollection<string>? only, CancellationToken ct)
    {
        await using var view = await sql.OneViewAsync(ct);
        var (subject, set, units) = (await sql.QueryAsync(
            Round, row => (new UnitId(row.GetGuid(0)), new CriteriaSetId(row.GetGuid(1)), (int)row.GetInt64(2)), ct, new NpgsqlParameter { Value = round.Value })).Single();
        var plan = await plans.OfAsync(set, ct);
        UnitId[] city = [subject];
        var (standing, judged, changed) = (new CityTally(plan, subject), new CityTally(other, subject), new List<UnitOfTwoRules>());
        if (only is not null)
        {
            await StandAsync(round, subject, plan, other, only, standing, judged, ct);
        }

        await foreach (var answers in AnswerReader.ReadAsync(await sql.ConnectionAsync(ct), round, plan, new OtherRule(plan, other, pairs), only, ct))
        {
            foreach (var (indicator, result) in answers.Results)
            {
                standing.Take(city, indicator, result);
            }

            var differences = new List<ChangedStatus>();
            foreach (var (asked, before, indicator, result) in answers.Other)
            {
                judged.Take(city, indicator, result);
                if (before is { } status && status != result.Status && result.Reason is not ScoreReason.MeasuredOtherwise)
                {
                    differences.Add(new ChangedStatus(asked, indicator.Code, status, result.Status));
                }
            }

            if (differences.Count > 0)
            {
                changed.Add(new UnitOfTwoRules(answers.Unit, differences));
            }
        }

        return new TwoRules(units, OfCity(standing), OfCity(judged), changed);
    }

    /// <summary>What is judged as it was comes to what the city stands at.</summary>
    private async Task StandAsync(
        RoundId round, UnitId subject, ScoringPlan plan, ScoringPlan other, IReadOnlyCollection<string> changed, CityTally standing, CityTally judged, CancellationToken ct)
    {
        var scores = new Dictionary<ScoreKey, Score>(await sql.QueryAsync(
            $"select {ScoreTable.Columns} from criteria.scores where round = $1 and unit = $2 and scope = 1",
            ScoreTable.Read, ct, new() { Value = round.Value }, new() { Value = subject.Value }));
        foreach (var indicator in plan.Indicators.Where(indicator => !changed.Contains(indicator.Code)))
        {
            if (scores.TryGetValue(new ScoreKey(subject, ScoreScope.Below, indicator.Node), out var score) && other.TryFind(indicator.Code, out var same))
            {
                standing.Stand(indicator, score);
                judged.Stand(same, score);
            }
        }
    }

    private static Dictionary<short, Score> OfCity(CityTally tally) => tally.Collect().ToDictionary(score => score.Key.Node, score => score.Value);
}
