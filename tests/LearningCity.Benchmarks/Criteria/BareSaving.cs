using System.Security.Cryptography;
using System.Text.Json;
using LearningCity.Benchmarks.Kernel;
using Microsoft.AspNetCore.Http;
using Npgsql;

namespace LearningCity.Benchmarks.Criteria;

/// <summary>Answers of a report written by one statement: answers, trail and the answer kept under the key. Nobody is asked who he is, and nothing is
/// checked but the revisions.</summary>
internal sealed class BareSaving(NpgsqlDataSource database, Guid head)
{
    public const string Path = "/saving";

    private const string Save =
        """
        with wanted as (select * from unnest($2::text[], $3::int[], $4::numeric[], $5::numeric[]) as wanted (indicator, seen, part, whole)),
        written as (
            update criteria.entries as entry
            set figures = array[wanted.part, wanted.whole], gap_reason = null, not_applicable_reason = null, author = $6, entered_at = $8, values_revision = entry.values_revision + 1, revision = entry.revision + 1
            from wanted where entry.report = $1 and entry.indicator = wanted.indicator and entry.revision = wanted.seen
            returning entry.id, entry.indicator, entry.unit, entry.revision, entry.documents, wanted.part, wanted.whole),
        told as (
            insert into access.audit (account, action, at, changes, kind, module, object, operation_key, revision_after, revision_before, roles, unit)
            select $6, 'SaveEntries', $8, json_build_object('figures', json_build_object('after', json_build_array(part, whole))), 'ReportEntry', 'Criteria',
                id, $7, revision, revision - 1, 'UH', unit from written),
        answered as (
            select json_build_object('report', $1, 'entries', json_agg(json_build_object(
                'indicator', indicator, 'id', id, 'revision', revision, 'documents', documents)))::text as answer, count(*) as rows
            from written),
        kept as (
            insert into kernel.idempotency_keys (account, key, request, hash, answer, at)
            select $6, $7, 'SaveEntries', $9, answer, $8 from answered)
        select answer, rows from answered
        """;

    public async Task SaveAsync(HttpContext context, Guid report)
    {
        var content = await context.Request.ReadFromJsonAsync<Body>();
        var key = context.Request.Headers["Idempotency-Key"].ToString();
        await using var command = database.CreateCommand(Save);
        SqlShortcuts.Add(
            command,
            [
                report, content!.Entries.Select(one => one.Indicator).ToArray(), content.Entries.Select(one => one.Seen).ToArray(),
                content.Entries.Select(one => one.Figures.Reached1).ToArray(), content.Entries.Select(one => one.Figures.All).ToArray(), head, key, DateTime.UtcNow,
                Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(content))),
            ]);
        await using var row = await command.ExecuteReaderAsync();
        await row.ReadAsync();
        if (row.GetInt64(1) != content.Entries.Count)
        {
            context.Response.StatusCode = StatusCodes.Status412PreconditionFailed;
            return;
        }

        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(row.GetString(0));
    }

    private sealed record Body(IReadOnlyList<Entry> Entries);

    private sealed record Entry(string Indicator, int Seen, Figures Figures);

    private sealed record Figures(decimal Reached1, decimal All);
}
