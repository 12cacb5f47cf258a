using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LearningCity.Benchmarks.Kernel;
using Microsoft.AspNetCore.Http;
using Npgsql;

namespace LearningCity.Benchmarks.Criteria;

/// <summary>A report sent by one statement: key, state, audit and the answer kept under the key. Nobody is asked who he is, and nothing is checked but the revision.</summary>
internal sealed class BareSending(NpgsqlDataSource database, Guid head)
{
    public const string Path = "/sending";

    private const string Send =
        """
        with sent as (
            update criteria.reports set state = 'Sent', sender = $2, sent_at = $5, sendings = sendings + 1, revision = revision + 1
            where id = $1 and revision = $6 and state = 'Ready' returning id, unit, revision, is_late, is_signed_by_its_maker),
        told as (
            insert into access.audit (account, action, at, changes, kind, module, object, operation_key, revision_after, revision_before, roles, unit)
            select $2, 'SendReport', $5, '{"state":{"before":"Ready","after":"Sent"}}', 'UnitReport', 'Criteria', id, $3, revision, $6, 'UH', unit from sent),
        kept as (
            insert into kernel.idempotency_keys (account, key, request, hash, answer, at)
            select $2, $3, 'SendReport', $4, json_build_object('id', id, 'revision', revision, 'state', 'Sent', 'isLate', is_late)::text, $5 from sent)
        select id, revision, is_late, is_signed_by_its_maker from sent
        """;

    public async Task SendAsync(HttpContext context, Guid report)
    {
        var key = context.Request.Headers["Idempotency-Key"].ToString();
        var seen = int.Parse(context.Request.Headers.IfMatch.ToString().Trim('"'), System.Globalization.CultureInfo.InvariantCulture);
        await using var command = database.CreateCommand(Send);
        SqlShortcuts.Add(command, [report, head, key, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key))), DateTime.UtcNow, seen]);
        await using var row = await command.ExecuteReaderAsync();
        if (!await row.ReadAsync())
        {
            context.Response.StatusCode = StatusCodes.Status412PreconditionFailed;
            return;
        }

        context.Response.ContentType = "application/json";
        await using var json = new Utf8JsonWriter(context.Response.BodyWriter);
        json.WriteStartObject();
        json.WriteString("id", row.GetGuid(0));
        json.WriteNumber("revision", row.GetInt32(1));
        json.WriteString("state", "sent");
        json.WriteBoolean("isLate", row.GetBoolean(2));
        json.WriteBoolean("isSignedByItsMaker", row.GetBoolean(3));
        json.WriteEndObject();
    }
}
