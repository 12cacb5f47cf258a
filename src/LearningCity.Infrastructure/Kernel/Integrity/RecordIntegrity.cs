using LearningCity.Domain.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace LearningCity.Infrastructure.Kernel;

/// <summary>What the Kernel promises of the rows of every module, asked of each table that the model knows: an audit row for the last revision of every aggregate,
/// states by their names, texts in NFC and without characters that nobody sees.</summary>
internal sealed class RecordIntegrity(LearningCityContext context) : IIntegrityCatalogue
{
    /// <summary>Control, zero-width and direction characters; lines may end.</summary>
    private const string Hidden = @"[\u0001-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufffd]";

    /// <summary>Texts that no person wrote into a field: files as they came, and what machines say.</summary>
    private static readonly string[] Unsaid = ["definition", "working_file", "password_hash", "address", "device"];

    public IReadOnlyList<IntegrityCheck> Checks =>
    [
        SqlCheck.Error("change-without-audit", Union(Tables().Where(table => table.IsRoot).Select(Unaudited))),
        SqlCheck.Error("word-unknown", Union(Tables().SelectMany(table => Columns(table.Type).Where(IsWord).Select(column => Unknown(table, column))))),
        SqlCheck.Warning("text-not-normal", Union(Said().Select(text => Text(text.Table, text.Column, "is not normalized")))),
        SqlCheck.Warning("text-with-hidden-characters", Union(Said().Select(text => Text(text.Table, text.Column, $"~ '{Hidden}'")))),
    ];

    private IEnumerable<RecordedTable> Tables() => context.Model.GetEntityTypes().Select(type => new RecordedTable(type));

    private IEnumerable<(RecordedTable Table, IProperty Column)> Said() =>
        from table in Tables()
        where table.Type.ClrType.Assembly == typeof(AggregateRoot).Assembly
        from column in Columns(table.Type)
        where column.ClrType == typeof(string) && column.ValueGenerated is not ValueGenerated.OnAddOrUpdate
            && column.FindAnnotation(AuditedChange.SecretAnnotation) is null && !Unsaid.Contains(column.GetColumnName())
        select (table, column);

    /// <summary>Roots that are written in bulk begin at revision 1 under one audit row for all.</summary>
    private string Unaudited(RecordedTable root) =>
        $"""
        select '{root.Kind}', record.id, 'r' || record.revision from {root.Name} as record
        where record.revision > 1 and not exists (
            select from {new RecordedTable(context.Model.FindEntityType(typeof(AuditRow))!).Name} as line
            where line.object = record.id and line.kind = '{root.Kind}' and line.revision_after = record.revision)
        """;

    private static string Unknown(RecordedTable table, IProperty column) =>
        $"""
        select '{table.Kind}', {table.Identity}, '{column.GetColumnName()} = ' || "{column.GetColumnName()}" from {table.Name}
        where "{column.GetColumnName()}" not in ({string.Join(", ", Enum.GetNames(WordsOf(column)).Select(word => $"'{word}'"))})
        """;

    private static string Text(RecordedTable table, IProperty column, string isWrong) =>
        $"""
        select '{table.Kind}', {table.Identity}, '{column.GetColumnName()}: ' || left("{column.GetColumnName()}", 60) from {table.Name}
        where "{column.GetColumnName()}" {isWrong}
        """;

    private static IEnumerable<IProperty> Columns(ITypeBase type) =>
        type.GetProperties().Concat(type.GetComplexProperties().SelectMany(value => Columns(value.ComplexType)));

    private static Type WordsOf(IProperty column) => Nullable.GetUnderlyingType(column.ClrType) ?? column.ClrType;

    private static bool IsWord(IProperty column) => WordsOf(column).IsEnum && column.GetTypeMapping().Converter?.ProviderClrType == typeof(string);

    private static string Union(IEnumerable<string> queries) => string.Join("\nunion all\n", queries);
}
