using LearningCity.Application.Kernel;
using LearningCity.Application.Units;
using LearningCity.Application.Units.Contracts;
using LearningCity.Domain.Kernel;
using LearningCity.Domain.Units;
using LearningCity.Infrastructure.Kernel;
using Npgsql;
using NpgsqlTypes;

namespace LearningCity.Infrastructure.Units;

/// <summary>The structure in whole sets; one statement per question.</summary>
internal sealed class UnitStructure(Sql sql) : IUnitStructure
{
    public async Task<IReadOnlyList<PlacedUnit>> AroundAsync(IReadOnlyCollection<UnitId> units, IReadOnlyCollection<UnitId> parents, CancellationToken ct)
    {
        var rows = await sql.QueryAsync(UnitQueries.Around, row => new PlacedRow(row), ct, Ids(units), Ids(parents));
        return [.. rows.GroupBy(row => row.Id).Select(PlacedRow.Together)];
    }

    public async Task<IReadOnlyList<UnitId>> ExpandAsync(IReadOnlyCollection<UnitId> units, DateOnly on, CancellationToken ct) =>
        await sql.QueryAsync(UnitQueries.Expand, row => new UnitId(row.GetGuid(0)), ct, Ids(units), Day(on));

    public async Task<IReadOnlyList<UnitOnDate>> FindAsync(FindUnitsOnDate question, CancellationToken ct) =>
        await sql.QueryAsync(
            UnitQueries.Find,
            row => new UnitOnDate(
                new UnitId(row.GetGuid(0)), row.GetString(1), row.GetString(2), Text(row, 3), row.GetString(4), Unit(row, 5),
                [.. row.GetFieldValue<Guid[]>(6).Select(above => new UnitId(above))]),
            ct, Text(question.Tree), Day(question.On), Texts(question.Types), Texts(question.Groups), Id(question.Under));

    public async Task<(string Code, string? Name, string? Type)?> FindUnitAsync(UnitId unit, DateOnly on, CancellationToken ct)
    {
        var found = await sql.QueryAsync(
            UnitQueries.One, row => (Code: row.GetString(0), Name: Text(row, 1), Type: Text(row, 2)), ct, Id(unit), Day(on));
        return found.Count == 0 ? null : found[0];
    }

    public async Task<IReadOnlyList<NamedUnit>> NamesAsync(IReadOnlyCollection<UnitId> units, DateOnly on, CancellationToken ct) =>
        await sql.QueryAsync(
            UnitQueries.Names, row => new NamedUnit(new UnitId(row.GetGuid(0)), row.GetString(1), row.GetString(2), Text(row, 3)), ct, Ids(units), Day(on));

    public async Task<IReadOnlyList<OriginRow>> OriginsAsync(IReadOnlyCollection<UnitId> units, DateOnly from, DateOnly on, CancellationToken ct) =>
        await sql.QueryAsync(
            OriginQuery.Text, row => new OriginRow(new UnitId(row.GetGuid(0)), Unit(row, 1), row.GetBoolean(2)), ct, Ids(units), Day(from), Day(on));

    public async Task<IReadOnlyList<NamedUnit>> FindNamedAsync(FindNamedUnits question, CancellationToken ct) =>
        await sql.QueryAsync(
            UnitQueries.Named, row => new NamedUnit(new UnitId(row.GetGuid(0)), row.GetString(1), row.GetString(2), Text(row, 3)), ct,
            Ids(question.Among ?? []), Day(question.On), Text(question.Search is { Length: > 0 } search ? Search.Pattern(search) : null),
            Text(question.Group), new() { Value = question.Among is null });

    public async Task<IReadOnlyList<UnitMembership>> MembershipsAsync(DateOnly on, CancellationToken ct) =>
        await sql.QueryAsync(
            UnitQueries.Memberships, row => new UnitMembership(new UnitId(row.GetGuid(0)), row.GetString(1), row.GetString(2)), ct, Day(on));

    public async Task<IReadOnlyList<PredecessorLink>> PredecessorsAsync(UnitId unit, CancellationToken ct) =>
        await sql.QueryAsync(
            UnitQueries.Predecessors,
            row => new PredecessorLink(
                new UnitId(row.GetGuid(0)), new UnitId(row.GetGuid(1)), row.GetFieldValue<DateOnly>(2), row.GetBoolean(3), Text(row, 4)),
            ct, Id(unit));

    public async Task<Page<ListedUnit>> PageAsync(UnitFilter filter, PageRequest page, CancellationToken ct)
    {
        var total = 0;
        var rows = await sql.QueryAsync(
            UnitQueries.Page,
            row =>
            {
                total = (int)row.GetInt64(0);
                return row.IsDBNull(1) ? null : Listed(row);
            },
            ct, Day(filter.On), Text(filter.Search is { Length: > 0 } search ? Search.Pattern(search) : null),
            Id(filter.Tree), Id(filter.Type), Id(filter.Group), Id(filter.Under), Id(filter.Parent),
            Number(page.Size), Number(page.Skip));
        return new Page<ListedUnit>([.. rows.OfType<ListedUnit>()], total, page.Number, page.Size);
    }

    public async Task<IReadOnlyList<TreeNode>> TreeAsync(UnitTreeId tree, DateOnly on, UnitId? under, int limit, CancellationToken ct) =>
        await sql.QueryAsync(
            UnitQueries.Tree,
            row => new TreeNode(
                new UnitId(row.GetGuid(0)), row.GetString(1), row.GetString(2), Text(row, 3), row.GetString(4), Unit(row, 5),
                row.GetInt32(6), (int)row.GetInt64(7)),
            ct, Id(tree), Day(on), Id(under), Number(limit));

    private static ListedUnit Listed(NpgsqlDataReader row) => new(
        new UnitId(row.GetGuid(1)), row.GetString(2), row.GetString(3), Text(row, 4), Text(row, 5),
        new UnitTypeId(row.GetGuid(6)), row.GetString(7), Unit(row, 8), Text(row, 9),
        row.GetFieldValue<DateOnly>(10), row.IsDBNull(11) ? null : row.GetFieldValue<DateOnly>(11), row.GetInt32(12));

    private static string? Text(NpgsqlDataReader row, int at) => row.IsDBNull(at) ? null : row.GetString(at);

    private static UnitId? Unit(NpgsqlDataReader row, int at) => row.IsDBNull(at) ? null : new UnitId(row.GetGuid(at));

    private static NpgsqlParameter Day(DateOnly day) => new() { Value = day, NpgsqlDbType = NpgsqlDbType.Date };

    private static NpgsqlParameter Text(string? text) => new() { Value = (object?)text ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text };

    private static NpgsqlParameter Texts(IReadOnlyList<string> texts) => new() { Value = texts.ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text };

    private static NpgsqlParameter Number(int number) => new() { Value = number, NpgsqlDbType = NpgsqlDbType.Integer };

    private static NpgsqlParameter Id<TId>(TId? id)
        where TId : struct, IIdentity => new() { Value = (object?)id?.Value ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Uuid };

    private static NpgsqlParameter Id<TId>(TId id)
        where TId : struct, IIdentity => new() { Value = id.Value, NpgsqlDbType = NpgsqlDbType.Uuid };

    private static NpgsqlParameter Ids(IReadOnlyCollection<UnitId> ids) =>
        new() { Value = ids.Select(id => id.Value).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Uuid };

    private sealed record PlacedRow(UnitId Id, string Code, Period Validity, Place? Place)
    {
        public PlacedRow(NpgsqlDataReader row)
            : this(new UnitId(row.GetGuid(0)), row.GetString(1), Days(row, 2), row.IsDBNull(4)
                ? null
                : new Place(new UnitTreeId(row.GetGuid(4)), Unit(row, 5), Days(row, 6)))
        {
        }

        public static PlacedUnit Together(IGrouping<UnitId, PlacedRow> rows)
        {
            var first = rows.First();
            return new PlacedUnit(first.Id, first.Code, first.Validity, [.. rows.Select(row => row.Place).OfType<Place>()]);
        }

        private static Period Days(NpgsqlDataReader row, int at) =>
            new(row.GetFieldValue<DateOnly>(at), row.IsDBNull(at + 1) ? null : row.GetFieldValue<DateOnly>(at + 1));
    }
}
