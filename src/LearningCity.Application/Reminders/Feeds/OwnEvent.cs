using LearningCity.Application.Kernel;

namespace LearningCity.Application.Reminders;

/// <summary>One deadline of one unit as an event. Its name in the calendar is that of the deadline, so a new date moves the event.</summary>
internal static class OwnEvent
{
    public static CalendarEvent Of(Deadline deadline, DeadlineKind kind, string unit, FeedWords words, Uri site) => new(
        $"{deadline.Kind}.{deadline.Subject:N}.{deadline.Unit.Value:N}@learning-city", deadline.LastGoodDay,
        $"{(deadline.State is DeadlineState.Done ? FeedWords.DoneMark : "")}{words.KindOf(kind)}: {deadline.Title} ({unit})",
        string.Join('\n', Lines(deadline, words)), new Uri(site, deadline.Link));

    private static IEnumerable<string> Lines(Deadline deadline, FeedWords words)
    {
        yield return words.StateOf(deadline);
        yield return words.LastGoodDay(deadline.LastGoodDay);
        if (deadline.ExtensionReason is { } reason)
        {
            yield return words.Extended(deadline.Due, reason);
        }

        if (deadline.LocksAt is { } locks)
        {
            yield return words.LocksAt(locks);
        }
    }
}
