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
    private const string Asked =
        """
        select round.subject, round.set, participant.path, participant.unit_type
        from criteria.rounds as round join criteria.round_participants as participant on participant.round = round.id
        where round.id = $1 and participant.unit = $2
        """;

    private const string Above =
        """
        with above as (
            select distinct unnest(participant.path || array[round.subject, participant.unit]) as above_unit
            from criteria.rounds as round join criteria.round_participants as participant on participant.round = round.id
            where round.id = $1 and participant.unit = $2)
        """;

    private const string OwnScores = "from criteria.scores where round = $1 and unit = $2 and scope = 0";

    private const string ScoresAbove = "from above join criteria.scores on round = $1 and unit = above_unit and scope = 1";

    private const string Stood = $"{Above} select {ScoreTable.Columns} {OwnScores} union all select {ScoreTable.Columns} {ScoresAbove}";

    private const string StoodOfNodes =
        $"{Above} select {ScoreTable.Columns} {OwnScores} and node = any($3) union all select {ScoreTable.Columns} {ScoresAbove} and node = any($3)";

    /// <summary>Of the others what groups are made from.</summary>
    private const string StoodBeside = $"{Above} select {Beside} {OwnScores} and node <> all($3) union all select {Beside} {ScoresAbove} and node <> all($3)";

    private const string Beside = "unit, scope, node, status, is_complete, points, possible, grade";

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
                Sql.Statement(StoodBeside, round.Value, unit.Value, only.Nodes),
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
            var (key, score) = ScoreTable.Read(row);
            standing[key] = score;
        }

        if (await row.NextResultAsync(ct))
        {
            while (await row.ReadAsync(ct))
            {
                standing[new ScoreKey(new UnitId(row.GetGuid(0)), (ScoreScope)row.GetInt16(1), row.GetInt16(2))] = ReadBeside(row);
            }
        }

        // Whether others stand below the unit is told by its standing scores: they began with the round.
        var hasUnitsBelow = standing.Keys.Any(key => key.Unit == unit && key.Scope is ScoreScope.Below);
        return new HeldScores(generation, subject, set, hasUnitsBelow ? RoundPath.WithItself(unit, path) : path, type, answers, standing);
    }

    private static Score ReadBeside(NpgsqlDataReader row) => new(
        (ScoreStatus)row.GetInt16(3), ScoreReason.NotAccepted, false, -1, default, 0, [], default, row.GetBoolean(4), Millionths.OfSum(row.GetDecimal(5)),
        Millionths.OfSum(row.GetDecimal(6)), row.GetInt16(7));
}
