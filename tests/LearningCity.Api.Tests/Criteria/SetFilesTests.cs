using System.Text;
using System.Text.Json;

namespace LearningCity.Api.Tests.Criteria;

/// <summary>Sets of every sort an office meets, from the file to the verdict, over HTTP alone.</summary>
public sealed class SetFilesTests(SetFilesCity city) : IClassFixture<SetFilesCity>
{
    [Fact]
    public async Task By_points_84_99_is_Kha_and_85_is_Tot()
    {
        var round = await city.WalkAsync(
            "thong-tu-22-2020.json",
            new(SetFilesCity.FirstOffice, "1.3", Mark(0)), new(SetFilesCity.FirstOffice, "1.2", Mark(4.99m)),
            new(SetFilesCity.SecondOffice, "1.3", Mark(0)), new(SetFilesCity.SecondOffice, "1.2", Mark(5)),
            new(SetFilesCity.FirstSchool, "2.1", new { figures = new { reached = 119, all = 120 } }),
            new(SetFilesCity.SecondSchool, "3.2", new { gapReason = "Chưa tổng hợp." }));

        TotalOf(await city.Board(round, SetFilesCity.FirstOffice)).ShouldBe(("met", "grade-reached", "84,99", "84,99", "Khá"));
        TotalOf(await city.Board(round, SetFilesCity.SecondOffice)).ShouldBe(("met", "grade-reached", "85", "85,00", "Tốt"));
        TotalOf(await city.Board(round, SetFilesCity.FirstSchool)).ShouldBe(("met", "grade-reached", "90", "90,00", "Tốt"));
        TotalOf(await city.Board(round, SetFilesCity.SecondSchool)).ShouldBe(("no-data", "total-incomplete", "85", null, null));
        TotalOf(await city.Board(round)).Grade.ShouldBeNull("the source says nothing of the city");
    }

    [Fact]
    public async Task What_does_not_apply_is_rescaled_to_the_full_mark()
    {
        var round = await city.WalkAsync(
            "thong-tu-22-2020.json",
            new OtherAnswer(SetFilesCity.FirstOffice, "1.3", new { notApplicableReason = "Không được giao kinh phí." }),
            new OtherAnswer(SetFilesCity.FirstOffice, "2.2", new { figures = new { reached = 1, all = 2 } }));

        var board = await city.Board(round, SetFilesCity.FirstOffice);
        TotalOf(board).ShouldBe(("met", "grade-reached", "85", "94,44", "Tốt"));
        board.GetProperty("total").GetProperty("possible").GetString().ShouldBe("90");
    }

    [Fact]
    public async Task Eighty_points_with_one_index_at_4_9_are_not_reached_and_at_5_they_are()
    {
        var round = await city.WalkAsync(
            "cong-dan-hoc-tap-324.json",
            [.. Marks(SetFilesCity.FirstOffice, 4.9m, 9.1m), .. Marks(SetFilesCity.SecondOffice, 5, 9), .. Marks(SetFilesCity.FirstSchool, 5, 8.99m)]);

        TotalOf(await city.Board(round, SetFilesCity.FirstOffice)).ShouldBe(("not-met", "below-floor", "80", "80,00", "Chưa đạt"));
        TotalOf(await city.Board(round, SetFilesCity.SecondOffice)).ShouldBe(("met", "grade-reached", "80", "80,00", "Công dân học tập"));
        TotalOf(await city.Board(round, SetFilesCity.FirstSchool)).ShouldBe(("not-met", "below-grades", "79,99", "79,99", "Chưa đạt"));
    }

    [Fact]
    public async Task A_level_with_one_target_missing_data_is_not_reached()
    {
        var round = await city.WalkAsync(
            "thong-tu-24-2023.json",
            new(SetFilesCity.FirstOffice, "3.1", new { figures = new { reached = 94, all = 100 } }),
            new(SetFilesCity.SecondOffice, "3.1", new { gapReason = "Chưa rà soát." }),
            new(SetFilesCity.FirstSchool, "3.5", new { choices = new { level = "Đáp ứng cơ bản" } }));

        TotalOf(await city.Board(round, SetFilesCity.FirstOffice)).ShouldBe(("met", "grade-reached", null, null, "Mức độ 1"));
        var silent = await city.Board(round, SetFilesCity.SecondOffice);
        TotalOf(silent).ShouldBe(("not-met", "below-grades", null, null, "Chưa đạt"));
        silent.GetProperty("total").GetProperty("isComplete").GetBoolean().ShouldBeFalse();
        TotalOf(await city.Board(round, SetFilesCity.FirstSchool)).Grade.ShouldBe("Mức độ 1");
        TotalOf(await city.Board(round, SetFilesCity.SecondSchool)).Grade.ShouldBe("Mức độ 2");
        CodesOf(silent).ShouldNotContain("3.5", "digital maturity concerns schools alone");
        CodesOf(await city.Board(round, SetFilesCity.SecondSchool)).ShouldNotContain("3.1");
        var level = LineOf(await city.Board(round, SetFilesCity.FirstSchool), "3.5");
        (level.GetProperty("shown").GetString(), level.GetProperty("grade").GetString()).ShouldBe(("Đáp ứng cơ bản", "Mức độ 1"));
    }

    [Fact]
    public async Task Forty_two_features_without_thresholds_are_recorded_and_have_no_total()
    {
        var round = await city.WalkAsync("dac-trung-thanh-pho-hoc-tap.json");

        var board = await city.Board(round);
        board.GetProperty("rule").GetProperty("kind").GetString().ShouldBe("not-set");
        board.GetProperty("total").ValueKind.ShouldBe(JsonValueKind.Null);
        var nodes = board.GetProperty("nodes").EnumerateArray().ToList();
        nodes.Count.ShouldBe(3 + 12 + 42 + 42);
        var features = nodes.Where(node => node.GetProperty("kind").ValueKind is JsonValueKind.String).ToList();
        features.Count.ShouldBe(42);
        features.ShouldAllBe(node => node.GetProperty("status").GetString() == "recorded" && node.GetProperty("shown").ValueKind == JsonValueKind.String);
        features.Select(node => node.GetProperty("kind").GetString()).Distinct().ShouldBe(["count", "level", "share"], ignoreOrder: true);
        LineOf(board, "1.1.1.1").GetProperty("shown").GetString().ShouldBe("480,00", "four units of 120");
        LineOf(board, "1.1.2.1").GetProperty("shown").GetString().ShouldBe("Bền vững");
    }

    [Fact]
    public void No_line_of_code_names_any_of_these_sets()
    {
        string[] codes = [.. SetFilesCity.Files.Select(file => JsonDocument.Parse(SetFilesCity.Bytes(file)).RootElement.GetProperty("code").GetString()!)];
        codes.Length.ShouldBe(4);
        string[] names = [.. codes, "22/2020", "24/2023", "324/QĐ-KHVN", "Công dân học tập"];
        string[] notCode = ["obj", "bin", "Demonstration"];
        var sources = Directory.EnumerateFiles(RepositoryFiles.PathOf("src"), "*.*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".cs" or ".sql" or ".json" && !file.Split(Path.DirectorySeparatorChar).Intersect(notCode).Any())
            .ToList();
        sources.Count.ShouldBeGreaterThan(200);

        sources.Where(file => File.ReadAllText(file, Encoding.UTF8) is var text && names.Any(name => text.Contains(name, StringComparison.OrdinalIgnoreCase)))
            .Select(Path.GetFileName).ShouldBeEmpty();
    }

    private static object Mark(decimal mark) => new { figures = new { mark } };

    /// <summary>The ninth index at 10 and those before it at 8: 80 in all when the first and the tenth come to 14.</summary>
    private static IEnumerable<OtherAnswer> Marks(string unit, decimal first, decimal last) => Enumerable.Range(1, 10)
        .Select(index => new OtherAnswer(unit, $"{index}", Mark(index switch { 1 => first, 10 => last, 9 => 10, _ => 8 })));

    private static (string? Status, string? Reason, string? Points, string? Rescaled, string? Grade) TotalOf(JsonElement board)
    {
        var total = board.GetProperty("total");
        string? Text(string name) => total.GetProperty(name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
        return (Text("status"), Text("reason"), Text("points"), Text("rescaled"), Text("grade"));
    }

    private static IEnumerable<string?> CodesOf(JsonElement board) =>
        board.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("code").GetString());

    private static JsonElement LineOf(JsonElement board, string code) =>
        board.GetProperty("nodes").EnumerateArray().Single(node => node.GetProperty("code").GetString() == code);
}
