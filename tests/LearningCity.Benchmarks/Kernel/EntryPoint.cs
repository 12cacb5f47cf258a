using LearningCity.Benchmarks.Criteria;
using LearningCity.Benchmarks.Reminders;
using LearningCity.Benchmarks.Units;
using LearningCity.Infrastructure.Kernel;
using Microsoft.Extensions.Logging.Abstractions;

namespace LearningCity.Benchmarks.Kernel;

internal static class EntryPoint
{
    /// <summary>In this order: whoever hands in seats heads, who would be reminded too, and freezing ends the measured round.</summary>
    private static readonly Dictionary<string, Func<RunningCity, IReadOnlyList<IMeasurement>>> Groups = new(StringComparer.Ordinal)
    {
        ["nightly"] = city => [new FirstNight(city), new OrdinaryNight(city)],
        ["one-change"] = city => [new OneChangeMeasurement(city)],
        ["what-if"] = city => [new WhatIfMeasurement(city, CityIndicator.All[0]), new WhatIfMeasurement(city, only: null)],
        ["heat"] = city => [new HeatMapMeasurement(city)],
        ["reminders"] = city => [new PlanNightMeasurement(city), new SendWhileMailHangs(city)],
        ["office"] = city =>
        [
            OfficeReading.Board(city), OfficeReading.Form(city), new SavingMeasurement(city, isWait: false), new SavingMeasurement(city, isWait: true),
            new SendingMeasurement(city, isWait: false), new SendingMeasurement(city, isWait: true),
        ],
        ["freeze"] = city => [new FreezeMeasurement(city)],
        ["check"] = city => [new CheckMeasurement(city)],
    };

    private static IReadOnlyCollection<string> Names => [IntegrityBench.Name, .. Groups.Keys, ScreenBench.Name, StartBench.Name, ImportBench.Name];

    /// <returns>0 when every aim was reached, 1 when one was missed, 2 for arguments that cannot be read, 3 for a run that broke off.</returns>
    public static async Task<int> Main(string[] args)
    {
        try
        {
            return args switch
            {
                [BareServer.Command] => await BareServer.ServeAsync(),
                [EmptyApi.Command] => await EmptyApi.ServeAsync(),
                _ => await RunAsync(Arguments.Read(args, Names)),
            };
        }
        catch (FormatException unreadable)
        {
            await Console.Error.WriteLineAsync($"{unreadable.Message}\n{Arguments.Usage}\nGROUP: {string.Join(", ", Names)}");
            return 2;
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            await Console.Error.WriteLineAsync(failure.ToString());
            return 3;
        }
    }

    /// <summary>For three cities at once, each with its own product.</summary>
    private static readonly Dictionary<string, string> Room = new() { ["max_connections"] = "300" };

    private static async Task<int> RunAsync(Arguments arguments)
    {
        using var folder = new TemporaryFolder();
        await using var server = await PrivatePostgres.StartAsync(
            new PrivatePostgresOptions(folder.At("postgresql")) { RemoveAtEnd = true, Parameters = Room }, NullLogger.Instance, CancellationToken.None);
        return await (arguments.Url is null ? MeasureAsync(arguments, server, folder) : ServeCity.RunAsync(arguments, server, folder));
    }

    private static async Task<int> MeasureAsync(Arguments arguments, PrivatePostgres server, TemporaryFolder folder)
    {
        var cities = new List<RunningCity>();
        try
        {
            foreach (var units in arguments.HasGrowth ? new[] { arguments.Units, arguments.Units / 10, arguments.Units * 2 } : [arguments.Units])
            {
                await Console.Error.WriteLineAsync($"{units} units x {CityIndicator.All.Count} indicators are filled in");
                cities.Add(await RunningCity.StartAsync(await City.FoundAsync(server, folder, units, arguments.Earlier), folder));
            }

            var bench = new Bench(arguments.Pairs);
            if (arguments.Wants(IntegrityBench.Name))
            {
                bench.Tell(await new IntegrityBench(cities[0]).RunAsync());
            }

            foreach (var name in Groups.Keys.Where(arguments.Wants))
            {
                await bench.RunAsync(Groups[name], cities);
            }

            if (arguments.Wants(ScreenBench.Name))
            {
                bench.Tell(await new ScreenBench(cities[0], arguments.Pairs).RunAsync());
            }

            if (arguments.Wants(StartBench.Name))
            {
                bench.Tell(await new StartBench(cities[0], folder, arguments.Pairs).RunAsync());
            }

            if (arguments.Wants(ImportBench.Name))
            {
                bench.Tell(await new ImportBench(cities[0], folder).RunAsync());
            }

            foreach (var missed in bench.Missed)
            {
                await Console.Error.WriteLineAsync($"missed: {missed}");
            }

            return bench.Missed.Count == 0 ? 0 : 1;
        }
        finally
        {
            foreach (var city in cities)
            {
                await city.DisposeAsync();
            }
        }
    }
}
