using LearningCity.Application.Access.Contracts;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Reminders;

/// <summary>
/// What a calendar program reads: the deadlines of whoever the address was issued to, from 60 days back to 400 ahead. An address that is unknown or revoked, or whose
/// account is not active, is answered alike, after the same look-up (404).
/// </summary>
/// <param name="Secret">What the address holds.</param>
/// <param name="Site">Where this product is reached: the events lead back to it.</param>
[AllowAnyone]
public sealed record OpenCalendarFeed(string Secret, Uri Site) : ISecretCommand<CalendarText>
{
    /// <summary>Never what it holds.</summary>
    public override string ToString() => nameof(OpenCalendarFeed);
}

internal sealed class OpenCalendarFeedHandler(ICalendarFeeds feeds, FeedEvents events, ICalendarWriter calendars, ISender modules, TimeProvider time)
    : IRequestHandler<OpenCalendarFeed, CalendarText>
{
    /// <summary>The hash of nothing: no feed has it.</summary>
    private static readonly TokenHash None = TokenHash.Of([]);

    public async Task<CalendarText> Handle(OpenCalendarFeed request, CancellationToken ct)
    {
        var secret = SecretToken.Read(request.Secret) ?? None;
        if (await feeds.FindAccountAsync(secret, ct) is not { } account || await modules.Send(new FindActiveReader(account), ct) is not { } reader)
        {
            await modules.Send(new RecordRefusedToken(), ct);
            throw new NotFound();
        }

        await feeds.NoteReadingAsync(secret, time.Now(), ct);
        var words = FeedWords.In(reader.Language);
        return calendars.Write(new CalendarFile(words.Title, words.Language, time.Now(), await events.ListAsync(reader.Account, words, request.Site, ct)));
    }
}
