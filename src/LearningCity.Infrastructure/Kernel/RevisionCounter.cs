using LearningCity.Domain.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace LearningCity.Infrastructure.Kernel;

/// <summary>Counts up the revision of every root under which something changed.</summary>
internal static class RevisionCounter
{
    /// <param name="raised">Roots already counted in this transaction; a root is counted once however often it is flushed.</param>
    public static void Raise(DbContext context, HashSet<AggregateRoot> raised)
    {
        foreach (var entry in Changed(context))
        {
            if (RootOf(entry) is not { } root || !raised.Add((AggregateRoot)root.Entity) || root.State is EntityState.Added or EntityState.Deleted)
            {
                continue;
            }

            var revision = root.Property(nameof(AggregateRoot.Revision));
            revision.CurrentValue = (int)revision.OriginalValue! + 1;
        }
    }

    public static IReadOnlyList<EntityEntry> Changed(DbContext context) =>
        [.. context.ChangeTracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)];

    /// <summary>The root above a part, found through the part's required foreign key; null for rows that belong to no aggregate.</summary>
    public static EntityEntry? RootOf(EntityEntry entry)
    {
        if (entry.Entity is AggregateRoot)
        {
            return entry;
        }

        var owner = entry.Metadata.FindOwnership()
            ?? entry.Metadata.GetForeignKeys().FirstOrDefault(key => key.IsRequired && key.PrincipalToDependent is not null);
        if (owner is null)
        {
            return null;
        }

        var keys = owner.Properties.Select(property => entry.Property(property.Name).CurrentValue).ToArray();
        var principal = entry.Context.ChangeTracker.Entries()
            .FirstOrDefault(candidate => candidate.Metadata == owner.PrincipalEntityType
                && owner.PrincipalKey.Properties.Select(property => candidate.Property(property.Name).CurrentValue).SequenceEqual(keys));
        return principal is null ? null : RootOf(principal);
    }
}
