using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Criteria;

/// <summary>What the council says of one indicator, of the city or of one unit, beside the computed score, which nobody changes. An
/// aggregate of its own, so that several secretaries can record side by side.</summary>
/// <remarks>Whoever records first holds the round and checks its state (<see cref="Round.RequireCouncil"/>).</remarks>
public sealed class CouncilResult : AggregateRoot
{
    private CouncilResult()
    {
    }

    public CouncilResultId Id { get; private set; }

    public RoundId Round { get; private set; }

    /// <summary>The city, or the unit whose own answers are judged.</summary>
    public UnitId Subject { get; private set; }

    /// <summary>Code in the set.</summary>
    public string Indicator { get; private set; } = "";

    /// <summary>Place of its node in the set's scoring plan.</summary>
    public short Node { get; private set; }

    /// <summary>The computed status the council had before it.</summary>
    public ScoreStatus SelfStatus { get; private set; }

    /// <summary>The computed mark the council had before it; none for an indicator without points.</summary>
    public decimal? SelfMark { get; private set; }

    public ScoreStatus Status { get; private set; }

    /// <summary>From 0 to the full mark with its weight, at most six decimals; none for an indicator without points.</summary>
    public decimal? Mark { get; private set; }

    /// <summary>Given wherever the council differs from the computed score.</summary>
    public string? Reason { get; private set; }

    /// <summary>Biên bản, in the evidence library.</summary>
    public DocumentId? Minutes { get; private set; }

    /// <summary>The day on which the council met.</summary>
    public DateOnly MetOn { get; private set; }

    public AccountId RecordedBy { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }

    public bool Differs => Status != SelfStatus || Mark != SelfMark;

    /// <summary>Whether the computed score is still the one the council had before it.</summary>
    public bool StandsOn(SelfAssessment self) => self == new SelfAssessment(SelfStatus, SelfMark);

    /// <exception cref="RuleViolated">The verdict is none a council gives, the mark is none of this indicator, a difference has no reason, or the day is in the future.</exception>
    public static CouncilResult Record(
        CouncilResultId id, RoundId round, UnitId subject, PlanIndicator indicator, SelfAssessment self, CouncilVerdict verdict, CouncilSession session)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        var result = new CouncilResult { Id = id, Round = round, Subject = subject, Indicator = indicator.Code, Node = indicator.Node };
        result.Change(indicator, self, verdict, session);
        return result;
    }

    /// <exception cref="RuleViolated">As for <see cref="Record"/>.</exception>
    public void Change(PlanIndicator indicator, SelfAssessment self, CouncilVerdict verdict, CouncilSession session)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(verdict);
        ArgumentNullException.ThrowIfNull(session);
        CouncilRules.Check(indicator, self, verdict, session);
        (SelfStatus, SelfMark) = self;
        (Status, Mark, Reason) = (verdict.Status, verdict.Mark, verdict.Reason);
        (Minutes, MetOn, RecordedBy, RecordedAt) = (session.Minutes, session.MetOn, session.By, session.At);
    }
}

/// <summary>The computed result as the council sees it: what it agrees with or not.</summary>
/// <param name="Mark">None for an indicator without points.</param>
public readonly record struct SelfAssessment(ScoreStatus Status, decimal? Mark)
{
    /// <summary>The one place that reads from a score what the council judges.</summary>
    public static SelfAssessment Of(Score score) => new(score.Status, score.Possible == 0 ? null : Millionths.ToDecimal(score.Points));
}

/// <param name="Reason">Needed where it differs from the computed result.</param>
public sealed record CouncilVerdict(ScoreStatus Status, decimal? Mark, string? Reason)
{
    /// <summary>The council agrees, and says so.</summary>
    public static CouncilVerdict Agreeing(SelfAssessment self) => new(self.Status, self.Mark, null);
}

/// <summary>The meeting at which the council said it, and who wrote it down.</summary>
public sealed record CouncilSession(DocumentId? Minutes, DateOnly MetOn, AccountId By, DateTimeOffset At);
