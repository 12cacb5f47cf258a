using System.Globalization;
using LearningCity.Application.Kernel;

namespace LearningCity.Application.Reminders;

/// <summary>The months that are asked for, as far as their last good days are over: what is not due yet is neither met nor missed.</summary>
/// <param name="First">The first day of the first month.</param>
/// <param name="Count">How many months.</param>
/// <param name="Until">The last day that counts; before <paramref name="First"/> when none does.</param>
internal sealed record TimelinessSpan(DateOnly First, int Count, DateOnly Until)
{
    public const int UsualMonths = 12;

    public const int MostMonths = 36;

    private const int FirstYear = 2000;

    private const int LastYear = 2200;

    /// <summary>As the API writes them, 2026-11.</summary>
    public IReadOnlyList<string> Months => [.. Enumerable.Range(0, Count).Select(month => First.AddMonths(month).ToString("yyyy-MM", CultureInfo.InvariantCulture))];

    /// <param name="from">Any day of the first month; none: so that there are twelve.</param>
    /// <param name="to">Any day of the last month; none: the present one.</param>
    /// <exception cref="Malformed">The months are the wrong way round, or more than 36, or beyond all reach.</exception>
    public static TimelinessSpan Of(DateOnly? from, DateOnly? to, DateOnly today)
    {
        if ((from ?? today).Year is < FirstYear or > LastYear || (to ?? today).Year is < FirstYear or > LastYear)
        {
            throw Malformed.Filter("to", $"Tháng phải từ năm {FirstYear} đến năm {LastYear}.");
        }

        var last = FirstOf(to ?? today);
        var first = FirstOf(from ?? last.AddMonths(1 - UsualMonths));
        var count = IndexOf(last) - IndexOf(first) + 1;
        if (count is < 1 or > MostMonths)
        {
            throw Malformed.Filter("to", $"Tháng cuối phải từ tháng đầu trở đi, và không quá {MostMonths} tháng tính cả hai.");
        }

        var end = last.AddMonths(1).AddDays(-1);
        return new TimelinessSpan(first, count, end < today ? end : today.AddDays(-1));
    }

    public int MonthOf(DateOnly day) => IndexOf(day) - IndexOf(First);

    private static DateOnly FirstOf(DateOnly day) => new(day.Year, day.Month, 1);

    private static int IndexOf(DateOnly day) => (12 * day.Year) + day.Month;
}
