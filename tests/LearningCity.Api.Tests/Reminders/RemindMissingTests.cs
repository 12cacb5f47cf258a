using LearningCity.Api.Tests.Kernel;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;

namespace LearningCity.Api.Tests.Reminders;

/// <summary>Three units owe the same task; the first has done it.</summary>
public sealed class RemindMissingTests(RemindedCity city) : IClassFixture<RemindedCity>, IAsyncLifetime
{
    private static readonly DateOnly Monday = new(2026, 10, 5);

    private Guid subject;

    public async ValueTask InitializeAsync()
    {
        await city.FoundAsync(3);
        city.Time.GoTo(Monday, new TimeOnly(21, 0));
        var done = city.Owe(1, Monday.AddDays(30));
        city.Change(done, done with { State = DeadlineState.Done, DoneAt = city.Time.GetUtcNow() });
        city.Owe(2, Monday.AddDays(30));
        subject = city.Owe(3, Monday.AddDays(30)).Subject;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Everybody_who_is_missing_is_reminded_at_once_with_the_words_of_the_office()
    {
        var answer = await city.Office.Create("/reminder-calls", Call("Đoàn kiểm tra đến thứ Năm.")).Json();
        await city.SendAsync();

        (answer.GetProperty("recipients").GetInt32(), answer.GetProperty("units").GetInt32()).ShouldBe((2, 2));
        (await city.LedgerAsync()).Count.ShouldBe(2);
        (await city.LedgerAsync()).ShouldAllBe(row => row.Contains(" Sent ", StringComparison.Ordinal));
        var inbox = await InboxAsync(RemindedCity.Reporter(2));
        inbox.GetProperty("unread").GetInt32().ShouldBe(1);
        inbox.GetProperty("items")[0].GetProperty("note").GetString().ShouldBe("Đoàn kiểm tra đến thứ Năm.");
        (await InboxAsync(RemindedCity.Reporter(1))).GetProperty("total").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task What_was_done_between_the_call_and_the_sending_is_not_reminded_of()
    {
        await city.Office.Create("/reminder-calls", Call("Mời gửi.")).Json();
        var owed = city.Book.Deadlines[^1];
        city.Change(owed, owed with { State = DeadlineState.Done });
        await city.SendAsync();

        (await city.LedgerAsync()).Count(row => row.Contains("NotNeeded Done", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task A_call_repeated_under_its_key_is_one_call()
    {
        for (var i = 0; i < 2; i++)
        {
            await city.Office.Call(HttpMethod.Post, "/reminder-calls", Call("Mời gửi."), "key-of-one-call").Json();
        }

        (await city.LedgerAsync()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task An_officer_reminds_the_units_in_his_charge_alone()
    {
        var officer = city.As([Function.RemindMissing], RemindedCity.Unit(3));

        (await officer.Create("/reminder-calls", Call("Mời gửi.")).Json()).GetProperty("units").GetInt32().ShouldBe(1);
        (await officer.Create("/reminder-calls", Call("Mời gửi.", RemindedCity.Unit(2))).Refusal(422)).ShouldBe("reminders.nobody-missing");
    }

    [Fact]
    public async Task Where_nobody_is_missing_nobody_is_reminded() =>
        (await city.Office.Create("/reminder-calls", Call("Mời gửi.", RemindedCity.Unit(1))).Refusal(422)).ShouldBe("reminders.nobody-missing");

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("Mời\u200bgửi")]
    public async Task A_call_without_words_is_refused(string text) =>
        (await city.Office.Create("/reminder-calls", Call(text)).Refusal(422)).ShouldBe("reminders.text");

    [Fact]
    public async Task A_message_is_marked_read_by_its_reader_alone()
    {
        await city.Office.Create("/reminder-calls", Call("Mời gửi.")).Json();
        await city.SendAsync();
        var message = (await InboxAsync(RemindedCity.Reporter(2))).GetProperty("items")[0].GetProperty("id").GetGuid();

        (await city.As(RemindedCity.Reporter(3), []).Create("/inbox/reading", new { messages = new[] { message } }).Json()).GetProperty("marked").GetInt32().ShouldBe(0);
        (await city.As(RemindedCity.Reporter(2), []).Create("/inbox/reading", new { messages = new[] { message } }).Json()).GetProperty("unread").GetInt32().ShouldBe(0);
        (await InboxAsync(RemindedCity.Reporter(3))).GetProperty("unread").GetInt32().ShouldBe(1);
    }

    private object Call(string text, params UnitId[] units) => new { kind = ListOwedTasks.Task, subject, units = units.Select(unit => unit.Value), text };

    private Task<System.Text.Json.JsonElement> InboxAsync(AccountId account) => city.As(account, []).Get("/inbox").Json();
}
