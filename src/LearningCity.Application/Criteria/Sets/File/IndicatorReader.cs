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
        if (KindReader.Read(element, at, IndicatorKinds, faults) is not { } shape)
        {
            return null;
        }

        var json = new JsonObject(element, at, shape, faults);
        var inputs = json.Objects("inputs", Input, ReadInput);
        var documents = json.Object("documents", Documents) is { } required
            ? new DocumentRequirement(required.Whole("minimum"), required.OptionalText("guidance"))
            {
                Kinds = required.Texts("kinds"),
                Issuer = required.OptionalText("issuer"),
            }
            : new DocumentRequirement(0, null);
        var assignments = json.Objects("assignments", Assignment, assignment => new IndicatorAssignment(
            assignment.Text("unit"), assignment.Word("part", AssignmentParts), assignment.OptionalText("role")));
        var rollUp = ReadRollUp(json, at);
        Indicator? indicator = shape == DocumentShape ? ReadDocument(json, inputs, documents, rollUp)
            : shape == ShareShape ? ReadShare(json, inputs, documents, rollUp)
            : shape == ChangeShape ? ReadChange(json, at, inputs, documents, rollUp)
            : shape == AllOfShape ? ReadAllOf(json, inputs, documents, rollUp)
            : shape == CountShape ? new CountIndicator
            {
                Inputs = inputs, Documents = documents, RollUp = rollUp, Value = json.Texts("value"), Target = ReadValueTarget(json),
            }
            : shape == LevelShape ? new LevelIndicator
            {
                Inputs = inputs, Documents = documents, RollUp = rollUp, Level = json.Text("level"), Target = json.OptionalText("target"),
            }
            : new PointsIndicator
            {
                Inputs = inputs, Documents = documents, RollUp = rollUp, Mark = json.Text("mark"), Target = ReadValueTarget(json),
            };
        indicator = indicator with
        {
            Guidance = json.OptionalText("guidance"),
            DataSources = json.Texts("dataSources"),
            Responsible = json.OptionalText("responsible"),
            AllowsNotApplicable = json.Truth("allowsNotApplicable"),
            Assignments = assignments,
            Points = json.Number("points"),
            Weight = json.Number("weight") ?? 1,
            UnitTypes = json.Texts("unitTypes"),
            LevelTargets = json.Objects("levelTargets", SetVocabulary.LevelTarget, target => new LevelTarget(
                target.Text("level"), target.Has("comparison") ? target.Word("comparison", Comparisons) : null, target.Number("value"),
                target.OptionalText("choice"))),
            Checks = ReadChecks(json),
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
        Target = ReadTarget(json),
        Direct = json.OptionalText("direct"),
        AllowsOver100 = json.Truth("allowsOver100"),
    };

    private ChangeIndicator ReadChange(JsonObject json, string at, IReadOnlyList<InputField> inputs, DocumentRequirement documents, RollUp rollUp) => new()
    {
        Inputs = inputs,
        Documents = documents,
        RollUp = rollUp,
        Current = ReadChangeMeasure(json, "current"),
        Previous = ReadChangeMeasure(json, IsCarried(json, at) ? "current" : "previous"),
        CarriesPrevious = IsCarried(json, at),
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
        ? new(target.Word("comparison", Comparisons), target.Number("percent") ?? 0, target.OptionalText("phrase")) { Upper = target.Number("upper") }
        : null;

    private static ValueTarget? ReadValueTarget(JsonObject json) => json.Object("target", SetVocabulary.ValueTarget) is { } target
        ? new(target.Word("comparison", Comparisons), target.Number("value") ?? 0, target.OptionalText("phrase")) { Upper = target.Number("upper") }
        : null;

    private static ChangeMeasure ReadChangeMeasure(JsonObject json, string name) => json.Object(name, SetVocabulary.ChangeMeasure) is { } measure
        ? new(measure.Texts("sum"), measure.Texts("over"))
        : new([], []);

    private List<EntryCheck> ReadChecks(JsonObject json)
    {
        var checks = new List<EntryCheck>();
        foreach (var (element, at) in json.Items("checks"))
        {
            if (KindReader.Read(element, at, CheckKinds, faults) is not { } shape)
            {
                continue;
            }

            var check = new JsonObject(element, at, shape, faults);
            var severity = check.Word("severity", Severities);
            EntryCheck read = shape == SetVocabulary.JumpCheck ? new Domain.Criteria.JumpCheck(check.Text("input"), check.Number("percent") ?? 0, severity)
                : shape == SetVocabulary.TotalCheck ? new Domain.Criteria.TotalCheck(check.Text("total"), check.Texts("of"), severity)
                : new Domain.Criteria.OrderCheck(check.Text("lesser"), check.Text("greater"), severity);
            checks.Add(read with { Message = check.OptionalText("message") });
        }

        return checks;
    }

    /// <summary>Either the figures of the previous period are entered, or they come from the round before: never both, never neither.</summary>
    private bool IsCarried(JsonObject json, string at)
    {
        var isCarried = json.Has("previousFrom") && json.Word("previousFrom", PreviousSources);
        if (isCarried == json.Has("previous") && !faults.Explain($"{at}/previous"))
        {
            faults.Add($"{at}/previous", isCarried ? "previous-is-carried" : "missing-member",
                isCarried ? "Số liệu kỳ trước lấy từ đợt trước; bỏ \"previous\"." : "Thiếu mục \"previous\".");
        }

        return isCarried;
    }

    private RollUp ReadRollUp(JsonObject json, string at)
    {
        if (!json.TryElement("rollUp", out var element) || KindReader.Read(element, $"{at}/rollUp", RollUpKinds, faults) is not { } shape)
        {
            return new RollUp.Lead();
        }

        var rollUp = new JsonObject(element, $"{at}/rollUp", shape, faults);
        return shape == CountRollUp ? new RollUp.Count(ReadTarget(rollUp))
            : shape == SumRollUp ? new RollUp.Sum()
            : new RollUp.Lead();
    }
}
