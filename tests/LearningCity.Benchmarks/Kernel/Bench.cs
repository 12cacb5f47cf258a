using System.Diagnostics;
using System.Globalization;
using LearningCity.Benchmarks.Criteria;

namespace LearningCity.Benchmarks.Kernel;

/// <summary>Measures the figures of a group and prints them.</summary>
/// <param name="pairs">Of product and bare way, for each figure.</param>
internal sealed class Bench(int pairs)
{
    /// <summary>Twenty times the units may cost so much more than twenty times the time: what lies between two runs of the same.</summary>
    private const double GrowthAim = 1.25;

    /// <summary>For what is not to grow with the units at all.</summary>
    private const double ConstantAim = 1.5;

    private const int GrowthRounds = 3;

    /// <summary>Of the city that is measured against the bare way.</summary>
    private static readonly TimeSpan Warmth = TimeSpan.FromSeconds(10);

    /// <summary>Of the cities that are only held against each other.</summary>
    private static readonly TimeSpan GrowthWarmth = TimeSpan.FromSeconds(4);

    private readonly List<Figure> figures = [];

    public IReadOnlyList<Figure> Missed => [.. figures.Where(figure => !figure.Holds)];

    /// <param name="cities">The measured one first; then the smallest and the largest, or none.</param>
    public async Task RunAsync(Func<RunningCity, IReadOnlyList<IMeasurement>> group, IReadOnlyList<RunningCity> cities)
    {
        var ofCities = cities.Select(group).ToList();
        for (var i = 0; i < ofCities[0].Count; i++)
        {
            var alike = ofCities.Select(ofCity => ofCity[i]).ToList();
            foreach (var one in alike)
            {
                await one.PrepareAsync();
                await WarmAsync(one, one == alike[0] ? Warmth : GrowthWarmth);
                await one.CompareAsync();
            }

            await MeasureAsync(alike[0], cities[0].City.Entries);
            if (alike.Count > 1)
            {
                await MeasureGrowthAsync(alike, cities);
            }

            foreach (var one in alike)
            {
                await one.DisposeAsync();
            }
        }
    }

    /// <summary>Prints figures and holds them against their aims.</summary>
    public void Tell(params IReadOnlyList<Figure> told)
    {
        foreach (var figure in told)
        {
            figures.Add(figure);
            Console.WriteLine(figure);
            Console.WriteLine($"# {figure.Remark}");
        }
    }

    /// <summary>Until the code of both ways has been compiled for good.</summary>
    private static async Task WarmAsync(IMeasurement one, TimeSpan warmth)
    {
        var watch = Stopwatch.StartNew();
        do
        {
            await one.BeforeAsync();
            await one.ProductAsync();
            await one.BareAsync();
        }
        while (watch.Elapsed < warmth);
    }

    private async Task MeasureAsync(IMeasurement one, int entries)
    {
        PeakMemory.Forget(one.Process);
        var before = PeakMemory.Resident(one.Process);
        var found = await Pairs.RunAsync(
            pairs, one.BeforeAsync, one.ProductAsync, one.BareAsync, one.Name.EndsWith("_rps", StringComparison.Ordinal));
        Tell(new Figure(one.Name, found.Median, one.Aim, PeakMemory.Megabytes(one.Process), entries, string.Create(CultureInfo.InvariantCulture, $"{found}; {before} MiB before")));
        await one.CompareAsync();
    }

    /// <summary>The sizes in turn, so that what else the machine does falls on all.</summary>
    private async Task MeasureGrowthAsync(List<IMeasurement> alike, IReadOnlyList<RunningCity> cities)
    {
        List<int> bySize = [.. Enumerable.Range(0, cities.Count).OrderBy(i => cities[i].City.Entries)];
        var times = bySize.ToDictionary(i => i, _ => new List<TimeSpan>());
        bySize.ForEach(i => PeakMemory.Forget(alike[i].Process));
        for (var round = 0; round < GrowthRounds; round++)
        {
            foreach (var i in bySize)
            {
                await alike[i].BeforeAsync();
                times[i].Add(await alike[i].ProductAsync());
            }
        }

        var (small, large) = (bySize[0], bySize[^1]);
        var scale = alike[0].GrowsWithUnits ? (double)cities[large].City.Entries / cities[small].City.Entries : 1;
        var sizes = bySize.Select(i => string.Create(
            CultureInfo.InvariantCulture,
            $"{cities[i].City.Units.Reporting.Count} units {Pairs.Middle(times[i]).TotalMilliseconds:0.0} ms {PeakMemory.Megabytes(alike[i].Process)} MiB"));
        Tell(new Figure(
            alike[0].Name.Replace("_rps", "", StringComparison.Ordinal) + "_growth", Pairs.Middle(times[large].Zip(times[small], (much, little) => much / little / scale)),
            alike[0].GrowsWithUnits ? GrowthAim : ConstantAim, PeakMemory.Megabytes(alike[large].Process), cities[large].City.Entries,
            string.Join("; ", sizes)));
    }
}
