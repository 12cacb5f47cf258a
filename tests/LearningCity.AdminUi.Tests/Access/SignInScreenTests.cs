using LearningCity.AdminUi.Tests.Kernel;
using static Microsoft.Playwright.Assertions;

namespace LearningCity.AdminUi.Tests.Access;

public sealed class SignInScreenTests(AdminUiApp app) : ScreenTests(app)
{
    [Fact]
    public async Task Whoever_signs_in_is_where_he_wanted_to_go()
    {
        var officer = await VisitAsync();
        await officer.GoAsync("/profile");
        await Expect(officer.Page).ToHaveURLAsync(new Uri(App.Address, "/sign-in?to=%2Fprofile").ToString());

        await officer.FillInAsync("chuyen-vien", App.Password);

        await Expect(officer.Page).ToHaveURLAsync(new Uri(App.Address, "/profile").ToString());
        await Expect(officer.Page.GetByText("Chuyên viên cơ quan thường trực").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_wrong_password_is_refused_in_words()
    {
        var stranger = await VisitAsync();
        stranger.Watch.Foresee(401, "/api/v1/sign-in");
        await stranger.GoAsync("/sign-in");

        await stranger.FillInAsync("chuyen-vien", "không phải mật khẩu này");

        await Expect(stranger.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Tên đăng nhập hoặc mật khẩu không đúng.");
        await Expect(stranger.Page.GetByLabel("Mật khẩu", new() { Exact = true })).ToBeFocusedAsync();
        await stranger.ShouldBeAccessibleInBothLanguagesAsync();
        await stranger.PhotographAsync("sign-in-refused");
    }

    [Fact]
    public async Task A_language_is_chosen_by_keyboard_and_the_focus_stays()
    {
        var stranger = await VisitAsync();
        await stranger.GoAsync("/sign-in");
        await stranger.Page.GetByLabel("Tên đăng nhập").FillAsync("chuyen-vien");
        await stranger.Page.GetByRole(AriaRole.Button, new() { Name = "English" }).PressAsync("Enter");

        await Expect(stranger.Page.GetByRole(AriaRole.Button, new() { Name = "Tiếng Việt" })).ToBeFocusedAsync();
        await Expect(stranger.Page.GetByLabel("Sign-in name")).ToHaveValueAsync("chuyen-vien");
    }

    [Fact]
    public async Task The_screen_is_open_to_everybody_in_both_languages()
    {
        var stranger = await VisitAsync();
        await stranger.GoAsync("/sign-in");
        await stranger.ShouldBeAccessibleInBothLanguagesAsync();
        await stranger.PhotographAsync("sign-in");

        await stranger.SpeakEnglishAsync();
        await Expect(stranger.Page.GetByRole(AriaRole.Heading, new() { Name = "Sign in" })).ToBeVisibleAsync();
    }
}
