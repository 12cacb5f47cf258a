using LearningCity.Api.Tests.Criteria;
using LearningCity.Api.Tests.Kernel;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;

namespace LearningCity.Api.Tests.Reminders;

/// <summary>One mail a day, at the hour a person chose. Monday 05/10/2026.</summary>
public sealed class DigestTests(MailedCity city) : IClassFixture<MailedCity>, IAsyncLifetime
{
    private static readonly DateOnly Monday = new(2026, 10, 5);

    private static readonly DateOnly Thursday = Monday.AddDays(3);

    private static AccountId Reporter => RemindedCity.Reporter(1);

    public async ValueTask InitializeAsync() => await city.FoundMailedAsync(1);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Everything_of_the_day_is_told_in_one_mail_at_the_hour_and_nothing_before()
    {
        await city.ReachAsync(Reporter, digestAt: 10);
        city.Owe(1, Thursday);
        await NightAndMorningAsync(Monday);
        await CallAsync("Nhắc thêm một lần nữa");
        await city.SendMailsAsync();
        city.Server.Received.ShouldBeEmpty();

        city.Time.GoTo(Monday, new TimeOnly(10, 0));
        await city.SendMailsAsync();

        var read = ReadMail.Of(city.Server.Received.ShouldHaveSingleItem().Content);
        read.Text.ShouldContain("Nhắc thêm một lần nữa");
        read.Text.Split("/tasks/1").Length.ShouldBe(2, "one deadline is told once");
        (await city.StatesAsync()).ShouldBe(["Sent 3"]);
    }

    [Fact]
    public async Task What_was_done_meanwhile_is_left_out()
    {
        await city.ReachAsync(Reporter, digestAt: 10);
        var first = city.Owe(1, Thursday);
        city.Owe(1, Thursday, subject: 2);
        await NightAndMorningAsync(Monday);
        city.Change(first, first with { State = DeadlineState.Done, DoneAt = city.Time.GetUtcNow() });

        city.Time.GoTo(Monday, new TimeOnly(10, 0));
        await city.SendMailsAsync();

        var read = ReadMail.Of(city.Server.Received.ShouldHaveSingleItem().Content);
        read.Text.ShouldContain("/tasks/2");
        read.Text.ShouldNotContain("/tasks/1");
    }

    [Fact]
    public async Task What_comes_after_the_digest_has_left_waits_for_the_next_one()
    {
        await city.ReachAsync(Reporter, digestAt: 9);
        city.Owe(1, Thursday);
        await NightAndMorningAsync(Monday);
        city.Time.GoTo(Monday, new TimeOnly(9, 0));
        await city.SendMailsAsync();
        city.Time.GoTo(Monday, new TimeOnly(9, 0, 1));
        await CallAsync("Sau bản tổng hợp");
        await city.SendMailsAsync();
        city.Server.Received.Count.ShouldBe(1);

        city.Time.GoTo(Monday.AddDays(1), new TimeOnly(9, 0));
        await city.SendMailsAsync();

        city.Server.Received.Count.ShouldBe(2);
        ReadMail.Of(city.Server.Received[1].Content).Text.ShouldContain("Sau bản tổng hợp");
    }

    [Fact]
    public async Task A_digest_that_fails_is_said_of_everything_in_it_and_a_gateway_that_took_it_makes_up_for_it()
    {
        await city.ReachAsync(Reporter, digestAt: 9);
        await city.ReachAsync(RemindedCity.Head(1), digestAt: 9, phone: "0912 345 678");
        await city.ListenAsync();
        city.Owe(1, Thursday);
        await NightAndMorningAsync(Monday);
        city.Server.Manners = _ => new MailManners(new Dictionary<string, string> { ["RCPT"] = "550 unknown" });
        city.Time.GoTo(Monday, new TimeOnly(9, 0));
        await city.SendMailsAsync();
        (await city.StatesAsync()).ShouldBe(["Failed 1", "Sent 1"]);
        await city.SendToGatewayAsync();

        (await city.StatesAsync()).ShouldBe(["Failed 1", "Sent 1"]);
        (await city.Database.ScalarAsync<Guid>("select account from reminders.ledger where state = 'Failed'")).ShouldBe(Reporter.Value);
    }

    [Theory]
    [InlineData("05:00:00")]
    [InlineData("21:00:00")]
    [InlineData("09:30:00")]
    public async Task The_hour_is_a_full_hour_of_the_day(string hour) =>
        (await city.As(Reporter, []).Edit("/reach", new { mailAddress = "a@b.vn", phone = (string?)null, byMail = true, byGateway = false, digestAt = hour }, 0).Refusal(422))
        .ShouldBe("reminders.digest-hour");

    private async Task CallAsync(string text)
    {
        await city.Office.Create("/reminder-calls", new { kind = ListOwedTasks.Task, subject = city.Book.Deadlines[0].Subject, units = Array.Empty<Guid>(), text }).Json();
        await city.SendAsync();
    }

    private async Task NightAndMorningAsync(DateOnly day)
    {
        city.Time.GoTo(day, new TimeOnly(2, 0));
        await city.PlanAsync();
        city.Time.GoTo(day, new TimeOnly(8, 0));
        await city.SendAsync();
    }
}
