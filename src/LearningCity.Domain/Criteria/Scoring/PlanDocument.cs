namespace LearningCity.Domain.Criteria;

/// <summary>Yes with the required documents is met, yes without them is not met, no answer is no data.</summary>
internal sealed class PlanDocument(DocumentIndicator definition, PlanPlace place) : PlanIndicator(definition, place)
{
    private readonly int minimum = definition.Documents.Minimum;

    internal override IEnumerable<ExplainedMeasure> Explain(IndicatorResult result) => [];

    private protected override bool Reaches(LevelStep step, ScoreStatus status, Quantity? figures, ReadOnlySpan<PartSum> parts) =>
        status is ScoreStatus.Met;

    private protected override IndicatorResult ScoreAnswer(in EntryValues values) => values.Met switch
    {
        null => IndicatorResult.Of(ScoreStatus.NoData, ScoreReason.NotAnswered),
        false => IndicatorResult.Of(ScoreStatus.NotMet, ScoreReason.AnsweredNo),
        true when values.Documents < minimum => IndicatorResult.Of(ScoreStatus.NotMet, ScoreReason.MissingDocument),
        true => IndicatorResult.Of(ScoreStatus.Met, ScoreReason.AnsweredYes),
    };

    /// <summary>Answered once by its lead: the one unit's status is the answer.</summary>
    private protected override IndicatorResult ScoreSums(RollUpSums sums) => sums.Counts switch
    {
        { Met: > 0, NotMet: 0 } => IndicatorResult.Of(ScoreStatus.Met, ScoreReason.AnsweredYes),
        { NotMet: > 0 } => IndicatorResult.Of(ScoreStatus.NotMet, ScoreReason.AnsweredNo),
        _ => IndicatorResult.Of(ScoreStatus.NoData, ScoreReason.NotAnswered),
    };
}
