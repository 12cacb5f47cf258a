using LearningCity.Application.Units.Import;
using LearningCity.Domain.Kernel;
using LearningCity.Domain.Units;
using LearningCity.Infrastructure.Kernel;
using Npgsql;

namespace LearningCity.Infrastructure.Units;

/// <summary>Reads the whole structure in seven statements and writes a plan by COPY.</summary>
internal sealed class UnitImportStore(Sql sql) : IUnitImportStore
{
    public Task QueueAsync(CancellationToken ct) =>
        sql.ExecuteAsync("select pg_advisory_xact_lock(hashtextextended('learning-city:units-import', 0))", ct);

    public async Task<StoredStructure> LoadAsync(CancellationToken ct)
    {
        await using var view = await sql.OneViewAsync(ct);
        var types = await CodesAsync("select code, id, name, is_retired from units.unit_types", ct);
        var trees = await CodesAsync("select code, id, name, false from units.unit_trees", ct);
        var codes = new Shared();
        var names = await sql.QueryAsync(
            "select unit_id, valid_from, valid_to, official_name, short_name, official_code from units.unit_names",
            row => (Unit: row.GetGuid(0), Held: new Held<NameFacts>(Days(row, 1), new NameFacts(row.GetString(3), Text(row, 4), Text(row, 5)))), ct);
        var typings = await sql.QueryAsync(
            """
            select typing.unit_id, typing.valid_from, typing.valid_to, type.code
            from units.unit_typings typing join units.unit_types type on type.id = typing.type
            """,
            row => (Unit: row.GetGuid(0), Held: new Held<string>(Days(row, 1), codes.Of(row.GetString(3)))), ct);
        var places = await sql.QueryAsync(
            """
            select place.unit_id, place.valid_from, place.valid_to, tree.code, parent.code
            from units.unit_placements place join units.unit_trees tree on tree.id = place.tree
            left join units.units parent on parent.id = place.parent
            """,
            row => (Unit: row.GetGuid(0), Held: new Held<PlaceFacts>(Days(row, 1), new PlaceFacts(codes.Of(row.GetString(3)), Text(row, 4) is { } parent ? codes.Of(parent) : null))), ct);

        var (namesOf, typesOf, placesOf) = (names.ToLookup(name => name.Unit, name => name.Held),
            typings.ToLookup(type => type.Unit, type => type.Held), places.ToLookup(place => place.Unit, place => place.Held));
        var units = await sql.QueryAsync(
            "select id, code, valid_from, valid_to from units.units where valid_to is null or valid_to >= valid_from",
            row => new StoredUnit(new UnitId(row.GetGuid(0)), UnitState.Of(
                row.GetString(1), Days(row, 2), namesOf[row.GetGuid(0)], typesOf[row.GetGuid(0)], placesOf[row.GetGuid(0)])), ct);

        return new StoredStructure(
            types, trees, await GroupsAsync(ct), units.ToDictionary(unit => unit.State.Code, StringComparer.Ordinal), await SuccessionsAsync(ct));
    }

    public async Task WriteAsync(UnitImportPlan plan, CancellationToken ct)
    {
        try
        {
            await new UnitImportWriter(sql, plan).WriteAsync(ct);
        }
        catch (PostgresException taken) when (taken.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            throw UnitImportRules.Overtaken();
        }
    }

    private async Task<IReadOnlyDictionary<string, StoredCode>> CodesAsync(string text, CancellationToken ct) =>
        (await sql.QueryAsync(text, row => (Code: row.GetString(0), Stored: new StoredCode(row.GetGuid(1), row.GetString(2), row.GetBoolean(3))), ct))
            .ToDictionary(type => type.Code, type => type.Stored, StringComparer.Ordinal);

    private async Task<IReadOnlyDictionary<string, StoredGroup>> GroupsAsync(CancellationToken ct)
    {
        var members = (await sql.QueryAsync(
            """
            select member.group_id, unit.code, member.valid_from, member.valid_to
            from units.group_memberships member join units.units unit on unit.id = member.unit
            """,
            row => (Group: row.GetGuid(0), Held: new Held<string>(Days(row, 2), row.GetString(1))), ct)).ToLookup(member => member.Group, member => member.Held);
        var groups = await sql.QueryAsync(
            "select code, id, name from units.unit_groups",
            row => (Code: row.GetString(0), Group: new StoredGroup(row.GetGuid(1), row.GetString(2),
                [.. members[row.GetGuid(1)].OrderBy(member => member.Value, StringComparer.Ordinal).ThenBy(member => member.Days.From)])), ct);
        return groups.ToDictionary(group => group.Code, group => group.Group, StringComparer.Ordinal);
    }

    private async Task<IReadOnlyList<SuccessionState>> SuccessionsAsync(CancellationToken ct) => await sql.QueryAsync(
        """
        select predecessor.code, successor.code, link.since, link.kind, link.extent, link.note
        from units.unit_successions link
        join units.units predecessor on predecessor.id = link.unit_id
        join units.units successor on successor.id = link.successor
        """,
        row => new SuccessionState(
            row.GetString(0), row.GetString(1), row.GetFieldValue<DateOnly>(2), Enum.Parse<SuccessionKind>(row.GetString(3)),
            Enum.Parse<SuccessionExtent>(row.GetString(4)), Text(row, 5)), ct);

    /// <summary>One and the same text for all who name it: of tens of thousands of units few stand above another.</summary>
    private sealed class Shared
    {
        private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);

        public string Of(string text)
        {
            texts.TryAdd(text, text);
            return texts[text];
        }
    }

    private static Period Days(NpgsqlDataReader row, int at) =>
        new(row.GetFieldValue<DateOnly>(at), row.IsDBNull(at + 1) ? null : row.GetFieldValue<DateOnly>(at + 1));

    private static string? Text(NpgsqlDataReader row, int at) => row.IsDBNull(at) ? null : row.GetString(at);
}
