namespace LearningCity.AdminUi.Tests.Kernel;

/// <summary>Days of the city, and how a person enters them.</summary>
internal static class CityDays
{
    /// <summary>The clock of the city, which keeps no summer time.</summary>
    public static DateOnly Today => DateOnly.FromDateTime(DateTime.UtcNow.AddHours(7));

    public static Task EnterDayAsync(this ILocator field, DateOnly day) => field.EnterAsync($"{day:dd/MM/yyyy}");

    /// <summary>Types it and takes it over.</summary>
    public static async Task EnterAsync(this ILocator field, string typed)
    {
        await field.FillAsync(typed);
        await field.PressAsync("Enter");
        await field.PressAsync("Tab");
    }

    /// <summary>Types into a field of several choices until one is left, takes it, and closes the list.</summary>
    public static async Task ChooseAsync(this ILocator field, string choice)
    {
        await field.FillAsync(choice);
        await field.PressAsync("Enter");
        await field.PressAsync("Escape");
    }
}
