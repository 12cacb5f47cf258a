using System.Text;
using LearningCity.Application.Criteria;
using LearningCity.Domain.Criteria;

namespace LearningCity.Application.Tests.Criteria;

public sealed class SetFileTests
{
    /// <summary>A small set with one indicator; tests break it in one place each.</summary>
    private const string Small =
        """
        {
          "formatVersion": 1,
          "code": "thu",
          "title": "Bộ tiêu chí thử",
          "layers": ["Tiêu chí", "Chỉ báo"],
          "source": { "document": "Công văn" },
          "rule": null,
          "units": [{ "key": "so", "name": "Sở", "kind": "unit" }],
          "nodes": [
            { "code": "1", "name": "Tiêu chí một", "children": [
              { "code": "1.1", "name": "Chỉ báo một", "indicator": {
                "kind": "share",
                "inputs": [
                  { "key": "n", "label": "Tử số", "type": "integer", "required": true },
                  { "key": "d", "label": "Mẫu số", "type": "integer", "required": true }
                ],
                "numerator": ["n"], "denominator": ["d"],
                "target": { "comparison": "below", "percent": "0.05" },
                "documents": { "minimum": 1 },
                "assignments": [{ "unit": "so", "part": "lead" }],
                "rollUp": { "kind": "lead" }
              } }
            ] }
          ]
        }
        """;

    private const string At = "/nodes/0/children/0/indicator";

    [Fact]
    public void A_good_file_gives_its_definition()
    {
        var reading = Read(Small);

        reading.Faults.ShouldBeEmpty();
        var share = reading.Definition!.Nodes[0].Children[0].Indicator.ShouldBeOfType<ShareIndicator>();
        share.Target.ShouldBe(new ShareTarget(Comparison.Below, 0.05m, null));
    }

    [Theory]
    [InlineData("\"percent\": \"0.05\"", "\"percent\": 0.05")]
    [InlineData("\"percent\": \"0.05\"", "\"percent\": 0.050")]
    [InlineData("\"required\": true", "\"minimum\": 0, \"required\": true")]
    public void Files_that_say_the_same_have_the_same_hash(string text, string same) =>
        SetFile.HashOf(Read(Small.Replace(text, same, StringComparison.Ordinal)).Definition!).ShouldBe(SetFile.HashOf(Read(Small).Definition!));

    [Fact]
    public void A_slip_of_the_pen_hides_no_other_fault_of_its_indicator() =>
        Read(Small
            .Replace("\"comparison\": \"below\"", "\"comparison\": \"under\"", StringComparison.Ordinal)
            .Replace("\"numerator\": [\"n\"]", "\"numerator\": [\"m\"]", StringComparison.Ordinal)
            .Replace("\"unit\": \"so\"", "\"unit\": \"sở\"", StringComparison.Ordinal))
            .Faults.Select(fault => fault.Field).ShouldBe([$"{At}/target/comparison", $"{At}/numerator/0", $"{At}/assignments/0/unit"], ignoreOrder: true);

    [Fact]
    public void Inputs_that_cannot_be_read_are_the_only_fault_of_their_formula() =>
        Read(Small.Replace("\"type\": \"integer\"", "\"type\": \"whole\"", StringComparison.Ordinal))
            .Faults.Select(fault => fault.Field).ShouldBe([$"{At}/inputs/0/type", $"{At}/inputs/1/type"]);

    [Theory]
    [InlineData("100.000001", "", $"{At}/target/percent")]
    [InlineData("100", "", null)]
    [InlineData("170", "\"allowsOver100\": true,", null)]
    public void A_share_that_cannot_exceed_100_percent_is_not_held_against_more(string percent, string over, string? place) =>
        Read(Small
            .Replace("\"percent\": \"0.05\"", $"\"percent\": \"{percent}\"", StringComparison.Ordinal)
            .Replace("\"kind\": \"share\",", $"\"kind\": \"share\", {over}", StringComparison.Ordinal))
            .Faults.Select(fault => fault.Field).ShouldBe(place is null ? [] : [place]);

    [Fact]
    public void Another_target_is_another_hash() =>
        SetFile.HashOf(Read(Small.Replace("0.05", "0.06", StringComparison.Ordinal)).Definition!).ShouldNotBe(SetFile.HashOf(Read(Small).Definition!));

    [Fact]
    public void The_canonical_form_never_changes() =>
        Encoding.UTF8.GetString(SetFile.Write(Read(Small).Definition!)).ShouldBe(
            """{"formatVersion":1,"code":"thu","title":"Bộ tiêu chí thử","layers":["Tiêu chí","Chỉ báo"],"source":{"document":"Công văn"},"rule":null,"units":[{"key":"so","name":"Sở","kind":"unit"}],"nodes":[{"code":"1","name":"Tiêu chí một","children":[{"code":"1.1","name":"Chỉ báo một","indicator":{"kind":"share","inputs":[{"key":"n","label":"Tử số","type":"integer","required":true},{"key":"d","label":"Mẫu số","type":"integer","required":true}],"numerator":["n"],"denominator":["d"],"target":{"comparison":"below","percent":0.05},"documents":{"minimum":1},"assignments":[{"unit":"so","part":"lead"}],"rollUp":{"kind":"lead"}}}]}]}""");

    [Theory]
    [InlineData("Small")]
    [InlineData(RepositoryFiles.HaiPhongSet)]
    [InlineData(RepositoryFiles.HaLongSet)]
    [InlineData(RepositoryFiles.Sets + "thong-tu-22-2020.json")]
    [InlineData(RepositoryFiles.Sets + "cong-dan-hoc-tap-324.json")]
    [InlineData(RepositoryFiles.Sets + "thong-tu-24-2023.json")]
    [InlineData(RepositoryFiles.Sets + "dac-trung-thanh-pho-hoc-tap.json")]
    public void The_canonical_form_reads_back_to_itself(string which)
    {
        var definition = (which is "Small" ? Read(Small) : SetFile.Read(RepositoryFiles.Bytes(which))).Definition!;

        var canonical = SetFile.Write(definition);

        SetFile.Write(SetFile.Read(canonical).Definition!).ShouldBe(canonical);
    }

    [Theory]
    [InlineData("\"title\": \"Bộ tiêu chí thử\"", "\"title\": 5", "/title", "wrong-type")]
    [InlineData("\"title\": \"Bộ tiêu chí thử\",", "", "/title", "missing-member")]
    [InlineData("\"rule\": null", "\"rule\": null, \"rule\": null", "/rule", "repeated-member")]
    [InlineData("\"rule\": null", "\"rule\": null, \"points/100\": 100", "/points~1100", "unknown-member")]
    [InlineData("\"rule\": null", "\"rule\": { \"kind\": \"marks\" }", "/rule/kind", "unknown-word")]
    [InlineData("\"rule\": null", "\"rule\": { \"kind\": \"points\" }", "/rule/full", "missing-member")]
    [InlineData("\"rule\": null", "\"rule\": []", "/rule", "wrong-type")]
    [InlineData("\"formatVersion\": 1", "\"formatVersion\": 2", "/formatVersion", "format-unknown")]
    [InlineData("\"Bộ tiêu chí thử\"", "\"B\\ud800\"", "/title", "text-not-unicode")]
    [InlineData("\"Bộ tiêu chí thử\"", "\"B\\u1ED9\\u200B\"", "/title", "control-character")]
    [InlineData("\"Bộ tiêu chí thử\"", "\"Bo\\u0323\\u0302\"", "/title", "text-not-nfc")]
    [InlineData("\"Bộ tiêu chí thử\"", "\" \"", "/title", "text-missing")]
    [InlineData("\"code\": \"1.1\"", "\"code\": \"1\"", "/nodes/0/children/0/code", "code-repeated")]
    [InlineData("\"code\": \"1.1\"", "\"code\": \"1. 1\"", "/nodes/0/children/0/code", "code-malformed")]
    [InlineData("[\"Tiêu chí\", \"Chỉ báo\"]", "[\"Tiêu chí\"]", "/nodes/0/children/0", "too-deep")]
    [InlineData("\"kind\": \"share\"", "\"kind\": \"shares\"", At + "/kind", "unknown-word")]
    [InlineData("\"below\"", "\"lessThan\"", At + "/target/comparison", "unknown-word")]
    [InlineData("\"0.05\"", "\"0,05\"", At + "/target/percent", "number-malformed")]
    [InlineData("\"0.05\"", "5e-2", At + "/target/percent", "number-malformed")]
    [InlineData("\"0.05\"", "0.0500001", At + "/target/percent", "number-malformed")]
    [InlineData("\"0.05\"", "-0.05", At + "/target/percent", "target-negative")]
    [InlineData("\"numerator\": [\"n\"]", "\"numerator\": [\"m\"]", At + "/numerator/0", "input-unknown")]
    [InlineData("\"label\": \"Tử số\", \"type\": \"integer\", \"required\": true", "\"label\": \"Tử số\", \"type\": \"integer\", \"required\": false", At + "/numerator/0", "input-not-required")]
    [InlineData("\"key\": \"d\"", "\"key\": \"n\"", At + "/inputs/1/key", "input-key-repeated")]
    [InlineData("\"unit\": \"so\"", "\"unit\": \"pgd\"", At + "/assignments/0/unit", "unit-unknown")]
    [InlineData("\"part\": \"lead\"", "\"part\": \"supply\"", At + "/assignments", "lead-not-single")]
    [InlineData("\"rollUp\": { \"kind\": \"lead\" }", "\"rollUp\": { \"kind\": \"sum\" }", At + "/assignments", "supplier-missing")]
    public void A_fault_is_named_with_its_place(string text, string broken, string pointer, string code) =>
        Read(Small.Replace(text, broken, StringComparison.Ordinal)).Faults
            .Select(fault => (fault.Field, fault.Code)).ShouldContain((pointer, $"criteria.{code}"));

    [Fact]
    public void All_faults_are_found_at_once_and_consequences_are_not_named()
    {
        var broken = Small
            .Replace("\"title\": \"Bộ tiêu chí thử\",", "", StringComparison.Ordinal)
            .Replace("\"0.05\"", "true", StringComparison.Ordinal)
            .Replace("\"name\": \"Sở\"", "\"name\": \"\"", StringComparison.Ordinal);

        Read(broken).Faults.Select(fault => fault.Field).ShouldBe(["/title", At + "/target/percent", "/units/0/name"]);
    }

    [Fact]
    public void A_file_that_is_no_JSON_says_line_and_column_counted_in_characters()
    {
        var fault = Read("{\n  \"tiêu đề\": x\n}").Faults.ShouldHaveSingleItem();

        (fault.Field, fault.Code).ShouldBe(("", "criteria.file-malformed"));
        fault.Message.ShouldContain("dòng 2, cột 14");
    }

    [Fact]
    public void Bytes_that_are_no_UTF_8_are_refused_and_a_byte_order_mark_is_not()
    {
        SetFile.Read(new byte[] { 0x7B, 0xFF, 0x7D }).Faults.ShouldHaveSingleItem().Code.ShouldBe("criteria.file-not-utf8");
        SetFile.Read((byte[])[0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Small)]).Faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"nodes\":[1,{\"children\":{}}],\"units\":\"x\",\"source\":[],\"layers\":[null]}")]
    [InlineData("{\"nodes\":[{\"code\":\"1\",\"name\":\"x\",\"indicator\":{\"kind\":\"change\"}},{\"indicator\":{\"kind\":5}},{\"indicator\":null}]}")]
    public void Whatever_is_sent_comes_back_as_faults_and_never_as_a_crash(string content) => Read(content).Faults.ShouldNotBeEmpty();

    [Fact]
    public void Every_cut_of_a_good_file_comes_back_as_faults_and_never_as_a_crash()
    {
        var bytes = Encoding.UTF8.GetBytes(Small);
        for (var length = 0; length < bytes.Length; length++)
        {
            SetFile.Read(bytes.AsMemory(0, length)).Definition.ShouldBeNull();
        }
    }

    private static SetReading Read(string json) => SetFile.Read(Encoding.UTF8.GetBytes(json));
}
