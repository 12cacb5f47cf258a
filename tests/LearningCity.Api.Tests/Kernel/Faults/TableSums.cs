using Npgsql;

namespace LearningCity.Api.Tests.Kernel.Faults;

/// <summary>A sum over every row of every table of the product, to see whether anything at all has changed.</summary>
internal sealed class TableSums
{
    /// <summary>How lately a session was used, which reading changes too, and how often a password was tried, which is counted before it is compared.</summary>
    private const string Untold = "'access.sessions', 'access.sign_in_guards'";

    private readonly NpgsqlDataSource database;
    private readonly string question;

    private TableSums(NpgsqlDataSource database, string question) => (this.database, this.question) = (database, question);

    public static async Task<TableSums> OfAsync(TestDatabase database) => new(database.Source, await database.ScalarAsync<string>(
        $"""
        select string_agg(format(
            'select %L as line, %L || '' '' || count(*) || '' '' || coalesce(sum(hashtextextended(r::text, 0)::numeric), 0) from %s r',
            t.name, t.name, t.name), ' union all ' order by t.name)
        from (select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema', 'jobs')) t
        where t.name not in ({Untold})
        """));

    /// <summary>One line per table.</summary>
    public async Task<IReadOnlyList<string>> ReadAsync()
    {
        await using var command = database.CreateCommand(question);
        await using var rows = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await rows.ReadAsync())
        {
            lines.Add(rows.GetString(1));
        }

        lines.Count.ShouldBeGreaterThan(40, "every table of the product is looked at");
        return lines;
    }
}
