using static Microsoft.Playwright.Assertions;

namespace LearningCity.AdminUi.Tests.Kernel;

public sealed class AdministrationScreenTests(AdminUiApp app) : ScreenTests(app)
{
    [Fact]
    public async Task Jobs_logs_and_calendar_stand_in_both_languages()
    {
        var visit = await VisitAsync("lanh-dao");

        await visit.ShouldStandInBothLanguagesAsync(("jobs", "/jobs"), ("audit", "/audit"), ("security-events", "/security-events"), ("calendar", "/calendar"));
    }

    [Fact]
    public async Task A_line_of_the_audit_opens_to_before_and_after_under_an_address_of_its_own()
    {
        var visit = await VisitAsync("thanh-tra");
        await visit.GoAsync("/audit");
        await visit.Page.GetByRole(AriaRole.Table).GetByRole(AriaRole.Link).First.ClickAsync();

        await Expect(visit.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Table, new() { Name = "Trước và sau" })).ToBeVisibleAsync();
        visit.Page.Url.ShouldContain("line=");
        await visit.ShouldBeAccessibleInBothLanguagesAsync();
        await visit.PhotographAsync("audit-line");
    }

    [Fact]
    public async Task A_job_that_is_started_by_hand_shows_in_the_list_of_runs()
    {
        var visit = await VisitAsync("lanh-dao");
        await visit.GoAsync("/jobs");
        await visit.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Chạy ngay:") }).First.ClickAsync();

        await Expect(visit.Page.GetByText("Đã xếp hàng.")).ToBeVisibleAsync();
        await Expect(visit.Page.GetByText("đang chờ").First).ToBeVisibleAsync();
    }
}
