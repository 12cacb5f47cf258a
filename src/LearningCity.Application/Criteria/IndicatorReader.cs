using System.Text.Json;
using LearningCity.Domain.Criteria;
using static LearningCity.Application.Criteria.SetVocabulary;

namespace LearningCity.Application.Criteria;

/// <summary>Reads one indicator; the word under "kind" decides which members it has.</summary>
internal sealed class IndicatorReader(JsonFaults faults)
{
    /// <returns>None when its kind or its inputs cannot be read: what follows from them cannot be judged then.</returns>
    public Indicator? Read(JsonElement element, string at)
    {
        if (KindOf(element, at, IndicatorKinds) is not { } shape)
        {
            return null;
        }

        var json = new JsonObject(element, at, shape, faults);
        var inputs = json.Objects("inputs", Input, ReadInput);
        var documents = json.Object("documents", Documents) is { } required
            ? new DocumentRequirement(required.Whole("minimum"), required.OptionalText("guidance"))
            : new DocumentRequirement(0, null);
        var assignments = json.Objects("assignments", Assignment, assignment => new IndicatorAssignment(
            assignment.Text("unit"), assignment.Word("part", AssignmentParts), assignment.OptionalText("role")));
        var rollUp = ReadRollUp(json, at);
        Indicator? indicator = shape == DocumentShape ? ReadDocument(json, inputs, documents, rollUp)
            : shape == ShareShape ? ReadShare(json, inputs, documents, rollUp)
            : shape == ChangeShape ? ReadChange(json, inputs, documents, rollUp)
            : ReadAllOf(json, inputs, documents, rollUp);
        indicator = indicator with
        {
            Guidance = json.OptionalText("guidance"),
            DataSources = json.Texts("dataSources"),
            Responsible = json.OptionalText("responsible"),
            AllowsNotApplicable = json.Truth("allowsNotApplicable"),
            Assignments = assignments,
        };
        return faults.Explain($"{at}/inputs") ? null : indicator;
    }

    private static InputField ReadInput(JsonObject json) => new(
        json.Text("key"),
        json.Text("label"),
        json.Word("type", InputTypes),
        json.OptionalText("unit"),
        json.Number("minimum") ?? 0,
        json.Number("maximum"),
        json.Truth("required"),
        json.Texts("choices"));

    private static DocumentIndicator ReadDocument(JsonObject json, IReadOnlyList<InputField> inputs, DocumentRequirement documents, RollUp rollUp) =>
        new() { Inputs = inputs, Documents = documents, RollUp = rollUp, Met = json.Text("met") };

    private static ShareIndicator ReadShare(JsonObject json, IReadOnlyList<InputField> inputs, DocumentRequirement documents, RollUp rollUp) => new()
    {
        Inputs = inputs,
        Documents = documents,
        RollUp = rollUp,
        Measure = ReadMeasure(json),
        Target = ReadTarget(json) ?? NoTarget,
        Direct = json.OptionalText("direct"),
        AllowsOver100 = json.Truth("allowsOver100"),
    };

    private static ChangeIndicator ReadChange(JsonObject json, IReadOnlyList<InputField> inputs, DocumentRequirement documents, RollUp rollUp) => new()
    {
        Inputs = inputs,
        Documents = documents,
        RollUp = rollUp,
        Current = ReadChangeMeasure(json, "current"),
        Previous = ReadChangeMeasure(json, "previous"),
        Direction = json.Word("direction", Directions),
        Target = json.Object("target", SetVocabulary.ChangeTarget) is { } target
            ? new(target.Word("comparison", ChangeComparisons), target.Number("value") ?? 0, target.Word("reading", Readings), target.OptionalText("phrase"))
            : new(Comparison.MoreThan, 0, ChangeReading.Absolute, null),
        Basis = json.Object("basis", SetVocabulary.Basis) is { } basis
            ? new(basis.Text("current"), basis.OptionalText("previous"), basis.Texts("accepted"))
            : null,
    };

    private static AllOfIndicator ReadAllOf(JsonObject json, IReadOnlyList<InputField> inputs, DocumentRequirement documents, RollUp rollUp) => new()
    {
        Inputs = inputs,
        Documents = documents,
        RollUp = rollUp,
        Parts = json.Objects("parts", Part, part => new IndicatorPart(
            part.Text("key"), part.Text("name"), ReadMeasure(part), ReadTarget(part) ?? NoTarget)),
    };

    private static ShareTarget NoTarget => new(Comparison.AtLeast, 0, null);

    private static ShareMeasure ReadMeasure(JsonObject json) => new(json.Texts("numerator"), json.Texts("denominator"));

    private static ShareTarget? ReadTarget(JsonObject json) => json.Object("target", SetVocabulary.ShareTarget) is { } target
        ? new(target.Word("comparison", ShareComparisons), target.Number("percent") ?? 0, target.OptionalText("phrase"))
        : null;

    private static ChangeMeasure ReadChangeMeasure(JsonObject json, string name) => json.Object(name, SetVocabulary.ChangeMeasure) is { } measure
        ? new(measure.Texts("sum"), measure.Texts("over"))
        : new([], []);

    private RollUp ReadRollUp(JsonObject json, string at)
    {
        if (!json.TryElement("rollUp", out var element) || KindOf(element, $"{at}/rollUp", RollUpKinds) is not { } shape)
        {
            return new RollUp.Lead();
        }

        var rollUp = new JsonObject(element, $"{at}/rollUp", shape, faults);
        return shape == CountRollUp ? new RollUp.Count(ReadTarget(rollUp))
            : shape == SumRollUp ? new RollUp.Sum()
            : new RollUp.Lead();
    }

    private Shape? KindOf(JsonElement element, string at, Words<Shape> kinds)
    {
        if (element.ValueKind is not JsonValueKind.Object)
        {
            faults.Add(at, "wrong-type", "Chỗ này phải là một đối tượng JSON.");
            return null;
        }

        if (element.TryGetProperty("kind", out var kind) && kind.ValueKind is JsonValueKind.String
            && kinds.All.FirstOrDefault(kind.ValueEquals) is { } word && kinds.TryFind(word, out var shape))
        {
            return shape;
        }

        faults.Add($"{at}/kind", "unknown-word", $"Mục \"kind\" phải là một trong: {string.Join(", ", kinds.All)}.");
        return null;
    }
}
