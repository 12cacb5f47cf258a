using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace LearningCity.Infrastructure.Kernel;

/// <summary>Columns, keys, indexes and constraints are named in snake_case, so that SQL needs no quotes.</summary>
internal sealed class SnakeCaseConvention : IModelFinalizingConvention
{
    public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        foreach (var entity in modelBuilder.Metadata.GetEntityTypes())
        {
            if (entity.GetTableName() is { } table)
            {
                entity.Builder.ToTable(Snake(table), entity.GetSchema());
            }

            NameColumns(entity);
            foreach (var key in entity.GetKeys())
            {
                key.Builder.HasName(Snake(key.GetName() ?? ""));
            }

            foreach (var foreignKey in entity.GetForeignKeys())
            {
                foreignKey.Builder.HasConstraintName(Snake(foreignKey.GetConstraintName() ?? ""));
            }

            foreach (var index in entity.GetIndexes())
            {
                index.Builder.HasDatabaseName(Snake(index.GetDatabaseName() ?? ""));
            }
        }
    }

    private static void NameColumns(IConventionTypeBase type)
    {
        foreach (var property in type.GetProperties())
        {
            property.Builder.HasColumnName(Snake(property.GetColumnName()));
        }

        foreach (var complex in type.GetComplexProperties())
        {
            NameColumns(complex.ComplexType);
        }
    }

    internal static string Snake(string name)
    {
        var snake = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            var isWordStart = char.IsUpper(name[i]) && i > 0 && name[i - 1] != '_'
                && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            if (isWordStart)
            {
                snake.Append('_');
            }

            snake.Append(char.ToLowerInvariant(name[i]));
        }

        return snake.ToString();
    }
}
