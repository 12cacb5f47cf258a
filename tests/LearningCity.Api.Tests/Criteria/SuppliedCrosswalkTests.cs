using System.Text.Json;
using LearningCity.Api.Tests.Kernel;
using LearningCity.Application.Criteria;
using LearningCity.Application.Criteria.Contracts;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Access;
using LearningCity.Domain.Kernel;
using static LearningCity.Api.Tests.Criteria.SupplyCity;

namespace LearningCity.Api.Tests.Criteria;

/// <summary>An answer taken over from another round, where a supplier is wanted for it.</summary>
public sealed class SuppliedCrosswalkTests(SupplyCity app) : IClassFixture<SupplyCity>
{
    private const string Ward = "phuong-01";

    [Fact]
    public async Task What_is_taken_over_is_marked_as_entered_and_compared_with_what_is_supplied_like_any_entry()
    {
        var other = await CopySetAsync();
        var entered = await app.OpenRoundAsync(isSupplied: false);
        var supplied = await app.OpenRoundAsync(set: other);
        var reporter = await app.City.Reporter(Ward);
        await CrosswalkAsync(other);
        var answer = new { entries = new[] { new { indicator = Rated, seen = 0, figures = Figures(9, 10) } } };
        var carried = (await reporter.Create(await entered.ReportPath(Ward) + "/entries", answer).Json()).GetProperty("carried");
        Text(carried.EnumerateArray().ShouldHaveSingleItem(), "outcome").ShouldBe("is-supplied");

        await JoinAsync(reporter, supplied, seen: 0).Json();
        (await OriginAsync(supplied)).ShouldBe("entered-while-awaited");

        (await app.SupplyAsync(supplied, Ward, 7, 10)).ShouldBe(SupplyOutcome.Written);
        (await JoinAsync(reporter, supplied, seen: 2).Refusal(409)).ShouldBe("criteria.entry-supplied");
        await ReleaseAsync(supplied);
        await JoinAsync(reporter, supplied, seen: 2).Json();

        (await OriginAsync(supplied)).ShouldBe("entered-after-release");
        var difference = (await app.DifferencesAsync(supplied)).GetProperty("items").EnumerateArray().ShouldHaveSingleItem();
        difference.GetProperty("supplied").GetProperty("figures").GetRawText().ShouldBe("""{"n":7,"d":10}""");
        difference.GetProperty("entry").GetProperty("figures").GetRawText().ShouldBe("""{"n":9,"d":10}""");
    }

    private async Task<CriteriaSetId> CopySetAsync()
    {
        var officer = await app.City.As(Role.CityOfficer);
        var copy = await officer.Create($"/criteria-sets/{app.Set.Value}/versions", new { code = "cung-cap-khac" }).Read<Changed<CriteriaSetId>>();
        await (await app.City.As(Role.OfficeLeader)).Step($"/criteria-sets/{copy.Id.Value}/publication", copy.Revision).Json();
        return copy.Id;
    }

    private async Task CrosswalkAsync(CriteriaSetId other)
    {
        static object Side(CriteriaSetId set) => new { set, indicator = Rated };
        static object Same(string key) => new { left = key, right = key, leftChoices = Array.Empty<string>(), rightChoices = Array.Empty<string>() };
        var drafted = await (await app.City.As(Role.CityOfficer))
            .Create("/crosswalks", new { left = Side(app.Set), right = Side(other), inputs = new[] { Same("n"), Same("d") } }).Read<Changed<CrosswalkId>>();
        await (await app.City.As(Role.OfficeLeader)).Step($"/crosswalks/{drafted.Id.Value}/publication", drafted.Revision).Json();
    }

    private async Task ReleaseAsync(HaiPhongRound round)
    {
        var value = (await IndicatorAsync(round, Ward, Rated)).GetProperty("supply").GetProperty("value");
        await (await app.City.As(Role.CityOfficer)).Step($"/supplied-values/{Text(value, "id")}/release", 1, new { reason = "Nguồn thiếu một tổ dân phố" }).Json();
    }

    private static async Task<HttpResponseMessage> JoinAsync(HttpClient reporter, HaiPhongRound round, int seen) =>
        await reporter.Create($"{await round.ReportPath(Ward)}/entries/{Rated}/joining", new { seen });

    private static async Task<string> OriginAsync(HaiPhongRound round) =>
        Text((await IndicatorAsync(round, Ward, Rated)).GetProperty("entry"), "origin");

    private static string Text(JsonElement element, string member) => element.GetProperty(member).GetString()!;
}
