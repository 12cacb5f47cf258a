using System.Runtime.InteropServices;
using LearningCity.Application.Criteria;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using LearningCity.Infrastructure.Kernel;
using Npgsql;

namespace LearningCity.Infrastructure.Criteria;

/// <summary>Streams the answers once, those alone that may be judged otherwise; holds the sums of the city and what changes, never the answers.</summary>
internal sealed class WhatIfScoring(Sql sql, IScoringPlans plans) : IWhatIfScoring
{
    private const string Round =
        """
        select round.subject, round.set, (select count(*) from criteria.reports as report where report.round = round.id)
        from criteria.rounds as round where round.id = $1
        """;

    /// <summary>Judging takes a core by itself while the answers come, and joining them in pieces on disk half as long again.</summary>
    private const string InMemory = "set local work_mem = '32MB'; set local max_parallel_workers_per_gather = 0";

    public async Task<TwoRules> RunAsync(
        RoundId round, ScoringPlan other, IReadOnlyList<IndicatorPair> pairs, IReadOnlyCollection<string>? only, CancellationToken ct)
    {
        await using var view = await sql.OneViewAsync(ct);
        var (subject, set, units) = (await sql.QueryAsync(
            Round, row => (new UnitId(row.GetGuid(0)), new CriteriaSetId(row.GetGuid(1)), (int)row.GetInt64(2)), ct, new NpgsqlParameter { Value = round.Value })).Single();
        var plan = await plans.OfAsync(set, ct);
        var (standing, judged) = (new CityTally(plan, subject), new CityTally(other, subject));
        if (only is not null)
        {
            await StandAsync(round, subject, plan, other, only, standing, judged, ct);
        }

        var changed = await JudgeAsync(round, subject, plan, new OtherRule(plan, other, pairs), only, standing, judged, ct);
        return new TwoRules(units, OfCity(standing), OfCity(judged), changed);
    }

    private async Task<IReadOnlyList<UnitOfTwoRules>> JudgeAsync(
        RoundId round, UnitId subject, ScoringPlan plan, OtherRule other, IReadOnlyCollection<string>? only, CityTally standing, CityTally judged, CancellationToken ct)
    {
        UnitId[] city = [subject];
        var changed = new Dictionary<UnitId, List<(int Place, ChangedStatus Status)>>();
        await sql.ExecuteAsync(InMemory, ct);
        await foreach (var answer in AnswerReader.ReadEachAsync(await sql.ConnectionAsync(ct), round, only, ct))
        {
            ScoreStatus? before = null;
            if (plan.TryFindAnswered(answer.Code, answer.Part, out var asked))
            {
                var result = answer.Score(asked);
                standing.Take(city, asked, result);
                before = result.Status;
            }

            foreach (var rule in other.Of(answer.Code, answer.Part))
            {
                var result = answer.Score(rule);
                judged.Take(city, rule.Judged, result);
                if (before is { } status && status != result.Status && result.Reason is not ScoreReason.MeasuredOtherwise)
                {
                    (CollectionsMarshal.GetValueRefOrAddDefault(changed, answer.Unit, out _) ??= []).Add(
                        (rule.Judged.Ordinal, new ChangedStatus(answer.Code, rule.Judged.Code, status, result.Status)));
                }
            }
        }

        return
        [
            .. changed.OrderBy(unit => unit.Key.Value)
                .Select(unit => new UnitOfTwoRules(unit.Key, [.. unit.Value.OrderBy(one => one.Place).Select(one => one.Status)])),
        ];
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
