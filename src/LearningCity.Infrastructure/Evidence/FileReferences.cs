using LearningCity.Application.Evidence;
using LearningCity.Domain.Evidence;
using LearningCity.Domain.Kernel;
using LearningCity.Infrastructure.Kernel;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace LearningCity.Infrastructure.Evidence;

/// <summary>The lock of some bytes is a transaction's advisory lock named after their hash.</summary>
internal sealed class FileReferences(LearningCityContext context, Sql sql) : IFileReferences
{
    public Task LockAsync(string sha256, CancellationToken ct) =>
        sql.ExecuteAsync("select pg_advisory_xact_lock(hashtextextended('evidence:file:' || @sha256, 0))", ct, Hash(sha256));

    public async Task<IReadOnlyList<DocumentId>> ListNeedersAsync(string sha256, CancellationToken ct) =>
        await context.Set<EvidenceDocument>().AsNoTracking()
            .Where(document => document.Sha256 == sha256 && document.State != DocumentState.Erased)
            .OrderBy(document => document.Id)
            .Select(document => document.Id)
            .ToListAsync(ct);

    public async Task<IReadOnlyList<string>> ListUnneededAsync(IReadOnlyList<string> hashes, CancellationToken ct)
    {
        var needed = await context.Set<EvidenceDocument>().AsNoTracking()
            .Where(document => hashes.Contains(document.Sha256) && document.State != DocumentState.Erased)
            .Select(document => document.Sha256)
            .Distinct()
            .ToListAsync(ct);
        return [.. hashes.Except(needed)];
    }

    public async Task<bool> GiveUpUnneededAsync(string sha256, Action give, CancellationToken ct)
    {
        if (context.Database.CurrentTransaction is not null)
        {
            return await TryAsync(sha256, give, ct);
        }

        await using var transaction = await context.Database.BeginTransactionAsync(ct);
        var given = await TryAsync(sha256, give, ct);
        await transaction.CommitAsync(ct);
        return given;
    }

    private async Task<bool> TryAsync(string sha256, Action give, CancellationToken ct)
    {
        var locked = await sql.QueryAsync(
            "select pg_try_advisory_xact_lock(hashtextextended('evidence:file:' || @sha256, 0))", row => row.GetBoolean(0), ct, Hash(sha256));
        if (!locked[0] || (await ListNeedersAsync(sha256, ct)).Count > 0)
        {
            return false;
        }

        give();
        return true;
    }

    private static NpgsqlParameter Hash(string sha256) => new("sha256", sha256);
}
