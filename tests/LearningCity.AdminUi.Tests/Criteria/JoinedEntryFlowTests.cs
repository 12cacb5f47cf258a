using LearningCity.AdminUi.Tests.Kernel;
using static Microsoft.Playwright.Assertions;

namespace LearningCity.AdminUi.Tests.Criteria;

/// <summary>Two sets ask a ward the same: it answers once, and the other report follows.</summary>
public sealed class JoinedEntryFlowTests(AdminUiApp app) : ScreenTests(app)
{
    private const string First = "Báo cáo thành phố học tập năm 2026";
    private const string Paper = "Báo cáo an toàn trường học";
    private const string Join = "Lấy câu trả lời đã có ở đợt khác";

    [Fact]
    public async Task A_ward_takes_over_what_it_answered_elsewhere_follows_it_parts_from_it_and_joins_it_again()
    {
        var officer = await VisitAsync("chuyen-vien");
        var leader = await VisitAsync("lanh-dao");
        var (set, round) = await OpenSecondRoundAsync(officer, leader);
        var reporter = await VisitAsync("bao-cao-phuong-01");
        var (first, second) = (await reporter.ReportOfWardAsync(await officer.RoundAsync(First)), await reporter.ReportOfWardAsync(round));
        await AnswerAsync(reporter, first);
        await CrosswalkAsync(officer, leader, set);

        await reporter.GoAsync($"/reports/{second}");
        await reporter.Button(Join).ClickAsync();
        await Expect(reporter.Page.GetByText($"Lấy theo phép nối từ {First}, chỉ báo 3.2.3")).ToBeVisibleAsync();
        await Expect(reporter.Numerator()).ToHaveValueAsync("3");
        await Expect(reporter.Denominator()).ToHaveValueAsync("2.001");
        await Expect(reporter.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = Paper })).ToBeVisibleAsync();
        await Expect(reporter.Button(Join)).ToHaveCountAsync(0);
        await reporter.ShouldBeAccessibleInBothLanguagesAsync();
        await reporter.PhotographAsync("report-joined");

        await ChangeAsync(reporter, first, "4");
        await reporter.GoAsync($"/reports/{second}");
        await Expect(reporter.Numerator()).ToHaveValueAsync("4");

        await ChangeAsync(reporter, second, "5");
        await reporter.GoAsync($"/reports/{second}");
        await Expect(reporter.Page.GetByText("đã tách.")).ToBeVisibleAsync();
        await reporter.Button(Join).ClickAsync();
        await Expect(reporter.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("Thay câu trả lời của chỉ báo 1.1?");
        await reporter.ShouldBeAccessibleInBothLanguagesAsync();
        await reporter.PhotographAsync("report-join-question");
        await reporter.Button(Join).First.ClickAsync();
        await reporter.InDialog(Join).ClickAsync();
        await Expect(reporter.Page.GetByText($"Lấy theo phép nối từ {First}, chỉ báo 3.2.3")).ToBeVisibleAsync();
        await Expect(reporter.Numerator()).ToHaveValueAsync("4");
    }

    private static async Task<(string Set, string Round)> OpenSecondRoundAsync(Visit officer, Visit leader)
    {
        var set = await SmallRound.PublishSetAsync(officer, leader, "school-set.json");
        var round = await officer.PlanRoundAsync(set, "Trường học an toàn năm 2026");
        await officer.OpenRoundAsync(round);
        return (set, round);
    }

    private static async Task AnswerAsync(Visit reporter, string report)
    {
        await reporter.GoAsync($"/reports/{report}");
        await reporter.Numerator().FillAsync("3");
        await reporter.Denominator().FillAsync("2.001");
        await reporter.ShouldBeSavedAsync();
        await reporter.UploadPaperAsync(Paper);
    }

    private static async Task ChangeAsync(Visit reporter, string report, string numerator)
    {
        await reporter.GoAsync($"/reports/{report}");
        await reporter.Numerator().FillAsync(numerator);
        await reporter.ShouldBeSavedAsync();
    }

    private static async Task CrosswalkAsync(Visit officer, Visit leader, string set)
    {
        var city = (await officer.ListAsync("/criteria-sets")).Single(one => one.GetProperty("code").GetString() == "hai-phong-5195-2022").GetProperty("id").GetString();
        var none = Array.Empty<string>();
        var drafted = (await officer.CallAsync("/crosswalks", new
        {
            left = new { set = city, indicator = "3.2.3" }, right = new { set, indicator = SmallRound.Indicator },
            inputs = new[]
            {
                new { left = "numerator", right = "bullied", leftChoices = none, rightChoices = none },
                new { left = "denominator", right = "pupils", leftChoices = none, rightChoices = none },
            },
        }))!.Value;
        await leader.CallAsync($"/crosswalks/{drafted.GetProperty("id").GetString()}/publication", seen: SmallRound.Revision(drafted));
    }
}
