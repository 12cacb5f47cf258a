using LearningCity.AdminUi.Tests.Kernel;

namespace LearningCity.AdminUi.Tests.Access;

public sealed class ProfileScreenTests(AdminUiApp app) : ScreenTests(app)
{
    [Fact]
    public async Task Own_data_sessions_and_tokens_stand_in_both_languages()
    {
        var visit = await VisitAsync("bao-cao-phuong-01");

        await visit.ShouldStandInBothLanguagesAsync(("profile", "/profile"), ("profile-sessions", "/profile?part=sessions"), ("profile-tokens", "/profile?part=tokens"));
    }
}
