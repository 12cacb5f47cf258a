using System.Text.Json;
using LearningCity.Api.Tests.Criteria;
using LearningCity.Api.Tests.Kernel;
using LearningCity.Application.Criteria.Contracts;
using LearningCity.Application.Kernel;
using LearningCity.Application.Reminders;
using LearningCity.Domain.Access;
using LearningCity.Domain.Kernel;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace LearningCity.Api.Tests.Reminders;

/// <summary>The deadlines of Hải Phòng's reports: hạn nộp trước ngày 10/12/2022, khoá when 19/12 ends; Phường 01 in time, Phường 02 late, Phường 03 extended.</summary>
public sealed class ReportDeadlineTests(HaiPhong product) : IClassFixture<HaiPhong>, IAsyncLifetime
{
    private static HaiPhongRound? round;

    private HttpClient Office => product.As([Function.SeeDeadlines, Function.SeeReminders]);

    public async ValueTask InitializeAsync()
    {
        if (round is null)
        {
            round = await product.OpenRoundAsync();
            await SendAsync("phuong-01");
            var leader = await product.City.As(Role.OfficeLeader);
            await leader.Step($"{round.Path}/extensions", 5, new { unit = product.City.Units["phuong-03"].Value, until = "2022-12-12", reason = "Sáp nhập tổ dân phố" }).Json();
            product.Time.GoTo(new DateOnly(2022, 12, 10), new TimeOnly(8, 0));
            await SendAsync("phuong-02");
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Every_unit_has_its_last_good_day_with_its_extension_and_how_it_stands()
    {
        var lines = await ListedAsync("kind=report");

        lines.Count.ShouldBe(51);
        StateOf("Phường 01").ShouldBe("done");
        StateOf("Phường 02").ShouldBe("done");
        StateOf("Phường 07").ShouldBe("open");
        var extended = lines.Single(line => line.GetProperty("unitName").GetString() == "Phường 03");
        (extended.GetProperty("due").GetString(), extended.GetProperty("lastGoodDay").GetString(), extended.GetProperty("extensionReason").GetString())
            .ShouldBe(("2022-12-09", "2022-12-12", "Sáp nhập tổ dân phố"));
        lines.Single(line => line.GetProperty("unitName").GetString() == "Phường 02").GetProperty("isLate").GetBoolean().ShouldBeTrue();

        string? StateOf(string unit) => lines.Single(line => line.GetProperty("unitName").GetString() == unit).GetProperty("state").GetString();
    }

    [Fact]
    public async Task Khoa_is_a_deadline_of_its_own_for_whoever_did_not_send_in_time()
    {
        var lines = await ListedAsync("kind=report-lock");

        lines.Count.ShouldBe(50);
        lines.ShouldAllBe(line => line.GetProperty("lastGoodDay").GetString() == "2022-12-19");
        lines.ShouldNotContain(line => line.GetProperty("unitName").GetString() == "Phường 01");
        lines.Single(line => line.GetProperty("unitName").GetString() == "Phường 02").GetProperty("state").GetString().ShouldBe("done");
    }

    [Fact]
    public async Task A_unit_sees_its_own_deadlines_alone() =>
        (await product.As([Function.SeeDeadlines], product.City.Units["phuong-02"]).Get("/deadlines?from=2022-12-01&to=2022-12-31").Json())
            .GetProperty("items").EnumerateArray().Select(line => line.GetProperty("unitName").GetString()).Distinct().ShouldBe(["Phường 02"]);

    [Theory]
    [InlineData("from=2022-12-31&to=2022-12-01")]
    [InlineData("from=2022-01-01&to=2023-12-31")]
    [InlineData("from=2022-12-01&to=2022-12-31&state=late")]
    [InlineData("from=01/12/2022&to=2022-12-31")]
    [InlineData("to=2022-12-31")]
    public async Task A_span_that_makes_no_sense_is_malformed(string query)
    {
        using var answer = await Office.Get($"/deadlines?{query}");

        ((int)answer.StatusCode).ShouldBe(400, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>J9: the same report is held while its reminder is decided, so that the one who sends is either first and reminded of nothing, or second.</summary>
    [Fact]
    public async Task Whoever_sends_while_reminders_are_decided_waits_for_the_decision()
    {
        var report = (await round!.ReportsAsync())["phuong-05"];
        var sending = Task.FromResult(0);
        await product.InTransaction(async services =>
        {
            var held = await services.GetRequiredService<ISender>().Send(
                new ListReportDeadlines { From = new DateOnly(2022, 12, 1), To = new DateOnly(2022, 12, 31), Units = [product.City.Units["phuong-05"]], Holds = true });
            held.ShouldContain(deadline => deadline.State == DeadlineState.Open);
            sending = Task.Run(async () =>
            {
                await product.Database.ExecuteAsync($"update criteria.reports set is_late = is_late where id = '{report}'");
                return 1;
            });
            await Task.WhenAny(sending, Task.Delay(TimeSpan.FromSeconds(1)));
            sending.IsCompleted.ShouldBeFalse();
            return true;
        }, "Reminders");

        (await sending).ShouldBe(1);
    }

    [Fact]
    public async Task A_unit_that_sent_before_eight_is_not_reminded_and_the_others_are()
    {
        product.Time.GoTo(new DateOnly(2022, 12, 12), new TimeOnly(2, 0));
        await product.AsService(new PlanReminders());
        product.Time.GoTo(new DateOnly(2022, 12, 12), new TimeOnly(7, 59));
        await SendAsync("phuong-04");
        product.Time.GoTo(new DateOnly(2022, 12, 12), new TimeOnly(8, 0));
        await product.AsService(new SendDueReminders());

        (await RowsAsync("phuong-04")).ShouldAllBe(row => row == "not-needed done" || row == "not-needed missed");
        (await RowsAsync("phuong-06")).ShouldContain("sent ");
        (await RowsAsync("phuong-01")).ShouldBeEmpty();
    }

    private static async Task SendAsync(string unit)
    {
        await round!.EnterAsync(unit, new HaiPhongAnswer(unit, "3.2.3", new() { ["gapReason"] = "Chưa thống kê" }, false, "no-data", null));
        await round.SendAsync(unit);
    }

    private async Task<IReadOnlyList<JsonElement>> ListedAsync(string filter) =>
        [.. (await Office.Get($"/deadlines?from=2022-12-01&to=2022-12-31&size=200&{filter}").Json()).GetProperty("items").EnumerateArray()];

    private async Task<IReadOnlyList<string>> RowsAsync(string unit) =>
        [.. (await Office.Get($"/reminders?unit={product.City.Units[unit].Value}&size=200").Json()).GetProperty("items").EnumerateArray()
            .Select(row => $"{row.GetProperty("state").GetString()} {row.GetProperty("reason").GetString()}")];
}
