using System.Text.Json;
using LearningCity.Application.Criteria;

namespace LearningCity.Application.Tests.Criteria;

/// <summary>Schema and reader are written by hand, each for its reader; here they are held together, member by member and word by word.</summary>
public sealed class SetSchemaTests
{
    private static readonly JsonElement Definitions = JsonDocument.Parse(SetFile.Schema).RootElement.GetProperty("$defs");

    public static TheoryData<string> ShapeNames => [.. SetVocabulary.Shapes.Select(shape => shape.Name)];

    public static TheoryData<string> WordNames => [.. SetVocabulary.Enumerations.Select(words => words.Name)];

    [Theory]
    [MemberData(nameof(ShapeNames))]
    public void An_object_has_the_same_members_in_schema_and_reader(string name)
    {
        var shape = SetVocabulary.Shapes.Single(shape => shape.Name == name);
        var schema = Definitions.GetProperty(name);

        schema.GetProperty("properties").EnumerateObject().Select(member => member.Name)
            .ShouldBe(shape.Required.Concat(shape.Optional), ignoreOrder: true);
        schema.GetProperty("required").EnumerateArray().Select(member => member.GetString()).ShouldBe(shape.Required, ignoreOrder: true);
        schema.GetProperty("additionalProperties").GetBoolean().ShouldBeFalse();
    }

    [Theory]
    [MemberData(nameof(WordNames))]
    public void A_member_may_hold_the_same_words_in_schema_and_reader(string name) =>
        Definitions.GetProperty(name).GetProperty("enum").EnumerateArray().Select(word => word.GetString())
            .ShouldBe(SetVocabulary.Enumerations.Single(words => words.Name == name).All);

    [Fact]
    public void The_schema_knows_no_object_that_the_reader_does_not() =>
        Definitions.EnumerateObject().Where(definition => definition.Value.TryGetProperty("properties", out _)).Select(definition => definition.Name)
            .ShouldBe(SetVocabulary.Shapes.Select(shape => shape.Name), ignoreOrder: true);

    [Fact]
    public void Every_kind_is_a_constant_of_its_shape()
    {
        foreach (var kinds in new[] { SetVocabulary.IndicatorKinds, SetVocabulary.RollUpKinds, SetVocabulary.RuleKinds, SetVocabulary.CheckKinds })
        {
            foreach (var word in kinds.All)
            {
                kinds.TryFind(word, out var shape).ShouldBeTrue();
                Definitions.GetProperty(shape.Name).GetProperty("properties").GetProperty("kind").GetProperty("const").GetString().ShouldBe(word);
            }
        }
    }

    [Fact]
    public void Every_reference_of_the_schema_leads_somewhere() =>
        References(Definitions).Where(reference => !Definitions.TryGetProperty(reference["#/$defs/".Length..], out _)).ShouldBeEmpty();

    [Fact]
    public void The_examples_of_the_format_description_have_no_faults()
    {
        var readme = File.ReadAllText(RepositoryFiles.PathOf("src/LearningCity.Application/Criteria/README.md"));
        string[] examples = [.. readme.Split("```json").Skip(1).Select(rest => rest.Split("```")[0])];

        examples.Length.ShouldBe(2);
        examples.SelectMany(example => SetFile.Read(System.Text.Encoding.UTF8.GetBytes(example)).Faults).ShouldBeEmpty();
    }

    private static IEnumerable<string> References(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member =>
            member.NameEquals("$ref") ? [member.Value.GetString()!] : References(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(References),
        _ => [],
    };
}
