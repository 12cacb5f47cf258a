using System.Text.Json;
using LearningCity.Benchmarks.Kernel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace LearningCity.Benchmarks.Criteria;

/// <summary>The heat map served by as little as it takes: one statement, one writer, nobody asked who he is. Plays its part in a process of its own.</summary>
internal sealed class BareHeatMap(NpgsqlDataSource database, Guid round, DateOnly on)
{
    public const string Command = "bare-heat-map";
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

    public static IReadOnlyDictionary<string, string> Settings(City city) => new Dictionary<string, string>
    {
        ["Bare__Database"] = city.Database.BareConnectionString,
        ["Bare__Round"] = city.Round.Value.ToString(),
        ["Bare__CutOff"] = $"{city.CutOff:yyyy-MM-dd}",
        ["Urls"] = "http://127.0.0.1:0",
        ["Logging__LogLevel__Default"] = "Warning",
        ["Logging__LogLevel__Microsoft.Hosting.Lifetime"] = "Information",
    };

    public static async Task<int> ServeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        await using var database = NpgsqlDataSource.Create(builder.Configuration["Bare:Database"]!);
        var map = new BareHeatMap(
            database, builder.Configuration.GetValue<Guid>("Bare:Round"),
            DateOnly.ParseExact(builder.Configuration["Bare:CutOff"]!, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await using var app = builder.Build();
        app.MapGet(Path, map.WriteAsync);
        await app.RunAsync();
        return 0;
    }

    private async Task WriteAsync(HttpContext context)
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
