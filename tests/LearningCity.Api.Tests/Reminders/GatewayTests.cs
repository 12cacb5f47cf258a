using System.Text.Json;
using LearningCity.Api.Tests.Kernel;
using LearningCity.Application.Kernel;

namespace LearningCity.Api.Tests.Reminders;

/// <summary>Reminders through the city's Zalo or SMS gateway: a signed webhook that listens to the event <c>reminder</c>.</summary>
public sealed class GatewayTests(MailedCity city) : IClassFixture<MailedCity>, IAsyncLifetime
{
    private static readonly DateOnly Monday = new(2026, 10, 5);

    public async ValueTask InitializeAsync()
    {
        await city.FoundMailedAsync(1);
        await city.ListenAsync();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task The_gateway_is_told_number_language_and_words_of_who_chose_it_and_of_nobody_else()
    {
        await RemindAsync();
        await city.SendToGatewayAsync();

        var told = JsonDocument.Parse(city.Gateway.Received.ShouldHaveSingleItem().Body).RootElement;
        told.GetProperty("type").GetString().ShouldBe("reminder");
        var data = told.GetProperty("data");
        data.GetProperty("phone").GetString().ShouldBe("+84912345678");
        data.GetProperty("language").GetString().ShouldBe("vi");
        data.GetProperty("subject").GetString()!.ShouldStartWith("Còn 3 ngày làm việc");
        data.GetProperty("lines")[0].GetProperty("link").GetString().ShouldBe("/tasks/1");
        (await city.StatesAsync()).ShouldBe(["Sent 2"]);
    }

    [Fact]
    public async Task What_is_done_before_the_gateway_answers_is_not_told_again()
    {
        city.Gateway.AnswersWith(503);
        var owed = await RemindAsync();
        await city.SendToGatewayAsync();
        city.Change(owed, owed with { State = DeadlineState.Done, DoneAt = city.Time.GetUtcNow() });
        city.Gateway.AnswersWith(200);
        city.Time.Pass(TimeSpan.FromMinutes(2));
        await city.SendToGatewayAsync();

        city.Gateway.Received.Count.ShouldBe(1);
        (await city.Database.ScalarAsync<string>("select state from kernel.outbox")).ShouldBe("Cancelled");
    }

    [Fact]
    public async Task At_night_the_gateway_is_told_nothing()
    {
        city.Gateway.AnswersWith(503);
        await RemindAsync();
        city.Time.GoTo(Monday, new TimeOnly(17, 59));
        await city.SendToGatewayAsync();
        city.Time.GoTo(Monday, new TimeOnly(22, 0));
        await city.SendToGatewayAsync();
        city.Gateway.Received.Count.ShouldBe(1);

        city.Gateway.AnswersWith(200);
        city.Time.GoTo(Monday.AddDays(1), new TimeOnly(8, 0));
        await city.SendToGatewayAsync();

        city.Gateway.Received.Count.ShouldBe(2);
    }

    private async Task<Deadline> RemindAsync()
    {
        await city.ReachAsync(RemindedCity.Reporter(1), byMail: false, phone: "0912 345 678");
        var owed = city.Owe(1, Monday.AddDays(3));
        city.Time.GoTo(Monday, new TimeOnly(2, 0));
        await city.PlanAsync();
        city.Time.GoTo(Monday, new TimeOnly(8, 0));
        await city.SendAsync();
        return owed;
    }
}
