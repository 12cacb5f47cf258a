using LearningCity.AdminUi.Tests.Kernel;
using static Microsoft.Playwright.Assertions;

namespace LearningCity.AdminUi.Tests.Criteria;

public sealed class RoundScreenTests(AdminUiApp app) : ScreenTests(app)
{
    private const string Open = "Báo cáo thành phố học tập năm 2026";
    private const string Published = "Tự đánh giá thành phố học tập Hải Phòng năm 2022";

    [Fact]
    public async Task Rounds_their_sheets_and_their_board_stand_in_both_languages()
    {
        var visit = await VisitAsync("lanh-dao");
        var (open, published) = (await visit.RoundAsync(Open), await visit.RoundAsync(Published));

        await visit.ShouldStandInBothLanguagesAsync(
            ("rounds", "/rounds"), ("round-new", "/rounds/new"), ("round", $"/rounds/{open}"), ("round-dates", $"/rounds/{open}?step=dates"), ("round-lock", $"/rounds/{open}?step=lock"),
            ("board", $"/rounds/{open}/board"), ("round-published", $"/rounds/{published}"), ("result", $"/rounds/{published}/results/1"),
            ("correction", $"/rounds/{published}?step=correction"), ("council-said", $"/rounds/{published}/council"));
    }

    [Fact]
    public async Task What_is_asked_before_a_step_of_a_round_is_asked_in_both_languages()
    {
        var visit = await VisitAsync("lanh-dao");
        var (published, locked) = (await visit.RoundAsync(Published), await visit.RoundAsync("các xã, phường Hạ Long sau sắp xếp năm 2025"));

        await visit.ShouldOpenInBothLanguagesAsync(
            ("result-withdrawing", $"/rounds/{published}/results/1", "Thu hồi kết quả"), ("round-reopening", $"/rounds/{locked}?step=reopening", null));
    }

    [Fact]
    public async Task The_leader_gives_two_units_a_later_day_and_the_board_says_why()
    {
        var visit = await VisitAsync("lanh-dao");
        var round = await visit.RoundAsync(Open);
        await visit.GoAsync($"/rounds/{round}/board");
        await visit.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("còn hạn$") }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Chọn Phường 01", Exact = true }).CheckAsync();
        await visit.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Chọn Phường 16", Exact = true }).CheckAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Gia hạn cho 2 đơn vị" }).ClickAsync();

        var drawer = visit.Page.GetByRole(AriaRole.Dialog);
        var until = CityDays.Today.AddDays(10);
        await drawer.GetByLabel("Gia hạn đến hết ngày").EnterDayAsync(until);
        await Expect(drawer).ToContainTextAsync($"Ngày cuối còn hợp lệ: {until:dd/MM/yyyy} (nghĩa là trước ngày {until.AddDays(1):dd/MM/yyyy})");
        await drawer.GetByRole(AriaRole.Button, new() { Name = "Gia hạn", Exact = true }).ClickAsync();
        await Expect(drawer).ToContainTextAsync("Hãy ghi lý do.");
        await drawer.GetByLabel("Lý do").FillAsync("Mưa lũ kéo dài");
        await drawer.GetByRole(AriaRole.Button, new() { Name = "Gia hạn", Exact = true }).ClickAsync();

        await Expect(drawer).ToContainTextAsync("Đã gia hạn cho cả 2 đơn vị.");
        await visit.ShouldBeAccessibleInBothLanguagesAsync();
        await visit.PhotographAsync("extended");
        await visit.GoAsync($"/rounds/{round}");
        await Expect(visit.Page.GetByText($"Phường 16: đến hết {until:dd/MM/yyyy}")).ToBeVisibleAsync();
        await Expect(visit.Page.GetByText("Mưa lũ kéo dài (Lãnh đạo cơ quan thường trực)").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Whoever_reports_reads_the_round_and_changes_nothing_of_it()
    {
        var visit = await VisitAsync("bao-cao-phuong-01");
        await visit.GoAsync($"/rounds/{await visit.RoundAsync(Open)}");

        await Expect(visit.Page.GetByText("Đợt đang mở: các đơn vị nhập và gửi báo cáo.")).ToBeVisibleAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Đổi các ngày" })).ToHaveCountAsync(0);
        await visit.GoAsync("/rounds");
        await Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Lập đợt mới" })).ToHaveCountAsync(0);
    }
}
