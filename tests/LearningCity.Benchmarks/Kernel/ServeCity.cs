using System.Runtime.InteropServices;
using LearningCity.Benchmarks.Access;
using LearningCity.Benchmarks.Criteria;
using LearningCity.Infrastructure.Kernel;

namespace LearningCity.Benchmarks.Kernel;

/// <summary>Serves the city for people and browsers until Ctrl-C or SIGTERM; nothing of it is kept.</summary>
internal static class ServeCity
{
    public static async Task<int> RunAsync(Arguments arguments, PrivatePostgres server, TemporaryFolder folder)
    {
        using var stop = new CancellationTokenSource();
        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
        using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
        await Console.Error.WriteLineAsync($"{arguments.Units} units x {CityIndicator.All.Count} indicators are filled in");
        await using var running = await RunningCity.StartAsync(
            await City.FoundAsync(server, folder, arguments.Units, arguments.Earlier), folder, arguments.Url!);
        Console.WriteLine($"LearningCity: {running.Product.Address}   (API: {new Uri(running.Product.Address, "/docs")})");
        Console.WriteLine($"round: {running.City.Round.Value}   city: {running.City.Units.City.Value}   draft set: {running.City.Draft.Value}");
        Console.WriteLine($"Mật khẩu chung: {running.City.People.Password}");
        foreach (var (name, post) in CityPeople.Shown)
        {
            Console.WriteLine($"  {name,-20} {post}");
        }

        try
        {
            await running.Product.WaitAsync(stop.Token);
            return stop.IsCancellationRequested ? 0 : 3;
        }
        catch (OperationCanceledException)
        {
            return 0;
        }

        void End(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.Cancel();
        }
    }
}
