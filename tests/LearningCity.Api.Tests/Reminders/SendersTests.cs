using LearningCity.Api.Tests.Kernel;

namespace LearningCity.Api.Tests.Reminders;

/// <summary>1,000 units are to be reminded at eight, 2,000 people in eight batches.</summary>
public sealed class SendersTests(RemindedCity city) : IClassFixture<RemindedCity>, IAsyncLifetime
{
    private const int Units = 1000;

    private static readonly DateOnly Monday = new(2026, 10, 5);

    public async ValueTask InitializeAsync()
    {
        await city.FoundAsync(Units);
        for (var unit = 1; unit <= Units; unit++)
        {
            city.Owe(unit, Monday);
        }

        city.Time.GoTo(Monday, new TimeOnly(2, 0));
        await city.PlanAsync();
        city.Time.GoTo(Monday, new TimeOnly(8, 0));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Two_senders_at_once_remind_everybody_once()
    {
        city.Book.OnAsked = _ => Thread.Sleep(50);

        var said = await Task.WhenAll(Task.Run(city.SendAsync), Task.Run(city.SendAsync));

        said.ShouldAllBe(outcome => !outcome.StartsWith("0 ", StringComparison.Ordinal), "one of them did nothing: they did not meet");
        await EverybodyOnceAsync();
    }

    [Fact]
    public async Task A_sender_that_breaks_off_leaves_whole_batches_and_the_next_one_goes_on()
    {
        var asked = 0;
        city.Book.OnAsked = BreakOffAtEveryThird;
        var breaks = 0;
        while (breaks < 20)
        {
            try
            {
                await city.SendAsync();
                break;
            }
            catch (InvalidOperationException)
            {
                breaks++;
                (await CountAsync("select count(*)::int from reminders.ledger where state = 'Sent'"))
                    .ShouldBe(await CountAsync("select coalesce(sum(jsonb_array_length(lines)), 0)::int from reminders.inbox"));
            }
        }

        breaks.ShouldBeInRange(3, 19);
        await EverybodyOnceAsync();

        void BreakOffAtEveryThird(ListOwedTasks question)
        {
            if (++asked % 3 == 0)
            {
                throw new InvalidOperationException("broken off");
            }
        }
    }

    private async Task EverybodyOnceAsync()
    {
        (await CountAsync("select count(*)::int from reminders.ledger where state = 'Sent'")).ShouldBe(2 * Units);
        (await CountAsync("select count(*)::int from reminders.ledger where state = 'Planned'")).ShouldBe(0);
        (await CountAsync("select count(*)::int from reminders.inbox")).ShouldBe(2 * Units);
        (await CountAsync("select count(distinct account)::int from reminders.inbox")).ShouldBe(2 * Units);
    }

    private Task<int> CountAsync(string sql) => city.Database.ScalarAsync<int>(sql);
}
