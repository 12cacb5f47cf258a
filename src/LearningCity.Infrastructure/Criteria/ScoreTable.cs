using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using LearningCity.Infrastructure.Kernel;
using Npgsql;

namespace LearningCity.Infrastructure.Criteria;

/// <summary>Scores as rows: read by columns, written by COPY (<see cref="ScoreCopy"/>), over others that stand through a table made in passing.</summary>
internal static class ScoreTable
{
    /// <summary>In the order in which <see cref="Read"/> and <see cref="ScoreCopy"/> expect them.</summary>
    public const string Columns =
        "unit, scope, node, status, reason, is_direct, lowest_part, numerator, denominator, previous_numerator, previous_denominator, "
        + "contributors, part_statuses, part_reasons, part_figures, part_contributors, counts, is_complete, points, possible, grade, without_previous";

    /// <summary>Takes the lock of a round's scores and begins their next generation: $1 round, $2 now.</summary>
    public const string Lock = "update criteria.scoreboards set generation = generation + 1, scored_at = $2 where round = $1 returning generation";

    /// <summary>A score that stands already is replaced by the fresh one.</summary>
    public const string OrReplace =
        """
        on conflict (round, unit, scope, node) do update set
            generation = excluded.generation, status = excluded.status, reason = excluded.reason, is_direct = excluded.is_direct,
            lowest_part = excluded.lowest_part, numerator = excluded.numerator, denominator = excluded.denominator,
            previous_numerator = excluded.previous_numerator, previous_denominator = excluded.previous_denominator,
            contributors = excluded.contributors, part_statuses = excluded.part_statuses, part_reasons = excluded.part_reasons,
            part_figures = excluded.part_figures, part_contributors = excluded.part_contributors, counts = excluded.counts,
            is_complete = excluded.is_complete, points = excluded.points, possible = excluded.possible, grade = excluded.grade,
            without_previous = excluded.without_previous
        """;

    private const string Begin = $"create temp table staged_scores on commit drop as select false as is_gone, {Columns} from criteria.scores with no data";

    private const string Remove =
        """
        delete from criteria.scores as score using staged_scores as staged
        where staged.is_gone and score.round = $1 and score.unit = staged.unit and score.scope = staged.scope and score.node = staged.node
        """;

    /// <summary>Without a join: nothing is known of a table made in passing, and none of the scores on the first night, so a join would be planned blindly.</summary>
    private const string Put =
        $"""
        insert into criteria.scores (round, generation, {Columns})
        select $1, $2, {Columns} from staged_scores where not is_gone
        {OrReplace}
        """;

    public static KeyValuePair<ScoreKey, Score> Read(NpgsqlDataReader row)
    {
        var counts = row.GetFieldValue<int[]>(16);
        return new(KeyOf(row), new Score(
            (ScoreStatus)row.GetInt16(3),
            (ScoreReason)row.GetInt16(4),
            row.GetBoolean(5),
            row.GetInt16(6),
            new Quantity(Millionths.OfSum(row.GetDecimal(7)), Millionths.OfSum(row.GetDecimal(8)), Millionths.OfSum(row.GetDecimal(9)), Millionths.OfSum(row.GetDecimal(10))),
            row.GetInt32(11),
            ReadParts(row),
            new StatusCounts(counts[0], counts[1], counts[2], counts[3], counts[4], counts[5], counts[6]),
            row.GetBoolean(17),
            Millionths.OfSum(row.GetDecimal(18)),
            Millionths.OfSum(row.GetDecimal(19)),
            row.GetInt16(20),
            row.GetInt32(21)));
    }

    public static ScoreKey KeyOf(NpgsqlDataReader row) => new(new UnitId(row.GetGuid(0)), (ScoreScope)row.GetInt16(1), row.GetInt16(2));

    /// <summary>Takes the lock of the round's scores until the transaction ends, and begins their next generation.</summary>
    public static async Task<long> LockAsync(Sql sql, RoundId round, DateTimeOffset at, CancellationToken ct) => (await sql.QueryAsync(
        Lock, row => row.GetInt64(0), ct, new() { Value = round.Value }, new() { Value = at })).Single();

    /// <summary>Makes room for scores on their way into the standing ones; it goes with <see cref="ApplyAsync"/>, or with the transaction.</summary>
    public static async Task BeginStagingAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var begin = new NpgsqlCommand(Begin, connection);
        await begin.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Numerator and denominator of each part in turn.</summary>
    public static IEnumerable<decimal> FiguresOf(IEnumerable<ScorePart> parts) =>
        parts.SelectMany(part => new[] { Millionths.ToDecimal(part.Sum.Numerator), Millionths.ToDecimal(part.Sum.Denominator) });

    /// <summary>In the order of the column.</summary>
    public static int[] CountsOf(Score score) =>
    [
        score.Counts.Met, score.Counts.NotMet, score.Counts.NoData, score.Counts.NotAssessable, score.Counts.NotApplicable, score.Counts.Waiting, score.Counts.Recorded,
    ];

    /// <summary>Whether any score of the round stands.</summary>
    public static async Task<bool> StandsAsync(Sql sql, RoundId round, CancellationToken ct) => (await sql.QueryAsync(
        "select exists (select from criteria.scores where round = $1)", row => row.GetBoolean(0), ct, new NpgsqlParameter { Value = round.Value })).Single();

    /// <summary>Moves what was staged into the standing scores, under their lock, and ends the staging.</summary>
    /// <param name="isAnyGone">Whether a standing row is to go.</param>
    public static async Task ApplyAsync(NpgsqlConnection connection, RoundId round, long generation, bool isAnyGone, CancellationToken ct)
    {
        await using var batch = new NpgsqlBatch(connection);
        if (isAnyGone)
        {
            batch.BatchCommands.Add(new("analyze staged_scores"));
            batch.BatchCommands.Add(new(Remove) { Parameters = { new() { Value = round.Value } } });
        }

        batch.BatchCommands.Add(new(Put) { Parameters = { new() { Value = round.Value }, new() { Value = generation } } });
        batch.BatchCommands.Add(new("drop table staged_scores"));
        await batch.ExecuteNonQueryAsync(ct);
    }

    private static System.Collections.Immutable.ImmutableArray<ScorePart> ReadParts(NpgsqlDataReader row)
    {
        var statuses = row.GetFieldValue<short[]>(12);
        if (statuses.Length == 0)
        {
            return [];
        }

        var (reasons, figures, contributors) = (row.GetFieldValue<short[]>(13), row.GetFieldValue<decimal[]>(14), row.GetFieldValue<int[]>(15));
        return
        [
            .. statuses.Select((status, i) => new ScorePart(
                (ScoreStatus)status, (ScoreReason)reasons[i],
                new Quantity(Millionths.OfSum(figures[2 * i]), Millionths.OfSum(figures[(2 * i) + 1]), 0, 0), contributors[i])),
        ];
    }
}
