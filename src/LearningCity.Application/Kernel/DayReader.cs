using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace LearningCity.Application.Kernel;

/// <summary>The one place where a written day is read. Every figure has to be there: 2/3 is never guessed.</summary>
public static class DayReader
{
    private const string Iso = "yyyy-MM-dd";

    private static readonly string[] Written = ["dd/MM/yyyy", Iso];

    /// <summary>A day as people write it in a table: <c>dd/MM/yyyy</c> or <c>yyyy-MM-dd</c>.</summary>
    /// <returns>False for every other form and for a day no calendar has.</returns>
    public static bool TryRead([NotNullWhen(true)] string? text, out DateOnly day) =>
        DateOnly.TryParseExact(text, Written, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    /// <summary>A day as machines write it: <c>yyyy-MM-dd</c> and nothing else.</summary>
    public static bool TryReadIso([NotNullWhen(true)] string? text, out DateOnly day) =>
        DateOnly.TryParseExact(text, Iso, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
