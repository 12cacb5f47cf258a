using System.Diagnostics;
using System.Globalization;
using LearningCity.Benchmarks.Criteria;

namespace LearningCity.Benchmarks.Kernel;

/// <summary>How long the product needs from nothing until it is ready on a city that exists, and what it holds in memory when nobody asks for anything; against
/// an empty API.</summary>
internal sealed class StartBench(RunningCity city, TemporaryFolder folder, int pairs)
{
    public const string Name = "start";

    public const string Ready = "/health/ready";

    /// <summary>After which the work of the start is over.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(5);

    public async Task<IReadOnlyList<Figure>> RunAsync()
    {
        using var client = new HttpClient();
        var starts = new List<(Started Product, Started Empty)>();
        for (var i = 0; i < pairs; i++)
        {
            starts.Add((await StartAsync(client, ProductAsync), await StartAsync(client, () => ServingProcess.StartBareAsync(EmptyApi.Command, EmptyApi.Settings, folder.Path))));
        }

        return
        [
            Told("cold-start", 6, starts, started => started.Time.TotalMilliseconds, "ms"),
            Told("idle-memory", 3.5, starts, started => started.Megabytes, "MiB"),
        ];
    }

    private Task<ServingProcess> ProductAsync() => ServingProcess.StartProductAsync(
        city.City.Database.ConnectionString, city.City.EvidenceFolder, "http://127.0.0.1:0", folder.Path, new Dictionary<string, string>());

    private static async Task<Started> StartAsync(HttpClient client, Func<Task<ServingProcess>> start)
    {
        var watch = Stopwatch.StartNew();
        await using var serving = await start();
        using (var answer = await client.GetAsync(new Uri(serving.Address, Ready)))
        {
            answer.EnsureSuccessStatusCode();
        }

        var time = watch.Elapsed;
        await Task.Delay(Rest);
        return new Started(time, PeakMemory.Resident(serving.Id));
    }

    private Figure Told(string name, double aim, List<(Started Product, Started Empty)> starts, Func<Started, double> value, string measure)
    {
        var ratios = starts.Select(pair => value(pair.Product) / value(pair.Empty)).ToList();
        return new Figure(
            name, Pairs.Middle(ratios), aim, starts.Max(pair => pair.Product.Megabytes), city.City.Entries,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{pairs} pairs, min {ratios.Min():0.00}, max {ratios.Max():0.00}; product {Pairs.Middle(starts.Select(pair => value(pair.Product))):0} {measure}, empty API {Pairs.Middle(starts.Select(pair => value(pair.Empty))):0} {measure}"));
    }

    private sealed record Started(TimeSpan Time, long Megabytes);
}
