using LearningCity.Api.Tests.Criteria;
using LearningCity.Api.Tests.Kernel;
using LearningCity.Application.Reminders;

namespace LearningCity.Api.Tests.Reminders;

/// <summary>After a restore nothing leaves the house that may have left it before (trust.md F13). Monday 05/10/2026; the steps are counted from Thursday.</summary>
public sealed class SettleRestoreTests(MailedCity city) : IClassFixture<MailedCity>, IAsyncLifetime
{
    private static readonly DateOnly Monday = new(2026, 10, 5);

    private DateTimeOffset moment;

    private static readonly string[] Tables = ["reminders.ledger", "reminders.inbox", "kernel.outbox"];

    public async ValueTask InitializeAsync()
    {
        await city.FoundMailedAsync(3);
        await city.ReachAsync(RemindedCity.Reporter(1));
        await city.ReachAsync(RemindedCity.Reporter(2), digestAt: 10);
        await city.ReachAsync(RemindedCity.Head(1), byMail: false, phone: "0912 345 678");
        await city.ListenAsync();
        for (var unit = 1; unit <= 3; unit++)
        {
            city.Owe(unit, Monday.AddDays(3));
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task What_went_out_after_the_restored_moment_goes_out_no_second_time()
    {
        city.Time.GoTo(Monday, new TimeOnly(2, 0));
        await city.PlanAsync();
        city.Time.GoTo(Monday, new TimeOnly(7, 0));
        await KeepAsync();
        await LiveThroughAsync(Monday, Monday.AddDays(1));
        var (mails, told) = (city.Server.Received.Count, city.Gateway.Received.Count);
        mails.ShouldBeGreaterThan(0);
        told.ShouldBeGreaterThan(0);

        await RestoreAsync();
        city.Time.GoTo(Monday.AddDays(1), new TimeOnly(11, 0));
        (await city.AsService(new SettleRestore())).ShouldContain("chỉ để trong hộp tin");
        await LiveThroughAsync(Monday.AddDays(1), Monday.AddDays(1), from: 12);

        city.Server.Received.Count.ShouldBe(mails);
        city.Gateway.Received.Count.ShouldBe(told);
        (await city.Database.ScalarAsync<long>("select count(*) from reminders.inbox")).ShouldBeGreaterThan(0);
        await city.ShouldBeSoundAsync("active-account-without-password");
    }

    [Fact]
    public async Task What_waited_at_the_restored_moment_ends_as_unknown()
    {
        city.Time.GoTo(Monday, new TimeOnly(2, 0));
        await city.PlanAsync();
        city.Time.GoTo(Monday, new TimeOnly(8, 0));
        await city.SendAsync();
        await KeepAsync();
        await MarkAsync();

        city.Time.GoTo(Monday, new TimeOnly(9, 0));
        await city.AsService(new SettleRestore());
        await LiveThroughAsync(Monday, Monday, from: 9);

        city.Server.Received.ShouldBeEmpty();
        (await city.Database.Source.ListAsync<string>("select distinct state from kernel.outbox")).ShouldBe(["Unknown"]);
        (await city.Database.ScalarAsync<bool>($"select bool_and(state = 'Unknown') from reminders.ledger where account = '{RemindedCity.Reporter(1).Value}' and message is not null")).ShouldBeTrue();
    }

    [Fact]
    public async Task The_next_steps_go_out_as_ever_and_a_second_settling_does_nothing()
    {
        city.Time.GoTo(Monday, new TimeOnly(2, 0));
        await KeepAsync();
        await LiveThroughAsync(Monday, Monday);
        await RestoreAsync();
        city.Time.GoTo(Monday, new TimeOnly(21, 0));
        await city.AsService(new SettleRestore());
        (await city.AsService(new SettleRestore())).ShouldContain("không có gì phải làm");
        var mails = city.Server.Received.Count;

        await LiveThroughAsync(Monday.AddDays(1), Monday.AddDays(4));

        city.Server.Received.Count.ShouldBeGreaterThan(mails);
        await city.ShouldBeSoundAsync("active-account-without-password");
    }

    [Fact]
    public async Task On_a_day_off_what_the_working_days_before_have_sent_is_settled_too()
    {
        var friday = Monday.AddDays(-3);
        city.Book.Deadlines.Clear();
        city.Owe(1, Monday.AddDays(4));
        city.Time.GoTo(friday, new TimeOnly(1, 0));
        await KeepAsync();
        await LiveThroughAsync(friday, friday);
        var mails = city.Server.Received.Count;
        mails.ShouldBeGreaterThan(0);

        await RestoreAsync();
        city.Time.GoTo(friday.AddDays(2), new TimeOnly(9, 0));
        await city.AsService(new SettleRestore());
        await LiveThroughAsync(Monday, Monday);

        city.Server.Received.Count.ShouldBe(mails, "Friday's step would fit Monday too");
    }

    /// <summary>Nights, hours and senders of these days.</summary>
    private async Task LiveThroughAsync(DateOnly first, DateOnly last, int from = 2)
    {
        for (var day = first; day <= last; day = day.AddDays(1))
        {
            for (var hour = day == first ? from : 2; hour <= 18; hour++)
            {
                city.Time.GoTo(day, new TimeOnly(hour, 5));
                if (hour == 2 || hour == from)
                {
                    await city.PlanAsync();
                }

                await city.SendAsync();
                await city.SendMailsAsync();
                await city.SendToGatewayAsync();
            }
        }
    }

    /// <summary>The moment to which everything comes back.</summary>
    private async Task KeepAsync()
    {
        await city.Database.ExecuteAsync("drop schema if exists kept cascade; create schema kept");
        foreach (var table in Tables)
        {
            await city.Database.ExecuteAsync($"create table kept.{table.Split('.')[1]} as table {table}");
        }

        moment = city.Time.GetUtcNow();
    }

    private async Task RestoreAsync()
    {
        foreach (var table in Tables)
        {
            await city.Database.ExecuteAsync($"truncate {table} cascade; insert into {table} select * from kept.{table.Split('.')[1]}");
        }

        await MarkAsync();
    }

    /// <summary>What <c>deploy/restore.sh</c> leaves.</summary>
    private async Task MarkAsync()
    {
        var name = new Npgsql.NpgsqlConnectionStringBuilder(city.Database.ConnectionString).Database;
        await city.Database.ExecuteAsAdministratorAsync(
            $"alter database {name} set learningcity.restored_to = '{moment:yyyy-MM-dd HH:mm:ss}+00'; grant set on parameter learningcity.restored_to to learningcity");
    }
}
