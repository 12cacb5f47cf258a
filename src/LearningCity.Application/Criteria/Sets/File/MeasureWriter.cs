using LearningCity.Domain.Criteria;
using static LearningCity.Application.Criteria.SetVocabulary;

namespace LearningCity.Application.Criteria;

/// <summary>Writes in the canonical form what is measured, and what it is held against.</summary>
internal static class MeasureWriter
{
    public static void Write(JsonText json, ShareMeasure measure, ShareTarget? target)
    {
        json.Texts("numerator", measure.Numerator);
        json.Texts("denominator", measure.Denominator);
        if (target is not null)
        {
            json.Object("target", () => Write(json, target));
        }
    }

    public static void Write(JsonText json, ValueTarget? target)
    {
        if (target is not null)
        {
            json.Object("target", () =>
            {
                json.Text("comparison", Comparisons.WordFor(target.Comparison));
                json.Number("value", target.Value);
                json.Number("upper", target.Upper);
                json.Text("phrase", target.Phrase);
            });
        }
    }

    public static void Write(JsonText json, ChangeIndicator change)
    {
        json.Object("current", () => Write(json, change.Current));
        if (change.CarriesPrevious)
        {
            json.Text("previousFrom", PreviousSources.WordFor(true));
        }
        else
        {
            json.Object("previous", () => Write(json, change.Previous));
        }

        json.Text("direction", Directions.WordFor(change.Direction));
        json.Object("target", () =>
        {
            json.Text("comparison", ChangeComparisons.WordFor(change.Target.Comparison));
            json.Number("value", change.Target.Value);
            json.Text("reading", Readings.WordFor(change.Target.Reading));
            json.Text("phrase", change.Target.Phrase);
        });
        if (change.Basis is { } basis)
        {
            json.Object("basis", () =>
            {
                json.Text("current", basis.Current);
                json.Text("previous", basis.Previous);
                json.Texts("accepted", basis.Accepted);
            });
        }
    }

    public static void Write(JsonText json, RollUp rollUp)
    {
        json.Text("kind", RollUpKinds.WordFor(rollUp is RollUp.Count ? CountRollUp : rollUp is RollUp.Sum ? SumRollUp : LeadRollUp));
        if (rollUp is RollUp.Count { Target: { } target })
        {
            json.Object("target", () => Write(json, target));
        }
    }

    private static void Write(JsonText json, ShareTarget target)
    {
        json.Text("comparison", Comparisons.WordFor(target.Comparison));
        json.Number("percent", target.Percent);
        json.Number("upper", target.Upper);
        json.Text("phrase", target.Phrase);
    }

    private static void Write(JsonText json, ChangeMeasure measure)
    {
        json.Texts("sum", measure.Sum);
        json.Texts("over", measure.Over);
    }
}
