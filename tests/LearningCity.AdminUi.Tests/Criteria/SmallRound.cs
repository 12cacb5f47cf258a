using System.Globalization;
using System.Text.Json;
using LearningCity.AdminUi.Tests.Kernel;

namespace LearningCity.AdminUi.Tests.Criteria;

/// <summary>A set of one indicator and a round on it that asks Phường 01 and one department, prepared past the page.</summary>
internal static class SmallRound
{
    public const string Indicator = "1.1";

    private const string Tree = "hanh-chinh";

    /// <summary>Drafted by the one, put in force by the other.</summary>
    /// <param name="file">Beside this one.</param>
    /// <returns>Its identity.</returns>
    public static async Task<string> PublishSetAsync(Visit officer, Visit leader, string file)
    {
        using var set = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Criteria", file)));
        var drafted = (await officer.CallAsync("/criteria-sets", set.RootElement))!.Value;
        await leader.CallAsync($"/criteria-sets/{drafted.GetProperty("id").GetString()}/publication", seen: drafted.GetProperty("revision").GetInt32());
        return drafted.GetProperty("id").GetString()!;
    }

    /// <summary>Ready to be opened.</summary>
    /// <returns>Its identity.</returns>
    public static async Task<string> PlanRoundAsync(this Visit officer, string set, string title)
    {
        var today = CityDays.Today;
        var ward = new { unit = await officer.UnitAsync("Phường 01") };
        var department = new { unit = await officer.UnitAsync("Sở, ban, ngành số 01") };
        var planned = (await officer.CallAsync("/rounds", new
        {
            set, title, kind = "assessment", subject = await officer.UnitAsync("Thành phố Mẫu"), from = Written(today.AddYears(-1)), to = Written(today.AddDays(-1)),
            dates = new { cutOff = Written(today), due = Written(today.AddDays(10)), dueForm = "before" },
        }))!.Value;
        var path = $"/rounds/{planned.GetProperty("id").GetString()}";
        var asked = (await officer.CallAsync(path + "/participants", new { tree = Tree, units = new[] { ward, department } }, Revision(planned)))!.Value;
        var assignments = new[] { new { indicator = Indicator, part = "lead", units = department }, new { indicator = Indicator, part = "supply", units = ward } };
        var assigned = (await officer.CallAsync(path + "/assignments", new { tree = Tree, assignments }, Revision(asked), "PUT"))!.Value;
        await officer.CallAsync(path + "/lock", new { locksAt = Written(today.AddDays(20)) + "T00:00:00+07:00" }, Revision(assigned), "PUT");
        return planned.GetProperty("id").GetString()!;
    }

    /// <summary>Every unit that is asked gets its report.</summary>
    public static async Task OpenRoundAsync(this Visit officer, string round)
    {
        var sheet = await officer.ReadAsync($"/rounds/{round}");
        await officer.CallAsync($"/rounds/{round}/opening", seen: Revision(sheet));
    }

    /// <summary>The report of Phường 01 in a round.</summary>
    public static async Task<string> ReportOfWardAsync(this Visit visit, string round) =>
        (await visit.ListAsync($"/reports?round={round}&size=200")).Single(report => report.GetProperty("unitName").GetString() == "Phường 01").GetProperty("id").GetString()!;

    public static int Revision(JsonElement of) => of.GetProperty("revision").GetInt32();

    private static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
