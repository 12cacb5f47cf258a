using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using LearningCity.Infrastructure.Kernel;
using Npgsql;

namespace LearningCity.Infrastructure.Criteria;

/// <summary>All that scoring one unit anew needs, read in one journey under the lock of the round's scores, which is held until the transaction ends.</summary>
/// <param name="Generation">The one that begins.</param>
/// <param name="Path">For whom the unit counts (<see cref="RoundPath"/>).</param>
/// <param name="Answers">Those that may have changed.</param>
/// <param name="Standing">Own scores of the unit, and those of everybody above it with all below; of what cannot have changed only what the groups above are made from.</param>
internal sealed record HeldScores(
    long Generation, UnitId Subject, CriteriaSetId Set, IReadOnlyList<UnitId> Path, string UnitType, IReadOnlyList<StoredAnswer> Answers,
    IReadOnlyDictionary<ScoreKey, Score> Standing)
{
    /// <summary>The place of the reason in a row, which only a score told whole has.</summary>
    private const int Reason = 4;

    private const string Asked =
        """
        select round.subject, round.set, participant.path, participant.unit_type
        from criteria.rounds as round join criteria.round_participants as participant on participant.round = round.id
        where round.id = $1 and participant.unit = $2
        """;

    /// <summary>Own scores of the unit, and those of everybody it counts for, itself included.</summary>
    private const string From =
        """
        from (
            select distinct unnest(participant.path || array[round.subject, participant.unit]) as of_unit, 1::smallint as of_scope
            from criteria.rounds as round join criteria.round_participants as participant on participant.round = round.id
            where round.id = $1 and participant.unit = $2
            union all select $2, 0::smallint) as held
        join criteria.scores on round = $1 and unit = of_unit and scope = of_scope
        """;

    private const string Stood = $"select {ScoreTable.Columns} {From}";

    /// <summary>What groups are made from; of scores that cannot have changed nothing else is told.</summary>
    private static readonly string[] Beside = ["unit", "scope", "node", "status", "is_complete", "points", "possible", "grade"];

    private static readonly string StoodOfNodes = $"select {string.Join(
        ", ", ScoreTable.Columns.Split(", ").Select(column => Beside.Contains(column) ? column : $"case when node = any($3) then {column} end"))} {From}";

    /// <param name="only">None: everything the unit is asked.</param>
    /// <exception cref="NotFound">The round does not ask this unit.</exception>
    public static Task<HeldScores> TakeAsync(Sql sql, RoundId round, UnitId unit, HeldIndicators? only, DateTimeOffset at, CancellationToken ct)
    {
        IEnumerable<NpgsqlBatchCommand> answers = only is null
            ? [Sql.Statement(AnswerReader.OfUnit, round.Value, unit.Value), Sql.Statement(Stood, round.Value, unit.Value)]
            :
            [
                only.Codes is [var code]
                    ? Sql.Statement(AnswerReader.OfUnitIndicator, round.Value, unit.Value, code)
                    : Sql.Statement(AnswerReader.OfUnitIndicators, round.Value, unit.Value, only.Codes),
                Sql.Statement(StoodOfNodes, round.Value, unit.Value, only.Nodes),
            ];
        return sql.ReadAsync(
            [Sql.Statement(ScoreTable.Lock, round.Value, at), Sql.Statement(Asked, round.Value, unit.Value), .. answers], row => ReadAsync(row, unit, ct), ct);
    }

    private static async Task<HeldScores> ReadAsync(NpgsqlDataReader row, UnitId unit, CancellationToken ct)
    {
        await row.ReadAsync(ct);
        var generation = row.GetInt64(0);
        await row.NextResultAsync(ct);
        if (!await row.ReadAsync(ct))
        {
            throw new NotFound();
        }

        var (subject, set, type) = (new UnitId(row.GetGuid(0)), new CriteriaSetId(row.GetGuid(1)), row.GetString(3));
        var path = RoundPath.Of(subject, [.. row.GetFieldValue<Guid[]>(2).Select(ancestor => new UnitId(ancestor))]);
        await row.NextResultAsync(ct);
        var answers = new List<StoredAnswer>();
        while (await row.ReadAsync(ct))
        {
            answers.Add(StoredAnswer.Read(row));
        }

        await row.NextResultAsync(ct);
        var standing = new Dictionary<ScoreKey, Score>();
        while (await row.ReadAsync(ct))
        {
            var (key, score) = row.IsDBNull(Reason) ? ReadBeside(row) : ScoreTable.Read(row);
            standing[key] = score;
        }

        // Whether others stand below the unit is told by its standing scores: they began with the round.
        var hasUnitsBelow = standing.Keys.Any(key => key.Unit == unit && key.Scope is ScoreScope.Below);
        return new HeldScores(generation, subject, set, hasUnitsBelow ? RoundPath.WithItself(unit, path) : path, type, answers, standing);
    }

    private static KeyValuePair<ScoreKey, Score> ReadBeside(NpgsqlDataReader row) => new(
        ScoreTable.KeyOf(row),
        new Score(
            (ScoreStatus)row.GetInt16(3), ScoreReason.NotAccepted, false, -1, default, 0, [], default, row.GetBoolean(17), Millionths.OfSum(row.GetDecimal(18)),
            Millionths.OfSum(row.GetDecimal(19)), row.GetInt16(20)));
}
