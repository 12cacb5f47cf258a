using System.Text;
using System.Text.Json;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

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

    public async Task WriteAsync(DbContext context, CommandInfo command, CancellationToken ct)
    {
        foreach (var ((kind, id), change) in changes)
        {
            context.Add(Row(command, kind, id) with
            {
                Unit = change.Unit,
                RevisionBefore = change.RevisionBefore,
                RevisionAfter = change.RevisionAfter,
                Changes = change.ToJson(),
            });
        }

        foreach (var summary in summaries)
        {
            context.Add(Row(command, summary.Kind, summary.Id) with { Changes = summary.Facts, Hash = summary.Hash });
        }

        if (changes.Count + summaries.Count > 0)
        {
            await context.SaveChangesAsync(ct);
        }
    }

    private AuditRow Row(CommandInfo command, string kind, Guid id) => new()
    {
        At = time.Now(),
        Account = caller.IsSignedIn ? caller.Account : null,
        Token = caller.Program?.Token,
        Roles = string.Join(' ', caller.Roles),
        Action = command.Name,
        Module = command.Module,
        Kind = kind,
        Object = id,
        Reason = reason,
        OperationKey = facts.Key,
        Trace = facts.Trace,
        Address = facts.Address,
        Changes = "{}",
    };

    private sealed record AuditedSummary(string Kind, Guid Id, string Facts, string? Hash);
}
