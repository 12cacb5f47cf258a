using System.Runtime.CompilerServices;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using Npgsql;

namespace LearningCity.Infrastructure.Criteria;

/// <summary>What one unit is asked and what its answers come to.</summary>
/// <param name="Other">The same under another rule; empty without one.</param>
internal readonly record struct UnitResults(
    UnitId Unit, IReadOnlyList<(PlanIndicator Indicator, IndicatorResult Result)> Results, IReadOnlyList<OtherResult> Other);

/// <param name="Asked">Code of the indicator that was answered.</param>
/// <param name="Standing">The status of the same answer under the rule of the round; none where the round judges no such answer.</param>
/// <param name="Indicator">Of the other rule.</param>
internal readonly record struct OtherResult(string Asked, ScoreStatus? Standing, PlanIndicator Indicator, IndicatorResult Result);

/// <summary>Streams the entries of a round, unit by unit, and scores them on the way.</summary>
internal static class AnswerReader
{
    /// <summary>$1 round, $2 unit.</summary>
    public const string OfUnit = $"{Asked} and assignment.unit = $2";

    /// <summary>$1 round, $2 unit, $3 codes of indicators.</summary>
    public const string OfUnitIndicators = $"{OfUnit} and assignment.indicator = any($3)";

    /// <summary>$1 round, $2 unit, $3 code of an indicator; the database keeps its plan for one, and plans for a list anew each time.</summary>
    public const string OfUnitIndicator = $"{OfUnit} and assignment.indicator = $3";

    private const string OfUnits = $"{Asked} and assignment.unit = any($2) order by assignment.unit";

    private const string OfIndicators = $"{Asked} and assignment.indicator = any($2) order by assignment.unit";

    private const string OfAll = $"{Asked} order by assignment.unit";

    private const string Asked =
        """
        select assignment.unit, assignment.indicator, assignment.part = 'Lead', report.state = 'Accepted', entry.id is not null,
            entry.met, entry.figures, entry.choices, entry.direct_source,
            entry.gap_reason is not null, entry.not_applicable_reason is not null, coalesce(entry.documents, 0),
            carried.figures, carried.choices, coalesce(carried.is_in_part, false)
        from criteria.round_assignments as assignment
        join criteria.reports as report on report.round = assignment.round and report.unit = assignment.unit
        left join criteria.entries as entry on entry.report = report.id and entry.indicator = assignment.indicator
        left join criteria.carried_answers as carried
            on carried.round = assignment.round and carried.unit = assignment.unit and carried.indicator = assignment.indicator
        where assignment.round = $1
        """;

    /// <param name="only">These units alone; none: every unit, in the order of their ids in the database.</param>
    public static IAsyncEnumerable<UnitResults> ReadAsync(NpgsqlConnection connection, RoundId round, ScoringPlan plan, UnitId[]? only, CancellationToken ct) =>
        ReadAsync(connection, round, only is null ? OfAll : OfUnits, only?.Select(unit => unit.Value).ToArray(), plan, null, ct);

    /// <summary>Judges the same answers once more by another rule.</summary>
    /// <param name="only">Codes of the indicators that are read; none: all.</param>
    public static IAsyncEnumerable<UnitResults> ReadAsync(
        NpgsqlConnection connection, RoundId round, ScoringPlan plan, OtherRule other, IReadOnlyCollection<string>? only, CancellationToken ct) =>
        ReadAsync(connection, round, only is null ? OfAll : OfIndicators, only?.ToArray(), plan, other, ct);

    private static async IAsyncEnumerable<UnitResults> ReadAsync(
        NpgsqlConnection connection, RoundId round, string text, object? only, ScoringPlan plan, OtherRule? other, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(text, connection) { Parameters = { new() { Value = round.Value } } };
        if (only is not null)
        {
            command.Parameters.Add(new() { Value = only });
        }

        await using var row = await command.ExecuteReaderAsync(ct);
        UnitId? current = null;
        var (results, others) = (new List<(PlanIndicator, IndicatorResult)>(), new List<OtherResult>());
        while (await row.ReadAsync(ct))
        {
            var answer = StoredAnswer.Read(row);
            if (current is { } before && before != answer.Unit)
            {
                yield return new UnitResults(before, results, others);
                // The next unit is most often asked as much as this one, and a result is large to copy from list to list.
                (results, others) = (new(results.Count), new(others.Count));
            }

            current = answer.Unit;
            ScoreStatus? standing = null;
            if (plan.TryFindAnswered(answer.Code, answer.Part, out var indicator))
            {
                var result = answer.Score(indicator);
                results.Add((indicator, result));
                standing = result.Status;
            }

            foreach (var judged in other?.Of(answer.Code, answer.Part) ?? [])
            {
                others.Add(new OtherResult(answer.Code, standing, judged.Judged, answer.Score(judged)));
            }
        }

        if (current is { } last)
        {
            yield return new UnitResults(last, results, others);
        }
    }
}
