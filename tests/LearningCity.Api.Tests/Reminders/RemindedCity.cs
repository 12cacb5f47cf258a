using LearningCity.Api.Tests.Kernel;
using LearningCity.Application.Kernel;
using LearningCity.Application.Reminders;
using LearningCity.Domain.Kernel;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace LearningCity.Api.Tests.Reminders;

/// <summary>A city of units that owe tasks, each with a reporter and a head, two officers and a leader.</summary>
public class RemindedCity : LearningCityApp
{
    internal TaskBook Book { get; } = new();

    /// <summary>Somebody of the office.</summary>
    public HttpClient Office => As([Function.SeeReminders, Function.ChangeReminders, Function.RemindMissing, Function.SeeDeadlines]);

    /// <summary>The leader of the office.</summary>
    public static AccountId Leader { get; } = new(Guid.Parse("00000000-0000-7000-8000-00000000f001"));

    public static UnitId Unit(int number) => new(Numbered("a", number));

    public static AccountId Reporter(int number) => new(Numbered("b", number));

    public static AccountId Head(int number) => new(Numbered("c", number));

    public static AccountId Officer(int number) => new(Numbered("e", number));

    /// <summary>Fills the city anew, without any deadline.</summary>
    public async Task FoundAsync(int units)
    {
        Book.Deadlines.Clear();
        Book.OnAsked = null;
        await Database.ExecuteAsync(
            $"""
            truncate reminders.ledger, reminders.inbox, reminders.calls, reminders.policies cascade;
            truncate access.accounts, access.grants, units.calendar_years cascade;
            {People("b", "UnitReporter", units, "('00000000-0000-7000-8000-a' || lpad(to_hex(n), 11, '0'))::uuid")}
            {People("c", "UnitHead", units, "('00000000-0000-7000-8000-a' || lpad(to_hex(n), 11, '0'))::uuid")}
            {People("e", "CityOfficer", 2, "null::uuid")}
            insert into access.accounts (id, sign_in_name, sign_in_key, display_name, post, language, state, created_at, revision)
            values ('{Leader.Value}', 'leader', 'leader', 'Lãnh đạo', 'Lãnh đạo', 'Vi', 'Active', now(), 1);
            insert into access.grants (id, account, role, valid_from, given_at, reason, revision)
            values (gen_random_uuid(), '{Leader.Value}', 'OfficeLeader', date '2020-01-01', now(), 'Quyết định', 1);
            """);
    }

    /// <summary>The night at 02:00, or its catching up.</summary>
    public Task<string> PlanAsync() => AsService(new PlanReminders());

    /// <summary>Whatever hour has come.</summary>
    public Task<string> SendAsync() => AsService(new SendDueReminders());

    /// <summary>A task of one unit.</summary>
    internal Deadline Owe(int unit, DateOnly lastGoodDay, string kind = ListOwedTasks.Task, DateOnly? openedOn = null, int subject = 1)
    {
        var owed = new Deadline(
            kind, Numbered("d", subject), Unit(unit), [], "Việc " + subject, openedOn ?? lastGoodDay.AddDays(-60), lastGoodDay, lastGoodDay, ExtensionReason: null, LocksAt: null,
            DeadlineState.Open, DeadlineTurn.Reporter, DoneAt: null, $"/tasks/{subject}");
        Book.Deadlines.Add(owed);
        return owed;
    }

    /// <summary>Puts a deadline in place of what it was.</summary>
    internal void Change(Deadline before, Deadline after) => Book.Deadlines[Book.Deadlines.IndexOf(before)] = after;

    /// <summary>The ledger as text, one row a line, without identities of rows: account, kind, unit, step, state, reason, day of the decision.</summary>
    public async Task<IReadOnlyList<string>> LedgerAsync()
    {
        await using var command = Database.Source.CreateCommand(
            """
            select account, kind, subject, unit, step, state, coalesce(reason, ''), coalesce(to_char(decided_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD'), '')
            from reminders.ledger order by account, kind, subject, unit, step, call
            """);
        await using var row = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await row.ReadAsync())
        {
            lines.Add($"{row.GetGuid(0)} {row.GetString(1)} {row.GetGuid(2)} {row.GetGuid(3)} {row.GetInt32(4)} {row.GetString(5)} {row.GetString(6)} {row.GetString(7)}");
        }

        return lines;
    }

    protected override void AddDoubles(IServiceCollection services)
    {
        services.AddSingleton(Book);
        services.AddSingleton(DeadlineQuestion.Of<ListOwedTasks>());
        services.AddScoped<IRequestHandler<ListOwedTasks, IReadOnlyList<Deadline>>, ListOwedTasksHandler>();
    }

    private static Guid Numbered(string letter, int number) => Guid.Parse($"00000000-0000-7000-8000-{letter}{number:x11}");

    private static string People(string letter, string role, int count, string unit) =>
        $"""
        insert into access.accounts (id, sign_in_name, sign_in_key, display_name, post, language, state, created_at, revision)
        select ('00000000-0000-7000-8000-{letter}' || lpad(to_hex(n), 11, '0'))::uuid, '{letter}' || n, '{letter}' || n, '{role} ' || n, 'Cán bộ', 'Vi', 'Active', now(), 1
        from generate_series(1, {count}) n;
        insert into access.grants (id, account, role, unit, valid_from, given_at, reason, revision)
        select gen_random_uuid(), ('00000000-0000-7000-8000-{letter}' || lpad(to_hex(n), 11, '0'))::uuid, '{role}', {unit}, date '2020-01-01', now(), 'Quyết định', 1
        from generate_series(1, {count}) n;
        """;
}
