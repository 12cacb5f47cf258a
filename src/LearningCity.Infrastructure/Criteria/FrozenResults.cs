using System.IO.Compression;
using LearningCity.Application.Criteria;
using LearningCity.Domain.Kernel;
using LearningCity.Infrastructure.Kernel;
using Npgsql;

namespace LearningCity.Infrastructure.Criteria;

/// <summary>Frozen results as rows: one per result with its hash, one per part with its compressed bytes. The database refuses every change of either.</summary>
internal sealed class FrozenResults(Sql sql) : IFrozenResults
{
    private const string Columns =
        """
        select result.round, result.number, result.hash, result.length, result.parts, result.units, result.entries, result.scores, result.frozen_at,
            checked.checked_at, checked.is_intact
        from criteria.frozen_results as result
        left join criteria.frozen_checks as checked on checked.round = result.round and checked.number = result.number
        """;

    public async Task AddPartAsync(RoundId round, int number, int part, ReadOnlyMemory<byte> text, CancellationToken ct)
    {
        using var bytes = new MemoryStream();
        await using (var compressed = new GZipStream(bytes, CompressionLevel.Optimal, leaveOpen: true))
        {
            await compressed.WriteAsync(text, ct);
        }

        await sql.ExecuteAsync(
            "insert into criteria.frozen_parts (round, number, part, content) values ($1, $2, $3, $4)",
            ct, new() { Value = round.Value }, new() { Value = number }, new() { Value = part }, new() { Value = bytes.ToArray() });
    }

    public Task SealAsync(FrozenFacts facts, CancellationToken ct) => sql.ExecuteAsync(
        """
        insert into criteria.frozen_results (round, number, hash, length, parts, units, entries, scores, frozen_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        """,
        ct, new() { Value = facts.Round.Value }, new() { Value = facts.Number }, new() { Value = facts.Hash }, new() { Value = facts.Length },
        new() { Value = facts.Parts }, new() { Value = facts.Units }, new() { Value = facts.Entries }, new() { Value = facts.Scores },
        new() { Value = facts.FrozenAt.ToUniversalTime() });

    public async Task<FrozenFacts?> FindAsync(RoundId round, int number, CancellationToken ct) => (await sql.QueryAsync(
        Columns + " where result.round = $1 and result.number = $2", Read, ct, new() { Value = round.Value }, new() { Value = number })).FirstOrDefault();

    public async Task<IReadOnlyList<FrozenFacts>> ListAsync(CancellationToken ct) =>
        await sql.QueryAsync(Columns + " order by result.frozen_at, result.round, result.number", Read, ct);

    public async Task<byte[]> PartAsync(RoundId round, int number, int part, CancellationToken ct)
    {
        var found = await sql.QueryAsync(
            "select content from criteria.frozen_parts where round = $1 and number = $2 and part = $3",
            row => row.GetFieldValue<byte[]>(0), ct, new() { Value = round.Value }, new() { Value = number }, new() { Value = part });
        if (found.Count is 0)
        {
            throw new InvalidDataException("A part of a frozen result is missing.");
        }

        using var text = new MemoryStream();
        await using var compressed = new GZipStream(new MemoryStream(found[0]), CompressionMode.Decompress);
        await compressed.CopyToAsync(text, ct);
        return text.ToArray();
    }

    public Task NoteCheckAsync(RoundId round, int number, DateTimeOffset at, bool isIntact, CancellationToken ct) => sql.ExecuteAsync(
        """
        insert into criteria.frozen_checks (round, number, checked_at, is_intact) values ($1, $2, $3, $4)
        on conflict (round, number) do update set checked_at = excluded.checked_at, is_intact = excluded.is_intact
        """,
        ct, new() { Value = round.Value }, new() { Value = number }, new() { Value = at.ToUniversalTime() }, new() { Value = isIntact });

    private static FrozenFacts Read(NpgsqlDataReader row) => new(
        new RoundId(row.GetGuid(0)), row.GetInt32(1), row.GetString(2), row.GetInt64(3), row.GetInt32(4), row.GetInt32(5), row.GetInt32(6), row.GetInt32(7),
        row.GetFieldValue<DateTimeOffset>(8), row.IsDBNull(9) ? null : row.GetFieldValue<DateTimeOffset>(9), row.IsDBNull(10) ? null : row.GetBoolean(10));
}
