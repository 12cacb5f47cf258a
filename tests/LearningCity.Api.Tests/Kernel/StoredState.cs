namespace LearningCity.Api.Tests.Kernel;

/// <summary>Everything the product keeps, in a few words: every table of every module with the queue and the idempotency keys, and the evidence files.</summary>
internal static class StoredState
{
    /// <summary>What may grow though a call is refused: the trail, the log of security, and when somebody was last seen.</summary>
    private const string Logs = "('access.audit', 'access.security_events', 'access.sign_in_guards', 'access.sessions', 'access.personal_tokens')";

    /// <summary>A line a table with a checksum of its rows, and one a file; equal before and after a call that has left nothing behind.</summary>
    public static async Task<string> StoredAsync(this LearningCityApp app)
    {
        var statement = await app.Database.ScalarAsync<string>(
            $"""
            select string_agg(format(
                'select %L || '' '' || count(*) || '' '' || coalesce(md5(string_agg(t::text, '''' order by t::text)), '''') as line from %s t', place, place), ' union all ')
            from (select table_schema || '.' || table_name as place from information_schema.tables
                where table_schema in ('kernel', 'access', 'units', 'evidence', 'criteria', 'reminders') and table_type = 'BASE TABLE') tables
            where place not in {Logs} and place not like 'access.audit%'
            """);
        var tables = await app.Database.ScalarAsync<string>($"select string_agg(line, e'\\n' order by line) from ({statement}) lines");
        IEnumerable<string> files = Directory.Exists(app.EvidenceFolder) ? Directory.EnumerateFiles(app.EvidenceFolder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal) : [];
        return string.Join('\n', files.Prepend(tables));
    }
}
