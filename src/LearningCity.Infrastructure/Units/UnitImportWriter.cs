using LearningCity.Application.Units.Import;
using LearningCity.Domain.Units;
using LearningCity.Infrastructure.Kernel;
using Npgsql;
using NpgsqlTypes;

namespace LearningCity.Infrastructure.Units;

/// <summary>Writes one plan: new rows by COPY, changed units by replacing their facts, everything in sets.</summary>
internal sealed class UnitImportWriter(Sql sql, UnitImportPlan plan)
{
    /// <summary>From so many units on, the planner has to learn of them before the next question.</summary>
    private const int WorthAnalyzing = 500;

    public async Task WriteAsync(CancellationToken ct)
    {
        await CodesAsync("unit_types", ", is_retired", ", false", plan.Types, ct);
        await CodesAsync("unit_trees", "", "", plan.TreeNames, ct);
        await UnitsAsync(ct);
        await FactsAsync(ct);
        await GroupsAsync(ct);
        await SuccessionsAsync(ct);
        if (plan.Units.Count > WorthAnalyzing)
        {
            await sql.ExecuteAsync("analyze units.units, units.unit_names, units.unit_typings, units.unit_placements", ct);
        }
    }

    private Task<int> CodesAsync(string table, string more, string values, IReadOnlyList<WrittenCode> codes, CancellationToken ct) => sql.ExecuteAsync(
        $"""
        insert into units.{table} (id, code, name, revision{more})
        select id, code, name, 1{values} from unnest($1, $2, $3) as written(id, code, name)
        on conflict (id) do update set name = excluded.name, revision = {table}.revision + 1
        """,
        ct, Many(codes.Select(code => code.Id)), Many(codes.Select(code => code.Code)), Many(codes.Select(code => code.Name)));

    private async Task UnitsAsync(CancellationToken ct)
    {
        var changed = plan.Units.Where(unit => !unit.IsNew).ToList();
        var ids = Many(changed.Select(unit => unit.Id.Value));
        await sql.ExecuteAsync(
            """
            update units.units set valid_from = written.valid_from, valid_to = written.valid_to, revision = revision + 1,
                closing_ground = case when units.valid_to is null and written.valid_to is not null then written.ground else closing_ground end
            from unnest($1, $2, $3, $4) as written(id, valid_from, valid_to, ground) where units.id = written.id
            """,
            ct, ids, Many(changed.Select(unit => unit.State.Validity.From)), Days(changed.Select(unit => unit.State.Validity.To)),
            Many(changed.Select(unit => unit.Ground)));
        foreach (var table in new[] { "unit_names", "unit_typings", "unit_placements" })
        {
            await sql.ExecuteAsync($"delete from units.{table} where unit_id = any($1)", ct, ids.Clone());
        }

        await CopyAsync(
            "units (id, code, valid_from, valid_to, ground, revision)", plan.Units.Where(unit => unit.IsNew),
            async (rows, unit) =>
            {
                await rows.WriteAsync(unit.Id.Value, NpgsqlDbType.Uuid, ct);
                await rows.WriteAsync(unit.State.Code, NpgsqlDbType.Text, ct);
                await DaysAsync(rows, unit.State.Validity, ct);
                await rows.WriteAsync(unit.Ground, NpgsqlDbType.Text, ct);
                await rows.WriteAsync(1, NpgsqlDbType.Integer, ct);
            }, ct);
    }

    private async Task FactsAsync(CancellationToken ct)
    {
        await CopyAsync(
            "unit_names (unit_id, valid_from, valid_to, ground, official_name, short_name, official_code)",
            plan.Units.SelectMany(unit => unit.State.Names, (unit, fact) => (unit, fact)),
            async (rows, name) =>
            {
                await HeadAsync(rows, name.unit, name.fact.Days, ct);
                await rows.WriteAsync(name.fact.Value.OfficialName, NpgsqlDbType.Text, ct);
                await TextAsync(rows, name.fact.Value.ShortName, ct);
                await TextAsync(rows, name.fact.Value.OfficialCode, ct);
            }, ct);
        await CopyAsync(
            "unit_typings (unit_id, valid_from, valid_to, ground, type)",
            plan.Units.SelectMany(unit => unit.State.Types, (unit, fact) => (unit, fact)),
            async (rows, type) =>
            {
                await HeadAsync(rows, type.unit, type.fact.Days, ct);
                await rows.WriteAsync(plan.TypeIds[type.fact.Value], NpgsqlDbType.Uuid, ct);
            }, ct);
        await CopyAsync(
            "unit_placements (unit_id, valid_from, valid_to, ground, tree, parent)",
            plan.Units.SelectMany(unit => unit.State.Places, (unit, fact) => (unit, fact)),
            async (rows, place) =>
            {
                await HeadAsync(rows, place.unit, place.fact.Days, ct);
                await rows.WriteAsync(plan.TreeIds[place.fact.Value.Tree], NpgsqlDbType.Uuid, ct);
                if (place.fact.Value.Parent is { } parent)
                {
                    await rows.WriteAsync(plan.UnitIds[parent].Value, NpgsqlDbType.Uuid, ct);
                }
                else
                {
                    await rows.WriteNullAsync(ct);
                }
            }, ct);
    }

    private async Task GroupsAsync(CancellationToken ct)
    {
        await CodesAsync("unit_groups", ", is_retired", ", false",
            [.. plan.Groups.Select(group => new WrittenCode(group.Id, group.Code, group.Name, group.IsNew))], ct);
        await sql.ExecuteAsync("delete from units.group_memberships where group_id = any($1)", ct, Many(plan.Groups.Select(group => group.Id)));
        await CopyAsync(
            "group_memberships (group_id, unit, valid_from, valid_to)",
            plan.Groups.SelectMany(group => group.Members, (group, member) => (group, member)),
            async (rows, row) =>
            {
                await rows.WriteAsync(row.group.Id, NpgsqlDbType.Uuid, ct);
                await rows.WriteAsync(plan.UnitIds[row.member.Value].Value, NpgsqlDbType.Uuid, ct);
                await DaysAsync(rows, row.member.Days, ct);
            }, ct);
    }

    private async Task SuccessionsAsync(CancellationToken ct)
    {
        var links = plan.Successions;
        var predecessors = links.Select(link => plan.UnitIds[link.Predecessor].Value).ToList();
        await sql.ExecuteAsync(
            """
            insert into units.unit_successions (unit_id, successor, since, kind, extent, note)
            select * from unnest($1, $2, $3, $4, $5, $6)
            on conflict (unit_id, successor, since) do update set kind = excluded.kind, extent = excluded.extent, note = excluded.note
            """,
            ct, Many(predecessors), Many(links.Select(link => plan.UnitIds[link.Successor].Value)), Many(links.Select(link => link.On)),
            Many(links.Select(link => link.Kind.ToString())), Many(links.Select(link => link.Extent.ToString())), Texts(links.Select(link => link.Note)));
        await sql.ExecuteAsync(
            "update units.units set revision = revision + 1 where id = any($1) and id <> all($2)",
            ct, Many(predecessors), Many(plan.Units.Select(unit => unit.Id.Value)));
    }

    private async Task CopyAsync<T>(string target, IEnumerable<T> facts, Func<NpgsqlBinaryImporter, T, Task> write, CancellationToken ct)
    {
        var connection = await sql.ConnectionAsync(ct);
        await using var rows = await connection.BeginBinaryImportAsync($"copy units.{target} from stdin (format binary)", ct);
        foreach (var fact in facts)
        {
            await rows.StartRowAsync(ct);
            await write(rows, fact);
        }

        await rows.CompleteAsync(ct);
    }

    private static async Task HeadAsync(NpgsqlBinaryImporter rows, WrittenUnit unit, Period days, CancellationToken ct)
    {
        await rows.WriteAsync(unit.Id.Value, NpgsqlDbType.Uuid, ct);
        await DaysAsync(rows, days, ct);
        await rows.WriteAsync(unit.Ground, NpgsqlDbType.Text, ct);
    }

    private static async Task DaysAsync(NpgsqlBinaryImporter rows, Period days, CancellationToken ct)
    {
        await rows.WriteAsync(days.From, NpgsqlDbType.Date, ct);
        if (days.To is { } last)
        {
            await rows.WriteAsync(last, NpgsqlDbType.Date, ct);
        }
        else
        {
            await rows.WriteNullAsync(ct);
        }
    }

    private static Task TextAsync(NpgsqlBinaryImporter rows, string? text, CancellationToken ct) =>
        text is null ? rows.WriteNullAsync(ct) : rows.WriteAsync(text, NpgsqlDbType.Text, ct);

    private static NpgsqlParameter Many(IEnumerable<Guid> ids) => new() { Value = ids.ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Uuid };

    private static NpgsqlParameter Many(IEnumerable<string> texts) => new() { Value = texts.ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text };

    private static NpgsqlParameter Texts(IEnumerable<string?> texts) => new() { Value = texts.ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text };

    private static NpgsqlParameter Many(IEnumerable<DateOnly> days) => new() { Value = days.ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Date };

    private static NpgsqlParameter Days(IEnumerable<DateOnly?> days) => new() { Value = days.ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Date };
}
