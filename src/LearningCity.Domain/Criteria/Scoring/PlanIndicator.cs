using System.Collections.Immutable;

namespace LearningCity.Domain.Criteria;

/// <summary>An indicator compiled for scoring: keys replaced by ordinals, targets by whole millionths. One subclass per kind.</summary>
public abstract class PlanIndicator
{
    private readonly short topGrade;
    private readonly ImmutableArray<LevelStep> steps;

    private protected PlanIndicator(Indicator definition, PlanPlace place)
    {
        (Definition, Ordinal, Node, Code, Name) = (definition, place.Ordinal, place.NodeOrdinal, place.Node.Code, place.Node.Name);
        Full = definition.Points is { } points ? (long)(points * definition.Weight * Millionths.One) : 0;
        topGrade = place.Rule is LevelsRule levels ? (short)(levels.Levels.Count - 1) : Criteria.Score.NoGrade;
        steps = [.. definition.LevelTargets.Select(target => StepOf(definition, target, (LevelsRule)place.Rule))];
        Figures = [.. definition.Inputs.Where(input => input.IsFigure)];
        Choices = [.. definition.Inputs.Where(input => input.Type is InputType.Choice)];
    }

    public Indicator Definition { get; }

    /// <summary>Place among the set's indicators, from 0.</summary>
    public short Ordinal { get; }

    /// <summary>Ordinal of its node.</summary>
    public short Node { get; }

    public string Code { get; }

    public string Name { get; }

    /// <summary>The figure inputs; the index is the ordinal in <see cref="EntryValues.Figures"/>.</summary>
    public ImmutableArray<InputField> Figures { get; }

    /// <summary>The choice inputs; the index is the ordinal in <see cref="EntryValues.Choices"/>.</summary>
    public ImmutableArray<InputField> Choices { get; }

    /// <summary>The full mark with its weight, in millionths; 0: it carries no points.</summary>
    public long Full { get; }

    /// <summary>Scores one accepted entry.</summary>
    public IndicatorResult Score(in EntryValues values)
    {
        if (values.IsNotApplicable)
        {
            return IndicatorResult.Of(ScoreStatus.NotApplicable, ScoreReason.DeclaredNotApplicable);
        }

        return values.IsDeclaredGap
            ? IndicatorResult.Of(ScoreStatus.NoData, ScoreReason.DeclaredGap)
            : ScoreAnswer(values);
    }

    /// <summary>The verdict of an ancestor from what the units below it add up to.</summary>
    public RollUpResult Score(RollUpSums sums)
    {
        var units = sums.Counts;
        var result = Definition.RollUp is RollUp.Count count ? ScoreCount(sums, count.Target)
            : units.Total == units.Waiting ? IndicatorResult.Waiting
            : units.Total == units.NotApplicable + units.Waiting ? NoUnitConcerned(units)
            : ScoreSums(sums);
        return new(result, units, IsComplete(sums));
    }

    internal static PlanIndicator From(Indicator definition, PlanPlace place) => definition switch
    {
        DocumentIndicator document => new PlanDocument(document, place),
        ShareIndicator share => new PlanShare(share, place),
        ChangeIndicator change => new PlanChange(change, place),
        AllOfIndicator allOf => new PlanAllOf(allOf, place),
        CountIndicator count => new PlanCount(count, place),
        LevelIndicator level => new PlanLevel(level, place),
        PointsIndicator points => new PlanPoints(points, place),
        _ => throw new ArgumentOutOfRangeException(nameof(definition)),
    };

    /// <summary>What a status counts in the sum of points. Units that are counted against nothing can only be recorded: nothing of them is possible.</summary>
    /// <param name="figures">The figures of the status; none where there are none.</param>
    /// <param name="isCount">Whether units were counted, and the figures are theirs.</param>
    internal Worth WorthOf(ScoreStatus status, Quantity? figures, bool isCount) =>
        Full == 0 || status is ScoreStatus.NotApplicable || (isCount && Definition.RollUp is RollUp.Count { Target: null })
            ? default
            : new(PointsOf(status, figures, isCount), Full);

    /// <summary>Whether there is an answer that a sum of points can be made of. Units that are counted against nothing leave none.</summary>
    internal bool IsWorthKnown(ScoreStatus status, bool isCount) => status is not ScoreStatus.Recorded || (IsMarked && !isCount);

    /// <summary>The highest level whose target it meets: -1 below the lowest, <see cref="Criteria.Score.NoGrade"/> where no level asks anything of it.</summary>
    internal short GradeOf(ScoreStatus status, Quantity? figures, ReadOnlySpan<PartSum> parts, bool isCount)
    {
        if (topGrade < 0 || status is ScoreStatus.Waiting or ScoreStatus.NotApplicable)
        {
            return Criteria.Score.NoGrade;
        }

        if (steps.IsEmpty || isCount)
        {
            return status is ScoreStatus.Met ? topGrade : status is ScoreStatus.Recorded ? Criteria.Score.NoGrade : (short)-1;
        }

        var grade = (short)(steps[0].Grade - 1);
        for (var i = 0; i < steps.Length && Reaches(steps[i], status, figures, parts); i++)
        {
            grade = i + 1 < steps.Length ? (short)(steps[i + 1].Grade - 1) : topGrade;
        }

        return grade;
    }

    /// <summary>Everything the shown figure is held against.</summary>
    internal Threshold[] Thresholds(Comparison? comparison, long bound) =>
        [.. steps.Select(step => new Threshold(step.Comparison, step.Bound)), .. comparison is { } own ? [new Threshold(own, bound)] : Array.Empty<Threshold>()];

    /// <summary>Whether the answer is itself a mark.</summary>
    private protected virtual bool IsMarked => false;

    /// <summary>All of the full mark when met and none otherwise.</summary>
    private protected virtual Int128 PointsOf(ScoreStatus status, Quantity? figures, bool isCount) => status is ScoreStatus.Met ? Full : 0;

    private protected abstract bool Reaches(LevelStep step, ScoreStatus status, Quantity? figures, ReadOnlySpan<PartSum> parts);

    /// <summary>The lowest level stands in where the indicator names no threshold of its own.</summary>
    private protected (Comparison Comparison, long Bound)? LowestStep => steps.IsEmpty ? null : (steps[0].Comparison, steps[0].Bound);

    private protected ValueTarget? TargetOf(ValueTarget? own) =>
        own ?? (LowestStep is { } lowest ? new ValueTarget(lowest.Comparison, Millionths.ToDecimal(lowest.Bound), null) : null);

    /// <summary>Steps into every explanation of this indicator: one per measure.</summary>
    internal abstract IEnumerable<ExplainedMeasure> Explain(IndicatorResult result);

    private protected abstract IndicatorResult ScoreAnswer(in EntryValues values);

    private protected abstract IndicatorResult ScoreSums(RollUpSums sums);

    /// <summary>How many of a summed indicator's units gave every term.</summary>
    private protected virtual int FullContributors(RollUpSums sums) => sums.Contributors;

    private protected int OrdinalOfFigure(string key) => Find(Figures, key);

    private protected int OrdinalOfChoice(string key) => Find(Choices, key);

    private protected ImmutableArray<int> OrdinalsOfFigures(IReadOnlyList<string> keys) => [.. keys.Select(OrdinalOfFigure)];

    /// <summary>Whether only whole numbers are entered there.</summary>
    private protected bool AreWhole(ImmutableArray<int> ordinals) => ordinals.All(ordinal => Figures[ordinal].Type is InputType.Integer);

    /// <summary>The sum of the figures in millionths; none when one of them is missing.</summary>
    private protected static Int128? Sum(in EntryValues values, ImmutableArray<int> ordinals)
    {
        Int128 sum = 0;
        foreach (var ordinal in ordinals)
        {
            if (values.Figure(ordinal) is not { } figure)
            {
                return null;
            }

            sum += Millionths.Of(figure);
        }

        return sum;
    }

    private static int Find(ImmutableArray<InputField> fields, string key) => fields.PlaceOf(key) is >= 0 and var place
        ? place
        : throw new ArgumentException($"The indicator has no such input: {key}.", nameof(key));

    private static IndicatorResult NoUnitConcerned(StatusCounts units) => units.Waiting > 0
        ? IndicatorResult.Waiting
        : IndicatorResult.Of(ScoreStatus.NotApplicable, ScoreReason.NoUnitConcerned);

    private static IndicatorResult ScoreCount(RollUpSums sums, ShareTarget? target)
    {
        var units = sums.Counts;
        if (units.Total == units.Waiting || (units.Total == units.NotApplicable + units.Waiting))
        {
            return NoUnitConcerned(units);
        }

        var judged = (Int128)(units.Met + units.NotMet) * Millionths.One;
        if (judged == 0 && units.Recorded == 0)
        {
            return IndicatorResult.Of(ScoreStatus.NoData, sums.WithoutPrevious > 0 ? ScoreReason.MissingPrevious : ScoreReason.MissingInput);
        }

        var figures = new Quantity((Int128)units.Met * Millionths.One, judged, 0, 0);
        if (target is null)
        {
            return IndicatorResult.Of(ScoreStatus.Recorded, ScoreReason.NoTarget, figures);
        }

        var (status, reason) = Verdicts.OfShare(figures.Numerator, judged, target.Comparison, Millionths.Of(target.Percent));
        return IndicatorResult.Of(status, reason, figures);
    }

    private static LevelStep StepOf(Indicator definition, LevelTarget target, LevelsRule levels)
    {
        var grade = (short)levels.PlaceOf(target.Level);
        return definition is LevelIndicator level
            ? new(grade, Comparison.AtLeast, PlanLevel.RankOf(level, target.Choice!))
            : new(grade, target.Comparison ?? Comparison.AtLeast, target.Value is { } value ? Millionths.Of(value) : 0);
    }

    private bool IsComplete(RollUpSums sums) => Definition.RollUp is RollUp.Count
        ? sums.Counts.Met + sums.Counts.NotMet + sums.Counts.NotApplicable + sums.Counts.Recorded == sums.Counts.Total
        : FullContributors(sums) + sums.Counts.NotApplicable == sums.Counts.Total;
}
