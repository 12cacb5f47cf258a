using System.Net.Http.Headers;
using System.Text.Json;
using LearningCity.Application.Kernel;
using LearningCity.Application.Units.Contracts;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Api.Tests.Units;

/// <summary>Hạ Long through 01/07/2025, from the checked-in file, over HTTP.</summary>
public sealed class HaLongTests(HaLong city) : IClassFixture<HaLong>
{
    [Fact]
    public async Task The_tree_of_the_last_day_has_the_city_with_its_33_wards()
    {
        var nodes = (await city.Reader.Get($"/unit-trees/{city.Tree}/nodes?on=2025-06-30")).GetProperty("nodes").EnumerateArray().ToList();

        nodes.Count.ShouldBe(35);
        nodes.Single(node => node.GetProperty("code").GetString() == "thanh-pho-ha-long").GetProperty("children").GetInt32().ShouldBe(33);
        nodes.ShouldNotContain(node => node.GetProperty("code").GetString()!.EndsWith("-2025", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_tree_of_the_next_day_has_the_new_wards_and_no_city()
    {
        var nodes = (await city.Reader.Get($"/unit-trees/{city.Tree}/nodes?on=2025-07-01")).GetProperty("nodes");

        nodes.Texts("name").ShouldBe(
            ["Tỉnh Quảng Ninh", "Phường Cao Xanh", "Phường Hà Lầm", "Phường Hạ Long", "Phường Hà Tu", "Phường Hồng Gai", "Xã Quảng La", "Xã Thống Nhất"],
            ignoreOrder: true);
    }

    [Fact]
    public async Task A_new_ward_names_its_predecessors_and_what_is_not_confirmed()
    {
        var row = (await city.Reader.Get("/units?on=2025-07-01&search=thong nhat")).GetProperty("items")[0];
        var predecessors = (await city.Reader.Get($"/units/{row.Id()}")).GetProperty("predecessors").EnumerateArray().ToList();

        predecessors.Select(link => (link.GetProperty("name").GetString(), link.GetProperty("extent").GetString())).ShouldBe(
            [("Xã Hòa Bình", "whole"), ("Xã Thống Nhất", "whole"), ("Xã Vũ Oai", "whole"), ("Xã Đồng Lâm", "part")], ignoreOrder: true);
        predecessors.ShouldAllBe(link => link.GetProperty("note").GetString()!.StartsWith("Theo mục 2 Nghị quyết số 1679/NQ-UBTVQH15;"));
        (await city.Scalar<long>("select count(*) from units.unit_successions where note = 'Ghi theo hiểu biết chung, chưa được xác nhận.'")).ShouldBe(9);
    }

    [Theory]
    [InlineData("hong", 5)]
    [InlineData("HỒNG", 5)]
    [InlineData("hồng gai", 1)]
    [InlineData("dong", 2)]
    [InlineData("%", 0)]
    [InlineData("_", 0)]
    public async Task Search_ignores_accents_and_takes_signs_literally(string search, int found) =>
        (await city.Reader.Get($"/units?on=2025-06-30&search={Uri.EscapeDataString(search)}")).GetProperty("total").GetInt32().ShouldBe(found);

    [Fact]
    public async Task A_list_is_in_vietnamese_order_and_in_pages()
    {
        var first = await city.Reader.Get($"/units?on=2025-06-30&tree={city.Tree}&parent={city.Id("thanh-pho-ha-long").Value}&size=3");
        var beyond = await city.Reader.Get($"/units?on=2025-06-30&tree={city.Tree}&parent={city.Id("thanh-pho-ha-long").Value}&size=3&page=99");

        first.GetProperty("items").Texts("officialName").ShouldBe(["Phường Bạch Đằng", "Phường Bãi Cháy", "Phường Cao Thắng"]);
        (first.GetProperty("total").GetInt32(), beyond.GetProperty("total").GetInt32(), beyond.GetProperty("items").GetArrayLength()).ShouldBe((33, 33, 0));
    }

    [Fact]
    public async Task Communes_under_the_city_are_found_by_type()
    {
        var found = await city.Ask(new FindUnitsOnDate("hanh-chinh", new DateOnly(2025, 6, 30)) { Types = ["xa"], Under = city.Id("thanh-pho-ha-long") });

        found.Count.ShouldBe(12);
        found.ShouldAllBe(unit => unit.Type == "xa" && unit.Parent == city.Id("thanh-pho-ha-long"));
        found[0].Path.ShouldBe([city.Id("tinh-quang-ninh"), city.Id("thanh-pho-ha-long")]);
    }

    [Fact]
    public async Task An_unknown_tree_is_refused() =>
        (await Should.ThrowAsync<RuleViolated>(() => city.Ask(new FindUnitsOnDate("khong-co", new DateOnly(2025, 6, 30))))).Code.ShouldBe("units.tree-unknown");

    [Fact]
    public async Task A_scope_holds_what_is_below_on_the_day_and_keeps_what_ended_at_its_last_place()
    {
        (await city.Ask(new FindUnitsInScope([city.Id("thanh-pho-ha-long")], new DateOnly(2025, 6, 30)))).Count.ShouldBe(34);
        (await city.Ask(new FindUnitsInScope([city.Id("thanh-pho-ha-long")], new DateOnly(2025, 7, 1)))).Count.ShouldBe(34);
        (await city.Ask(new FindUnitsInScope([city.Id("tinh-quang-ninh")], new DateOnly(2025, 7, 1)))).Count.ShouldBe(8 + 34);
        (await city.Ask(new FindUnitsInScope([city.Id("phuong-hong-gai")], new DateOnly(2025, 7, 1)))).ShouldBe([city.Id("phuong-hong-gai")]);
        (await city.Ask(new FindUnitsInScope([city.Id("phuong-hong-gai")], new DateOnly(2019, 12, 31)))).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_unit_is_valid_until_its_last_day()
    {
        var old = city.Id("phuong-hong-gai");

        (await city.Ask(new GetValidUnit(old, new DateOnly(2025, 6, 30)))).Name.ShouldBe("Phường Hồng Gai");
        (await Should.ThrowAsync<RuleViolated>(() => city.Ask(new GetValidUnit(old, new DateOnly(2025, 7, 1))))).Code.ShouldBe("units.not-valid-on");
        (await city.Ask(new ListUnitNames([old], new DateOnly(2030, 1, 1))))[0].Name.ShouldBe("Phường Hồng Gai");
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing()
    {
        var before = await city.Scalar<string>("select md5(string_agg(u::text, '' order by u.id)) from units.units u");
        var counts = await city.Import(HaLong.File(), "application/json");

        (counts.GetProperty("unitsAdded").GetInt32(), counts.GetProperty("unitsChanged").GetInt32(), counts.GetProperty("unitsUnchanged").GetInt32()).ShouldBe((0, 0, 42));
        (await city.Scalar<string>("select md5(string_agg(u::text, '' order by u.id)) from units.units u")).ShouldBe(before);
        (await city.Scalar<long>("select count(*) from access.audit where kind = 'UnitImport'")).ShouldBe(1);
    }

    [Theory]
    [InlineData("0001-01-01", 0)]
    [InlineData("9999-12-31", 8)]
    public async Task Any_day_can_be_asked_for(string day, int units)
    {
        (await city.Reader.Get($"/units?on={day}&tree={city.Tree}")).GetProperty("total").GetInt32().ShouldBe(units);
        (await city.Reader.Get($"/unit-trees/{city.Tree}/nodes?on={day}")).GetProperty("nodes").GetArrayLength().ShouldBe(units);
        (await city.Ask(new ListUnitNames([city.Id("phuong-hong-gai")], DateOnly.ParseExact(day, "yyyy-MM-dd")))).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Whoever_has_no_function_sees_nothing()
    {
        (await city.Product.As([Function.UseOwnAccount]).GetAsync("/api/v1/units").Code(403)).ShouldBe("kernel.forbidden");
        (await city.Product.As([]).GetAsync("/api/v1/units").Code(401)).ShouldBe("kernel.sign-in-required");
    }
}

/// <summary>A database with the demonstration's structure.</summary>
public sealed class HaLong : IAsyncLifetime
{
    private readonly Dictionary<string, UnitId> ids = [];

    public UnitsCity Product { get; } = new();

    public HttpClient Reader { get; private set; } = null!;

    public Guid Tree { get; private set; }

    public static byte[] File() => RepositoryFiles.Bytes(RepositoryFiles.HaLongUnits);

    public async ValueTask InitializeAsync()
    {
        await Product.InitializeAsync();
        Reader = Product.As([Function.SeeCriteria]);
        await Import(File(), "application/json");
        Tree = (await Reader.Get("/unit-trees")).GetProperty("items")[0].Id();
        foreach (var unit in (await Reader.Get("/units?on=2025-06-30&size=200")).GetProperty("items").EnumerateArray())
        {
            ids[unit.GetProperty("code").GetString()!] = new UnitId(unit.Id());
        }
    }

    public ValueTask DisposeAsync() => Product.DisposeAsync();

    public UnitId Id(string code) => ids[code];

    public Task<T> Scalar<T>(string text) => Product.Scalar<T>(text);

    public Task<JsonElement> Import(byte[] file, string type) => Product.Import(file, type, "");

    public Task<T> Ask<T>(IRequest<T> question) => Product.Ask(question);
}

internal static class Imports
{
    public static Task<HttpResponseMessage> SendFile(this HttpClient client, string path, byte[] file, string type)
    {
        var content = new ByteArrayContent(file);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        return client.Call(HttpMethod.Post, path, content, null, withKey: true);
    }

    public static Task<JsonElement> Check(this UnitsCity city, byte[] file, string type, string more) =>
        city.Officer().SendFile($"/unit-imports/check?ground=Th%E1%BB%AD{more}", file, type).Body();

    public static async Task<JsonElement> Import(this UnitsCity city, byte[] file, string type, string more)
    {
        var report = await city.Check(file, type, more);
        report.GetProperty("faultCount").GetInt32().ShouldBe(0, report.ToString());
        return await city.Officer().SendFile($"/unit-imports?ground=Th%E1%BB%AD&check={report.GetProperty("check").GetString()}{more}", file, type).Body();
    }
}
