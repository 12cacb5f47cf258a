using System.Text;
using System.Text.Json;
using LearningCity.Application.Criteria;
using LearningCity.Domain.Criteria;

namespace LearningCity.Application.Tests.Criteria;

public sealed class HaiPhongSetTests
{
    private const string Research = "tests/LearningCity.Application.Tests/Criteria/Sources/criteria-haiphong-5195.json";

    private static readonly SetDefinition Set = SetFile.Read(RepositoryFiles.Bytes(RepositoryFiles.HaiPhongSet)).Definition!;
    private static readonly ScoringPlan Plan = ScoringPlan.From(Set);

    [Fact]
    public async Task The_checked_in_set_is_what_the_converter_makes_of_the_research() =>
        (await Converted.Of("build/sets/convert-hai-phong-5195.mjs", Research)).ShouldBe(RepositoryFiles.Bytes(RepositoryFiles.HaiPhongSet));

    [Fact]
    public void The_set_has_no_faults() =>
        SetFile.Read(RepositoryFiles.Bytes(RepositoryFiles.HaiPhongSet)).Faults.ShouldBeEmpty();

    [Fact]
    public void Every_Vietnamese_text_of_the_source_stands_byte_for_byte_in_the_set_and_survives_reading()
    {
        using var research = JsonDocument.Parse(RepositoryFiles.Bytes(Research));
        var texts = VietnameseTexts(research.RootElement).Distinct().ToList();
        var file = TextsOf(RepositoryFiles.Bytes(RepositoryFiles.HaiPhongSet));
        var canonical = TextsOf(SetFile.Write(Set));

        texts.Count.ShouldBeGreaterThan(100);
        texts.Where(text => !file.Contains(text)).ShouldBeEmpty();
        texts.Where(text => !canonical.Contains(text)).ShouldBeEmpty();
    }

    [Fact]
    public void No_text_of_the_file_is_lost_in_the_canonical_form() =>
        TextsOf(SetFile.Write(Set)).ShouldBe(TextsOf(RepositoryFiles.Bytes(RepositoryFiles.HaiPhongSet)), ignoreOrder: true);

    [Fact]
    public void Three_standards_six_criteria_twenty_indicators()
    {
        Plan.Nodes.Count(node => node.Depth is 1).ShouldBe(3);
        Plan.Nodes.Count(node => node.Depth is 2).ShouldBe(6);
        Plan.Nodes.Count(node => node.Depth is 3).ShouldBe(20);
        Plan.Indicators.Count.ShouldBe(20);
        Set.Layers.ShouldBe(["Tiêu chuẩn", "Tiêu chí", "Chỉ báo"]);
    }

    [Fact]
    public void Seven_document_nine_at_least_one_below_three_change()
    {
        var indicators = Plan.Indicators.Select(indicator => indicator.Definition).ToList();

        indicators.OfType<DocumentIndicator>().Count().ShouldBe(7);
        (indicators.OfType<ShareIndicator>().Count(share => share.Target!.Comparison is Comparison.AtLeast)
            + indicators.OfType<AllOfIndicator>().Count()).ShouldBe(9);
        indicators.OfType<ShareIndicator>().Count(share => share.Target!.Comparison is Comparison.Below).ShouldBe(1);
        indicators.OfType<ChangeIndicator>().Count().ShouldBe(3);
        Plan.Indicators.Single(indicator => indicator.Definition is AllOfIndicator).Code.ShouldBe("3.1.5");
    }

    [Fact]
    public void The_set_publishes_no_rule() => Set.Rule.ShouldBe(SetRule.NotSet);

    [Fact]
    public void Poverty_falls_by_at_least_one_and_a_half_points()
    {
        var poverty = Find<ChangeIndicator>("3.1.2");

        (poverty.Direction, poverty.Target.Comparison, poverty.Target.Value, poverty.Target.Reading)
            .ShouldBe((ChangeDirection.Down, Comparison.AtLeast, 1.5m, ChangeReading.Points));
    }

    [Fact]
    public void The_two_counts_of_products_are_summed() =>
        Find<ChangeIndicator>("3.1.3").Current.Sum.ShouldBe(["transferredCurrent", "registeredCurrent"]);

    [Fact]
    public void Trained_labour_may_come_as_a_percentage_with_its_source() => Find<ShareIndicator>("3.1.4").Direct.ShouldBe("percentage");

    [Fact]
    public void School_violence_is_summed_from_the_supplying_units_and_strictly_below()
    {
        var violence = Find<ShareIndicator>("3.2.3");

        violence.RollUp.ShouldBe(new RollUp.Sum());
        (violence.Target!.Comparison, violence.Target!.Percent).ShouldBe((Comparison.Below, 0.05m));
        violence.Assignments.Where(a => a.Part is AssignmentPart.Supply).Select(a => a.Unit).ShouldBe(["pgd", "thpt", "gdnn", "dvtt"]);
    }

    [Theory]
    [InlineData("1.2.1", "so-gdtx")]
    [InlineData("1.2.3", "so-gdtx")]
    [InlineData("2.1.1", "so-gdtx")]
    [InlineData("2.2.1", "so-vanphong")]
    [InlineData("3.2.3", "so-cctt")]
    public void Every_indicator_has_one_lead_decided_from_the_words_of_its_role(string code, string lead) =>
        Find<Indicator>(code).Assignments.Single(assignment => assignment.Part is AssignmentPart.Lead).Unit.ShouldBe(lead);

    [Fact]
    public void Readings_that_were_decided_are_visible_as_notes() =>
        new[] { "3.1.1", "3.1.2", "3.1.3", "3.1.4", "3.1.5", "3.2.3", "1.2.1" }
            .All(code => NodesBelow(Set.Nodes).Single(node => node.Code == code).Notes.Any(note => note.StartsWith("Quyết định khi lập tệp:", StringComparison.Ordinal)))
            .ShouldBeTrue();

    private static T Find<T>(string code)
        where T : Indicator =>
        Plan.TryFind(code, out var indicator) ? indicator.Definition.ShouldBeAssignableTo<T>()! : throw new ArgumentException(code);

    private static IEnumerable<SetNode> NodesBelow(IEnumerable<SetNode> nodes) =>
        nodes.SelectMany(node => NodesBelow(node.Children).Prepend(node));

    private static IEnumerable<string> VietnameseTexts(JsonElement element, bool isVietnamese = false) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member =>
            VietnameseTexts(member.Value, member.Name.EndsWith("Vi", StringComparison.Ordinal) || member.NameEquals("choices"))),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(item => VietnameseTexts(item, isVietnamese)),
        JsonValueKind.String when isVietnamese => [element.GetString()!],
        _ => [],
    };

    private static List<string> TextsOf(byte[] json)
    {
        Encoding.UTF8.GetString(json).ShouldNotContain("\\u");
        using var document = JsonDocument.Parse(json);
        return [.. Strings(document.RootElement)];
    }

    private static IEnumerable<string> Strings(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Strings(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Strings),
        JsonValueKind.String => [element.GetString()!],
        _ => [],
    };
}
