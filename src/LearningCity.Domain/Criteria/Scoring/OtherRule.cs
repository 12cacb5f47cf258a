using System.Collections.Immutable;

namespace LearningCity.Domain.Criteria;

/// <summary>Scores answers that were given under one set by the rule of another. Immutable, safe to share between threads.</summary>
public sealed class OtherRule
{
    private readonly Dictionary<(string Asked, AssignmentPart Part), ImmutableArray<OtherIndicator>> found;

    /// <param name="asked">The set under which the answers were given.</param>
    /// <param name="plan">The set by which they are judged.</param>
    /// <param name="pairs">At most one for each indicator of <paramref name="plan"/>; what none names is not judged.</param>
    public OtherRule(ScoringPlan asked, ScoringPlan plan, IReadOnlyList<IndicatorPair> pairs)
    {
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(plan);
        Plan = plan;
        List<OtherIndicator> others = [.. pairs.Where(pair => pair.Asked is not null).Select(pair => OtherIndicator.Of(pair, asked, plan))];
        found = Enum.GetValues<AssignmentPart>()
            .SelectMany(part => others.Where(other => other.Judged.Definition.IsAnsweredBy(part)).Select(other => (Key: (other.Asked, part), Other: other)))
            .GroupBy(one => one.Key, one => one.Other)
            .ToDictionary(group => group.Key, group => group.ToImmutableArray());
    }

    public ScoringPlan Plan { get; }

    /// <summary>What answers to this indicator, of units with this part, are judged as; mostly one, and none where the other set has nothing they answer.</summary>
    /// <param name="asked">Code in the set under which the answers were given.</param>
    public ImmutableArray<OtherIndicator> Of(string asked, AssignmentPart part) => found.GetValueOrDefault((asked, part), []);
}

/// <summary>An indicator of another set that takes the answers to one of the set that was asked.</summary>
public sealed class OtherIndicator
{
    private readonly PlanIndicator? scorer;
    private readonly bool keepsAnswer;

    /// <param name="scorer">None: measured otherwise.</param>
    private OtherIndicator(string asked, PlanIndicator judged, PlanIndicator? scorer, bool keepsAnswer) =>
        (Asked, Judged, this.scorer, this.keepsAnswer) = (asked, judged, scorer, keepsAnswer);

    /// <summary>Code in the set under which the answers were given.</summary>
    public string Asked { get; }

    /// <summary>The indicator of the set that judges.</summary>
    public PlanIndicator Judged { get; }

    /// <param name="values">As they were given under the first set. "Not applicable" is no answer where the other set does not allow it.</param>
    public IndicatorResult Score(in EntryValues values) => scorer is null
        ? IndicatorResult.Of(ScoreStatus.NoData, ScoreReason.MeasuredOtherwise)
        : scorer.Score(values with
        {
            Met = keepsAnswer ? values.Met : null,
            IsNotApplicable = values.IsNotApplicable && Judged.Definition.AllowsNotApplicable,
        });

    internal static OtherIndicator Of(IndicatorPair pair, ScoringPlan asked, ScoringPlan plan)
    {
        if (!asked.TryFind(pair.Asked!, out var from) || !plan.TryFind(pair.Judged, out var judged))
        {
            throw new ArgumentException($"There is no pair of {pair.Asked} and {pair.Judged}.", nameof(pair));
        }

        if (pair.Comparability is not Comparability.Comparable)
        {
            return new OtherIndicator(from.Code, judged, scorer: null, keepsAnswer: false);
        }

        var definition = AskedFields.In(judged.Definition, from.Definition, pair.Fields);
        var node = new SetNode(judged.Code, judged.Name, [], [], definition);
        return new OtherIndicator(
            from.Code, judged, PlanIndicator.From(definition, new PlanPlace(node, judged.Ordinal, judged.Node, plan.Definition.Rule)),
            keepsAnswer: pair.Fields is FieldMeeting.SamePlace || KeyOfAnswer(from) == KeyOfAnswer(judged));
    }

    private static string? KeyOfAnswer(PlanIndicator indicator) =>
        indicator.Definition.Inputs.FirstOrDefault(input => input.Type is InputType.Boolean)?.Key;
}
