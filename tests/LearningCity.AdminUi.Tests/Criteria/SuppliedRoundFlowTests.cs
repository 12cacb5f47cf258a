using System.Text.RegularExpressions;
using LearningCity.AdminUi.Tests.Kernel;
using LearningCity.Application.Criteria.Contracts;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using static Microsoft.Playwright.Assertions;

namespace LearningCity.AdminUi.Tests.Criteria;

/// <summary>An indicator whose value another part of the product delivers.</summary>
public sealed class SuppliedRoundFlowTests(AdminUiApp app) : ScreenTests(app)
{
    private const string Source = "Phòng Thi đua – Khen thưởng";
    private const string Decision = "Quyết định 17/QĐ-UBND";

    [Fact]
    public async Task The_office_names_a_source_and_where_a_report_says_otherwise_the_round_shows_it()
    {
        var officer = await VisitAsync("chuyen-vien");
        var leader = await VisitAsync("lanh-dao");
        var round = await officer.PlanRoundAsync(await SmallRound.PublishSetAsync(officer, leader, "round-set.json"), "Kỹ năng số có nguồn cung cấp");
        await NameSourceAsync(officer, round);
        await officer.OpenRoundAsync(round);
        await officer.GoAsync($"/rounds/{round}");
        await Expect(officer.Page.GetByText("Khác với số liệu được cung cấp (0)")).ToBeVisibleAsync();

        var head = await VisitAsync("chu-tich-phuong-01");
        var report = await head.ReportOfWardAsync(round);
        await head.GoAsync($"/reports/{report}");
        await Expect(head.Page.GetByText("Nguồn cung cấp chưa có số liệu; có thể nhập tay trong lúc chờ.")).ToBeVisibleAsync();
        await SendAsync(head, report);
        await SupplyAsync(round, await head.UnitAsync("Phường 01"));

        await officer.GoAsync($"/rounds/{round}");
        var differences = officer.Page.Locator("section").Filter(new() { HasText = "Khác với số liệu được cung cấp (1)" });
        await Expect(differences).ToContainTextAsync($"{Source}: {Decision}");
        await officer.ShouldBeAccessibleInBothLanguagesAsync();
        await officer.PhotographAsync("round-supply-differs");
        await AskAgainAsync(officer);
        await differences.GetByRole(AriaRole.Link, new() { Name = "1.1 – Phường 01" }).ClickAsync();
        await Expect(officer.Page).ToHaveURLAsync(new Regex($"/reports/{report}"));
        await Expect(officer.Page.GetByText($"{Source} cung cấp số liệu khác với số liệu ở đây (tính đến {CityDays.Today:dd/MM/yyyy}): {Decision}.")).ToBeVisibleAsync();
        await officer.ShouldBeAccessibleInBothLanguagesAsync();
        await officer.PhotographAsync("report-supply-differs");
    }

    private static async Task NameSourceAsync(Visit officer, string round)
    {
        await officer.GoAsync($"/rounds/{round}/plan?step=assignments");
        await officer.Button("Thêm chỉ báo").ClickAsync();
        await officer.Button("Lưu nguồn cung cấp").ClickAsync();
        await Expect(officer.Page.GetByText("Hãy ghi tên nguồn.")).ToBeVisibleAsync();
        await officer.ChooseAsync("Chỉ báo của dòng 1", "tap huan", "1.1");
        await officer.Page.GetByLabel("Tên nguồn của dòng 1").FillAsync("cong-nhan.don-vi");
        await officer.Button("Lưu nguồn cung cấp").ClickAsync();
        await Expect(officer.Page.GetByText("Đã lưu.")).ToBeVisibleAsync();
        await officer.ShouldBeAccessibleInBothLanguagesAsync();
        await officer.PhotographAsync("round-plan-source");
    }

    /// <summary>While nobody has supplied anything, the ward enters by hand.</summary>
    private static async Task SendAsync(Visit head, string report)
    {
        var paper = await head.AddPaperAsync(await head.UnitAsync("Phường 01"), "Báo cáo thống kê kỹ năng số", "Digital skills");
        var entries = new[] { new { indicator = SmallRound.Indicator, seen = 0, figures = new { withPlan = 8, all = 10 }, documents = new[] { paper } } };
        await head.CallAsync($"/reports/{report}/entries", new { entries });
        foreach (var step in new[] { "readiness", "sending" })
        {
            await head.CallAsync($"/reports/{report}/{step}", new { }, SmallRound.Revision(await head.ReadAsync($"/reports/{report}")));
        }
    }

    private async Task SupplyAsync(string round, string ward)
    {
        await using var scope = App.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Caller>().BecomeService();
        var supplied = new SupplyIndicatorValue(
            new RoundId(Guid.Parse(round)), new UnitId(Guid.Parse(ward)), SmallRound.Indicator, null, new Dictionary<string, decimal?> { ["withPlan"] = 7, ["all"] = 10 }, null,
            CityDays.Today, Source, "qd-17", Decision);
        (await scope.ServiceProvider.GetRequiredService<IUnitOfWork>().RunAsync(
            new CommandInfo("Supply", "Recognition", false), () => scope.ServiceProvider.GetRequiredService<ISender>().Send(supplied), default)).ShouldBe(SupplyOutcome.Differs);
    }

    private static async Task AskAgainAsync(Visit officer)
    {
        await officer.Button("Hỏi lại nguồn cung cấp").ClickAsync();
        await officer.ShouldBeAccessibleInBothLanguagesAsync();
        await officer.InDialog("Hỏi lại nguồn cung cấp").ClickAsync();
        await Expect(officer.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("Xong. 1 chỉ báo có nguồn cung cấp");
        await officer.ShouldBeAccessibleInBothLanguagesAsync();
        await officer.PhotographAsync("round-suppliers-asked");
        await officer.InDialog("Đóng").Last.ClickAsync();
        await Expect(officer.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
    }
}
