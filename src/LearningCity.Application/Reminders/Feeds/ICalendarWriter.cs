namespace LearningCity.Application.Reminders;

/// <summary>Writes iCalendar (RFC 5545).</summary>
public interface ICalendarWriter
{
    CalendarText Write(CalendarFile file);
}

/// <param name="Bytes">UTF-8, lines of at most 75 octets, each ended by CR and LF.</param>
public sealed record CalendarText(ReadOnlyMemory<byte> Bytes);

/// <param name="Language">vi or en.</param>
/// <param name="At">When it was made: of two forms of one event the later counts.</param>
public sealed record CalendarFile(string Title, string Language, DateTimeOffset At, IReadOnlyList<CalendarEvent> Events);

/// <summary>Something of one whole day.</summary>
/// <param name="Uid">Stays the same when the day moves.</param>
/// <param name="Day">In the city; a whole day has no time zone.</param>
/// <param name="Link">Where it is done.</param>
public sealed record CalendarEvent(string Uid, DateOnly Day, string Summary, string Description, Uri Link);
