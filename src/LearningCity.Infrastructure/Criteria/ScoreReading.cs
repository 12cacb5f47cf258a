using LearningCity.Application.Criteria;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using LearningCity.Infrastructure.Kernel;
using Npgsql;

namespace LearningCity.Infrastructure.Criteria;

/// <summary>Reads standing scores, one statement each.</summary>
internal sealed class ScoreReading(Sql sql) : IScoreReading
{
    private static readonly string Qualified = string.Join(", ", ScoreTable.Columns.Split(", ").Select(column => "score." + column));

    public async Task<ScoreboardState> BoardAsync(RoundId round, CancellationToken ct) => (await sql.QueryAsync(
        "select generation, scored_at, checked_at, defects from criteria.scoreboards where round = $1",
        row => new ScoreboardState(
            row.GetInt64(0), row.GetFieldValue<DateTimeOffset>(1), row.IsDBNull(2) ? null : row.GetFieldValue<DateTimeOffset>(2), row.GetInt32(3)),
        ct, new NpgsqlParameter { Value = round.Value })).FirstOrDefault() ?? throw new NotFound();

    public async Task<IReadOnlyDictionary<short, Score>> OfUnitAsync(RoundId round, UnitId unit, ScoreScope scope, CancellationToken ct) =>
        (await sql.QueryAsync(
            $"select {ScoreTable.Columns} from criteria.scores where round = $1 and unit = $2 and scope = $3",
            ScoreTable.Read, ct, new() { Value = round.Value }, new() { Value = unit.Value }, new() { Value = (short)scope }))
        .ToDictionary(score => score.Key.Node, score => score.Value);

    public async Task<IReadOnlyList<UnitScore>> BehindAsync(
        RoundId round, UnitId unit, ScoreScope scope, short node, PageRequest page, CancellationToken ct) =>
        await sql.QueryAsync(
            $"""
            select {Qualified}, report.id, entry.id
            from criteria.scores as score
            join criteria.round_participants as participant on participant.round = score.round and participant.unit = score.unit
            join criteria.rounds as round on round.id = score.round
            join criteria.reports as report on report.round = score.round and report.unit = score.unit
            left join criteria.entries as entry on entry.report = report.id and entry.node = score.node and report.state = 'Accepted'
            where score.round = $1 and score.scope = 0 and score.node = $4
                and (score.unit = $2 or ($3 = 1 and ($2 = round.subject
                    or array_position(participant.path, round.subject) < array_position(participant.path, $2))))
            order by score.status, score.unit limit $5 offset $6
            """,
            row => new UnitScore(
                new UnitId(row.GetGuid(0)), ScoreTable.Read(row).Value, new ReportId(row.GetGuid(22)), row.IsDBNull(23) ? null : new EntryId(row.GetGuid(23))),
            ct, new() { Value = round.Value }, new() { Value = unit.Value }, new() { Value = (short)scope }, new() { Value = node },
            new() { Value = page.Size }, new() { Value = page.Skip });
}
