using System.Text.Json;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace LearningCity.Infrastructure.Kernel;

/// <summary>Before and after of every field of one aggregate in one transaction; the first before and the last after count.</summary>
internal sealed class AuditedChange(EntityEntry root, int revisionBefore)
{
    /// <summary>Marks a property whose value is a secret: the audit shows that it changed, not what it is.</summary>
    public const string SecretAnnotation = "LearningCity:Secret";

    private const string Masked = "•••";

    private readonly SortedDictionary<string, (object? Before, object? After)> fields = new(StringComparer.Ordinal);

    public int RevisionBefore { get; } = revisionBefore;

    public int RevisionAfter => root.State is EntityState.Deleted or EntityState.Detached
        ? RevisionBefore
        : (int)root.Property(nameof(AggregateRoot.Revision)).CurrentValue!;

    /// <summary>The unit the aggregate belongs to, so that its people can read the trail.</summary>
    public UnitId? Unit =>
        root.Metadata.GetProperties()
            .Where(property => (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) == typeof(UnitId)
                && (property.Name is "Unit" or "UnitId" || property.IsPrimaryKey()))
            .Select(property => (UnitId?)root.Property(property.Name).CurrentValue)
            .FirstOrDefault();

    public void Note(EntityEntry entry)
    {
        var place = entry.Entity is AggregateRoot ? "" : Place(entry) + ".";
        foreach (var property in entry.Properties.Where(property => property.Metadata.Name != nameof(AggregateRoot.Revision)))
        {
            // A part's foreign key leads to its own root; a root's names another object and belongs into the audit.
            var isKey = property.Metadata.IsPrimaryKey() || (property.Metadata.IsForeignKey() && entry.Entity is not AggregateRoot);
            if (!isKey)
            {
                Note(entry.State, property, place);
            }
        }

        foreach (var value in entry.ComplexProperties)
        {
            Note(entry.State, value, place);
        }
    }

    /// <summary>A value object kept in columns of its owner: told field by field, under its own name.</summary>
    private void Note(EntityState state, ComplexPropertyEntry value, string place)
    {
        var within = place + SnakeCaseConvention.Snake(value.Metadata.Name) + ".";
        foreach (var property in value.Properties)
        {
            Note(state, property, within);
        }

        foreach (var inner in value.ComplexProperties)
        {
            Note(state, inner, within);
        }
    }

    private void Note(EntityState state, PropertyEntry property, string place)
    {
        if (property.Metadata.ValueGenerated is ValueGenerated.OnAddOrUpdate || (state is EntityState.Modified && !property.IsModified))
        {
            return;
        }

        var before = state is EntityState.Added ? null : Shown(property.Metadata, property.OriginalValue);
        var after = state is EntityState.Deleted ? null : Shown(property.Metadata, property.CurrentValue);
        var name = place + SnakeCaseConvention.Snake(property.Metadata.Name);
        fields[name] = (fields.TryGetValue(name, out var noted) ? noted.Before : before, after);
    }

    public string ToJson() => JsonSerializer.Serialize(
        fields.ToDictionary(field => field.Key, field => new { field.Value.Before, field.Value.After }), WireFormat.Options);

    private static string Place(EntityEntry part)
    {
        var key = part.Metadata.FindPrimaryKey()!.Properties
            .Where(property => !property.IsForeignKey())
            .Select(property => Shown(property, part.Property(property.Name).CurrentValue));
        return $"{SnakeCaseConvention.Snake(part.Metadata.ClrType.Name)}[{string.Join(',', key)}]";
    }

    private static object? Shown(IProperty property, object? value)
    {
        if (value is null || property.FindAnnotation(SecretAnnotation) is not null)
        {
            return value is null ? null : Masked;
        }

        var converter = property.GetTypeMapping().Converter;
        return converter is null ? value : converter.ConvertToProvider(value);
    }
}
