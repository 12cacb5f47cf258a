using LearningCity.Application.Criteria;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using LearningCity.Infrastructure.Kernel;
using Npgsql;
using NpgsqlTypes;

namespace LearningCity.Infrastructure.Criteria;

/// <summary>Carried answers as rows: read by array, written by COPY.</summary>
internal sealed class CarriedAnswers(Sql sql, IAudit audit) : ICarriedAnswers
{
    private const string Columns = "unit, indicator, figures, choices, met, is_in_part, units, entries";

    public async Task<IReadOnlyList<AcceptedAnswer>> AcceptedAsync(RoundId round, IReadOnlyCollection<UnitId> units, CancellationToken ct) =>
        await sql.QueryAsync(
            """
            select entry.unit, entry.indicator, entry.id, entry.met, entry.figures, entry.choices, entry.direct_source
            from criteria.entries as entry join criteria.reports as report on report.id = entry.report
            where entry.round = $1 and entry.unit = any($2) and report.state = 'Accepted'
                and entry.gap_reason is null and entry.not_applicable_reason is null
            """,
            row => new AcceptedAnswer(
                new UnitId(row.GetGuid(0)), row.GetString(1), new EntryId(row.GetGuid(2)),
                new ReportedValues(
                    row.IsDBNull(3) ? null : row.GetBoolean(3), row.GetFieldValue<decimal?[]>(4), row.GetFieldValue<string?[]>(5),
                    row.IsDBNull(6) ? null : row.GetString(6))),
            ct, new() { Value = round.Value }, Ids(units));

    public async Task<IReadOnlyList<CarriedRow>> OfUnitsAsync(
        RoundId round, IReadOnlyCollection<UnitId> units, string? indicator, CancellationToken ct) =>
        await sql.QueryAsync(
            $"select {Columns} from criteria.carried_answers where round = $1 and unit = any($2) and ($3::text is null or indicator = $3)",
            Read, ct, new() { Value = round.Value }, Ids(units),
            new() { Value = (object?)indicator ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text });

    public async Task<IReadOnlyList<UnitId>> ReplaceAsync(RoundId round, IReadOnlyList<CarriedRow> rows, CancellationToken ct)
    {
        var standing = (await sql.QueryAsync(
                $"select {Columns} from criteria.carried_answers where round = $1", Read, ct, new NpgsqlParameter { Value = round.Value }))
            .ToDictionary(row => (row.Unit, row.Indicator));
        List<CarriedRow> fresh = [.. rows.Where(row => !standing.Remove((row.Unit, row.Indicator), out var stands) || !AreSame(row, stands))];
        List<UnitId> changed = [.. fresh.Select(row => row.Unit).Concat(standing.Keys.Select(key => key.Unit)).Distinct()];
        await sql.ExecuteAsync(
            """
            delete from criteria.carried_answers as carried using unnest($2, $3) as gone (unit, indicator)
            where carried.round = $1 and carried.unit = gone.unit and carried.indicator = gone.indicator
            """,
            ct, new() { Value = round.Value },
            new() { Value = fresh.Select(row => row.Unit.Value).Concat(standing.Keys.Select(key => key.Unit.Value)).ToArray() },
            new() { Value = fresh.Select(row => row.Indicator).Concat(standing.Keys.Select(key => key.Indicator)).ToArray() });
        await CopyAsync(round, fresh, ct);
        if (changed.Count > 0)
        {
            audit.Summary("CarriedAnswer", round.Value, new { Carried = fresh.Count, Units = changed.Count }, HashOf(fresh));
        }

        return changed;
    }

    private async Task CopyAsync(RoundId round, List<CarriedRow> rows, CancellationToken ct)
    {
        var connection = await sql.ConnectionAsync(ct);
        await using var import = await connection.BeginBinaryImportAsync(
            $"copy criteria.carried_answers (round, {Columns}) from stdin (format binary)", ct);
        foreach (var row in rows)
        {
            await import.StartRowAsync(ct);
            await import.WriteAsync(round.Value, NpgsqlDbType.Uuid, ct);
            await import.WriteAsync(row.Unit.Value, NpgsqlDbType.Uuid, ct);
            await import.WriteAsync(row.Indicator, NpgsqlDbType.Text, ct);
            await import.WriteAsync(row.Answer.Figures.ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Numeric, ct);
            await import.WriteAsync(row.Answer.Choices.ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Text, ct);
            await import.WriteAsync((object?)row.Answer.Met ?? DBNull.Value, NpgsqlDbType.Boolean, ct);
            await import.WriteAsync(row.Answer.IsInPart, NpgsqlDbType.Boolean, ct);
            await import.WriteAsync(row.Units.Select(unit => unit.Value).ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Uuid, ct);
            await import.WriteAsync(row.Entries.Select(entry => entry.Value).ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Uuid, ct);
        }

        await import.CompleteAsync(ct);
    }

    private static CarriedRow Read(NpgsqlDataReader row) => new(
        new UnitId(row.GetGuid(0)), row.GetString(1),
        new CarriedAnswer(row.GetFieldValue<decimal?[]>(2), row.GetFieldValue<string?[]>(3), row.IsDBNull(4) ? null : row.GetBoolean(4), row.GetBoolean(5)),
        [.. row.GetFieldValue<Guid[]>(6).Select(unit => new UnitId(unit))], [.. row.GetFieldValue<Guid[]>(7).Select(entry => new EntryId(entry))]);

    private static bool AreSame(CarriedRow one, CarriedRow other) =>
        one.Answer.Figures.SequenceEqual(other.Answer.Figures) && one.Answer.Choices.SequenceEqual(other.Answer.Choices, StringComparer.Ordinal)
        && one.Answer.Met == other.Answer.Met && one.Answer.IsInPart == other.Answer.IsInPart
        && one.Units.SequenceEqual(other.Units) && one.Entries.SequenceEqual(other.Entries);

    private static string HashOf(IEnumerable<CarriedRow> rows) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(
        [.. rows.SelectMany(row => row.Entries).SelectMany(entry => entry.Value.ToByteArray(bigEndian: true))]));

    private static NpgsqlParameter Ids(IEnumerable<UnitId> units) => new() { Value = units.Select(unit => unit.Value).ToArray() };
}
