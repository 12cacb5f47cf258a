using LearningCity.Benchmarks.Criteria;
using Microsoft.Playwright;

namespace LearningCity.Benchmarks.Kernel;

/// <summary>A person turns the wheel over the heat table of the whole city: down to its end, across, and back up.</summary>
internal static class HeatScroll
{
    private const int Step = 1_200;

    private const float Patience = 120_000;

    private const string Watch =
        """
        () => {
            window.longTasks = [];
            new PerformanceObserver(list => window.longTasks.push(...list.getEntries().map(task => task.duration))).observe({ type: 'longtask' });
        }
        """;

    private const string NextFrame = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))";

    /// <returns>The longest task in milliseconds, 0 when none came over 50; and how often the wheel was turned.</returns>
    /// <exception cref="InvalidDataException">The table did not move to its end.</exception>
    public static async Task<(double Longest, int Steps)> RunAsync(IPage page, RunningCity city)
    {
        await page.GotoAsync($"/rounds/{city.City.Round.Value}/heat-table", new() { Timeout = Patience });
        var grid = page.GetByRole(AriaRole.Grid);
        await grid.WaitForAsync(new() { Timeout = Patience });
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle, new() { Timeout = Patience });
        await grid.HoverAsync(new() { Timeout = Patience });
        await page.EvaluateAsync(Watch);

        var steps = await TurnAsync(page, grid, 0, Step) + await TurnAsync(page, grid, Step, 0) + await TurnAsync(page, grid, 0, -Step);
        return (await page.EvaluateAsync<double>("() => Math.max(0, ...window.longTasks)"), steps);
    }

    /// <summary>Turns the wheel until the table stands.</summary>
    private static async Task<int> TurnAsync(IPage page, ILocator grid, float across, float down)
    {
        var (steps, before) = (0, "");
        for (var place = await PlaceAsync(grid); place != before; steps++)
        {
            before = place;
            await page.Mouse.WheelAsync(across, down);
            await page.EvaluateAsync(NextFrame);
            await page.EvaluateAsync(NextFrame);
            place = await PlaceAsync(grid);
        }

        return steps > 1 ? steps : throw new InvalidDataException("The heat table does not scroll.");
    }

    private static Task<string> PlaceAsync(ILocator grid) =>
        grid.EvaluateAsync<string>("grid => `${grid.scrollLeft} ${grid.scrollTop}`");
}
