using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using LearningCity.Domain.Reminders;

namespace LearningCity.Application.Reminders;

/// <summary>The feed of an account that works; there is at most one.</summary>
internal sealed class OpenFeedOf : Specification<CalendarFeed>
{
    public OpenFeedOf(AccountId account) => Where(feed => feed.Account == account && feed.RevokedAt == null);
}
