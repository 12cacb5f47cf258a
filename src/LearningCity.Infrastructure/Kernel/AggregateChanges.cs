using LearningCity.Domain.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace LearningCity.Infrastructure.Kernel;

/// <summary>What is about to be saved, each change with the root of its aggregate.</summary>
internal sealed class AggregateChanges
{
    private readonly Lazy<Dictionary<(IEntityType Type, string Key), EntityEntry>> byKey;

    private AggregateChanges(DbContext context)
    {
        byKey = new(() => ByKey(context));
        All =
        [
            .. context.ChangeTracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
                .Select(entry => (entry, Root: RootOf(entry))).Where(pair => pair.Root is not null).Select(pair => (pair.entry, pair.Root!)),
        ];
    }

    /// <summary>Changed rows that belong to an aggregate, with its root.</summary>
    public IReadOnlyList<(EntityEntry Entry, EntityEntry Root)> All { get; }

    public static AggregateChanges Of(DbContext context) => new(context);

    /// <summary>Counts up the revision of every root under which something changed.</summary>
    /// <param name="raised">Roots already counted in this transaction; a root is counted once however often it is flushed.</param>
    public void RaiseRevisions(HashSet<AggregateRoot> raised)
    {
        foreach (var (_, root) in All)
        {
            if (raised.Add((AggregateRoot)root.Entity) && root.State is not (EntityState.Added or EntityState.Deleted))
            {
                var revision = root.Property(nameof(AggregateRoot.Revision));
                revision.CurrentValue = (int)revision.OriginalValue! + 1;
            }
        }
    }

    /// <summary>A part that was taken out and put in again stands there twice under one key.</summary>
    private static Dictionary<(IEntityType Type, string Key), EntityEntry> ByKey(DbContext context)
    {
        var found = new Dictionary<(IEntityType Type, string Key), EntityEntry>();
        foreach (var entry in context.ChangeTracker.Entries())
        {
            found[(entry.Metadata, KeyOf(entry, entry.Metadata.FindPrimaryKey()!.Properties))] = entry;
        }

        return found;
    }

    /// <summary>The root above a part, found through the part's required foreign key; null for rows that belong to no aggregate.</summary>
    private EntityEntry? RootOf(EntityEntry entry)
    {
        if (entry.Entity is AggregateRoot)
        {
            return entry;
        }

        var owner = entry.Metadata.FindOwnership()
            ?? entry.Metadata.GetForeignKeys().FirstOrDefault(key => key.IsRequired && key.PrincipalToDependent is not null);
        return owner is not null && byKey.Value.TryGetValue((owner.PrincipalEntityType, KeyOf(entry, owner.Properties)), out var principal)
            ? RootOf(principal)
            : null;
    }

    private static string KeyOf(EntityEntry entry, IReadOnlyList<IProperty> properties) =>
        string.Join('|', properties.Select(property => entry.Property(property.Name)).Select(property => property.CurrentValue ?? property.OriginalValue));
}
