using System.Text.RegularExpressions;
using LearningCity.AdminUi.Tests.Kernel;
using static Microsoft.Playwright.Assertions;

namespace LearningCity.AdminUi.Tests.Criteria;

public sealed class ScoreScreenTests(AdminUiApp app) : ScreenTests(app)
{
    /// <summary>Whatever stands around the table and shows less than it holds.</summary>
    private const string CutOff =
        """
        () => {
            const table = document.querySelector('table.board').getBoundingClientRect()
            const around = []
            for (let part = document.querySelector('table.board').parentElement; part; part = part.parentElement) around.push(part)
            return around
                .filter(part => getComputedStyle(part).overflow !== 'visible' && part.getBoundingClientRect().bottom < table.bottom - 1 || part.getBoundingClientRect().right < table.right - 1)
                .map(part => part.className)
        }
        """;

    [Fact]
    public async Task Scoreboard_and_heat_table_stand_in_both_languages()
    {
        var visit = await VisitAsync("lanh-dao");
        var round = await visit.RoundAsync("Tự đánh giá thành phố học tập Hải Phòng năm 2022");

        await visit.ShouldStandInBothLanguagesAsync(
            ("scoreboard", $"/rounds/{round}/scoreboard"), ("score", $"/rounds/{round}/scoreboard/3.2.3"), ("heat-table", $"/rounds/{round}/heat-table"));
    }

    [Fact]
    public async Task What_if_and_gaps_stand_in_both_languages()
    {
        var visit = await VisitAsync("chuyen-vien");
        var round = await visit.RoundAsync("Tự đánh giá thành phố học tập Hải Phòng năm 2022");

        await visit.ShouldStandInBothLanguagesAsync(("what-if", $"/rounds/{round}/what-if"), ("gaps", $"/rounds/{round}/gaps"));
    }

    [Fact]
    public async Task A_set_with_rounds_of_several_places_asks_whose_trend_is_wanted()
    {
        var visit = await VisitAsync("chuyen-vien");
        visit.Watch.Foresee(422, "/api/v1/trends/");
        await visit.GoAsync("/trends/hai-phong-5195-2022");
        await visit.ShouldBeAccessibleInBothLanguagesAsync();

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Thành phố Hải Phòng" }).ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Columnheader, new() { Name = "Tự đánh giá thành phố học tập Hải Phòng năm 2022" })).ToBeVisibleAsync();

        await visit.ShouldStandInBothLanguagesAsync(("trend", new Uri(visit.Page.Url).PathAndQuery));
    }

    [Fact]
    public async Task A_number_opens_down_to_the_units_behind_it()
    {
        var visit = await VisitAsync("chuyen-vien");
        var round = await visit.RoundAsync("Tự đánh giá thành phố học tập Hải Phòng năm 2022");
        await visit.GoAsync($"/rounds/{round}/scoreboard/3.2.3");

        await Expect(visit.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("3.2.3");
        await Expect(visit.Page.GetByRole(AriaRole.Dialog).GetByText("Các đơn vị đứng sau số này (48)")).ToBeVisibleAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("2.000 < 50.651");
    }

    [Fact]
    public async Task Another_target_is_tried_and_what_would_change_is_shown()
    {
        var visit = await VisitAsync("chuyen-vien");
        var round = await visit.RoundAsync("Tự đánh giá thành phố học tập Hải Phòng năm 2022");
        await visit.GoAsync($"/rounds/{round}/what-if");
        await visit.Page.GetByLabel(new Regex("^3\\.2\\.3 ")).First.FillAsync("0,001");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Thử", Exact = true }).ClickAsync();
        await visit.SettleAsync();
        await visit.PhotographAsync("what-if-tried");

        await Expect(visit.Page.GetByText(new Regex("^1 chỉ báo của thành phố và \\d+ trong \\d+ đơn vị sẽ có kết quả khác\\.$"))).ToBeVisibleAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "3.2.3" })).ToContainTextAsync("không đạt");
        await visit.ShouldBeAccessibleInBothLanguagesAsync();
    }

    [Fact]
    public async Task On_paper_the_scoreboard_is_whole_and_nothing_else()
    {
        var visit = await VisitAsync("lanh-dao");
        await visit.GoAsync($"/rounds/{await visit.RoundAsync("Tự đánh giá thành phố học tập Hải Phòng năm 2022")}/scoreboard");
        await Expect(visit.Page.GetByRole(AriaRole.Navigation, new() { Name = "Danh mục" })).ToBeVisibleAsync();
        var rows = visit.Page.Locator("table.board tbody tr");
        await Expect(rows).ToHaveCountAsync(29);

        await visit.Page.SetViewportSizeAsync(703, 1000);
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });

        await Expect(visit.Page.GetByRole(AriaRole.Banner)).ToBeHiddenAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Navigation)).ToHaveTextAsync([new Regex("^Tự đánh giá thành phố học tập Hải Phòng năm 2022")]);
        await Expect(visit.Page.GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
        await Expect(visit.Page.GetByRole(AriaRole.Combobox)).ToHaveCountAsync(0);
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "Bảng kết quả" })).ToBeVisibleAsync();
        await Expect(rows.Last).ToBeVisibleAsync();
        await visit.Page.ScreenshotAsync(new() { FullPage = true, Path = Path.Combine(Workspace.Artifacts("screenshots"), "scoreboard-printed.png") });
        (await visit.Page.EvaluateAsync<string[]>(CutOff)).ShouldBeEmpty("parts of the page that cut the table off");
        (await visit.Page.PdfAsync(new() { PreferCSSPageSize = true, Path = Path.Combine(Workspace.Artifacts("screenshots"), "scoreboard-printed.pdf") })).Length.ShouldBeGreaterThan(10_000);
    }
}
