using System.Security.Cryptography;
using System.Text.Json;
using LearningCity.Api.Tests.Kernel;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Access;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;

namespace LearningCity.Api.Tests.Criteria;

/// <summary>The real set over HTTP, from its file to its publication.</summary>
public sealed class HaiPhongSetTests(HaiPhong product) : IClassFixture<HaiPhong>
{
    [Fact]
    public async Task Every_text_of_the_file_comes_back_byte_for_byte_and_its_hash_is_the_sets_own()
    {
        var officer = await product.City.As(Role.CityOfficer);
        var path = $"/criteria-sets/{product.City.Set.Value}";
        using var answer = await officer.Get(path + "/file");
        var bytes = await answer.Content.ReadAsByteArrayAsync();

        var given = Texts(JsonDocument.Parse(HaiPhongCity.SetFile()).RootElement).ToList();
        Texts(JsonDocument.Parse(bytes).RootElement).ToList().ShouldBe(given);
        given.Count.ShouldBeGreaterThan(300);
        var hash = (await officer.Get(path).Json()).GetProperty("contentHash").GetString();
        Convert.ToHexStringLower(SHA256.HashData(bytes)).ShouldBe(hash);
        var again = await officer.Call(HttpMethod.Post, "/criteria-set-checks", HaiPhongCity.JsonOf(bytes)).Json();
        again.GetProperty("contentHash").GetString().ShouldBe(hash);
    }

    [Fact]
    public async Task It_has_three_standards_six_criteria_and_twenty_indicators_and_no_rule()
    {
        var sheet = await (await product.City.As(Role.UnitReporter, product.City.Units["phuong-01"])).Get($"/criteria-sets/{product.City.Set.Value}").Json();

        var nodes = sheet.GetProperty("nodes").EnumerateArray().GroupBy(node => node.GetProperty("layer").GetString()).ToDictionary(layer => layer.Key!, layer => layer.Count());
        nodes.ShouldBe(new Dictionary<string, int> { ["Tiêu chuẩn"] = 3, ["Tiêu chí"] = 6, ["Chỉ báo"] = 20 }, ignoreOrder: true);
        sheet.GetProperty("rule").GetProperty("kind").GetString().ShouldBe("not-set");
        sheet.GetProperty("state").GetString().ShouldBe("published");
    }

    [Fact]
    public async Task Whoever_drafted_it_does_not_publish_it()
    {
        var author = await product.City.NewPost(Role.OfficeLeader);
        var drafted = await (await product.City.As(author)).Create("/criteria-sets", HaiPhongCity.JsonOf(HaiPhongCity.SetFile())).Read<Changed<CriteriaSetId>>();
        var path = $"/criteria-sets/{drafted.Id.Value}/publication";

        (await (await product.City.As(author)).Step(path, drafted.Revision).Refusal(422)).ShouldBe("criteria.publisher-is-author");
        (await (await product.City.As(Role.CityOfficer)).Step(path, drafted.Revision).Refusal(403)).ShouldBe("kernel.forbidden");
        var published = await (await product.City.As(await product.City.NewPost(Role.OfficeLeader))).Step(path, drafted.Revision).Read<Changed<CriteriaSetId>>();
        (await (await product.City.As(Role.OfficeLeader)).Step(path, published.Revision).Refusal(409)).ShouldBe("criteria.set-not-a-draft");
    }

    private static IEnumerable<string> Texts(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Texts),
        JsonValueKind.Object => value.EnumerateObject().SelectMany(member => Texts(member.Value)),
        _ => [],
    };
}
