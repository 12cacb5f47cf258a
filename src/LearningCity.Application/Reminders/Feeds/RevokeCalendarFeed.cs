using LearningCity.Application.Kernel;
using LearningCity.Domain.Reminders;
using MediatR;

namespace LearningCity.Application.Reminders;

/// <summary>The caller's calendar address works no more from the next reading on. Safe to repeat: without an address nothing happens.</summary>
[AllowSignedIn]
public sealed record RevokeCalendarFeed : ICommand<Done>;

internal sealed class RevokeCalendarFeedHandler(IRepository<CalendarFeed> feeds, ICaller caller, TimeProvider time) : IRequestHandler<RevokeCalendarFeed, Done>
{
    public async Task<Done> Handle(RevokeCalendarFeed request, CancellationToken ct)
    {
        (await feeds.FindAsync(new OpenFeedOf(caller.Account), ct))?.Revoke(time.Now());
        return default;
    }
}
