using LearningCity.Domain.Criteria;

namespace LearningCity.Application.Criteria;

/// <summary>The words of the set file: which members an object has and which words a member may hold. Reader, writer and JSON Schema agree on it.</summary>
internal static class SetVocabulary
{
    public static readonly Shape Set = new("set",
        Required: ["formatVersion", "code", "title", "layers", "source", "rule", "units", "nodes"],
        Optional: ["appliesTo", "assessmentBodies", "remarks"]);

    public static readonly Shape Source = new("source",
        Required: ["document"],
        Optional: ["section", "issuer", "number", "date", "signer", "basis", "unconfirmed"]);

    public static readonly Shape AssessmentBody = new("assessmentBody", Required: ["name"], Optional: ["where", "role"]);

    public static readonly Shape Unit = new("unit", Required: ["key", "name", "kind"], Optional: ["expandedName", "note"]);

    public static readonly Shape Remark = new("remark", Required: ["where", "text"], Optional: []);

    public static readonly Shape PointsRule = new("pointsRule", Required: ["kind", "full", "bands", "below"], Optional: ["floor", "mandatory"]);

    public static readonly Shape Band = new("band", Required: ["name", "from"], Optional: []);

    public static readonly Shape LevelsRule = new("levelsRule", Required: ["kind", "levels", "below"], Optional: []);

    public static readonly Shape Level = new("level", Required: ["code", "name"], Optional: []);

    public static readonly Shape Node = new("node", Required: ["code", "name"], Optional: ["notes", "children", "indicator", "cap", "continues"]);

    public static readonly Shape Continued = new("continued", Required: ["set", "version", "code"], Optional: []);

    public static readonly Shape Documents = new("documents", Required: ["minimum"], Optional: ["guidance", "kinds", "issuer"]);

    public static readonly Shape Assignment = new("assignment", Required: ["unit", "part"], Optional: ["role"]);

    public static readonly Shape Input = new("input",
        Required: ["key", "label", "type", "required"],
        Optional: ["unit", "minimum", "maximum", "choices"]);

    public static readonly Shape ShareTarget = new("shareTarget", Required: ["comparison", "percent"], Optional: ["upper", "phrase"]);

    public static readonly Shape ValueTarget = new("valueTarget", Required: ["comparison", "value"], Optional: ["upper", "phrase"]);

    public static readonly Shape LevelTarget = new("levelTarget", Required: ["level"], Optional: ["comparison", "value", "choice"]);

    public static readonly Shape JumpCheck = new("jumpCheck", Required: ["kind", "input", "percent", "severity"], Optional: ["message"]);

    public static readonly Shape TotalCheck = new("totalCheck", Required: ["kind", "total", "of", "severity"], Optional: ["message"]);

    public static readonly Shape OrderCheck = new("orderCheck", Required: ["kind", "lesser", "greater", "severity"], Optional: ["message"]);

    public static readonly Shape ChangeTarget = new("changeTarget", Required: ["comparison", "value", "reading"], Optional: ["phrase"]);

    public static readonly Shape ChangeMeasure = new("changeMeasure", Required: ["sum"], Optional: ["over"]);

    public static readonly Shape Basis = new("basis", Required: ["current"], Optional: ["previous", "accepted"]);

    public static readonly Shape Part = new("part", Required: ["key", "name", "numerator", "denominator", "target"], Optional: []);

    public static readonly Shape DocumentShape = IndicatorShape("documentIndicator", ["met"], []);

    public static readonly Shape ShareShape = IndicatorShape("shareIndicator", ["numerator", "denominator"], ["target", "direct", "allowsOver100"]);

    public static readonly Shape ChangeShape = IndicatorShape("changeIndicator", ["current", "direction", "target"], ["previous", "previousFrom", "basis"]);

    public static readonly Shape AllOfShape = IndicatorShape("allOfIndicator", ["parts"], []);

    public static readonly Shape CountShape = IndicatorShape("countIndicator", ["value"], ["target"]);

    public static readonly Shape LevelShape = IndicatorShape("levelIndicator", ["level"], ["target"]);

    public static readonly Shape PointsShape = IndicatorShape("pointsIndicator", ["mark"], ["target"]);

    public static readonly Shape LeadRollUp = new("leadRollUp", Required: ["kind"], Optional: []);

    public static readonly Shape SumRollUp = new("sumRollUp", Required: ["kind"], Optional: []);

    public static readonly Shape CountRollUp = new("countRollUp", Required: ["kind"], Optional: ["target"]);

    public static readonly Words<SetUnitKind> UnitKinds = new("unitKind", ("unit", SetUnitKind.Unit), ("group", SetUnitKind.Group));

    public static readonly Words<InputType> InputTypes = new("inputType",
        ("integer", InputType.Integer),
        ("decimal", InputType.Decimal),
        ("percentage", InputType.Percentage),
        ("boolean", InputType.Boolean),
        ("choice", InputType.Choice));

    public static readonly Words<Comparison> Comparisons = new("comparison",
        ("atLeast", Comparison.AtLeast),
        ("below", Comparison.Below),
        ("atMost", Comparison.AtMost),
        ("above", Comparison.MoreThan),
        ("range", Comparison.Range));

    public static readonly Words<Comparison> ChangeComparisons = new("changeComparison", ("atLeast", Comparison.AtLeast), ("moreThan", Comparison.MoreThan));

    public static readonly Words<ChangeDirection> Directions = new("direction", ("up", ChangeDirection.Up), ("down", ChangeDirection.Down));

    public static readonly Words<ChangeReading> Readings = new("reading",
        ("points", ChangeReading.Points), ("relative", ChangeReading.Relative), ("absolute", ChangeReading.Absolute));

    public static readonly Words<AssignmentPart> AssignmentParts = new("assignmentPart",
        ("lead", AssignmentPart.Lead), ("supply", AssignmentPart.Supply));

    public static readonly Words<Shape> IndicatorKinds = new("indicatorKind",
        ("document", DocumentShape), ("share", ShareShape), ("change", ChangeShape), ("all-of", AllOfShape),
        ("count", CountShape), ("level", LevelShape), ("points", PointsShape));

    public static readonly Words<Shape> CheckKinds = new("checkKind", ("jump", JumpCheck), ("total", TotalCheck), ("order", OrderCheck));

    public static readonly Words<CheckSeverity> Severities = new("severity",
        ("notice", CheckSeverity.Notice), ("explain", CheckSeverity.Explain), ("refuse", CheckSeverity.Refuse));

    public static readonly Words<Shape> RuleKinds = new("ruleKind", ("points", PointsRule), ("levels", LevelsRule));

    public static readonly Words<bool> PreviousSources = new("previousSource", ("entered", false), ("last-round", true));

    public static readonly Words<Shape> RollUpKinds = new("rollUpKind", ("lead", LeadRollUp), ("sum", SumRollUp), ("count", CountRollUp));

    public static IReadOnlyList<Shape> Shapes =>
    [
        Set, Source, PointsRule, Band, LevelsRule, Level, AssessmentBody, Unit, Remark, Node, Continued, Documents, Assignment, Input, ShareTarget,
        ValueTarget, LevelTarget, JumpCheck, TotalCheck, OrderCheck, ChangeTarget, ChangeMeasure, Basis, Part, DocumentShape, ShareShape, ChangeShape,
        AllOfShape, CountShape, LevelShape, PointsShape, LeadRollUp, SumRollUp, CountRollUp,
    ];

    public static IReadOnlyList<Words> Enumerations =>
    [
        UnitKinds, InputTypes, Comparisons, ChangeComparisons, Directions, Readings, PreviousSources, AssignmentParts, IndicatorKinds, RollUpKinds, RuleKinds,
        CheckKinds, Severities,
    ];

    private static Shape IndicatorShape(string name, string[] required, string[] optional) => new(name,
        Required: ["kind", "inputs", "documents", "assignments", "rollUp", .. required],
        Optional: ["guidance", "dataSources", "responsible", "allowsNotApplicable", "points", "weight", "unitTypes", "levelTargets", "checks", .. optional]);
}

/// <summary>The members of one kind of object.</summary>
internal sealed record Shape(string Name, IReadOnlyList<string> Required, IReadOnlyList<string> Optional)
{
    public bool Has(string member) => Required.Contains(member) || Optional.Contains(member);
}

/// <summary>The words a member may hold, under the name the schema gives them.</summary>
internal abstract class Words(string name)
{
    public string Name => name;

    public abstract IReadOnlyList<string> All { get; }
}

/// <summary>The words a member may hold, and what each means.</summary>
internal sealed class Words<T>(string name, params (string Word, T Meaning)[] words) : Words(name)
    where T : notnull
{
    public override IReadOnlyList<string> All => [.. words.Select(pair => pair.Word)];

    public bool TryFind(string word, out T meaning)
    {
        foreach (var pair in words)
        {
            if (string.Equals(pair.Word, word, StringComparison.Ordinal))
            {
                meaning = pair.Meaning;
                return true;
            }
        }

        meaning = default!;
        return false;
    }

    public string WordFor(T meaning) => words.First(pair => EqualityComparer<T>.Default.Equals(pair.Meaning, meaning)).Word;
}
