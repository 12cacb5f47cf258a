namespace LearningCity.Domain.Criteria;

/// <summary>One of several ordered words; its figure is the rank of the word, from 1.</summary>
internal sealed class PlanLevel : PlanIndicator
{
    private readonly LevelIndicator level;
    private readonly int choice;
    private readonly InputField words;
    private readonly long bound;

    public PlanLevel(LevelIndicator definition, PlanPlace place)
        : base(definition, place)
    {
        level = definition;
        choice = OrdinalOfChoice(definition.Level);
        words = Choices[choice];
        bound = definition.Target is { } target ? RankOf(definition, target) : LowestStep?.Bound ?? 0;
    }

    /// <summary>In millionths, from 1; 0 where the indicator has no such word.</summary>
    public static long RankOf(LevelIndicator definition, string word)
    {
        var words = definition.Inputs.First(input => string.Equals(input.Key, definition.Level, StringComparison.Ordinal)).Choices;
        for (var i = 0; i < words.Count; i++)
        {
            if (string.Equals(words[i], word, StringComparison.Ordinal))
            {
                return (i + 1L) * Millionths.One;
            }
        }

        return 0;
    }

    internal override IEnumerable<ExplainedMeasure> Explain(IndicatorResult result)
    {
        var wanted = bound > 0 ? new ValueTarget(Comparison.AtLeast, Millionths.ToDecimal(bound), WordOf(bound)) : null;
        var reached = result.Figures is { } rank ? WordOf((long)rank.Numerator) : null;
        yield return ExplainedMeasure.OfValue([level.Level], wanted, Thresholds(wanted?.Comparison, bound), result, isCount: true) with { Word = reached };
    }

    private protected override IndicatorResult ScoreAnswer(in EntryValues values)
    {
        if (values.Choice(choice) is not { } word || RankOf(level, word) is not (> 0 and var rank))
        {
            return IndicatorResult.Of(ScoreStatus.NoData, ScoreReason.MissingInput);
        }

        var figures = new Quantity(rank, 0, 0, 0);
        if (bound == 0)
        {
            return IndicatorResult.Of(ScoreStatus.Recorded, ScoreReason.NoTarget, figures);
        }

        var (status, reason) = Verdicts.OfValue(figures.Numerator, Comparison.AtLeast, bound);
        return IndicatorResult.Of(status, reason, figures);
    }

    /// <summary>Levels of units are never added: they are counted, or one unit answers.</summary>
    private protected override IndicatorResult ScoreSums(RollUpSums sums) => IndicatorResult.Of(ScoreStatus.NoData, ScoreReason.MissingInput);

    private protected override bool Reaches(LevelStep step, ScoreStatus status, Quantity? figures, ReadOnlySpan<PartSum> parts) =>
        figures is { } rank && rank.Numerator >= step.Bound;

    private string? WordOf(long rank) => words.Choices.ElementAtOrDefault((int)(rank / Millionths.One) - 1);
}
