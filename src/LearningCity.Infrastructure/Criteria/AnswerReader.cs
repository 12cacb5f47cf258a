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
/// <param name="Indicator">Of the other rule.</param>
internal readonly record struct OtherResult(string Asked, PlanIndicator Indicator, IndicatorResult Result);

/// <summary>Streams the entries of a round, unit by unit, and scores them on the way.</summary>
internal static class AnswerReader
{
    private const string Query =
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
        where assignment.round = $1 and ($2 is null or assignment.unit = any($2))
        order by assignment.unit
        """;

    /// <param name="only">These units alone; none: every unit, in the order of their ids in the database.</param>
    /// <param name="other">Judges the same answers once more by another rule.</param>
    public static async IAsyncEnumerable<UnitResults> ReadAsync(
        NpgsqlConnection connection, RoundId round, ScoringPlan plan, UnitId[]? only, [EnumeratorCancellation] CancellationToken ct,
        OtherRule? other = null)
    {
        await using var command = new NpgsqlCommand(Query, connection)
        {
            Parameters =
            {
                new() { Value = round.Value },
                new()
                {
                    Value = only is null ? DBNull.Value : only.Select(unit => unit.Value).ToArray(),
                    NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Array | NpgsqlTypes.NpgsqlDbType.Uuid,
                },
            },
        };
        await using var row = await command.ExecuteReaderAsync(ct);
        UnitId? current = null;
        var (results, others) = (new List<(PlanIndicator, IndicatorResult)>(), new List<OtherResult>());
        while (await row.ReadAsync(ct))
        {
            var unit = new UnitId(row.GetGuid(0));
            if (current is { } before && before != unit)
            {
                yield return new UnitResults(before, results, others);
                (results, others) = ([], []);
            }

            current = unit;
            var (code, part) = (row.GetString(1), row.GetBoolean(2) ? AssignmentPart.Lead : AssignmentPart.Supply);
            if (plan.TryFindAnswered(code, part, out var indicator))
            {
                results.Add((indicator, row.GetBoolean(3) ? indicator.Score(ValuesOf(row)) : IndicatorResult.Waiting));
            }

            foreach (var judged in other?.Of(code, part) ?? [])
            {
                others.Add(new OtherResult(code, judged.Judged, row.GetBoolean(3) ? judged.Score(ValuesOf(row)) : IndicatorResult.Waiting));
            }
        }

        if (current is { } last)
        {
            yield return new UnitResults(last, results, others);
        }
    }

    private static EntryValues ValuesOf(NpgsqlDataReader row) => !row.GetBoolean(4)
        ? default
        : new EntryValues
        {
            Met = row.IsDBNull(5) ? null : row.GetBoolean(5),
            Figures = row.GetFieldValue<decimal?[]>(6),
            Choices = row.GetFieldValue<string?[]>(7),
            DirectSource = row.IsDBNull(8) ? null : row.GetString(8),
            IsDeclaredGap = row.GetBoolean(9),
            IsNotApplicable = row.GetBoolean(10),
            Documents = row.GetInt32(11),
            PreviousFigures = row.IsDBNull(12) ? [] : row.GetFieldValue<decimal?[]>(12),
            PreviousChoices = row.IsDBNull(13) ? [] : row.GetFieldValue<string?[]>(13),
            IsPredecessorInPart = row.GetBoolean(14),
        };
}
