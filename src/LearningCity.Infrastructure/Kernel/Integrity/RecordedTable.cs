using LearningCity.Domain.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace LearningCity.Infrastructure.Kernel;

/// <summary>A table of the model, and how a row of it is named to a reader: by the aggregate it belongs to.</summary>
internal sealed class RecordedTable(IEntityType type)
{
    public IEntityType Type => type;

    public string Name => $"{type.GetSchema()}.{type.GetTableName()}";

    public bool IsRoot => type.ClrType.IsAssignableTo(typeof(AggregateRoot));

    /// <summary>As the audit calls it.</summary>
    public string Kind => Root(type).Kind;

    /// <summary>The column with the identity of the aggregate; null for rows that have none.</summary>
    public string Identity => Root(type).Identity is { } column ? $"\"{column.GetColumnName()}\"" : "null::uuid";

    /// <summary>Up along the foreign keys of parts, column by column.</summary>
    private static (string Kind, IProperty? Identity) Root(IEntityType type)
    {
        var up = type.GetForeignKeys().FirstOrDefault(key => key.PrincipalToDependent is not null);
        if (up is null)
        {
            var key = type.FindPrimaryKey()!.Properties;
            return (type.ClrType.Name.Replace("Row", "", StringComparison.Ordinal), key.Count == 1 && key[0].ClrType.IsAssignableTo(typeof(IIdentity)) ? key[0] : null);
        }

        var (kind, identity) = Root(up.PrincipalEntityType);
        var place = up.PrincipalKey.Properties.ToList().IndexOf((IProperty)identity!);
        return (kind, place < 0 ? null : up.Properties[place]);
    }
}
