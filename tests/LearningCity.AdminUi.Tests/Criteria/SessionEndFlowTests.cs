using LearningCity.AdminUi.Tests.Kernel;
using static Microsoft.Playwright.Assertions;

namespace LearningCity.AdminUi.Tests.Criteria;

/// <summary>A session that ends in the middle of typing.</summary>
public sealed class SessionEndFlowTests(AdminUiApp app) : ScreenTests(app)
{
    [Fact]
    public async Task What_is_typed_while_the_session_ends_outlives_it_and_is_saved_after_the_sign_in_over_the_page()
    {
        var reporter = await VisitAsync("bao-cao-phuong-01");
        reporter.Watch.Foresee(401, "/api/v1/");
        var report = await reporter.OpenReportAsync();
        await reporter.Numerator().FillAsync("3");
        await reporter.ShouldBeSavedAsync();

        var officer = await VisitAsync("chuyen-vien");
        var account = (await officer.ListAsync("/accounts?text=bao-cao-phuong-01")).Single().GetProperty("id").GetString()!;
        await officer.CallAsync($"/accounts/{account}/end-sessions", new { reason = "Mất máy" });

        await reporter.Denominator().FillAsync("2.001");
        await reporter.Note().FillAsync("Số liệu đến hết tháng 10, theo sổ theo dõi của các trường");
        var again = reporter.Page.GetByRole(AriaRole.Dialog).Filter(new() { HasText = "Phiên đăng nhập đã hết" });
        await Expect(again).ToBeVisibleAsync();
        await Expect(again.GetByLabel("Tên đăng nhập")).ToHaveValueAsync("bao-cao-phuong-01");
        await reporter.ShouldBeAccessibleInBothLanguagesAsync();
        await reporter.PhotographAsync("session-ended");
        await again.GetByLabel("Mật khẩu", new() { Exact = true }).FillAsync(App.Password);
        await again.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập", Exact = true }).ClickAsync();

        await Expect(again).Not.ToBeVisibleAsync();
        await Expect(reporter.Denominator()).ToHaveValueAsync("2.001");
        await reporter.ShouldBeSavedAsync();
        await reporter.GoAsync($"/reports/{report}");
        await Expect(reporter.Numerator()).ToHaveValueAsync("3");
        await Expect(reporter.Denominator()).ToHaveValueAsync("2.001");
        await Expect(reporter.Note()).ToHaveValueAsync("Số liệu đến hết tháng 10, theo sổ theo dõi của các trường");
    }
}
