using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using static LearningCity.Application.Criteria.SetVocabulary;

namespace LearningCity.Application.Criteria;

/// <summary>What came out of a set file: a definition without faults, or the faults.</summary>
/// <param name="Faults">Each with a JSON pointer; a file that is no JSON has one fault, at no pointer, that names line and column.</param>
public sealed record SetReading(SetDefinition? Definition, IReadOnlyList<Fault> Faults)
{
    /// <summary>What could be read, faults and all, to be shown while it is worked on; none of a file that is no JSON object.</summary>
    public SetDefinition? Readable { get; init; }
}

/// <summary>Reads and writes criteria sets as JSON. The format is described in README.md beside this file and by the schema.</summary>
public static class SetFile
{
    /// <summary>In bytes.</summary>
    public const int MaximumLength = 4 * 1024 * 1024;

    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    /// <summary>The JSON Schema (2020-12) of the format.</summary>
    public static string Schema
    {
        get
        {
            using var stream = typeof(SetFile).Assembly.GetManifestResourceStream("criteria-set.schema.json")!;
            using var reader = new StreamReader(stream, Encoding.UTF8);
            return reader.ReadToEnd();
        }
    }

    /// <summary>Reads a set and finds everything that is wrong with it at once. Throws for no content whatever.</summary>
    public static SetReading Read(ReadOnlyMemory<byte> utf8)
    {
        if (utf8.Length > MaximumLength)
        {
            return Refused("file-too-large", $"Tệp lớn hơn {MaximumLength / 1024 / 1024} MB.");
        }

        if (!Utf8.IsValid(utf8.Span))
        {
            return Refused("file-not-utf8", "Tệp không phải văn bản UTF-8.");
        }

        var content = utf8.Span.StartsWith(ByteOrderMark) ? utf8[ByteOrderMark.Length..] : utf8;
        try
        {
            using var document = JsonDocument.Parse(content);
            return Read(document.RootElement);
        }
        catch (JsonException malformed)
        {
            var (line, column) = PlaceOf(malformed, content.Span);
            return Refused("file-malformed", $"Tệp không đúng cú pháp JSON ở dòng {line}, cột {column}.");
        }
    }

    /// <summary>The canonical form: one definition has exactly one, whatever file it was read from. UTF-8 without a byte order mark.</summary>
    public static byte[] Write(SetDefinition definition) => Encoding.UTF8.GetBytes(SetWriter.Write(definition));

    /// <summary>SHA-256 of the canonical form, 64 lower-case hexadecimal digits.</summary>
    public static string HashOf(SetDefinition definition) => Convert.ToHexStringLower(SHA256.HashData(Write(definition)));

    private static SetReading Read(JsonElement root)
    {
        var faults = new JsonFaults();
        var json = new JsonObject(root, "", Set, faults);
        if (json.Has("formatVersion") && json.Whole("formatVersion") != SetDefinition.FormatVersion)
        {
            faults.Add("/formatVersion", "format-unknown", $"Chỉ đọc được định dạng phiên bản {SetDefinition.FormatVersion}.");
        }

        var indicators = new IndicatorReader(faults);
        var definition = new SetDefinition(
            json.Text("code"),
            json.Text("title"),
            json.OptionalText("appliesTo"),
            json.Texts("layers"),
            ReadSource(json.Object("source", Source)),
            RuleReader.Read(json, faults),
            json.Objects("assessmentBodies", SetVocabulary.AssessmentBody,
                body => new AssessmentBody(body.Text("name"), body.OptionalText("where"), body.OptionalText("role"))),
            json.Objects("units", SetVocabulary.Unit, unit => new SetUnit(
                unit.Text("key"), unit.Text("name"), unit.OptionalText("expandedName"), unit.Word("kind", UnitKinds), unit.OptionalText("note"))),
            ReadNodes(json, "nodes", indicators, faults),
            json.Objects("remarks", Remark, remark => new SetRemark(remark.Text("where"), remark.Text("text"))));

        Fault[] all = [.. faults.All, .. SetCheck.FaultsOf(definition).Where(fault => !faults.Explain(fault.Field))];
        return new SetReading(all.Length is 0 ? definition : null, all) { Readable = root.ValueKind is JsonValueKind.Object ? definition : null };
    }

    private static SetSource ReadSource(JsonObject? json) => json is null
        ? new("", null, null, null, null, null, null, [])
        : new(
            json.Text("document"),
            json.OptionalText("section"),
            json.OptionalText("issuer"),
            json.OptionalText("number"),
            json.OptionalText("date"),
            json.OptionalText("signer"),
            json.OptionalText("basis"),
            json.Texts("unconfirmed"));

    private static List<SetNode> ReadNodes(JsonObject parent, string name, IndicatorReader indicators, JsonFaults faults)
    {
        var nodes = new List<SetNode>();
        foreach (var (element, at) in parent.Items(name))
        {
            var json = new JsonObject(element, at, Node, faults);
            nodes.Add(new SetNode(
                json.Text("code"),
                json.Text("name"),
                json.Texts("notes"),
                ReadNodes(json, "children", indicators, faults),
                json.TryElement("indicator", out var indicator) ? indicators.Read(indicator, $"{at}/indicator") : null)
            {
                Continues = json.Objects("continues", Continued, earlier => new ContinuedCode(earlier.Text("set"), earlier.Whole("version"), earlier.Text("code"))),
                Cap = json.Number("cap"),
            });
        }

        return nodes;
    }

    private static SetReading Refused(string code, string message) => new(null, [new Fault("", $"criteria.{code}", message)]);

    private static (long Line, int Column) PlaceOf(JsonException malformed, ReadOnlySpan<byte> content)
    {
        var (line, bytes) = (malformed.LineNumber ?? 0, (int)(malformed.BytePositionInLine ?? 0));
        var start = 0;
        for (var i = 0L; i < line; i++)
        {
            start += content[start..].IndexOf((byte)'\n') + 1;
        }

        var before = content.Slice(start, Math.Min(bytes, content.Length - start));
        return (line + 1, Encoding.UTF8.GetCharCount(before) + 1);
    }
}
