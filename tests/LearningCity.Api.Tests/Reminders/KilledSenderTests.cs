using System.Text.Json;
using LearningCity.Api.Tests.Criteria;
using LearningCity.Api.Tests.Kernel;

namespace LearningCity.Api.Tests.Reminders;

/// <summary>
/// Two senders side by side, killed at random moments again and again, with a mail server that is slow, refuses at times, hangs and hangs up: nobody is
/// mailed the same twice, nothing is lost, and what nobody can know is counted (trust.md J7).
/// </summary>
public sealed class KilledSenderTests(MailedCity city) : IClassFixture<MailedCity>, IAsyncLifetime
{
    private const int Units = 300;

    private static readonly DateOnly Monday = new(2026, 10, 5);

    private readonly TemporaryFolder folder = new();

    public async ValueTask InitializeAsync()
    {
        await city.FoundMailedAsync(Units);
        for (var unit = 1; unit <= Units; unit++)
        {
            city.Owe(unit, Monday);
        }

        await city.Database.ExecuteAsync(
            """
            insert into reminders.reaches (id, account, mail_address, by_mail, by_gateway, digest_at, revision)
            select gen_random_uuid(), account, replace(account::text, '-', '') || '@donvi.gov.vn', true, false, case when row_number() over () % 5 = 0 then time '09:00' end, 1
            from access.grants where role in ('UnitReporter', 'UnitHead')
            """);
        city.Time.GoTo(Monday, new TimeOnly(2, 0));
        await city.PlanAsync();
    }

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Whenever_senders_are_killed_everybody_is_mailed_once_or_known_to_be_unknown()
    {
        var kills = Tier.Of(quick: 30, full: 100);
        var seed = Random.Shared.Next();
        var chance = new Random(seed);
        city.Server.Manners = connection => MannersOf(new Random(HashCode.Combine(seed, connection)));
        var begins = new DateTimeOffset(2026, 10, 5, 1, 0, 0, TimeSpan.Zero);
        for (var kill = 0; kill < kills; kill += 2)
        {
            using var one = await StartAsync(begins);
            using var other = await StartAsync(begins);
            await WaitUntilTheySendAsync();
            await Task.Delay(chance.Next(0, 800));
            await one.KillAsync();
            await Task.Delay(chance.Next(0, 300));
            await other.KillAsync();
            begins += TimeSpan.FromMinutes(3);
        }

        var underKills = city.Server.Received.Count;
        underKills.ShouldBeInRange(kills, 2 * Units, $"seed {seed}: so many mails left senders that were killed");
        city.Server.Manners = _ => new MailManners();
        await FinishAsync(begins);

        await CountsShouldHoldAsync(seed);
        await city.ShouldBeSoundAsync("active-account-without-password");
    }

    /// <summary>Until the first message is being handed over, for killing them long before that shows nothing.</summary>
    private async Task WaitUntilTheySendAsync()
    {
        var (before, patience) = (city.Server.Heard.Count(line => line == "DATA"), DateTime.UtcNow.AddSeconds(10));
        while (city.Server.Heard.Count(line => line == "DATA") == before && DateTime.UtcNow < patience)
        {
            await Task.Delay(5);
        }
    }

    private Task<DoomedSender> StartAsync(DateTimeOffset begins)
    {
        var orders = folder.At($"{Guid.NewGuid():N}.json");
        File.WriteAllText(orders, JsonSerializer.Serialize(new SendingOrder(
            city.Database.ConnectionString, begins, MailedCity.MailSettings(city.Server).ToDictionary(one => one.Key, one => (string?)one.Value), city.Book.Deadlines)));
        return DoomedSender.StartAsync(orders);
    }

    /// <summary>Mostly well and a little slow; now and then as servers are.</summary>
    private static MailManners MannersOf(Random chance) => chance.Next(100) switch
    {
        < 2 => new MailManners(new Dictionary<string, string> { ["RCPT"] = "451 later" }),
        < 4 => new MailManners(new Dictionary<string, string> { ["."] = "452 full" }),
        < 6 => new MailManners(HangsUpAt: "."),
        < 7 => new MailManners(SilentAt: "."),
        < 8 => new MailManners(HangsUpAt: "MAIL"),
        _ => new MailManners(Slowness: TimeSpan.FromMilliseconds(chance.Next(0, 15))),
    };

    /// <summary>The product goes on in peace until nothing waits, its clock far enough for every lease and every retry, within the hours that are not quiet.</summary>
    private async Task FinishAsync(DateTimeOffset from)
    {
        city.Time.GoTo(from);
        for (var round = 0; round < 12; round++)
        {
            await city.SendAsync();
            await city.SendMailsAsync();
            city.Time.Pass(TimeSpan.FromMinutes(20));
        }

        (await city.Database.ScalarAsync<int>("select count(*)::int from kernel.outbox where state = 'Waiting'")).ShouldBe(0);
    }

    private async Task CountsShouldHoldAsync(int seed)
    {
        var copies = city.Server.Received.GroupBy(mail => ReadMail.Of(mail.Content).Head["Message-ID"]).ToDictionary(same => same.Key, same => same.Count());
        copies.Where(one => one.Value > 1).ShouldBeEmpty($"seed {seed}: a mail was taken twice");
        var ended = (await city.Database.Source.ListAsync<string>("select state || ' <' || message || '@thanhpho.gov.vn>' from kernel.outbox where channel = 'Mail'"))
            .Select(row => row.Split(' ')).ToLookup(row => row[0], row => row[1]);
        ended["Accepted"].Except(copies.Keys).ShouldBeEmpty($"seed {seed}: said to be accepted, and never taken");
        copies.Keys.Except(ended["Accepted"]).Except(ended["Unknown"]).ShouldBeEmpty($"seed {seed}: taken, and neither accepted nor unknown");
        ended.Select(state => state.Key).Except(["Accepted", "Unknown"]).ShouldBeEmpty($"seed {seed}: lost");
        var states = await city.StatesAsync();
        states.Sum(state => int.Parse(state.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(2 * Units, $"seed {seed}: {string.Join(", ", states)}");
        states.ShouldAllBe(state => state.StartsWith("Sent", StringComparison.Ordinal) || state.StartsWith("Unknown", StringComparison.Ordinal));
        (await city.Database.ScalarAsync<int>("select count(*)::int from reminders.inbox")).ShouldBe(2 * Units);
        ended["Unknown"].Count().ShouldBeInRange(1, Units / 2, $"seed {seed}: the server and the kills leave some unknown, not most");
    }
}
