using System.Text;
using LearningCity.Application.Criteria;
using LearningCity.Domain.Criteria;

namespace LearningCity.Application.Tests.Criteria;

/// <summary>Sets with rules and with kinds beyond shares, broken in one place each.</summary>
public sealed class RuleFileTests
{
    private const string Assigned = "\"assignments\": [{ \"unit\": \"so\", \"part\": \"lead\" }], \"rollUp\": { \"kind\": \"lead\" }";

    /// <summary>40 points in a group capped at 30, and 30 beside it.</summary>
    private const string Points =
        $$"""
        { "formatVersion": 1, "code": "diem", "title": "Bộ tính điểm", "layers": ["Tiêu chí", "Chỉ báo"], "source": { "document": "Công văn" },
          "rule": { "kind": "points", "full": 60, "bands": [{ "name": "Khá", "from": 40 }, { "name": "Tốt", "from": 50 }], "below": "Không đạt", "floor": 2, "mandatory": ["1.2"] },
          "units": [{ "key": "so", "name": "Sở", "kind": "unit" }],
          "nodes": [
            { "code": "1", "name": "Nhóm", "cap": 30, "children": [
              { "code": "1.1", "name": "Điểm", "indicator": { "kind": "points",
                "inputs": [{ "key": "mark", "label": "Điểm", "type": "decimal", "maximum": 20, "required": true }],
                "mark": "mark", "points": 20, "documents": { "minimum": 1, "kinds": ["Quyết định"], "issuer": "UBND thành phố" }, {{Assigned}} } },
              { "code": "1.2", "name": "Số lượng", "indicator": { "kind": "count",
                "inputs": [{ "key": "v", "label": "Số lớp", "type": "integer", "required": true }],
                "value": ["v"], "target": { "comparison": "range", "value": 5, "upper": 9 }, "points": 10, "weight": 2,
                "documents": { "minimum": 0 }, "unitTypes": ["phuong"], {{Assigned}} } } ] },
            { "code": "2", "name": "Mức", "indicator": { "kind": "level",
              "inputs": [{ "key": "level", "label": "Mức", "type": "choice", "choices": ["Mức 1", "Mức 2"], "required": true }],
              "level": "level", "target": "Mức 2", "points": 30, "documents": { "minimum": 0 }, {{Assigned}} } }
          ] }
        """;

    private const string Levels =
        $$"""
        { "formatVersion": 1, "code": "muc", "title": "Bộ theo mức", "layers": ["Chỉ báo"], "source": { "document": "Công văn" },
          "rule": { "kind": "levels", "levels": [{ "code": "muc-1", "name": "Mức độ 1" }, { "code": "muc-2", "name": "Mức độ 2" }], "below": "Chưa đạt" },
          "units": [{ "key": "so", "name": "Sở", "kind": "unit" }],
          "nodes": [
            { "code": "1", "name": "Tỷ lệ", "indicator": { "kind": "share",
              "inputs": [{ "key": "n", "label": "Tử số", "type": "integer", "required": true }, { "key": "d", "label": "Mẫu số", "type": "integer", "required": true }],
              "numerator": ["n"], "denominator": ["d"],
              "levelTargets": [{ "level": "muc-1", "comparison": "atLeast", "value": 90 }, { "level": "muc-2", "comparison": "atLeast", "value": 95 }],
              "documents": { "minimum": 0 }, {{Assigned}} } },
            { "code": "2", "name": "Mức", "indicator": { "kind": "level",
              "inputs": [{ "key": "level", "label": "Mức", "type": "choice", "choices": ["Thấp", "Cao"], "required": true }],
              "level": "level", "levelTargets": [{ "level": "muc-2", "choice": "Cao" }], "documents": { "minimum": 0 }, {{Assigned}} } },
            { "code": "3", "name": "Văn bản", "indicator": { "kind": "document",
              "inputs": [{ "key": "met", "label": "Có", "type": "boolean", "required": true }],
              "met": "met", "levelTargets": [{ "level": "muc-2" }], "documents": { "minimum": 1 }, {{Assigned}} } },
            { "code": "4", "name": "Thay đổi", "indicator": { "kind": "change",
              "inputs": [{ "key": "now", "label": "Năm nay", "type": "integer", "required": true }],
              "current": { "sum": ["now"] }, "previousFrom": "last-round", "direction": "up", "target": { "comparison": "moreThan", "value": 0, "reading": "absolute" },
              "documents": { "minimum": 0 }, {{Assigned}} } }
          ] }
        """;

    private const string Marked = "/nodes/0/children/0/indicator";
    private const string Counted = "/nodes/0/children/1/indicator";
    private const string Level = "/nodes/1/indicator";

    [Fact]
    public void Rules_and_kinds_are_read_as_they_are_written()
    {
        var points = Read(Points);
        points.Faults.ShouldBeEmpty();
        var rule = points.Definition!.Rule.ShouldBeOfType<PointsRule>();
        (rule.Full, rule.Floor, rule.Mandatory, rule.Bands[1]).ShouldBe((60, 2, rule.Mandatory, new PointsBand("Tốt", 50)));
        points.Definition.Nodes[0].Cap.ShouldBe(30);
        var counted = points.Definition.Nodes[0].Children[1].Indicator.ShouldBeOfType<CountIndicator>();
        (counted.Points, counted.Weight, counted.UnitTypes.Single()).ShouldBe((10, 2, "phuong"));
        counted.Target.ShouldBe(new ValueTarget(Comparison.Range, 5, null) { Upper = 9 });
        var paper = points.Definition.Nodes[0].Children[0].Indicator!.Documents;
        (paper.Kinds.Single(), paper.Issuer).ShouldBe(("Quyết định", "UBND thành phố"));

        var levels = Read(Levels);
        levels.Faults.ShouldBeEmpty();
        levels.Definition!.Nodes[0].Indicator!.LevelTargets[1].ShouldBe(new LevelTarget("muc-2", Comparison.AtLeast, 95, null));
        levels.Definition.Nodes[3].Indicator.ShouldBeOfType<ChangeIndicator>().CarriesPrevious.ShouldBeTrue();
    }

    [Theory]
    [InlineData(Points)]
    [InlineData(Levels)]
    public void The_canonical_form_reads_back_to_itself(string file)
    {
        var canonical = SetFile.Write(Read(file).Definition!);

        SetFile.Write(SetFile.Read(canonical).Definition!).ShouldBe(canonical);
    }

    [Theory]
    [InlineData("\"full\": 60", "\"full\": 70", "/rule/full", "points-do-not-sum")]
    [InlineData("\"full\": 60", "\"full\": 60.00001", "/rule/full", "points-malformed")]
    [InlineData("\"cap\": 30", "\"cap\": 0", "/nodes/0/cap", "points-malformed")]
    [InlineData("\"cap\": 30", "\"cap\": 31", "/rule/full", "points-do-not-sum")]
    [InlineData("\"code\": \"2\",", "\"code\": \"2\", \"cap\": 30,", "/nodes/1/cap", "cap-misplaced")]
    [InlineData("\"from\": 50", "\"from\": 40", "/rule/bands/1/from", "bands-unordered")]
    [InlineData("\"from\": 50", "\"from\": 61", "/rule/bands/1/from", "band-out-of-range")]
    [InlineData("\"from\": 50", "\"from\": \"50,5\"", "/rule/bands/1/from", "number-malformed")]
    [InlineData("\"name\": \"Tốt\", ", "", "/rule/bands/1/name", "missing-member")]
    [InlineData("[{ \"name\": \"Khá\", \"from\": 40 }, { \"name\": \"Tốt\", \"from\": 50 }]", "[]", "/rule", "grades-out-of-range")]
    [InlineData("\"below\": \"Không đạt\"", "\"below\": \"\"", "/rule/below", "text-missing")]
    [InlineData("\"floor\": 2", "\"floor\": 0", "/rule/floor", "points-malformed")]
    [InlineData("\"floor\": 2", "\"floor\": 11", Counted + "/points", "floor-above-points")]
    [InlineData("[\"1.2\"]", "[\"1.9\"]", "/rule/mandatory/0", "indicator-unknown")]
    [InlineData("[\"1.2\"]", "[\"1\"]", "/rule/mandatory/0", "indicator-unknown")]
    [InlineData("[\"1.2\"]", "[\"1.2\", \"1.2\"]", "/rule/mandatory/1", "indicator-repeated")]
    [InlineData("[\"1.2\"]", "[\"1.1\"]", "/rule/mandatory/0", "mandatory-needs-target")]
    [InlineData("\"points\": 20", "\"points\": 20.12345", Marked + "/points", "points-malformed")]
    [InlineData("\"points\": 20,", "", Marked + "/points", "points-missing")]
    [InlineData("\"maximum\": 20", "\"maximum\": 21", Marked + "/mark", "mark-out-of-range")]
    [InlineData("\"maximum\": 20, ", "", Marked + "/mark", "mark-out-of-range")]
    [InlineData("\"mark\": \"mark\"", "\"mark\": \"score\"", Marked + "/mark", "mark-not-figure")]
    [InlineData("\"minimum\": 1, \"kinds\"", "\"minimum\": 0, \"kinds\"", Marked + "/documents", "documents-idle")]
    [InlineData("\"weight\": 2", "\"weight\": 0", Counted + "/weight", "weight-malformed")]
    [InlineData("\"weight\": 2", "\"weight\": 1.005", Counted + "/weight", "weight-malformed")]
    [InlineData("\"points\": 10, \"weight\"", "\"weight\"", Counted + "/weight", "weight-idle")]
    [InlineData("\"points\": 10, \"weight\"", "\"points\": 500000, \"weight\"", Counted + "/points", "points-too-many")]
    [InlineData("\"target\": { \"comparison\": \"range\", \"value\": 5, \"upper\": 9 },", "", Counted + "/points", "points-need-target")]
    [InlineData(", \"upper\": 9", "", Counted + "/target/upper", "range-unclear")]
    [InlineData("\"upper\": 9", "\"upper\": 5", Counted + "/target/upper", "range-empty")]
    [InlineData("\"range\"", "\"atMost\"", Counted + "/target/upper", "range-unclear")]
    [InlineData("\"value\": [\"v\"]", "\"value\": []", Counted + "/value", "formula-empty")]
    [InlineData("[\"phuong\"]", "[\"phường\"]", Counted + "/unitTypes/0", "code-malformed")]
    [InlineData("\"target\": \"Mức 2\"", "\"target\": \"Mức 3\"", Level + "/target", "choice-unknown")]
    [InlineData("\"level\": \"level\"", "\"level\": \"rank\"", Level + "/level", "level-not-choice")]
    [InlineData("\"points\": 30,", "\"points\": 30, \"levelTargets\": [{ \"level\": \"muc-1\", \"choice\": \"Mức 2\" }],", Level + "/levelTargets", "level-targets-idle")]
    public void A_fault_of_a_set_by_points_is_named_with_its_place(string text, string broken, string pointer, string code) =>
        FaultsOf(Points, text, broken).ShouldContain((pointer, $"criteria.{code}"));

    [Theory]
    [InlineData("\"code\": \"muc-2\"", "\"code\": \"muc-1\"", "/rule/levels/1/code", "level-repeated")]
    [InlineData("\"kind\": \"levels\"", "\"kind\": \"steps\"", "/rule/kind", "unknown-word")]
    [InlineData("\"level\": \"muc-2\", \"comparison\"", "\"level\": \"muc-3\", \"comparison\"", "/nodes/0/indicator/levelTargets/1/level", "level-unknown")]
    [InlineData("\"level\": \"muc-2\", \"comparison\"", "\"level\": \"muc-1\", \"comparison\"", "/nodes/0/indicator/levelTargets/1/level", "levels-unordered")]
    [InlineData("\"value\": 95", "\"value\": 89", "/nodes/0/indicator/levelTargets/1", "level-targets-falling")]
    [InlineData("\"comparison\": \"atLeast\", \"value\": 95", "\"comparison\": \"above\", \"value\": 95", "/nodes/0/indicator/levelTargets/1", "level-targets-falling")]
    [InlineData("\"value\": 95", "\"value\": 101", "/nodes/0/indicator/levelTargets/1/value", "target-over-100")]
    [InlineData(", \"value\": 95", "", "/nodes/0/indicator/levelTargets/1", "level-target-unfit")]
    [InlineData("\"comparison\": \"atLeast\", \"value\": 95", "\"comparison\": \"range\", \"value\": 95", "/nodes/0/indicator/levelTargets/1", "level-target-unfit")]
    [InlineData("\"choice\": \"Cao\"", "\"choice\": \"Rất cao\"", "/nodes/1/indicator/levelTargets/0", "level-target-unfit")]
    [InlineData("[{ \"level\": \"muc-2\" }]", "[{ \"level\": \"muc-2\", \"choice\": \"Có\" }]", "/nodes/2/indicator/levelTargets/0", "level-target-unfit")]
    [InlineData("[{ \"level\": \"muc-2\" }]", "[{ \"level\": \"muc-2\", \"percent\": 5 }]", "/nodes/2/indicator/levelTargets/0/percent", "unknown-member")]
    [InlineData("\"previousFrom\": \"last-round\",", "", "/nodes/3/indicator/previous", "missing-member")]
    [InlineData("\"last-round\",", "\"last-round\", \"previous\": { \"sum\": [\"now\"] },", "/nodes/3/indicator/previous", "previous-is-carried")]
    [InlineData("\"last-round\"", "\"last-year\"", "/nodes/3/indicator/previousFrom", "unknown-word")]
    [InlineData("\"moreThan\"", "\"above\"", "/nodes/3/indicator/target/comparison", "unknown-word")]
    public void A_fault_of_a_set_by_levels_is_named_with_its_place(string text, string broken, string pointer, string code) =>
        FaultsOf(Levels, text, broken).ShouldContain((pointer, $"criteria.{code}"));

    private static IEnumerable<(string Field, string Code)> FaultsOf(string file, string text, string broken)
    {
        file.ShouldContain(text, Case.Sensitive);
        return Read(file.Replace(text, broken, StringComparison.Ordinal)).Faults.Select(fault => (fault.Field, fault.Code));
    }

    private static SetReading Read(string json) => SetFile.Read(Encoding.UTF8.GetBytes(json));
}
