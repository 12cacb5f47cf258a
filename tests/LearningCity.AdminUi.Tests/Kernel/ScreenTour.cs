using System.Text.Json;

namespace LearningCity.AdminUi.Tests.Kernel;

/// <summary>Screens one after the other, as they stand in both languages.</summary>
internal static class ScreenTour
{
    /// <summary>Each is opened, judged by the rules of accessibility and photographed; then opened and judged once more in English.</summary>
    /// <param name="screens">Name of the picture, and address.</param>
    public static async Task ShouldStandInBothLanguagesAsync(this Visit visit, params (string Name, string Path)[] screens)
    {
        foreach (var (name, path) in screens)
        {
            await visit.GoAsync(path);
            await visit.ShouldBeAccessibleAsync();
            await visit.PhotographAsync(name);
        }

        await visit.SpeakEnglishAsync();
        foreach (var (_, path) in screens)
        {
            await visit.GoAsync(path);
            await visit.ShouldBeAccessibleAsync();
        }

        await visit.SpeakVietnameseAsync();
    }

    /// <summary>The screen as it stands now, with what was typed on it, is judged in Vietnamese and in English.</summary>
    public static async Task ShouldBeAccessibleInBothLanguagesAsync(this Visit visit)
    {
        await visit.ShouldBeAccessibleAsync();
        await visit.SpeakEnglishAsync();
        await visit.ShouldBeAccessibleAsync();
        await visit.SpeakVietnameseAsync();
    }

    /// <summary>What the API answers to whoever sits at this browser.</summary>
    /// <param name="path">After <c>/api/v1</c>.</param>
    public static async Task<IReadOnlyList<JsonElement>> ListAsync(this Visit visit, string path)
    {
        var answer = await visit.Page.APIRequest.GetAsync("/api/v1" + path);
        answer.Ok.ShouldBeTrue(path);
        return [.. (await answer.JsonAsync())!.Value.GetProperty("items").EnumerateArray()];
    }

    /// <summary>Identity of the round whose title holds these words.</summary>
    public static async Task<string> RoundAsync(this Visit visit, string title) =>
        (await visit.ListAsync("/rounds")).Single(round => round.GetProperty("title").GetString()!.Contains(title, StringComparison.Ordinal)).GetProperty("id").GetString()!;

    /// <summary>Identity of the unit of this name today.</summary>
    public static async Task<string> UnitAsync(this Visit visit, string name) =>
        (await visit.ListAsync($"/units?search={Uri.EscapeDataString(name)}"))
            .Single(unit => unit.GetProperty("officialName").GetString() == name).GetProperty("id").GetString()!;
}
