using System.Diagnostics.CodeAnalysis;
using LearningCity.Application.Kernel;

namespace LearningCity.Api.Kernel;

/// <summary>A day in a query string: <c>yyyy-MM-dd</c> and nothing else, so that 02/03 is never guessed.</summary>
internal readonly record struct IsoDay(DateOnly Day)
{
    public static bool TryParse([NotNullWhen(true)] string? text, IFormatProvider? provider, out IsoDay day)
    {
        var isDay = DayReader.TryReadIso(text, out var read);
        day = new IsoDay(read);
        return isDay;
    }
}
