using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Criteria;

/// <summary>Everything the council recorded in a round, in the order of its subjects and of the set.</summary>
internal sealed class CouncilOfRound : Specification<CouncilResult>
{
    public CouncilOfRound(RoundId round)
    {
        Where(result => result.Round == round);
        OrderBy(result => result.Subject);
        ThenBy(result => result.Node);
    }
}

/// <summary>What the council recorded of these subjects.</summary>
internal sealed class CouncilOfSubjects : Specification<CouncilResult>
{
    public CouncilOfSubjects(RoundId round, IReadOnlyCollection<UnitId> subjects) =>
        Where(result => result.Round == round && subjects.Contains(result.Subject));
}
