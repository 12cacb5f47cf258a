namespace LearningCity.Domain.Criteria;

/// <summary>How many units, or indicators below a node, stand at each status. Additive.</summary>
public readonly record struct StatusCounts(int Met, int NotMet, int NoData, int NotAssessable, int NotApplicable, int Waiting, int Recorded = 0)
{
    public int Total => Met + NotMet + NoData + NotAssessable + NotApplicable + Waiting + Recorded;

    public static StatusCounts One(ScoreStatus status) => status switch
    {
        ScoreStatus.Met => new(1, 0, 0, 0, 0, 0),
        ScoreStatus.NotMet => new(0, 1, 0, 0, 0, 0),
        ScoreStatus.NoData => new(0, 0, 1, 0, 0, 0),
        ScoreStatus.NotAssessable => new(0, 0, 0, 1, 0, 0),
        ScoreStatus.NotApplicable => new(0, 0, 0, 0, 1, 0),
        ScoreStatus.Recorded => new(0, 0, 0, 0, 0, 0, 1),
        _ => new(0, 0, 0, 0, 0, 1),
    };

    public static StatusCounts operator +(StatusCounts left, StatusCounts right) => new(
        left.Met + right.Met,
        left.NotMet + right.NotMet,
        left.NoData + right.NoData,
        left.NotAssessable + right.NotAssessable,
        left.NotApplicable + right.NotApplicable,
        left.Waiting + right.Waiting,
        left.Recorded + right.Recorded);

    public static StatusCounts operator -(StatusCounts left, StatusCounts right) => new(
        left.Met - right.Met,
        left.NotMet - right.NotMet,
        left.NoData - right.NoData,
        left.NotAssessable - right.NotAssessable,
        left.NotApplicable - right.NotApplicable,
        left.Waiting - right.Waiting,
        left.Recorded - right.Recorded);

    public static StatusCounts Add(StatusCounts left, StatusCounts right) => left + right;

    public static StatusCounts Subtract(StatusCounts left, StatusCounts right) => left - right;
}
