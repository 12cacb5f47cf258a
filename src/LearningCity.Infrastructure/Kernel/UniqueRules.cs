using LearningCity.Domain.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Npgsql;

namespace LearningCity.Infrastructure.Kernel;

/// <summary>A unique index that is a rule of the domain says so, and how it refuses.</summary>
internal static class UniqueRules
{
    private const string Annotation = "LearningCity:Refusal";

    /// <summary>Makes the index unique; a second row is refused with the code and the Vietnamese sentence (409).</summary>
    public static IndexBuilder<T> IsUniqueRule<T>(this IndexBuilder<T> index, string code, string message)
    {
        index.IsUnique();
        index.HasAnnotation(Annotation, code + "|" + message);
        return index;
    }

    public static StateConflict? Explain(IModel model, DbUpdateException failure)
    {
        if (failure.InnerException is not PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } violation)
        {
            return null;
        }

        var rule = model.GetEntityTypes()
            .SelectMany(type => type.GetIndexes())
            .FirstOrDefault(index => index.GetDatabaseName() == violation.ConstraintName)
            ?.FindAnnotation(Annotation)?.Value as string;
        var parts = rule?.Split('|', 2);
        return parts is null
            ? new StateConflict("kernel.duplicate", "Đã có mục như thế này.")
            : new StateConflict(parts[0], parts[1]);
    }
}
