using System.Text.Json;
using LearningCity.Benchmarks.Kernel;
using Microsoft.AspNetCore.Http;
using Npgsql;

namespace LearningCity.Benchmarks.Criteria;

/// <summary>The answers of one report with their papers by one statement, nobody asked who he is.</summary>
internal sealed class BareForm(NpgsqlDataSource database)
{
    public const string Path = "/form";

    private const string Rows =
        """
        select entry.indicator, entry.id, entry.revision, entry.met, entry.figures, paper.number, paper.summary
        from criteria.entries as entry
        left join evidence.bundles as bundle on bundle.target_kind = 'criteria-entry' and bundle.target = entry.id
        left join evidence.document_links as link on link.bundle_id = bundle.id
        left join evidence.documents as paper on paper.id = link.document
        where entry.report = $1 order by entry.indicator_ordinal, link.place
        """;

    public async Task WriteAsync(HttpContext context, Guid report)
    {
        await using var command = database.CreateCommand(Rows);
        SqlShortcuts.Add(command, [report]);
        await using var row = await command.ExecuteReaderAsync();
        context.Response.ContentType = "application/json";
        await using var json = new Utf8JsonWriter(context.Response.BodyWriter);
        json.WriteStartArray();
        while (await row.ReadAsync())
        {
            Write(json, row);
        }

        json.WriteEndArray();
    }

    /// <summary>The city links one paper to each answer, so that a row is an answer.</summary>
    private static void Write(Utf8JsonWriter json, NpgsqlDataReader row)
    {
        json.WriteStartObject();
        json.WriteString("code", row.GetString(0));
        json.WriteString("id", row.GetGuid(1));
        json.WriteNumber("revision", row.GetInt32(2));
        json.WritePropertyName("met");
        if (row.IsDBNull(3))
        {
            json.WriteNullValue();
        }
        else
        {
            json.WriteBooleanValue(row.GetBoolean(3));
        }

        json.WriteStartArray("figures");
        foreach (var figure in row.GetFieldValue<decimal?[]>(4))
        {
            if (figure is { } number)
            {
                json.WriteNumberValue(number / 1.000000m);
            }
            else
            {
                json.WriteNullValue();
            }
        }

        json.WriteEndArray();
        json.WriteString("number", row.IsDBNull(5) ? null : row.GetString(5));
        json.WriteString("summary", row.IsDBNull(6) ? null : row.GetString(6));
        json.WriteEndObject();
    }
}
