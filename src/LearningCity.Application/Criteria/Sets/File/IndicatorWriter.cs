using LearningCity.Domain.Criteria;
using static LearningCity.Application.Criteria.SetVocabulary;

namespace LearningCity.Application.Criteria;

/// <summary>Writes one indicator in the canonical form.</summary>
internal static class IndicatorWriter
{
    public static void Write(JsonText json, Indicator indicator)
    {
        json.Text("kind", IndicatorKinds.WordFor(ShapeOf(indicator)));
        json.Objects("inputs", indicator.Inputs, always: true, write: input => Write(json, input));
        switch (indicator)
        {
            case DocumentIndicator document:
                json.Text("met", document.Met);
                break;
            case ShareIndicator share:
                MeasureWriter.Write(json, share.Measure, share.Target);
                json.Text("direct", share.Direct);
                json.TrueOnly("allowsOver100", share.AllowsOver100);
                break;
            case ChangeIndicator change:
                MeasureWriter.Write(json, change);
                break;
            case CountIndicator count:
                json.Texts("value", count.Value);
                MeasureWriter.Write(json, count.Target);
                break;
            case LevelIndicator level:
                json.Text("level", level.Level);
                json.Text("target", level.Target);
                break;
            case PointsIndicator points:
                json.Text("mark", points.Mark);
                MeasureWriter.Write(json, points.Target);
                break;
            case AllOfIndicator allOf:
                json.Objects("parts", allOf.Parts, part =>
                {
                    json.Text("key", part.Key);
                    json.Text("name", part.Name);
                    MeasureWriter.Write(json, part.Measure, part.Target);
                });
                break;
        }

        json.Object("documents", () =>
        {
            json.Whole("minimum", indicator.Documents.Minimum);
            json.Text("guidance", indicator.Documents.Guidance);
            json.Texts("kinds", indicator.Documents.Kinds);
            json.Text("issuer", indicator.Documents.Issuer);
        });
        json.Text("guidance", indicator.Guidance);
        json.Texts("dataSources", indicator.DataSources);
        json.Text("responsible", indicator.Responsible);
        json.Objects("assignments", indicator.Assignments, always: true, write: assignment =>
        {
            json.Text("unit", assignment.Unit);
            json.Text("part", AssignmentParts.WordFor(assignment.Part));
            json.Text("role", assignment.Role);
        });
        json.Object("rollUp", () => MeasureWriter.Write(json, indicator.RollUp));
        json.TrueOnly("allowsNotApplicable", indicator.AllowsNotApplicable);
        json.Number("points", indicator.Points);
        json.Number("weight", indicator.Weight is 1 ? null : indicator.Weight);
        json.Texts("unitTypes", indicator.UnitTypes);
        json.Objects("levelTargets", indicator.LevelTargets, target =>
        {
            json.Text("level", target.Level);
            json.Text("comparison", target.Comparison is { } comparison ? Comparisons.WordFor(comparison) : null);
            json.Number("value", target.Value);
            json.Text("choice", target.Choice);
        });
        json.Objects("checks", indicator.Checks, check => Write(json, check));
    }

    private static void Write(JsonText json, EntryCheck check)
    {
        switch (check)
        {
            case Domain.Criteria.JumpCheck jump:
                json.Text("kind", CheckKinds.WordFor(SetVocabulary.JumpCheck));
                json.Text("input", jump.Input);
                json.Number("percent", jump.Percent);
                break;
            case Domain.Criteria.TotalCheck total:
                json.Text("kind", CheckKinds.WordFor(SetVocabulary.TotalCheck));
                json.Text("total", total.Total);
                json.Texts("of", total.Of);
                break;
            case Domain.Criteria.OrderCheck order:
                json.Text("kind", CheckKinds.WordFor(SetVocabulary.OrderCheck));
                json.Text("lesser", order.Lesser);
                json.Text("greater", order.Greater);
                break;
        }

        json.Text("severity", Severities.WordFor(check.Severity));
        json.Text("message", check.Message);
    }

    private static void Write(JsonText json, InputField input)
    {
        json.Text("key", input.Key);
        json.Text("label", input.Label);
        json.Text("type", InputTypes.WordFor(input.Type));
        json.Text("unit", input.Unit);
        json.Number("minimum", input.Minimum is 0 ? null : input.Minimum);
        json.Number("maximum", input.Maximum);
        json.Truth("required", input.Required);
        json.Texts("choices", input.Choices);
    }

    private static Shape ShapeOf(Indicator indicator) => indicator switch
    {
        DocumentIndicator => DocumentShape,
        ShareIndicator => ShareShape,
        ChangeIndicator => ChangeShape,
        CountIndicator => CountShape,
        LevelIndicator => LevelShape,
        PointsIndicator => PointsShape,
        _ => AllOfShape,
    };
}
