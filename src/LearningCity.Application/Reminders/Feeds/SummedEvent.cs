using System.Globalization;
using LearningCity.Application.Kernel;

namespace LearningCity.Application.Reminders;

/// <summary>
/// What one kind asks of one subject, of many units: one event a day. The day that most units have carries the name of the subject, so that it stays the same event
/// when the subject moves; the days of extensions carry their day besides.
/// </summary>
internal static class SummedEvent
{
    public static IEnumerable<CalendarEvent> Of(IReadOnlyList<(Deadline Deadline, DeadlineKind Kind)> same, FeedWords words, Uri site)
    {
        var days = same.GroupBy(one => one.Deadline.LastGoodDay, one => one.Deadline).OrderByDescending(day => day.Count()).ThenBy(day => day.Key).ToList();
        return days.Select((day, place) => Event([.. day], same[0].Kind, place is 0, words, site));
    }

    private static CalendarEvent Event(IReadOnlyList<Deadline> units, DeadlineKind kind, bool isMain, FeedWords words, Uri site)
    {
        var first = units[0];
        var day = first.LastGoodDay;
        var (open, done) = (units.Count(unit => unit.State is DeadlineState.Open), units.Count(unit => unit.State is DeadlineState.Done));
        var name = string.Create(CultureInfo.InvariantCulture, $"{first.Kind}.{first.Subject:N}{(isMain ? "" : $".{day:yyyyMMdd}")}@learning-city");
        return new CalendarEvent(
            name, day,
            $"{(done == units.Count ? FeedWords.DoneMark : "")}{words.KindOf(kind)}: {first.Title} ({words.Left(open, units.Count)})",
            string.Join('\n', words.Counts(units.Count, done, open, units.Count - done - open), words.LastGoodDay(day)),
            new Uri(site, string.Create(CultureInfo.InvariantCulture, $"/deadlines?month={day:yyyy-MM}&day={day:yyyy-MM-dd}&kind={first.Kind}&subject={first.Subject}")));
    }
}
