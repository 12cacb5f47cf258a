using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using LearningCity.Domain.Reminders;
using MediatR;

namespace LearningCity.Application.Reminders;

/// <summary>
/// Gives the caller an address under which a calendar program reads his deadlines without signing in; the address he had works no more. The answer shows it,
/// and nobody sees it again; so no key is needed, and none may be kept with the address beside it.
/// </summary>
[AllowSignedIn]
public sealed record IssueCalendarFeed : ISecretCommand<IssuedCalendarFeed>;

/// <param name="Path">Path of this product; shown once. Whoever knows it reads the deadlines.</param>
public sealed record IssuedCalendarFeed(string Path, DateTimeOffset IssuedAt)
{
    /// <summary>Never what it holds.</summary>
    public override string ToString() => nameof(IssuedCalendarFeed);
}

internal sealed class IssueCalendarFeedHandler(IRepository<CalendarFeed> feeds, IUnitOfWork work, ICaller caller, TimeProvider time)
    : IRequestHandler<IssueCalendarFeed, IssuedCalendarFeed>
{
    private static readonly CommandInfo Info = new(nameof(IssueCalendarFeed), ModuleNames.Of(typeof(IssueCalendarFeed)), IsBulk: false);

    public Task<IssuedCalendarFeed> Handle(IssueCalendarFeed request, CancellationToken ct) => work.RunAsync(Info, () => IssueAsync(ct), ct);

    private async Task<IssuedCalendarFeed> IssueAsync(CancellationToken ct)
    {
        var now = time.Now();
        (await feeds.FindAsync(new OpenFeedOf(caller.Account), ct))?.Revoke(now);

        // Before the new one is inserted: the database allows one open feed per account.
        await work.FlushAsync(ct);
        var secret = SecretToken.New();
        feeds.Add(CalendarFeed.Issue(new CalendarFeedId(Identity.New(now)), caller.Account, secret.Hash, now));
        return new IssuedCalendarFeed($"/calendar/{secret.Text}.ics", now);
    }
}
