using System.Text.Json;
using System.Text.Json.Nodes;
using LearningCity.Api.Tests.Kernel;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Access;
using LearningCity.Domain.Kernel;

namespace LearningCity.Api.Tests.Criteria;

/// <summary>What a new version says otherwise, and which past its indicators carry on.</summary>
public sealed class SetComparisonTests(HaiPhong product) : IClassFixture<HaiPhong>
{
    private HaiPhongCity City => product.City;

    [Fact]
    public async Task A_comparison_tells_each_member_that_changed_with_both_values()
    {
        var (officer, next) = await NextAsync();
        await EditAsync(officer, next, file => Indicator(file, 1, 0, 0)["indicator"]!["target"]!["percent"] = 75);
        await EditAsync(officer, next, file => file["title"] = "Bộ tiêu chí sửa đổi");
        await EditAsync(officer, next, file => Indicator(file, 1, 0, 0)["indicator"]!["inputs"]![0]!["label"] = "Nhãn mới");

        var comparison = await CompareAsync(officer, next);

        comparison.GetProperty("isSame").GetBoolean().ShouldBeFalse();
        Member(comparison.GetProperty("head").EnumerateArray().ShouldHaveSingleItem()).After.ShouldBe("Bộ tiêu chí sửa đổi");
        var changed = comparison.GetProperty("nodes").EnumerateArray().ShouldHaveSingleItem();
        Kinds(changed).ShouldBe("changed");
        changed.GetProperty("members").EnumerateArray().Select(Member).ShouldContain(("indicator/target/percent", "70", "75"));
        changed.GetProperty("members").EnumerateArray().Select(Member).ShouldContain(member => member.Member == "indicator/inputs/numerator/label" && member.After == "Nhãn mới");
        changed.GetProperty("members").GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public async Task Nodes_that_came_went_moved_or_changed_code_and_name_stand_in_the_order_of_the_later_version()
    {
        var (officer, next) = await NextAsync();
        await EditAsync(officer, next, file =>
        {
            var recoded = Indicator(file, 1, 0, 0);
            recoded["code"] = "2.1.9";
            recoded["name"] = "Tên khác";
            recoded["continues"] = new JsonArray(new JsonObject { ["set"] = "hai-phong-5195-2022", ["version"] = 1, ["code"] = "2.1.1" });
            var digital = (JsonArray)file["nodes"]![1]!["children"]![1]!["children"]!;
            var moved = digital[3]!;
            digital.RemoveAt(3);
            digital.Insert(0, moved);
            ((JsonArray)file["nodes"]![2]!["children"]![1]!["children"]!).RemoveAt(1);
            var added = Indicator(file, 0, 0, 0).DeepClone();
            added["code"] = "1.1.3";
            ((JsonArray)file["nodes"]![0]!["children"]![0]!["children"]!).Add(added);
        });

        var changes = (await CompareAsync(officer, next)).GetProperty("nodes").EnumerateArray()
            .Select(node => (node.GetProperty("earlierCode").GetString(), node.GetProperty("code").GetString(), Kinds(node))).ToList();

        changes.ShouldBe(
            [(null, "1.1.3", "added"), ("2.1.1", "2.1.9", "recoded renamed changed"), ("2.2.4", "2.2.4", "moved"), ("3.2.2", null, "removed")]);
    }

    [Fact]
    public async Task A_version_is_the_same_as_itself_and_a_copy_differs_in_its_code_and_what_it_continues()
    {
        var officer = await City.As(Role.CityOfficer);
        var same = await officer.Get($"/criteria-sets/{City.Set.Value}/comparison?with={City.Set.Value}").Json();
        (same.GetProperty("isSame").GetBoolean(), same.GetProperty("nodes").GetArrayLength(), same.GetProperty("head").GetArrayLength()).ShouldBe((true, 0, 0));

        var copy = await officer.Create($"/criteria-sets/{City.Set.Value}/versions", new { code = "so-sanh", continues = true }).Read<Changed<CriteriaSetId>>();
        var other = await CompareAsync(officer, copy.Id.Value);
        Member(other.GetProperty("head").EnumerateArray().ShouldHaveSingleItem()).ShouldBe(("code", "hai-phong-5195-2022", "so-sanh"));
        other.GetProperty("nodes").EnumerateArray().ShouldAllBe(node => Kinds(node) == "changed");
        other.GetProperty("nodes").GetArrayLength().ShouldBe(20);
    }

    [Fact]
    public async Task Indicators_are_followed_back_through_the_versions_as_far_as_they_compare()
    {
        var (officer, next) = await NextAsync("noi-tiep");
        await PublishAsync(next, 1);
        var (_, second) = await NextAsync(null, next);
        await EditAsync(officer, second, file =>
        {
            Indicator(file, 1, 0, 0)["code"] = "2.1.9";
            Indicator(file, 1, 0, 0)["continues"] = new JsonArray(new JsonObject { ["set"] = "noi-tiep", ["version"] = 1, ["code"] = "2.1.1" });
            Indicator(file, 1, 0, 1)["indicator"]!["inputs"]![1]!["unit"] = "xã";
            Indicator(file, 2, 1, 2)["indicator"]!["target"]!["percent"] = 1;
        });

        var chains = (await officer.Get($"/criteria-sets/{second}/continuations").Json()).GetProperty("indicators").EnumerateArray()
            .ToDictionary(one => one.GetProperty("code").GetString()!, one => one.GetProperty("steps").EnumerateArray().Select(Step).ToList());

        chains["2.1.9"].ShouldBe([("noi-tiep", "2.1.1", "named", "comparable", false), ("hai-phong-5195-2022", "2.1.1", "named", "comparable", false)]);
        chains["2.1.2"].ShouldBe([("noi-tiep", "2.1.2", "same-code", "unit-differs", false)]);
        chains["3.2.3"].ShouldBe([("noi-tiep", "3.2.3", "same-code", "comparable", true), ("hai-phong-5195-2022", "3.2.3", "named", "comparable", false)]);
        chains.Count.ShouldBe(20);
    }

    [Theory]
    [InlineData("/comparison", 400)]
    [InlineData("/comparison?with=x", 400)]
    [InlineData("/comparison?with=00000000-0000-7000-8000-00000000dead", 404)]
    public async Task A_comparison_with_nothing_is_refused(string query, int status) =>
        await (await City.As(Role.CityOfficer)).Get($"/criteria-sets/{City.Set.Value}{query}").Refusal(status);

    [Fact]
    public async Task A_draft_is_compared_by_the_office_alone()
    {
        var (_, next) = await NextAsync();
        var reporter = await City.Reporter("phuong-01");

        (await reporter.Get($"/criteria-sets/{City.Set.Value}/comparison?with={next}").Refusal(404)).ShouldBe("kernel.not-found");
        (await reporter.Get($"/criteria-sets/{next}/continuations").Refusal(404)).ShouldBe("kernel.not-found");
        await reporter.Get($"/criteria-sets/{City.Set.Value}/continuations").Json();
    }

    private static JsonNode Indicator(JsonNode file, int standard, int criterion, int indicator) =>
        file["nodes"]![standard]!["children"]![criterion]!["children"]![indicator]!;

    private static string Kinds(JsonElement node) => string.Join(' ', node.GetProperty("kinds").EnumerateArray().Select(kind => kind.GetString()));

    private static (string Member, string? Before, string? After) Member(JsonElement change) =>
        (change.GetProperty("member").GetString()!, change.GetProperty("before").GetString(), change.GetProperty("after").GetString());

    private static (string?, string?, string?, string?, bool) Step(JsonElement step) =>
        (step.GetProperty("setCode").GetString(), step.GetProperty("code").GetString(), step.GetProperty("link").GetString(),
            step.GetProperty("comparability").GetString(), step.GetProperty("isTargetChanged").GetBoolean());

    private static async Task EditAsync(HttpClient officer, Guid set, Action<JsonNode> change)
    {
        var file = JsonNode.Parse(await (await officer.Get($"/criteria-sets/{set}/file")).Content.ReadAsStringAsync())!;
        change(file);
        var revision = (await officer.Get($"/criteria-sets/{set}").Json()).GetProperty("revision").GetInt32();
        var edited = await officer.Edit($"/criteria-sets/{set}/file", file.ToJsonString(), revision).Json();
        edited.GetProperty("isFaultless").GetBoolean().ShouldBeTrue(edited.ToString());
    }

    private async Task PublishAsync(Guid set, int revision) =>
        await (await City.As(Role.OfficeLeader)).Step($"/criteria-sets/{set}/publication", revision).Json();

    private async Task<(HttpClient Officer, Guid Set)> NextAsync(string? code = null, Guid? from = null)
    {
        var officer = await City.As(Role.CityOfficer);
        var made = await officer.Create($"/criteria-sets/{from ?? City.Set.Value}/versions", new { code, continues = code is not null }).Read<Changed<CriteriaSetId>>();
        return (officer, made.Id.Value);
    }

    private async Task<JsonElement> CompareAsync(HttpClient reader, Guid later) =>
        await reader.Get($"/criteria-sets/{later}/comparison?with={City.Set.Value}").Json();
}
