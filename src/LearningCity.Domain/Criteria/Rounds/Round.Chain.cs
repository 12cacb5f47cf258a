using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Criteria;

/// <content>The round before: whose accepted answers are suggested again, and what this period is compared with.</content>
public sealed partial class Round
{
    /// <summary>The round before; none: nothing is carried over.</summary>
    public RoundId? Previous { get; private set; }

    /// <summary>Names the round before, or none.</summary>
    /// <exception cref="StateConflict">The round is open.</exception>
    /// <exception cref="RuleViolated">The other round is this one, is still planned, or its period does not end before this one's.</exception>
    public void Follow(Round? previous)
    {
        RequireDraft();
        if (previous is not null && (previous.Id == Id || !previous.IsBegun || previous.Period.To >= Period.To))
        {
            throw RoundRules.NotTheRoundBefore();
        }

        Previous = previous?.Id;
    }

    /// <summary>Lets the answers of the round before be carried over again.</summary>
    /// <exception cref="StateConflict">The round is not open, or khoá is reached.</exception>
    public void CarryAgain(DateTimeOffset now) => RequireOpen(now);
}
