using System.Text.Json;
using LearningCity.Benchmarks.Kernel;
using Microsoft.AspNetCore.Http;
using Npgsql;

namespace LearningCity.Benchmarks.Criteria;

/// <summary>The heat map served by as little as it takes: one statement, one writer, nobody asked who he is.</summary>
internal sealed class BareHeatMap(NpgsqlDataSource database, Guid round, DateOnly on)
{
    public const string Path = "/heat-map";

    private const string Rows =
        """
        select report.unit, name.official_name, score.nodes, score.statuses
        from criteria.reports as report
        join units.unit_names as name on name.unit_id = report.unit and name.valid_from <= $2 and (name.valid_to is null or name.valid_to >= $2)
        join (
            select unit, array_agg(node) as nodes, array_agg(status) as statuses from criteria.scores
            where round = $1 and scope = 0 and node = any($3) group by unit) as score on score.unit = report.unit
        where report.round = $1 order by name.official_name, report.unit
        """;

    private static readonly short[] Nodes = [.. CityIndicator.All.Select(one => one.Node)];
    private static readonly Dictionary<short, int> Places = CityIndicator.All.ToDictionary(one => one.Node, one => one.Ordinal);

    public async Task WriteAsync(HttpContext context)
    {
        await using var command = database.CreateCommand(Rows);
        SqlShortcuts.Add(command, [round, on, Nodes]);
        await using var row = await command.ExecuteReaderAsync();
        context.Response.ContentType = "application/json";
        await using var json = new Utf8JsonWriter(context.Response.BodyWriter);
        json.WriteStartObject();
        json.WriteStartArray("columns");
        foreach (var indicator in CityIndicator.All)
        {
            json.WriteStringValue(indicator.Code);
        }

        json.WriteEndArray();
        json.WriteStartArray("rows");
        while (await row.ReadAsync())
        {
            WriteRow(json, row);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteRow(Utf8JsonWriter json, NpgsqlDataReader row)
    {
        var (nodes, statuses) = (row.GetFieldValue<short[]>(2), row.GetFieldValue<short[]>(3));
        Span<char> signs = stackalloc char[Nodes.Length];
        signs.Fill('-');
        for (var i = 0; i < nodes.Length; i++)
        {
            signs[Places[nodes[i]]] = (char)('0' + statuses[i]);
        }

        json.WriteStartObject();
        json.WriteString("unit", row.GetGuid(0));
        json.WriteString("unitName", row.GetString(1));
        json.WriteString("signs", signs);
        json.WriteEndObject();
    }
}
