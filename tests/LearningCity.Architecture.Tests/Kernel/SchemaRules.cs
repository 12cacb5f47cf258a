using Microsoft.EntityFrameworkCore;
using System.Text.RegularExpressions;
using LearningCity.Domain.Kernel;
using Microsoft.EntityFrameworkCore.Metadata;

namespace LearningCity.Architecture.Tests.Kernel;

/// <summary>One schema per module, nothing between schemas, snake_case, a revision for every root: read from the model.</summary>
internal static partial class SchemaRules
{
    /// <summary>Rows of the Kernel that are another module's to show.</summary>
    private static readonly Dictionary<string, string> Lent = new() { ["AuditRow"] = "access" };

    public static Verdict Schemas(IModel model) => Verdict.Of(Mapped(model), table =>
    {
        var module = Place.Of(Owner(table).ClrType.Namespace ?? "")?.Module.ToLowerInvariant();
        var expected = Lent.GetValueOrDefault(Owner(table).ClrType.Name, module ?? "?");
        return table.GetSchema() == expected ? [] : [$"{table.DisplayName()} lies in schema {table.GetSchema() ?? "(none)"}, not in {expected}"];
    });

    public static Verdict ForeignKeys(IModel model) => Verdict.Of(Mapped(model).SelectMany(table => table.GetForeignKeys()), key =>
        key.DeclaringEntityType.GetSchema() == key.PrincipalEntityType.GetSchema()
            ? []
            : [$"{key.DeclaringEntityType.DisplayName()} → {key.PrincipalEntityType.DisplayName()} crosses schemas"]);

    public static Verdict Revisions(IModel model) => Verdict.Of(
        model.GetEntityTypes().Where(type => type.ClrType.IsAssignableTo(typeof(AggregateRoot))),
        root => root.FindProperty(nameof(AggregateRoot.Revision)) is { IsConcurrencyToken: true } ? [] : [$"{root.DisplayName()} has no guarded revision"]);

    /// <summary>Every aggregate root of the domain is mapped; none lives only in the code.</summary>
    public static Verdict Roots(IModel model, IEnumerable<Type> types) => Verdict.Of(
        types.Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(AggregateRoot))),
        root => model.FindEntityType(root) is null ? [$"{root.FullName} has no mapping"] : []);

    public static Verdict Names(IModel model) => Verdict.Of(
        Mapped(model).SelectMany(Of).Distinct(), name => Snake().IsMatch(name) ? [] : [$"{name} is not snake_case"]);

    private static IEnumerable<IEntityType> Mapped(IModel model) => model.GetEntityTypes().Where(type => type.GetTableName() is not null);

    /// <summary>Owned parts and join tables belong to the type they hang on.</summary>
    private static IEntityType Owner(IEntityType type) =>
        type.FindOwnership() is { } ownership ? Owner(ownership.PrincipalEntityType)
        : type.HasSharedClrType && type.GetForeignKeys().FirstOrDefault() is { } join ? Owner(join.PrincipalEntityType)
        : type;

    private static IEnumerable<string> Of(IEntityType table) =>
    [
        table.GetTableName()!,
        .. table.GetProperties().Select(property => property.GetColumnName()),
        .. table.GetKeys().Select(key => key.GetName()).OfType<string>(),
        .. table.GetForeignKeys().Select(key => key.GetConstraintName()).OfType<string>(),
        .. table.GetIndexes().Select(index => index.GetDatabaseName()).OfType<string>(),
    ];

    [GeneratedRegex("^[a-z][a-z0-9_]*$")]
    private static partial Regex Snake();
}
