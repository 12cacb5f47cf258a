using LearningCity.Application.Kernel;
using LearningCity.Domain.Reminders;
using MediatR;

namespace LearningCity.Application.Reminders;

/// <summary>Whether the caller has a calendar address, since when, and when it was last read; never the address itself.</summary>
[AllowSignedIn]
public sealed record GetOwnCalendarFeed : IQuery<OwnCalendarFeed>;

/// <param name="IsIssued">There is an address that works; without one nothing else is told.</param>
/// <param name="LastReadAt">To the hour; null while nobody has read it.</param>
public sealed record OwnCalendarFeed(bool IsIssued, DateTimeOffset? IssuedAt, DateTimeOffset? LastReadAt);

internal sealed class GetOwnCalendarFeedHandler(IRepository<CalendarFeed> feeds, ICaller caller) : IRequestHandler<GetOwnCalendarFeed, OwnCalendarFeed>
{
    public async Task<OwnCalendarFeed> Handle(GetOwnCalendarFeed query, CancellationToken ct) => await feeds.FindAsync(new OpenFeedOf(caller.Account), ct) is { } feed
        ? new OwnCalendarFeed(IsIssued: true, feed.IssuedAt, feed.LastReadAt)
        : new OwnCalendarFeed(IsIssued: false, IssuedAt: null, LastReadAt: null);
}
