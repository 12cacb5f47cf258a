using System.Runtime.CompilerServices;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using Npgsql;

namespace LearningCity.Infrastructure.Criteria;

/// <summary>What one unit is asked and what its answers come to.</summary>
internal readonly record struct UnitResults(UnitId Unit, IReadOnlyList<(PlanIndicator Indicator, IndicatorResult Result)> Results);

/// <summary>Streams the answers of a round.</summary>
internal static class AnswerReader
{
    /// <summary>$1 round, $2 unit.</summary>
    public const string OfUnit = $"{Asked} and assignment.unit = $2";

    /// <summary>$1 round, $2 unit, $3 codes of indicators.</summary>
    public const string OfUnitIndicators = $"{OfUnit} and assignment.indicator = any($3)";

    /// <summary>$1 round, $2 unit, $3 code of an indicator; the database keeps its plan for one, and plans for a list anew each time.</summary>
    public const string OfUnitIndicator = $"{OfUnit} and assignment.indicator = $3";

    private const string OfUnits = $"{Asked} and assignment.unit = any($2) order by assignment.unit";

    private const string OfIndicators = $"{Asked} and assignment.indicator = any($2)";

    private const string OfIndicator = $"{Asked} and assignment.indicator = $2";

    private const string OfAll = $"{Asked} order by assignment.unit";

    private const string Asked =
        """
        select assignment.unit, assignment.indicator, assignment.part = 'Lead', report.state = 'Accepted', entry.id is not null,
            entry.met, entry.figures, nullif(entry.choices, '{}'), entry.direct_source,
            entry.gap_reason is not null, entry.not_applicable_reason is not null, coalesce(entry.documents, 0),
            carried.figures, carried.choices, coalesce(carried.is_in_part, false)
        from criteria.round_assignments as assignment
        join criteria.reports as report on report.round = assignment.round and report.unit = assignment.unit
        left join criteria.entries as entry on entry.report = report.id and entry.indicator = assignment.indicator
        left join criteria.carried_answers as carried
            on carried.round = assignment.round and carried.unit = assignment.unit and carried.indicator = assignment.indicator
        where assignment.round = $1
        """;

    /// <summary>Unit by unit, in the order of their ids in the database, scored on the way.</summary>
    /// <param name="only">These units alone; none: every unit.</param>
    public static async IAsyncEnumerable<UnitResults> ReadAsync(
        NpgsqlConnection connection, RoundId round, ScoringPlan plan, UnitId[]? only, [EnumeratorCancellation] CancellationToken ct)
    {
        UnitId? current = null;
        var results = new List<(PlanIndicator, IndicatorResult)>();
        await foreach (var answer in ReadAsync(connection, round, only is null ? OfAll : OfUnits, only?.Select(unit => unit.Value).ToArray(), ct))
        {
            if (current is { } before && before != answer.Unit)
            {
                yield return new UnitResults(before, results);
                // The next unit is most often asked as much as this one, and a result is large to copy from list to list.
                results = new(results.Count);
            }

            current = answer.Unit;
            if (plan.TryFindAnswered(answer.Code, answer.Part, out var indicator))
            {
                results.Add((indicator, answer.Score(indicator)));
            }
        }

        if (current is { } last)
        {
            yield return new UnitResults(last, results);
        }
    }

    /// <summary>In no order: sorting a whole round takes as long as reading it.</summary>
    /// <param name="only">Codes of the indicators that are read; none: all.</param>
    public static IAsyncEnumerable<StoredAnswer> ReadEachAsync(
        NpgsqlConnection connection, RoundId round, IReadOnlyCollection<string>? only, CancellationToken ct) => only?.ToArray() switch
        {
            null => ReadAsync(connection, round, Asked, null, ct),
            [var code] => ReadAsync(connection, round, OfIndicator, code, ct),
            { } codes => ReadAsync(connection, round, OfIndicators, codes, ct),
        };

    private static async IAsyncEnumerable<StoredAnswer> ReadAsync(
        NpgsqlConnection connection, RoundId round, string text, object? only, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(text, connection) { Parameters = { new() { Value = round.Value } } };
        if (only is not null)
        {
            command.Parameters.Add(new() { Value = only });
        }

        await using var row = await command.ExecuteReaderAsync(ct);
        while (await row.ReadAsync(ct))
        {
            yield return StoredAnswer.Read(row);
        }
    }
}
