using LearningCity.AdminUi.Tests.Kernel;
using static Microsoft.Playwright.Assertions;

namespace LearningCity.AdminUi.Tests.Criteria;

public sealed class SetScreenTests(AdminUiApp app) : ScreenTests(app)
{
    [Fact]
    public async Task The_sets_stand_in_both_languages()
    {
        var visit = await VisitAsync("chuyen-vien");
        var sets = (await visit.ListAsync("/criteria-sets")).ToDictionary(set => set.GetProperty("code").GetString()!, set => set.GetProperty("id").GetString()!);
        var (city, ward, school) = (sets["hai-phong-5195-2022"], sets["ha-long-mau"], sets["thong-tu-22-2020"]);

        await visit.ShouldStandInBothLanguagesAsync(
            ("sets", "/criteria-sets"),
            ("set", $"/criteria-sets/{city}"),
            ("set-indicator", $"/criteria-sets/{city}?node=2.1.1"),
            ("set-of-points", $"/criteria-sets/{school}?node=1.1"),
            ("set-comparison", $"/criteria-sets/{school}/comparison?with={ward}"),
            ("set-continuations", $"/criteria-sets/{city}/continuations"),
            ("set-import", "/criteria-sets/import"),
            ("crosswalk-new", "/crosswalks/new"),
            ("crosswalks", "/crosswalks"));
    }

    [Fact]
    public async Task Whoever_may_only_see_sets_reads_them_and_is_offered_nothing_else()
    {
        var visit = await VisitAsync("chu-tich-phuong-01");
        await visit.GoAsync("/criteria-sets");
        await Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Nạp bộ tiêu chí từ tệp" })).Not.ToBeVisibleAsync();

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Bộ tiêu chí thành phố học tập", Exact = true }).ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "Bộ tiêu chí thành phố học tập" })).ToBeVisibleAsync();
        await visit.SettleAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Lập phiên bản tiếp theo" })).Not.ToBeVisibleAsync();
    }
}
