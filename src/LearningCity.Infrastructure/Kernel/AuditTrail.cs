using System.Text;
using System.Text.Json;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace LearningCity.Infrastructure.Kernel;

/// <summary>Collects what a transaction changes and writes one row per aggregate, in the same transaction.</summary>
internal sealed class AuditTrail(ICaller caller, IRequestFacts facts, TimeProvider time) : IAudit
{
    private readonly Dictionary<(string Kind, Guid Id), AuditedChange> changes = [];
    private readonly List<AuditedSummary> summaries = [];
    private string? reason;

    /// <summary>Kept in the one form in which every text is kept, whatever form the caller wrote.</summary>
    public void Because(string reason) => this.reason = reason.Normalize(NormalizationForm.FormC).Trim();

    public void Summary(string kind, Guid id, object facts, string? hash) =>
        summaries.Add(new AuditedSummary(kind, id, JsonSerializer.Serialize(facts, WireFormat.Options), hash));

    public void Clear()
    {
        changes.Clear();
        summaries.Clear();
        reason = null;
    }

    /// <summary>Takes note of what is about to be saved; called before every flush.</summary>
    public void Note(AggregateChanges saved)
    {
        foreach (var (entry, root) in saved.All)
        {
            var id = ((IIdentity)root.Property("Id").CurrentValue!).Value;
            var kind = root.Metadata.ClrType.Name;
            if (!changes.TryGetValue((kind, id), out var change))
            {
                var before = root.State is EntityState.Added ? 0 : (int)root.Property(nameof(AggregateRoot.Revision)).OriginalValue!;
                changes[(kind, id)] = change = new AuditedChange(root, before);
            }

            change.Note(entry);
        }
    }

    /// <summary>Tells what the command changed, with its end: one statement for all rows.</summary>
    public void Write(Sql sql, CommandInfo command)
    {
        List<AuditedRow> rows =
        [
            .. changes.Select(change => new AuditedRow(
                change.Key.Kind, change.Key.Id, change.Value.Unit?.Value, change.Value.RevisionBefore, change.Value.RevisionAfter, change.Value.ToJson(), null)),
            .. summaries.Select(summary => new AuditedRow(summary.Kind, summary.Id, null, null, null, summary.Facts, summary.Hash)),
        ];
        if (rows.Count > 0)
        {
            sql.Defer(
                $"""
                insert into {sql.TableOf<AuditRow>()} (at, account, token, roles, action, module, reason, operation_key, trace, address,
                    kind, object, unit, revision_before, revision_after, changes, hash)
                select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, row.kind, row.object, row.unit, row.before, row.after, row.changes::jsonb, row.hash
                from unnest($11::text[], $12::uuid[], $13::uuid[], $14::int[], $15::int[], $16::text[], $17::text[])
                    as row (kind, object, unit, before, after, changes, hash)
                """,
                [
                    new() { Value = time.Now() }, Id(caller.IsSignedIn ? caller.Account.Value : null), Id(caller.Program?.Token.Value),
                    new() { Value = string.Join(' ', caller.Roles) }, new() { Value = command.Name }, new() { Value = command.Module },
                    Text(reason), Text(facts.Key), Text(facts.Trace), Text(facts.Address),
                    new() { Value = rows.Select(row => row.Kind).ToArray() }, new() { Value = rows.Select(row => row.Id).ToArray() },
                    new() { Value = rows.Select(row => row.Unit).ToArray() }, new() { Value = rows.Select(row => row.RevisionBefore).ToArray() },
                    new() { Value = rows.Select(row => row.RevisionAfter).ToArray() }, new() { Value = rows.Select(row => row.Changes).ToArray() },
                    new() { Value = rows.Select(row => row.Hash).ToArray() },
                ]);
        }
    }

    private static NpgsqlParameter Id(Guid? id) => new() { Value = (object?)id ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Uuid };

    private static NpgsqlParameter Text(string? text) => new() { Value = (object?)text ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text };

    /// <summary>What the rows of one command do not share.</summary>
    private sealed record AuditedRow(string Kind, Guid Id, Guid? Unit, int? RevisionBefore, int? RevisionAfter, string Changes, string? Hash);

    private sealed record AuditedSummary(string Kind, Guid Id, string Facts, string? Hash);
}
