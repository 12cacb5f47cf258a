using System.Text.Json;
using LearningCity.Application.Kernel;
using LearningCity.Application.Units.Import;

namespace LearningCity.Application.Tests.Units;

/// <summary>The checked-in structure of Hạ Long is what the converter makes of the collected data, and nothing else.</summary>
public sealed class HaLongFileTests
{
    private const string Source = "tests/LearningCity.Application.Tests/Units/Sources/units-halong.json";

    /// <summary>What the office reads for each mark of the source.</summary>
    private static readonly Dictionary<string, string> Notes = new()
    {
        ["found: news.laodong.vn, Hong Gai ward from Hong Gai, Bach Dang and Tran Hung Dao"] =
            "Theo trang news.laodong.vn, phường Hồng Gai mới gồm các phường Hồng Gai, Bạch Đằng và Trần Hưng Đạo.",
        ["found: Resolution 1679/NQ-UBTVQH15 of 16/06/2025, item 1"] = "Theo mục 1 Nghị quyết số 1679/NQ-UBTVQH15 ngày 16/06/2025.",
        ["found: Resolution 1679/NQ-UBTVQH15, item 2 (part of Đồng Lâm)"] =
            "Theo mục 2 Nghị quyết số 1679/NQ-UBTVQH15; riêng xã Đồng Lâm chỉ sáp nhập một phần.",
        ["recalled, not confirmed"] = "Ghi theo hiểu biết chung, chưa được xác nhận.",
    };

    [Fact]
    public async Task The_converter_makes_exactly_the_checked_in_file() =>
        (await Converted.Of("build/units/convert-ha-long.mjs", Source)).ShouldBe(RepositoryFiles.Bytes(RepositoryFiles.HaLongUnits));

    [Fact]
    public void Every_name_and_every_mark_of_the_source_is_there()
    {
        using var source = JsonDocument.Parse(RepositoryFiles.Bytes(Source));
        var file = Read();
        var names = file.Units!.Select(unit => (unit.Names[0].ShortName!, unit.ValidTo is not null)).ToHashSet();

        foreach (var old in source.RootElement.GetProperty("units").EnumerateArray())
        {
            names.ShouldContain((old.GetProperty("name").GetString()!, true));
        }

        foreach (var made in source.RootElement.GetProperty("successors").EnumerateArray())
        {
            names.ShouldContain((made.GetProperty("name").GetString()!, false));
            var count = made.GetProperty("whole").GetArrayLength() + made.GetProperty("part").GetArrayLength();
            file.Successions!.Count(link => link.Note == Notes[made.GetProperty("mark").GetString()!]
                && file.Units!.Single(unit => unit.Code == link.Successor).Names[0].ShortName == made.GetProperty("name").GetString()).ShouldBe(count);
        }
    }

    [Fact]
    public void There_are_33_wards_under_the_city_and_one_link_in_part()
    {
        var file = Read();

        file.Units!.Count(unit => unit.Places![0].Parent == "thanh-pho-ha-long").ShouldBe(33);
        file.Successions!.Count(link => link.Extent is Domain.Units.SuccessionExtent.Whole).ShouldBe(19);
        file.Successions!.Count(link => link.Extent is Domain.Units.SuccessionExtent.Part).ShouldBe(1);
    }

    private static UnitFile Read() => JsonSerializer.Deserialize<UnitFile>(RepositoryFiles.Bytes(RepositoryFiles.HaLongUnits), WireFormat.Options)!;
}
