using LearningCity.Api.Tests.Criteria;
using LearningCity.Api.Tests.Kernel;
using LearningCity.Application.Kernel;
using LearningCity.Application.Reminders;

namespace LearningCity.Api.Tests.Reminders;

/// <summary>Planned at 02:00, decided from 08:00 on the truth of that moment. Monday 05/10/2026; three working days before Thursday 08/10.</summary>
public sealed class SendRemindersTests(RemindedCity city) : IClassFixture<RemindedCity>, IAsyncLifetime
{
    private static readonly DateOnly Monday = new(2026, 10, 5);

    private static readonly DateOnly Thursday = new(2026, 10, 8);

    public async ValueTask InitializeAsync() => await city.FoundAsync(3);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Reporter_and_head_are_reminded_once_three_working_days_before()
    {
        city.Owe(1, Thursday);
        await NightAndMorningAsync(Monday);
        await NightAndMorningAsync(Monday.AddDays(1));

        (await SentAsync()).ShouldBe([$"{RemindedCity.Reporter(1).Value} -3 2026-10-05", $"{RemindedCity.Head(1).Value} -3 2026-10-05"]);
    }

    [Fact]
    public async Task After_400_days_the_inbox_forgets_and_the_ledger_does_not()
    {
        city.Owe(1, Thursday);
        await NightAndMorningAsync(Monday);
        city.Time.GoTo(Monday.AddDays(400), new TimeOnly(8, 0));
        (await city.AsService(new SweepInbox())).ShouldBe("0 tin");

        city.Time.GoTo(Monday.AddDays(400), new TimeOnly(8, 1));

        (await city.AsService(new SweepInbox())).ShouldBe("2 tin");
        (await SentAsync()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Nothing_goes_out_before_eight_or_after_six()
    {
        city.Owe(1, Thursday);
        city.Time.GoTo(Monday, new TimeOnly(2, 0));
        await city.PlanAsync();
        await city.SendAsync();
        city.Time.GoTo(Monday, new TimeOnly(18, 0));
        await city.SendAsync();
        (await SentAsync()).ShouldBeEmpty();

        city.Time.GoTo(Monday, new TimeOnly(17, 59));
        await city.SendAsync();
        (await SentAsync()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task What_was_done_between_planning_and_sending_is_reminded_of_to_nobody()
    {
        var owed = city.Owe(1, Thursday);
        await NightAndMorningAsync(Monday, between: () => city.Change(owed, owed with { State = DeadlineState.Done, DoneAt = city.Time.GetUtcNow() }));

        (await city.LedgerAsync()).ShouldAllBe(row => row.EndsWith("NotNeeded Done 2026-10-05", StringComparison.Ordinal) || row.Contains(" NotNeeded Missed ", StringComparison.Ordinal));
        (await InboxAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task A_reporter_who_has_done_his_part_is_left_alone_and_the_head_is_not()
    {
        var owed = city.Owe(1, Thursday);
        await NightAndMorningAsync(Monday, between: () => city.Change(owed, owed with { Turn = DeadlineTurn.Head }));

        (await SentAsync()).ShouldBe([$"{RemindedCity.Head(1).Value} -3 2026-10-05"]);
        (await city.LedgerAsync()).ShouldContain(row => row.Contains("NotNeeded AnotherTurn", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_can_no_longer_sign_in_gets_nothing()
    {
        city.Owe(1, Thursday);
        city.Time.GoTo(Monday, new TimeOnly(2, 0));
        await city.PlanAsync();
        await city.Database.ExecuteAsync($"update access.accounts set state = 'Disabled' where id = '{RemindedCity.Head(1).Value}'");
        city.Time.GoTo(Monday, new TimeOnly(8, 0));
        await city.SendAsync();

        (await SentAsync()).ShouldBe([$"{RemindedCity.Reporter(1).Value} -3 2026-10-05"]);
        (await city.LedgerAsync()).ShouldContain(row => row.Contains("Cancelled RecipientGone", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_moved_deadline_is_planned_anew_without_repeating_what_was_sent()
    {
        var owed = city.Owe(1, Thursday);
        await NightAndMorningAsync(Monday);
        city.Change(owed, owed with { LastGoodDay = Thursday.AddDays(7), ExtensionReason = "Bão số 7" });
        foreach (var day in Enumerable.Range(1, 10))
        {
            await NightAndMorningAsync(Monday.AddDays(day));
        }

        (await SentAsync()).Where(row => row.StartsWith($"{RemindedCity.Reporter(1).Value}", StringComparison.Ordinal)).Select(row => row[37..])
            .ShouldBe(["-3 2026-10-05", "-7 2026-10-06", "-1 2026-10-14", "0 2026-10-15"]);
    }

    [Fact]
    public async Task After_missed_nights_one_step_goes_out_and_the_others_are_written_down_as_missed()
    {
        city.Owe(1, Thursday);
        await NightAndMorningAsync(new DateOnly(2026, 10, 12));

        (await SentAsync()).ShouldContain($"{RemindedCity.Reporter(1).Value} 1 2026-10-12");
        (await city.LedgerAsync()).Where(row => row.StartsWith($"{RemindedCity.Reporter(1).Value}", StringComparison.Ordinal)).Count(row => row.Contains("NotNeeded Missed", StringComparison.Ordinal))
            .ShouldBe(5);
    }

    [Fact]
    public async Task Several_deadlines_of_one_person_are_one_message()
    {
        city.Owe(1, Thursday);
        city.Owe(1, Thursday, ListOwedTasks.Survey, subject: 2);
        await NightAndMorningAsync(Monday);

        (await InboxAsync()).ShouldBe(2);
        (await city.Database.ScalarAsync<int>($"select jsonb_array_length(lines) from reminders.inbox where account = '{RemindedCity.Reporter(1).Value}'")).ShouldBe(2);
    }

    [Fact]
    public async Task A_unit_without_reporter_and_head_is_reminded_of_through_the_office()
    {
        await city.Database.ExecuteAsync($"update access.grants set valid_to = date '2020-02-01' where unit = '{RemindedCity.Unit(2).Value}'");
        city.Owe(2, Thursday);
        await NightAndMorningAsync(Monday);

        (await SentAsync()).ShouldBe([$"{RemindedCity.Officer(1).Value} -3 2026-10-05", $"{RemindedCity.Officer(2).Value} -3 2026-10-05"]);
    }

    private async Task NightAndMorningAsync(DateOnly day, Action? between = null)
    {
        city.Time.GoTo(day, new TimeOnly(2, 0));
        await city.PlanAsync();
        between?.Invoke();
        city.Time.GoTo(day, new TimeOnly(8, 0));
        await city.SendAsync();
    }

    private async Task<IReadOnlyList<string>> SentAsync() => await city.Database.Source.ListAsync<string>(
        """
        select account || ' ' || step || ' ' || to_char(decided_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD')
        from reminders.ledger where state = 'Sent' order by decided_at, account, step
        """);

    private Task<int> InboxAsync() => city.Database.ScalarAsync<int>("select count(*)::int from reminders.inbox");
}
