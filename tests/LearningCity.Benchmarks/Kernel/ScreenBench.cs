using System.Globalization;
using LearningCity.Benchmarks.Access;
using LearningCity.Benchmarks.Criteria;
using Microsoft.Playwright;

namespace LearningCity.Benchmarks.Kernel;

/// <summary>
/// What a person waits for in the browser. There is no bare way to a screen: a ratio here is the measured over the allowed, so its aim is 1.
/// The figures are held to the admin UI's own limits: 320 kB of scripts; largest contentful paint at most 2.5 s cold and 1.2 s warm; no long task over 100 ms.
/// </summary>
internal sealed class ScreenBench(RunningCity city, int runs)
{
    public const string Name = "screens";

    private const int MostScriptBytes = 320_000;

    private const double LongestTask = 100;

    private const int Scrolls = 5;

    private static readonly TimeSpan Cold = TimeSpan.FromSeconds(2.5);

    private static readonly TimeSpan Warm = TimeSpan.FromSeconds(1.2);

    private readonly Screen home = new("home", "/", "main h1");

    private readonly Screen scoreboard = new("scoreboard", $"/rounds/{city.City.Round.Value}/scoreboard", "main table tbody tr:nth-child(5)");

    public async Task<IReadOnlyList<Figure>> RunAsync()
    {
        await using var browser = await SlowBrowser.StartAsync();
        PeakMemory.Forget(city.Product.Id);
        var figures = new List<Figure> { await WeighAsync(browser) };
        foreach (var screen in new[] { home, scoreboard })
        {
            figures.AddRange(await PaintAsync(browser, screen));
        }

        figures.Add(await ScrollAsync(browser));
        return figures;
    }

    private async Task<Figure> WeighAsync(SlowBrowser browser)
    {
        await using var person = await browser.BeginAsync(city, CityPeople.LeaderName);
        var bytes = await home.ScriptBytesAsync(await SlowBrowser.OpenAsync(person));
        return Told("first-screen-scripts", bytes, MostScriptBytes, "bytes as sent");
    }

    /// <summary>Each run a browser of its own: first with nothing, then with what the first visit left in it.</summary>
    private async Task<IReadOnlyList<Figure>> PaintAsync(SlowBrowser browser, Screen screen)
    {
        var (cold, warm) = (new List<TimeSpan>(), new List<TimeSpan>());
        for (var i = 0; i < runs; i++)
        {
            await using var person = await browser.BeginAsync(city, CityPeople.LeaderName);
            cold.Add(await VisitAsync(person, screen));
            warm.Add(await VisitAsync(person, screen));
        }

        return [Painted($"{screen.Name}-paint-cold", cold, Cold), Painted($"{screen.Name}-paint-warm", warm, Warm)];
    }

    /// <summary>Leaves again afterwards: a tab that stays open is no part of the next visit.</summary>
    private static async Task<TimeSpan> VisitAsync(IBrowserContext person, Screen screen)
    {
        var page = await SlowBrowser.OpenAsync(person);
        var painted = await screen.PaintAsync(page);
        await page.CloseAsync();
        return painted;
    }

    /// <summary>Of some scrolls the middle one: a single longest task says as much about what else the machine did in that moment.</summary>
    private async Task<Figure> ScrollAsync(SlowBrowser browser)
    {
        var (longest, turned) = (new List<double>(), 0);
        for (var i = 0; i < Scrolls; i++)
        {
            await using var person = await browser.BeginAsync(city, CityPeople.LeaderName);
            var (task, steps) = await HeatScroll.RunAsync(await SlowBrowser.OpenAsync(person), city);
            longest.Add(task);
            turned += steps;
        }

        return Told(
            "heat-scroll-longest-task", Pairs.Middle(longest), LongestTask,
            string.Create(CultureInfo.InvariantCulture, $"ms, {Scrolls} scrolls, {longest.Min():0} to {longest.Max():0}, {turned} steps of the wheel"));
    }

    private Figure Painted(string name, List<TimeSpan> times, TimeSpan most) => Told(
        name, Pairs.Middle(times).TotalMilliseconds, most.TotalMilliseconds,
        string.Create(CultureInfo.InvariantCulture, $"ms, {times.Count} visits, {times.Min().TotalMilliseconds:0} to {times.Max().TotalMilliseconds:0}"));

    private Figure Told(string name, double measured, double most, string remark) => new(
        name, measured / most, 1, PeakMemory.Megabytes(city.Product.Id), city.City.Entries,
        string.Create(CultureInfo.InvariantCulture, $"{measured:0} of at most {most:0} {remark}"));
}
