using LearningCity.Api.Tests.Criteria;
using LearningCity.Api.Tests.Kernel;
using LearningCity.Application.Kernel;

namespace LearningCity.Api.Tests.Reminders;

/// <summary>
/// 400 days from 01/12/2027, with Tết and a leap day, two kinds of deadlines of 2,228 units, extensions, moved dates, mergers, and the product down for 1 to 9 nights now
/// and then: every reminder that plain counting expects went out, none besides, and every row says what became of it.
/// </summary>
public sealed class FourHundredDaysTests(RemindedCity city) : IClassFixture<RemindedCity>
{
    private const int Units = 2228;

    private static readonly DateOnly First = new(2027, 12, 1);

    [Fact]
    public async Task Every_reminder_is_explained_none_is_doubled_and_none_is_missing()
    {
        var year = await LiveAsync(seed: 20261122, Units, days: 400);

        var sent = await SentAsync();
        year.Oracle.Sent.Except(sent).Order(StringComparer.Ordinal).Take(5).ShouldBeEmpty("missing");
        sent.Except(year.Oracle.Sent).Order(StringComparer.Ordinal).Take(5).ShouldBeEmpty("too much");
        sent.Count.ShouldBe(year.Oracle.Sent.Count);
        year.Oracle.Sent.Count.ShouldBeGreaterThan(20_000);
        (await CountAsync("state not in ('Sent', 'Planned') and (reason is null or decided_at is null)")).ShouldBe(0);
        (await CountAsync($"state = 'Planned' and planned_at < timestamptz '{First.AddDays(399):yyyy-MM-dd} 00:00+07'")).ShouldBe(0);
        (await CountAsync("state = 'Sent' and not exists (select from reminders.inbox where inbox.id = ledger.message and inbox.account = ledger.account)")).ShouldBe(0);
        (await city.Database.ScalarAsync<int>("select coalesce(sum(jsonb_array_length(lines)), 0)::int from reminders.inbox")).ShouldBe(year.Oracle.Sent.Count);
        year.Mergers.ShouldBeGreaterThan(30);
        foreach (var reason in new[] { "Done", "AnotherTurn", "Withdrawn", "Moved", "Missed" })
        {
            (await CountAsync($"reason = '{reason}'")).ShouldBeGreaterThan(0, $"{reason} never happened: the year is too quiet");
        }
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_ledger()
    {
        await LiveAsync(seed: 7, units: 60, days: 120);
        var once = await city.LedgerAsync();
        await LiveAsync(seed: 7, units: 60, days: 120);

        (await city.LedgerAsync()).SequenceEqual(once).ShouldBeTrue();
        once.Count.ShouldBeGreaterThan(500);
    }

    private async Task<RandomYear> LiveAsync(int seed, int units, int days)
    {
        await city.FoundAsync(units);
        var year = new RandomYear(city, seed, units);
        await year.CloseForHolidaysAsync();
        for (var day = 0; day < days; day++)
        {
            await year.PassAsync(First.AddDays(day));
        }

        return year;
    }

    private async Task<IReadOnlyList<string>> SentAsync() => await city.Database.Source.ListAsync<string>(
        """
        select account || ' ' || kind || ' ' || subject || ' ' || unit || ' ' || step || ' ' || to_char(decided_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD')
        from reminders.ledger where state = 'Sent'
        """);

    private Task<int> CountAsync(string condition) => city.Database.ScalarAsync<int>($"select count(*)::int from reminders.ledger where {condition}");
}
