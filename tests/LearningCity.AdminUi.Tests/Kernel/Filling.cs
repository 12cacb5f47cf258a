using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace LearningCity.AdminUi.Tests.Kernel;

/// <summary>How a person fills in what is typed or chosen.</summary>
internal static class Filling
{
    private const string Offers = ".ant-select-dropdown:visible .ant-select-item-option";

    public static Task EnterDayAsync(this ILocator field, DateOnly day) => field.EnterAsync($"{day:dd/MM/yyyy}");

    /// <summary>Types it and takes it over.</summary>
    public static async Task EnterAsync(this ILocator field, string typed)
    {
        await field.FillAsync(typed);
        await field.PressAsync("Enter");
        await field.PressAsync("Tab");
    }

    /// <summary>Types into a field of several choices until it is offered, takes it, and closes the list.</summary>
    public static async Task ChooseAsync(this ILocator field, string choice)
    {
        await field.FillAsync(choice);
        await Expect(field.Page.Locator(Offers).Filter(new() { HasText = choice }).First).ToBeVisibleAsync();
        await field.PressAsync("Enter");
        await field.PressAsync("Escape");
    }

    /// <summary>Types into a field that offers, and takes the offer of this name.</summary>
    public static async Task ChooseAsync(this Visit visit, string label, string typed, string offer)
    {
        var field = visit.Page.GetByLabel(label, new() { Exact = true });
        await field.ClickAsync();
        await field.FillAsync(typed);
        await visit.Page.Locator(Offers)
            .Filter(new() { HasTextRegex = new Regex("^" + Regex.Escape(offer)) }).First.ClickAsync();
    }
}
