using LearningCity.Api.Tests.Criteria;
using LearningCity.Api.Tests.Kernel;

namespace LearningCity.Api.Tests.Reminders;

/// <summary>Mail servers that refuse, hang, hang up and pretend: what the ledger then says, what the office sees, and that nobody is mailed twice (trust.md J7, J8, F27).</summary>
public sealed class MailFaultTests(MailedCity city) : IClassFixture<MailedCity>, IAsyncLifetime
{
    private static readonly DateOnly Monday = new(2026, 10, 5);

    public async ValueTask InitializeAsync()
    {
        city.Time.GoTo(Monday);
        await city.FoundMailedAsync(3);
        for (var unit = 1; unit <= 3; unit++)
        {
            city.Owe(unit, Monday.AddDays(3));
            await city.ReachAsync(RemindedCity.Reporter(unit));
        }

        city.Time.GoTo(Monday, new TimeOnly(2, 0));
        await city.PlanAsync();
        city.Time.GoTo(Monday, new TimeOnly(8, 0));
        await city.SendAsync();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task An_address_that_is_refused_is_not_tried_again_and_the_office_sees_it_first_in_its_list()
    {
        Answers("RCPT", "550 no such user here");
        await city.SendMailsAsync();
        city.Time.Pass(TimeSpan.FromHours(5));
        await city.SendMailsAsync();

        city.Server.Connections.ShouldBe(3);
        (await city.StatesAsync()).ShouldBe(["Failed 3", "Sent 3"]);
        var failing = (await city.Office.Get("/reminder-addresses?standing=failing").Json()).GetProperty("items").EnumerateArray().ToList();
        failing.Count.ShouldBe(3);
        failing.ShouldAllBe(line => line.GetProperty("trouble").GetProperty("answer").GetString() == "no such user here");
        var rows = (await city.Office.Get("/reminders?state=failed").Json()).GetProperty("items").EnumerateArray().ToList();
        var mended = failing[0].GetProperty("account").GetGuid();
        await city.Office.Edit($"/reminder-addresses/{mended}", new { mailAddress = "dung@donvi.gov.vn", phone = (string?)null }, failing[0].GetProperty("revision").GetInt32()).Json();
        (await city.Office.Get("/reminder-addresses?standing=failing").Json()).GetProperty("items").EnumerateArray()
            .ShouldAllBe(line => line.GetProperty("account").GetGuid() != mended, "what became of the old address says nothing of the new one");
        rows.ShouldAllBe(row => row.GetProperty("ways")[0].GetProperty("way").GetString() == "mail" && row.GetProperty("ways")[0].GetProperty("state").GetString() == "failed");
    }

    [Theory]
    [InlineData("RCPT", "451 greylisted")]
    [InlineData(".", "452 full")]
    [InlineData("DATA", "421 closing")]
    public async Task A_mail_that_is_not_taken_now_is_taken_a_minute_later(string step, string answer)
    {
        Answers(step, answer);
        await city.SendMailsAsync();
        city.Server.Received.ShouldBeEmpty();
        (await city.MailsAsync()).ShouldBe(Enumerable.Repeat($"Waiting 1 {answer}", 3));

        city.Server.Manners = _ => new MailManners();
        city.Time.Pass(TimeSpan.FromMinutes(1));
        await city.SendMailsAsync();

        await EverybodyOnceAsync();
    }

    [Theory]
    [InlineData("CONNECT", false)]
    [InlineData("EHLO", false)]
    [InlineData("MAIL", false)]
    [InlineData("DATA", false)]
    [InlineData("CONNECT", true)]
    [InlineData("RCPT", true)]
    public async Task A_server_that_hangs_or_hangs_up_before_the_end_of_the_message_costs_a_minute_and_no_mail(string step, bool hangsUp)
    {
        city.Server.Manners = _ => hangsUp ? new MailManners(HangsUpAt: step) : new MailManners(SilentAt: step);
        await city.SendMailsAsync();
        (await city.MailsAsync()).ShouldAllBe(mail => mail.StartsWith("Waiting", StringComparison.Ordinal));

        city.Server.Manners = _ => new MailManners();
        city.Time.Pass(TimeSpan.FromMinutes(1));
        await city.SendMailsAsync();

        await EverybodyOnceAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_server_that_falls_silent_after_the_message_leaves_it_unknown_and_it_is_not_sent_again(bool hangsUp)
    {
        city.Server.Manners = _ => hangsUp ? new MailManners(HangsUpAt: ".") : new MailManners(SilentAt: ".");
        await city.SendMailsAsync();
        city.Server.Manners = _ => new MailManners();
        city.Time.Pass(TimeSpan.FromHours(3));
        await city.SendMailsAsync();

        city.Server.Received.Count.ShouldBe(3);
        (await city.StatesAsync()).ShouldBe(["Sent 3", "Unknown 3"]);
        (await city.As([Application.Kernel.Function.SeeWebhooks]).Get("/mail").Json()).GetProperty("counts").EnumerateArray()
            .Single(count => count.GetProperty("state").GetString() == "unknown").GetProperty("count").GetInt32().ShouldBe(3);
    }

    [Fact]
    public async Task A_server_that_hangs_up_in_the_middle_of_the_message_is_never_given_it_twice()
    {
        city.Server.Manners = _ => new MailManners(HangsUpAt: "content");
        await city.SendMailsAsync();
        city.Server.Manners = _ => new MailManners();
        city.Time.Pass(TimeSpan.FromMinutes(1));
        await city.SendMailsAsync();

        var mails = await city.MailsAsync();
        mails.ShouldAllBe(mail => mail.StartsWith("Accepted", StringComparison.Ordinal) || mail.StartsWith("Unknown", StringComparison.Ordinal), "whether the hanging up was seen in time is chance");
        city.Server.Received.Count.ShouldBe(mails.Count(mail => mail.StartsWith("Accepted", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task While_the_server_cannot_be_reached_nobody_uses_up_attempts_and_afterwards_everybody_is_mailed_once()
    {
        city.Server.Manners = _ => new MailManners(HangsUpAt: "CONNECT");
        for (var minute = 0; minute < 20; minute++)
        {
            await city.SendMailsAsync();
            city.Time.Pass(TimeSpan.FromMinutes(1));
        }

        city.Server.Manners = _ => new MailManners();
        city.Time.Pass(TimeSpan.FromHours(1));
        await city.SendMailsAsync();

        await EverybodyOnceAsync();
    }

    [Fact]
    public async Task After_72_hours_of_refusals_for_now_it_is_given_up_and_shown()
    {
        Answers("RCPT", "451 later");
        for (var hour = 0; hour < 80; hour++)
        {
            city.Time.Pass(TimeSpan.FromHours(1));
            if (city.Time.GetUtcNow() < new DateTimeOffset(2026, 10, 6, 10, 0, 0, TimeSpan.Zero))
            {
                await city.SendMailsAsync();
            }
        }

        city.Server.Manners = _ => new MailManners();
        await city.SendMailsAsync();

        city.Server.Received.ShouldBeEmpty();
        (await city.MailsAsync()).ShouldAllBe(mail => mail.StartsWith("Cancelled", StringComparison.Ordinal), "three days later another step has come");
    }

    [Fact]
    public async Task A_message_that_was_handed_over_by_a_sender_that_died_is_unknown_after_its_lease()
    {
        await city.Database.ExecuteAsync("update kernel.outbox set handed_over_at = asked_at, claimed_until = asked_at + interval '2 minutes', attempts = 1, fence = 1");
        await city.SendMailsAsync();
        (await city.MailsAsync()).ShouldAllBe(mail => mail.StartsWith("Waiting", StringComparison.Ordinal));

        city.Time.Pass(TimeSpan.FromMinutes(3));
        await city.SendMailsAsync();

        city.Server.Received.ShouldBeEmpty();
        (await city.StatesAsync()).ShouldBe(["Sent 3", "Unknown 3"]);
    }

    private void Answers(string step, string answer) => city.Server.Manners = _ => new MailManners(new Dictionary<string, string> { [step] = answer });

    private async Task EverybodyOnceAsync()
    {
        city.Server.Received.Select(mail => mail.To).ShouldBe(
            Enumerable.Range(1, 3).Select(unit => $"{RemindedCity.Reporter(unit).Value:N}@donvi.gov.vn"), ignoreOrder: true);
        (await city.MailsAsync()).ShouldAllBe(mail => mail.StartsWith("Accepted", StringComparison.Ordinal));
        (await city.StatesAsync()).ShouldBe(["Sent 6"]);
    }
}
