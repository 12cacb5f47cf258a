using System.Text.Json;
using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace LearningCity.AdminUi.Tests.Kernel;

/// <summary>Screens one after the other, as they stand in both languages.</summary>
internal static class ScreenTour
{
    /// <summary>How many drawers and questions lie over the page, and what stands in every field.</summary>
    private const string Kept =
        """
        () => JSON.stringify({
            over: [...document.querySelectorAll('[role=dialog]')].filter(one => one.checkVisibility()).length,
            typed: [...document.querySelectorAll('input:not([type=file]), textarea')].map(one => ['checkbox', 'radio'].includes(one.type) ? one.checked : one.value),
        })
        """;

    /// <summary>What each drawer and question says, and the page where nothing lies over it.</summary>
    private const string Words =
        """
        () => {
            const over = [...document.querySelectorAll('[role=dialog]')].filter(one => one.checkVisibility())
            return (over.length > 0 ? over : [document.querySelector('main')]).map(one => one.innerText)
        }
        """;

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
            await visit.ShouldBeInEnglishAsync();
        }

        await visit.SpeakVietnameseAsync();
    }

    /// <summary>The screen as it stands now, with whatever lies over it and what was typed, is judged in Vietnamese and in English, and stands as before.</summary>
    public static async Task ShouldBeAccessibleInBothLanguagesAsync(this Visit visit)
    {
        await visit.ShouldBeAccessibleAsync();
        var (kept, vietnamese) = (await visit.Page.EvaluateAsync<string>(Kept), await visit.Page.EvaluateAsync<string[]>(Words));
        await visit.SpeakEnglishAsync();
        (await visit.Page.EvaluateAsync<string>(Kept)).ShouldBe(kept, $"what lies over the page and what was typed, in English, at {visit.Page.Url}");
        (await visit.Page.EvaluateAsync<string[]>(Words)).Intersect(vietnamese).ShouldBeEmpty($"the same in both languages at {visit.Page.Url}");
        await visit.ShouldBeInEnglishAsync();
        await visit.ShouldBeAccessibleAsync();
        await visit.SpeakVietnameseAsync();
        (await visit.Page.EvaluateAsync<string>(Kept)).ShouldBe(kept, $"what lies over the page and what was typed, in Vietnamese again, at {visit.Page.Url}");
    }

    /// <summary>Drawers and questions: each is opened, judged in both languages where it lies, and photographed.</summary>
    /// <param name="overlays">Name of the picture, address, and the beginning of the name of the button that opens it; the address alone does when null.</param>
    public static async Task ShouldOpenInBothLanguagesAsync(this Visit visit, params (string Name, string Path, string? Button)[] overlays)
    {
        foreach (var (name, path, button) in overlays)
        {
            await visit.GoAsync(path);
            if (button is not null)
            {
                await visit.Page.GetByRole(AriaRole.Button, new() { NameRegex = new($"^{Regex.Escape(button)}") }).First.ClickAsync();
                await visit.SettleAsync();
            }

            await Expect(visit.Page.GetByRole(AriaRole.Dialog).Last).ToBeVisibleAsync();
            await visit.ShouldBeAccessibleInBothLanguagesAsync();
            await visit.PhotographAsync(name);
        }
    }

    /// <summary>What the API answers to whoever sits at this browser.</summary>
    /// <param name="path">After <c>/api/v1</c>.</param>
    public static async Task<IReadOnlyList<JsonElement>> ListAsync(this Visit visit, string path) =>
        [.. (await visit.ReadAsync(path)).GetProperty("items").EnumerateArray()];

    /// <inheritdoc cref="ListAsync"/>
    public static async Task<JsonElement> ReadAsync(this Visit visit, string path)
    {
        var answer = await visit.Page.APIRequest.GetAsync("/api/v1" + path);
        answer.Ok.ShouldBeTrue(path);
        return (await answer.JsonAsync())!.Value;
    }

    /// <summary>Identity of the round whose title holds these words.</summary>
    public static async Task<string> RoundAsync(this Visit visit, string title) =>
        (await visit.ListAsync("/rounds")).Single(round => round.GetProperty("title").GetString()!.Contains(title, StringComparison.Ordinal)).GetProperty("id").GetString()!;

    /// <summary>Identity of the unit of this name today.</summary>
    public static async Task<string> UnitAsync(this Visit visit, string name) =>
        (await visit.ListAsync($"/units?search={Uri.EscapeDataString(name)}"))
            .Single(unit => unit.GetProperty("officialName").GetString() == name).GetProperty("id").GetString()!;
}
