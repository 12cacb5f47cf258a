using System.Text.Json;
using LearningCity.Benchmarks.Kernel;
using Microsoft.AspNetCore.Http;
using Npgsql;

namespace LearningCity.Benchmarks.Criteria;

/// <summary>The first page of the board by one statement, nobody asked who he is.</summary>
internal sealed class BareBoard(NpgsqlDataSource database, Guid round)
{
    public const string Path = "/board";

    /// <summary>Rows on a page.</summary>
    public const int Size = 50;

    private const string Rows =
        """
        with board as (
            select report.id, report.revision, report.unit, report.state, report.is_late,
                coalesce(participant.cut_off, round.cut_off) as cut_off,
                greatest(coalesce(participant.due, round.due), extension.until) as last_good_day, count(*) over () as total
            from criteria.rounds as round
            join criteria.reports as report on report.round = round.id
            join criteria.round_participants as participant on participant.round = round.id and participant.unit = report.unit
            left join lateral (
                select until from criteria.round_extensions where round = report.round and unit = report.unit order by number desc limit 1) as extension on true
            where round.id = $1
            order by last_good_day, report.unit, report.id limit $2)
        select board.total, board.id, board.revision, board.unit, name.official_name, board.state, board.last_good_day, board.is_late
        from board join units.unit_names as name
            on name.unit_id = board.unit and name.valid_from <= board.cut_off and (name.valid_to is null or name.valid_to >= board.cut_off)
        order by board.last_good_day, board.unit, board.id
        """;

    public async Task WriteAsync(HttpContext context)
    {
        await using var command = database.CreateCommand(Rows);
        SqlShortcuts.Add(command, [round, Size]);
        await using var row = await command.ExecuteReaderAsync();
        context.Response.ContentType = "application/json";
        await using var json = new Utf8JsonWriter(context.Response.BodyWriter);
        json.WriteStartObject();
        json.WriteStartArray("items");
        var total = 0L;
        while (await row.ReadAsync())
        {
            total = row.GetInt64(0);
            json.WriteStartObject();
            json.WriteString("id", row.GetGuid(1));
            json.WriteNumber("revision", row.GetInt32(2));
            json.WriteString("unit", row.GetGuid(3));
            json.WriteString("unitName", row.GetString(4));
            json.WriteString("state", row.GetString(5));
            json.WriteString("lastGoodDay", $"{row.GetFieldValue<DateOnly>(6):yyyy-MM-dd}");
            json.WriteBoolean("isLate", row.GetBoolean(7));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("total", total);
        json.WriteEndObject();
    }
}
