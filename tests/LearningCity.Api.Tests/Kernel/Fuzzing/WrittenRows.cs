namespace LearningCity.Api.Tests.Kernel.Fuzzing;

/// <summary>
/// Hears of every row that any table of the product gets, changes or loses: a trigger of the test's own on each of them. What is rolled back
/// is not heard of. So a single refused request can be asked what it has left behind.
/// </summary>
internal sealed class WrittenRows
{
    /// <summary>What may grow though a request is refused: the log of security, and when somebody was last seen or guessed wrongly.</summary>
    private static readonly string[] Logs = ["access.security_events", "access.sign_in_guards", "access.sessions", "access.personal_tokens"];

    private readonly TestDatabase database;
    private long heard;

    private WrittenRows(TestDatabase database) => this.database = database;

    public static async Task<WrittenRows> WatchAsync(TestDatabase database)
    {
        await database.ExecuteAsAdministratorAsync(
            """
            create schema watch;
            create unlogged table watch.written (number bigint generated always as identity, place text not null);
            grant usage on schema watch to learningcity;
            grant select on watch.written to learningcity;
            create function watch.hear() returns trigger language plpgsql security definer as $$
            begin
                insert into watch.written (place) values (tg_table_schema || '.' || tg_table_name);
                return null;
            end $$;
            do $$
            declare place regclass;
            begin
                for place in
                    select c.oid::regclass from pg_class c join pg_namespace n on n.oid = c.relnamespace
                    where c.relkind in ('r', 'p') and not c.relispartition and n.nspname in ('kernel', 'access', 'units', 'evidence', 'criteria', 'reminders')
                loop
                    execute format('create trigger zz_watch after insert or update or delete on %s for each row execute function watch.hear()', place);
                end loop;
            end $$;
            """);
        return new WrittenRows(database);
    }

    /// <summary>Forgets what was written until now.</summary>
    public async Task ForgetAsync() => heard = await database.ScalarAsync<long>("select coalesce(max(number), 0) from watch.written");

    /// <summary>The tables that were written to since, but for logs; empty: none.</summary>
    public Task<string> SinceAsync() => database.ScalarAsync<string>(
        $"""
        select coalesce(string_agg(distinct place, ' '), '') from watch.written
        where number > {heard} and place not in ({string.Join(", ", Logs.Select(place => $"'{place}'"))})
        """);
}
