using System.Text.RegularExpressions;
using LearningCity.AdminUi.Tests.Kernel;

namespace LearningCity.AdminUi.Tests.Units;

/// <summary>How a person fills in what is chosen by typing.</summary>
internal static class Filling
{
    /// <summary>Types into a field that offers, and takes the offer of this name.</summary>
    public static async Task ChooseAsync(this Visit visit, string label, string typed, string offer)
    {
        var field = visit.Page.GetByLabel(label, new() { Exact = true });
        await field.ClickAsync();
        await field.FillAsync(typed);
        await visit.Page.Locator(".ant-select-dropdown:visible .ant-select-item-option")
            .Filter(new() { HasTextRegex = new Regex("^" + Regex.Escape(offer)) }).First.ClickAsync();
    }

    /// <summary>Types a day as it stands on paper.</summary>
    public static async Task DayAsync(this Visit visit, string label, string day)
    {
        var field = visit.Page.GetByLabel(label, new() { Exact = true });
        await field.FillAsync(day);
        await field.PressAsync("Enter");
    }

    /// <summary>Identity of the unit of this name today.</summary>
    public static async Task<string> UnitAsync(this Visit visit, string name) =>
        (await visit.ListAsync($"/units?search={Uri.EscapeDataString(name)}"))
            .Single(unit => unit.GetProperty("officialName").GetString() == name).GetProperty("id").GetString()!;
}
