using LearningCity.Api.Tests.Kernel;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Access;
using LearningCity.Domain.Kernel;

namespace LearningCity.Api.Tests.Criteria;

/// <summary>What the office still drafts is nobody else's business.</summary>
public sealed class DraftVisibilityTests(HaiPhong product) : IClassFixture<HaiPhong>
{
    private HaiPhongCity City => product.City;

    [Fact]
    public async Task A_draft_set_is_shown_to_the_office_alone_until_it_is_published()
    {
        var officer = await City.As(Role.CityOfficer);
        var reporter = await City.Reporter("phuong-01");
        var draft = (await officer.Create("/criteria-sets", HaiPhongCity.JsonOf(HaiPhongCity.SetFile())).Read<Changed<CriteriaSetId>>()).Id.Value;

        (await officer.Get($"/criteria-sets/{draft}").Json()).GetProperty("state").GetString().ShouldBe("draft");
        (await reporter.Get($"/criteria-sets/{draft}").Refusal(404)).ShouldBe("kernel.not-found");
        (await reporter.Get($"/criteria-sets/{draft}/file").Refusal(404)).ShouldBe("kernel.not-found");
        (await TotalAsync(officer, "/criteria-sets")).ShouldBe(2);
        (await TotalAsync(reporter, "/criteria-sets")).ShouldBe(1);

        await (await City.As(Role.OfficeLeader)).Step($"/criteria-sets/{draft}/publication", 1).Json();
        (await reporter.Get($"/criteria-sets/{draft}").Json()).GetProperty("state").GetString().ShouldBe("published");
    }

    [Fact]
    public async Task A_planned_round_is_shown_to_the_office_alone_until_it_is_opened()
    {
        var (officer, reporter) = (await City.As(Role.CityOfficer), await City.Reporter("phuong-01"));
        var before = await TotalAsync(reporter, "/rounds");
        var planned = (await City.PlanRoundAsync(HaiPhong.Dates)).Value;

        await officer.Get($"/rounds/{planned}").Json();
        (await reporter.Get($"/rounds/{planned}").Refusal(404)).ShouldBe("kernel.not-found");
        (await TotalAsync(reporter, "/rounds")).ShouldBe(before);

        await product.OpenRoundAsync();
        (await TotalAsync(reporter, "/rounds")).ShouldBe(before + 1);
    }

    private static async Task<int> TotalAsync(HttpClient reader, string path) => (await reader.Get(path).Json()).GetProperty("total").GetInt32();
}
