using System.Text;
using Ical.Net;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using LearningCity.Application.Reminders;
using Event = Ical.Net.CalendarComponents.CalendarEvent;

namespace LearningCity.Infrastructure.Reminders;

/// <summary>The one place that names Ical.Net.</summary>
internal sealed class CalendarWriter : ICalendarWriter
{
    public CalendarText Write(CalendarFile file)
    {
        var calendar = new Calendar { Method = CalendarMethods.Publish, ProductId = $"-//LearningCity//Deadlines//{file.Language.ToUpperInvariant()}" };
        calendar.AddProperty("CALSCALE", "GREGORIAN");
        calendar.AddProperty("NAME", file.Title);
        calendar.AddProperty("X-WR-CALNAME", file.Title);
        calendar.AddProperty("X-WR-TIMEZONE", "Asia/Ho_Chi_Minh");
        calendar.AddProperty("X-PUBLISHED-TTL", "PT6H");
        foreach (var one in file.Events)
        {
            calendar.Events.Add(WholeDay(one, file.At));
        }

        return new CalendarText(Encoding.UTF8.GetBytes(new CalendarSerializer().SerializeToString(calendar)!.Normalize(NormalizationForm.FormC)));
    }

    /// <summary>Does not make its day a busy one.</summary>
    private static Event WholeDay(CalendarEvent one, DateTimeOffset at) => new()
    {
        Uid = one.Uid,
        DtStamp = new CalDateTime(at.UtcDateTime, "UTC"),
        Start = new CalDateTime(one.Day),
        End = new CalDateTime(one.Day.AddDays(1)),
        Summary = one.Summary,
        Description = one.Description,
        Url = one.Link,
        Transparency = TransparencyType.Transparent,
    };
}
