using System.Text.RegularExpressions;
using LearningCity.AdminUi.Tests.Kernel;
using static Microsoft.Playwright.Assertions;

namespace LearningCity.AdminUi.Tests.Access;

public sealed class ProfileScreenTests(AdminUiApp app) : ScreenTests(app)
{
    [Fact]
    public async Task Own_data_sessions_and_tokens_stand_in_both_languages()
    {
        var visit = await VisitAsync("bao-cao-phuong-01");

        await visit.ShouldStandInBothLanguagesAsync(("profile", "/profile"), ("profile-sessions", "/profile?part=sessions"), ("profile-tokens", "/profile?part=tokens"));
    }

    [Fact]
    public async Task A_token_is_issued_shown_once_and_revoked()
    {
        var visit = await VisitAsync("bao-cao-phuong-01");
        await visit.GoAsync("/profile?part=tokens");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Cấp mã truy cập" }).ClickAsync();
        var drawer = visit.Page.GetByRole(AriaRole.Dialog);
        await drawer.GetByLabel("Phần mềm").FillAsync("Phần mềm thống kê của phường");
        await visit.ShouldBeAccessibleInBothLanguagesAsync();
        await visit.PhotographAsync("token-issuing");
        await drawer.GetByRole(AriaRole.Button, new() { Name = "Cấp mã truy cập" }).ClickAsync();
        await Expect(drawer.Locator("code")).ToHaveTextAsync(new Regex("^lc_"));
        await visit.ShouldBeAccessibleInBothLanguagesAsync();
        await visit.PhotographAsync("token-issued");
        await drawer.GetByRole(AriaRole.Button, new() { Name = "Đóng" }).Last.ClickAsync();

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Thu hồi" }).ClickAsync();
        await visit.ShouldBeAccessibleInBothLanguagesAsync();
        await visit.PhotographAsync("token-revoking");
        await drawer.GetByRole(AriaRole.Button, new() { Name = "Thu hồi" }).ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Phần mềm thống kê của phường" })).ToContainTextAsync("đã thu hồi");
    }
}
