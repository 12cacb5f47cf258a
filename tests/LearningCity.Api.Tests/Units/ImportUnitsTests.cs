using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using LearningCity.Application.Units.Contracts;
using LearningCity.Domain.Kernel;

namespace LearningCity.Api.Tests.Units;

public sealed class ImportUnitsTests(ImportedCity city) : IClassFixture<ImportedCity>
{
    [Fact]
    public async Task Every_wrong_cell_is_told_with_its_row_and_column()
    {
        var report = await city.Product.Check(Csv("""
            Mã;Tên;Loại;Hiệu lực từ;Hiệu lực đến;Trực thuộc
            sai mã;Một;phuong;01/01/2020;;
            e1;;phuong;01/01/2020;;
            e2;Hai;khong-co;01/01/2020;;
            e3;Ba;phuong;30/02/2020;;
            e4;Bốn;phuong;02/01/2020;01/01/2020;
            e5;Năm;phuong;01/01/2020;;001
            e6;Sáu;phuong;01/01/2020;;
            e6;Sáu mới;phuong;01/01/2022;;
            """), "text/csv", "&tree=cay");

        report.GetProperty("check").ValueKind.ShouldBe(JsonValueKind.Null);
        Spots(report.GetProperty("faults")).ShouldBe(
            [
                (2, "code", "units.code-unusable"), (3, "officialName", "units.text-empty"), (4, "type", "units.type-unknown"),
                (5, "validFrom", "units.day-unreadable"), (6, "validTo", "units.period-reversed"), (7, "parent", "units.unit-unknown"),
                (9, "validFrom", "units.rows-not-joined"),
            ], ignoreOrder: true);
    }

    [Fact]
    public async Task An_unknown_code_that_lost_its_zeros_comes_with_a_suggestion()
    {
        await city.Product.Import(Csv("Mã;Tên;Loại;Hiệu lực từ\n0077;Gốc;phuong;01/01/2020"), "text/csv", "&tree=cay");
        var report = await city.Product.Check(Csv("Mã;Tên;Loại;Hiệu lực từ;Trực thuộc\nz1;Con;phuong;01/01/2020;77"), "text/csv", "&tree=cay");

        report.GetProperty("faults")[0].GetProperty("message").GetString()!.ShouldContain("Có phải 0077?");
    }

    [Fact]
    public async Task Rows_of_one_code_make_its_history_and_columns_stand_in_any_order()
    {
        await city.Product.Import(Csv(""""
            truc thuoc,TEN,ma,Loại,hiệu lực đến,hieu luc tu
            ,"Thị trấn ""Trới""",lich-su,phuong,2019-12-31,2018-01-01
            ,"Phường Hoành Bồ, mới",lich-su,phuong,,01/01/2020
            """"), "text/csv", "&tree=cay");
        var unit = await Unit("lich-su", "2020-01-01");

        unit.GetProperty("names").Texts("officialName").ShouldBe(["Thị trấn \"Trới\"", "Phường Hoành Bồ, mới"]);
        unit.GetProperty("types").GetArrayLength().ShouldBe(1);
        unit.GetProperty("places").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task A_changed_row_changes_one_unit_and_leaves_other_trees_alone()
    {
        const string heading = "Mã;Tên;Loại;Hiệu lực từ;Hiệu lực đến\n";
        await city.Product.Import(Csv(heading + "hai-cay;Một;phuong;01/01/2020;\nyen;Yên;phuong;01/01/2020;"), "text/csv", "&tree=cay");
        await city.Product.Import(Csv(heading + "hai-cay;Một;phuong;01/01/2020;"), "text/csv", "&tree=cay-khac");
        var counts = await city.Product.Import(Csv(heading + "hai-cay;Hai;phuong;01/01/2020;30/06/2025\nyen;Yên;phuong;01/01/2020;"), "text/csv", "&tree=cay");

        (counts.GetProperty("unitsChanged").GetInt32(), counts.GetProperty("unitsUnchanged").GetInt32()).ShouldBe((1, 1));
        var unit = await Unit("hai-cay", "2020-01-01");
        unit.GetProperty("names").Texts("officialName").ShouldBe(["Hai"]);
        unit.GetProperty("closingGround").GetString().ShouldBe("Thử");
        unit.GetProperty("revision").GetInt32().ShouldBe(3);
        unit.GetProperty("places").GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public async Task Another_file_than_the_checked_one_is_refused()
    {
        var check = (await city.Product.Check(Csv("Mã;Tên;Loại;Hiệu lực từ\nk1;Một;phuong;01/01/2020"), "text/csv", "&tree=cay")).GetProperty("check").GetString();
        (await Import(Csv("Mã;Tên;Loại;Hiệu lực từ\nk1;Khác;phuong;01/01/2020"), check).Code(409)).ShouldBe("units.another-file");
    }

    [Fact]
    public async Task A_plan_overtaken_by_somebody_is_refused()
    {
        var file = Csv("Mã;Tên;Loại;Hiệu lực từ\nk2;Một;phuong;01/01/2020\nk3;Hai;phuong;01/01/2020");
        var check = (await city.Product.Check(file, "text/csv", "&tree=cay")).GetProperty("check").GetString();
        await city.Product.Import(Csv("Mã;Tên;Loại;Hiệu lực từ\nk3;Người khác;phuong;01/01/2020"), "text/csv", "&tree=cay");

        (await Import(file, check).Code(412)).ShouldBe("kernel.stale-version");
        (await city.Product.Scalar<long>("select count(*) from units.units where code = 'k2'")).ShouldBe(0);
    }

    [Fact]
    public async Task Letters_of_an_old_font_are_refused_and_two_scripts_in_a_word_doubted()
    {
        const char CyrillicA = '\u0430';

        var report = await city.Product.Check(Csv($$"""
            Mã;Tên;Loại;Hiệu lực từ;Tên ngắn
            f1;PhÖôøng Bình Thủy;phuong;01/01/2020;
            f2;Phường Hai;phuong;01/01/2020;Hµ Néi
            f3;Phường Th{{CyrillicA}}nh;phuong;01/01/2020;
            """), "text/csv", "&tree=cay");

        Spots(report.GetProperty("faults")).ShouldBe([(2, "officialName", "units.old-font"), (3, "shortName", "units.old-font")], ignoreOrder: true);
        Spots(report.GetProperty("doubts")).ShouldBe([(4, "officialName", "units.two-scripts")]);
    }

    [Fact]
    public async Task A_file_with_one_fault_writes_nothing()
    {
        var file = Csv("Mã;Tên;Loại;Hiệu lực từ;Trực thuộc\nn1;Một;phuong;01/01/2020;\nn2;Hai;phuong;01/01/2019;n1");
        var refused = await Import(file, "x.y").Body(422);

        refused.GetProperty("code").GetString().ShouldBe("units.import-rejected");
        refused.GetProperty("errors")[0].GetProperty("field").GetString().ShouldBe("dòng 3, cột parent");
        (await city.Product.Scalar<long>("select count(*) from units.units where code in ('n1', 'n2')")).ShouldBe(0);
    }

    [Theory]
    [InlineData("", "documents.table-unreadable")]
    [InlineData("Mã;Tên;Loại;Hiệu lực từ", "units.file-unreadable")]
    [InlineData("Mã;Tên;Loại;Hiệu lực từ\n\"mở;Một", "documents.table-unreadable")]
    [InlineData("PK\u0003\u0004", "documents.table-unreadable")]
    public async Task What_is_no_table_is_refused(string text, string code) =>
        (await city.Product.Officer().SendFile("/unit-imports/check?ground=a&tree=cay", Encoding.UTF8.GetBytes(text), "text/csv").Code(422)).ShouldBe(code);

    [Fact]
    public async Task Missing_unknown_and_doubled_columns_are_told_together()
    {
        var report = await city.Product.Check(Csv("Mã;Mã;Tên;Màu\na;a;b;c"), "text/csv", "&tree=cay");
        report.GetProperty("faults").Texts("code").ShouldBe(
            ["units.column-twice", "units.column-unknown", "units.column-missing", "units.column-missing"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("{", "units.file-unreadable")]
    [InlineData("""{"format":"learningcity-units/1","format":"x"}""", "units.file-unreadable")]
    [InlineData("""{"format":"learningcity-units/1","unit":[]}""", "units.file-unreadable")]
    [InlineData("""{"format":"learningcity-units/9"}""", "units.file-unreadable")]
    [InlineData("""{"format":"learningcity-units/1","units":[null]}""", "units.file-unreadable")]
    [InlineData("""{"format":"learningcity-units/1","groups":[{"code":"a","name":"A","members":[null]}]}""", "units.file-unreadable")]
    [InlineData("""{"format":"learningcity-units/1","note":"\ud800"}""", "units.file-unreadable")]
    public async Task What_is_not_the_form_is_refused(string text, string code) =>
        (await city.Product.Officer().SendFile("/unit-imports/check?ground=a", Encoding.UTF8.GetBytes(text), "application/json").Code(422)).ShouldBe(code);

    [Fact]
    public async Task A_link_is_judged_by_the_rules_of_the_unit()
    {
        var report = await city.Product.Check("""
            {"format":"learningcity-units/1","units":[
              {"code":"l1","validFrom":"2020-01-01","names":[{"officialName":"Một"}],"types":[{"type":"phuong"}]},
              {"code":"l2","validFrom":"2025-07-01","names":[{"officialName":"Hai"}],"types":[{"type":"phuong"}]}],
             "successions":[{"predecessor":"l1","successor":"l2","on":"2025-07-01","kind":"merged","extent":"whole"}]}
            """u8.ToArray(), "application/json", "");

        var fault = report.GetProperty("faults").EnumerateArray().Single();
        (fault.GetProperty("column").GetString(), fault.GetProperty("code").GetString()).ShouldBe(("/successions/0/on", "units.whole-but-not-ended"));
    }

    [Fact]
    public async Task Twenty_thousand_rows_go_in_within_ten_seconds_and_come_out_fast()
    {
        var text = new StringBuilder("Mã;Tên;Loại;Hiệu lực từ;Trực thuộc\nl-0;Gốc;phuong;01/01/2020;\n");
        for (var unit = 1; unit < 20_000; unit++)
        {
            text.Append(CultureInfo.InvariantCulture, $"l-{unit};Trường tiểu học số {unit};phuong;01/01/2020;l-{(unit <= 200 ? 0 : unit % 200 + 1)}\n");
        }

        var file = Csv(text.ToString());
        var watch = Stopwatch.StartNew();
        var counts = await city.Product.Import(file, "text/csv", "&tree=lon");
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20), "the check and the import, each within ten seconds");
        counts.GetProperty("unitsAdded").GetInt32().ShouldBe(20_000);

        var tree = (await city.Product.Officer().Get("/unit-trees?size=200")).GetProperty("items").EnumerateArray()
            .Single(each => each.GetProperty("code").GetString() == "lon").Id();
        watch.Restart();
        var page = await city.Product.Officer().Get($"/units?on=2025-01-01&tree={tree}&search=so 19&page=2&size=50");
        page.GetProperty("items").GetArrayLength().ShouldBe(50);
        var nodes = (await city.Product.Officer().Get($"/unit-trees/{tree}/nodes?on=2025-01-01")).GetProperty("nodes").EnumerateArray().ToList();
        nodes.Count.ShouldBe(201);
        nodes.Sum(node => node.GetProperty("children").GetInt32()).ShouldBe(19_999);
        (await city.Product.Ask(new FindUnitsInScope([new UnitId(nodes[0].Id())], new DateOnly(2025, 1, 1)))).Count.ShouldBe(20_000);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(3));
    }

    [Fact]
    public async Task A_file_of_more_than_twenty_thousand_units_is_refused()
    {
        var units = Enumerable.Range(0, 20_001).ToList();
        var table = "Mã;Tên;Loại;Hiệu lực từ\n" + string.Concat(units.Select(unit => $"q{unit};Tên;phuong;01/01/2020\n"));
        var form = $$"""
            {"format":"learningcity-units/1","units":[{{string.Join(',', units.Select(unit =>
                $$"""{"code":"q{{unit}}","validFrom":"2020-01-01","names":[{"officialName":"Tên"}],"types":[{"type":"phuong"}]}"""))}}]}
            """;

        (await city.Product.Officer().SendFile("/unit-imports/check?ground=a&tree=cay", Csv(table), "text/csv").Code(422)).ShouldBe("documents.table-too-large");
        (await city.Product.Officer().SendFile("/unit-imports/check?ground=a", Csv(form), "application/json").Code(422)).ShouldBe("units.file-too-long");
    }

    private Task<HttpResponseMessage> Import(byte[] file, string? check) =>
        city.Product.Officer().SendFile($"/unit-imports?ground=Th%E1%BB%AD&tree=cay&check={check}", file, "text/csv");

    private async Task<JsonElement> Unit(string code, string day)
    {
        var row = (await city.Product.Officer().Get($"/units?on={day}&search={code}")).GetProperty("items")[0];
        return await city.Product.Officer().Get($"/units/{row.Id()}");
    }

    private static IEnumerable<(int Row, string? Column, string? Code)> Spots(JsonElement list) => list.EnumerateArray()
        .Select(one => (one.GetProperty("row").GetInt32(), one.GetProperty("column").GetString(), one.GetProperty("code").GetString()));

    private static byte[] Csv(string text) => Encoding.UTF8.GetBytes(text);
}

/// <summary>A city with the types and trees that the tables speak of.</summary>
public sealed class ImportedCity : IAsyncLifetime
{
    public UnitsCity Product { get; } = new();

    public async ValueTask InitializeAsync()
    {
        await Product.InitializeAsync();
        await Product.Officer().Create("/unit-types", new { code = "phuong", name = "Phường" }).Body(201);
        foreach (var code in new[] { "cay", "cay-khac", "lon" })
        {
            await Product.Officer().Create("/unit-trees", new { code, name = "Cây " + code }).Body(201);
        }
    }

    public ValueTask DisposeAsync() => Product.DisposeAsync();
}
