using static Microsoft.Playwright.Assertions;

namespace LearningCity.AdminUi.Tests.Kernel;

public sealed class HealthScreenTests(AdminUiApp app) : ScreenTests(app)
{
    [Fact]
    public async Task What_works_is_said_to_work_and_what_never_ran_is_said_to_have_never_run()
    {
        var officer = await VisitAsync("chuyen-vien");
        await officer.GoAsync("/");
        await officer.Page.GetByRole(AriaRole.Link, new() { Name = "Tình trạng hệ thống" }).ClickAsync();

        await Expect(LineOf(officer, "Cơ sở dữ liệu")).ToContainTextAsync("hoạt động");
        await Expect(LineOf(officer, "Tính lại toàn bộ điểm")).ToContainTextAsync("chưa chạy lần nào");
    }

    [Fact]
    public async Task A_database_that_does_not_answer_is_named_with_what_to_do()
    {
        var officer = await VisitAsync("chuyen-vien");
        officer.Watch.Foresee(503, "/health/ready");
        await officer.Page.RouteAsync("**/health/ready", route => route.FulfillAsync(new() { Status = 503, Body = "Unhealthy" }));

        await officer.GoAsync("/system-health");

        await Expect(LineOf(officer, "Cơ sở dữ liệu")).ToContainTextAsync("không trả lời");
        await Expect(LineOf(officer, "Cơ sở dữ liệu")).ToContainTextAsync("Báo ngay bộ phận vận hành");
        await Expect(LineOf(officer, "Phần mềm")).ToContainTextAsync("hoạt động");
    }

    private static ILocator LineOf(Visit visit, string part) => visit.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Listitem).Filter(new() { HasText = part }).First;
}
