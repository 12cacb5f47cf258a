using System.Collections.Immutable;

namespace LearningCity.Domain.Criteria;

/// <summary>Several shares, each with its own target. One failing decides, even while another is missing; the lowest share is shown.</summary>
internal sealed class PlanAllOf : PlanIndicator
{
    private readonly ImmutableArray<Part> parts;

    public PlanAllOf(AllOfIndicator definition, PlanPlace place)
        : base(definition, place)
    {
        parts =
        [
            .. definition.Parts.Select(part => new Part(
                part, OrdinalsOfFigures(part.Measure.Numerator), OrdinalsOfFigures(part.Measure.Denominator), Millionths.Of(part.Target.Percent))),
        ];
    }

    internal override IEnumerable<ExplainedMeasure> Explain(IndicatorResult result)
    {
        for (var i = 0; i < parts.Length; i++)
        {
            var (part, score) = (parts[i].Definition, i < result.Parts.Length ? result.Parts[i] : Unscored(result));
            yield return ExplainedMeasure.OfShare(
                part.Name, part.Measure, part.Target, Thresholds(part.Target.Comparison, parts[i].Bound), score.Status, score.Reason, score.Figures,
                isDirect: false);
        }
    }

    private protected override bool Reaches(LevelStep step, ScoreStatus status, Quantity? figures, ReadOnlySpan<PartSum> parts)
    {
        foreach (var (sum, contributors) in parts)
        {
            if (contributors == 0 || Verdicts.OfShare(sum.Numerator, sum.Denominator, step.Comparison, step.Bound).Status is not ScoreStatus.Met)
            {
                return false;
            }
        }

        return parts.Length == this.parts.Length;
    }

    private protected override IndicatorResult ScoreAnswer(in EntryValues values)
    {
        var scores = ImmutableArray.CreateBuilder<PartScore>(parts.Length);
        foreach (var part in parts)
        {
            scores.Add(Sum(values, part.Numerator) is { } numerator && Sum(values, part.Denominator) is { } denominator
                ? part.Judge(new Quantity(numerator, denominator, 0, 0))
                : Missing);
        }

        return Join(scores.MoveToImmutable());
    }

    private protected override IndicatorResult ScoreSums(RollUpSums sums)
    {
        var scores = ImmutableArray.CreateBuilder<PartScore>(parts.Length);
        for (var i = 0; i < parts.Length; i++)
        {
            var sum = i < sums.Parts.Length ? sums.Parts[i] : default;
            scores.Add(sum.Contributors > 0 ? parts[i].Judge(sum.Sum) : Missing);
        }

        return Join(scores.MoveToImmutable());
    }

    private protected override int FullContributors(RollUpSums sums) =>
        sums.Parts.Length < parts.Length ? 0 : sums.Parts.Min(part => part.Contributors);

    private static PartScore Missing => new(ScoreStatus.NoData, ScoreReason.MissingInput, null);

    private static PartScore Unscored(IndicatorResult result) => new(result.Status, result.Reason, null);

    private static IndicatorResult Join(ImmutableArray<PartScore> scores)
    {
        var (failed, missing, unassessable, lowest) = (false, false, false, -1);
        for (var i = 0; i < scores.Length; i++)
        {
            failed |= scores[i].Status is ScoreStatus.NotMet;
            missing |= scores[i].Status is ScoreStatus.NoData;
            unassessable |= scores[i].Status is ScoreStatus.NotAssessable;
            if (scores[i].Figures is { Denominator: var denominator } figures && denominator > 0
                && (lowest < 0 || Verdicts.IsLower(figures, scores[lowest].Figures!.Value)))
            {
                lowest = i;
            }
        }

        var (status, reason) =
            failed ? (ScoreStatus.NotMet, ScoreReason.PartFailed)
            : missing ? (ScoreStatus.NoData, ScoreReason.PartMissing)
            : unassessable ? (ScoreStatus.NotAssessable, ScoreReason.PartNotAssessable)
            : (ScoreStatus.Met, ScoreReason.TargetMet);
        return new(status, reason, lowest < 0 ? null : scores[lowest].Figures, IsDirect: false, lowest, scores);
    }

    private sealed record Part(IndicatorPart Definition, ImmutableArray<int> Numerator, ImmutableArray<int> Denominator, long Bound)
    {
        public PartScore Judge(Quantity figures)
        {
            var (status, reason) = Verdicts.OfShare(figures.Numerator, figures.Denominator, Definition.Target.Comparison, Bound);
            return new(status, reason, figures);
        }
    }
}
