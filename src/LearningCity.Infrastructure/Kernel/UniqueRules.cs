using LearningCity.Domain.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Npgsql;

namespace LearningCity.Infrastructure.Kernel;

/// <summary>A unique index or an exclusion constraint that is a rule of the domain says so, and how it refuses.</summary>
internal static class UniqueRules
{
    private const string Annotation = "LearningCity:Refusal";
    private const string Exclusion = "LearningCity:Exclusion:";

    /// <summary>Makes the index unique; a second row is refused with the code and the Vietnamese sentence (409).</summary>
    public static IndexBuilder<T> IsUniqueRule<T>(this IndexBuilder<T> index, string code, string message)
    {
        index.IsUnique();
        index.HasAnnotation(Annotation, code + "|" + message);
        return index;
    }

    /// <summary>Says how an exclusion constraint, made by the migration's own SQL, refuses (409).</summary>
    public static EntityTypeBuilder<T> HasExclusionRule<T>(this EntityTypeBuilder<T> table, string constraint, string code, string message)
        where T : class
    {
        table.HasAnnotation(Exclusion + constraint, code + "|" + message);
        return table;
    }

    public static StateConflict? Explain(IModel model, DbUpdateException failure)
    {
        if (failure.InnerException is PostgresException { SqlState: PostgresErrorCodes.ExclusionViolation } overlap)
        {
            return Worded(model.GetEntityTypes().Select(type => type.FindAnnotation(Exclusion + overlap.ConstraintName)?.Value as string).FirstOrDefault(rule => rule is not null));
        }

        if (failure.InnerException is not PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } violation)
        {
            return null;
        }

        var rule = model.GetEntityTypes()
            .SelectMany(type => type.GetIndexes())
            .FirstOrDefault(index => index.GetDatabaseName() == violation.ConstraintName)
            ?.FindAnnotation(Annotation)?.Value as string;
        return Worded(rule);
    }

    private static StateConflict Worded(string? rule)
    {
        var parts = rule?.Split('|', 2);
        return parts is null
            ? new StateConflict("kernel.duplicate", "Đã có mục như thế này.")
            : new StateConflict(parts[0], parts[1]);
    }
}
