using System.Text.Json.Nodes;
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

    [Fact]
    public async Task A_disk_that_fills_up_a_clock_that_is_off_and_a_night_that_did_not_come_are_named_with_what_to_do()
    {
        var officer = await VisitAsync("chuyen-vien");
        await officer.Page.RouteAsync("**/api/v1/health", async route =>
        {
            var answer = await route.FetchAsync();
            var health = JsonNode.Parse(await answer.TextAsync())!;
            var (storage, clock, job) = (health["storage"]!, health["clock"]!, health["jobs"]!["jobs"]![0]!);
            (storage["isWritable"], storage["state"], clock["state"], clock["skewMilliseconds"]) = (false, "failed", "warning", -4_000);
            (storage["volumes"]![0]!["state"], storage["volumes"]![0]!["usedPercent"]) = ("warning", 83);
            (job["isOverdue"], job["state"]) = (true, "failed");
            await route.FulfillAsync(new() { Response = answer, Body = health.ToJsonString() });
        });

        await officer.GoAsync("/system-health");

        await Expect(LineOf(officer, "Thư mục tệp minh chứng")).ToContainTextAsync("không ghi được");
        await Expect(LineOf(officer, "Ổ đĩa chứa tệp minh chứng")).ToContainTextAsync("đã dùng 83 %");
        await Expect(LineOf(officer, "Ổ đĩa chứa tệp minh chứng")).ToContainTextAsync("Sắp hết chỗ");
        await Expect(LineOf(officer, "Đồng hồ máy chủ")).ToContainTextAsync("lệch 4 giây");
        await Expect(officer.Page.GetByText("quá giờ chạy")).ToHaveCountAsync(1);
        await officer.PhotographAsync("health-troubled");
    }

    private static ILocator LineOf(Visit visit, string part) => visit.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Listitem).Filter(new() { HasText = part }).First;
}
