using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Npgsql;

namespace LearningCity.Infrastructure.Kernel;

/// <summary>Keeps the keys in the command's transaction: key, effect and answer stand or fall together.</summary>
internal sealed class IdempotencyKeys(Sql sql, ICaller caller, TimeProvider time) : IIdempotencyKeys
{
    private Guid Owner => caller.IsSignedIn ? caller.Account.Value : Guid.Empty;

    public async Task<string?> ClaimAsync(string key, string request, string hash, CancellationToken ct)
    {
        if (await InsertAsync(key, request, hash, ct))
        {
            return null;
        }

        var stored = (await sql.QueryAsync(
            "select request, hash, answer from kernel.idempotency_keys where account = $1 and key = $2",
            row => (Request: row.GetString(0), Hash: row.GetString(1), Answer: row.IsDBNull(2) ? null : row.GetString(2)),
            ct, new() { Value = Owner }, new() { Value = key })).Single();
        if (stored.Request != request || stored.Hash != hash)
        {
            throw new RuleViolated("kernel.idempotency-mismatch", "Khoá Idempotency-Key này đã dùng cho một yêu cầu khác.");
        }

        return stored.Answer;
    }

    public void Store(string key, string answer) => sql.Defer(
        "update kernel.idempotency_keys set answer = $3 where account = $1 and key = $2",
        new() { Value = Owner }, new() { Value = key }, new() { Value = answer });

    public Task<int> ForgetAsync(DateTimeOffset before, CancellationToken ct) => sql.ExecuteAsync(
        "delete from kernel.idempotency_keys where at < $1", ct, new NpgsqlParameter { Value = before });

    /// <summary>A key that another transaction holds is waited for, two seconds at most.</summary>
    private async Task<bool> InsertAsync(string key, string request, string hash, CancellationToken ct)
    {
        try
        {
            var inserted = await sql.ExecuteAsync(
                """
                insert into kernel.idempotency_keys (account, key, request, hash, at) values ($1, $2, $3, $4, $5)
                on conflict do nothing
                """,
                "set local lock_timeout = '2s'", "set local lock_timeout to default",
                ct, new() { Value = Owner }, new() { Value = key }, new() { Value = request }, new() { Value = hash }, new() { Value = time.Now() });
            return inserted == 1;
        }
        catch (PostgresException busy) when (busy.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            throw new StateConflict("kernel.in-progress", "Yêu cầu này đang được xử lý; hãy đợi rồi gửi lại với cùng khoá.");
        }
    }
}

/// <summary>A key that was used, and the answer given; kept at least 24 hours.</summary>
internal sealed class IdempotencyKeyRow
{
    public Guid Account { get; init; }

    public required string Key { get; init; }

    public required string Request { get; init; }

    public required string Hash { get; init; }

    public string? Answer { get; init; }

    public DateTimeOffset At { get; init; }
}

internal sealed class IdempotencyKeyMapping : IEntityTypeConfiguration<IdempotencyKeyRow>
{
    public void Configure(EntityTypeBuilder<IdempotencyKeyRow> builder)
    {
        builder.ToTable("idempotency_keys", Schemas.Kernel);
        builder.HasKey(row => new { row.Account, row.Key });
        builder.HasIndex(row => row.At);
    }
}
