using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using LearningCity.Domain.Reminders;

namespace LearningCity.Application.Reminders;

/// <summary>How these people are reached.</summary>
internal sealed class ReachOf : Specification<Reach>
{
    public ReachOf(IReadOnlyList<AccountId> accounts) => Where(reach => accounts.Contains(reach.Account));
}
