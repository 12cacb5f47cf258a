using System.Diagnostics;
using LearningCity.Benchmarks.Kernel;

namespace LearningCity.Benchmarks.Criteria;

/// <summary>A frozen result checked over HTTP, every score computed again from it, against the bare way through the same text.</summary>
internal sealed class CheckMeasurement(RunningCity running) : IMeasurement
{
    private string told = "";
    private string found = "";

    public string Name => "check";

    public double Aim => 2.5;

    public int Process => running.Product.Id;

    public bool GrowsWithUnits => true;

    public async Task PrepareAsync()
    {
        var end = new RoundEnd(running);
        if (await end.StateAsync() is not "Decided")
        {
            await end.AssessAsync();
            await end.DecideAsync();
        }
    }

    public Task BeforeAsync() => Task.CompletedTask;

    public async Task<TimeSpan> ProductAsync()
    {
        var (time, answer) = await ProductClient.TimedAsync(() => running.Leader.GetAsync($"/rounds/{running.City.Round.Value}/results/1/check"));
        var check = ProductClient.Read(answer);
        told = check.GetProperty("isIntact").GetBoolean()
            ? $"{check.GetProperty("computedHash")}: {check.GetProperty("units")} units, {check.GetProperty("entries")} answers, {check.GetProperty("scores")} scores, {check.GetProperty("differences")} differences"
            : "damaged";
        return time;
    }

    public async Task<TimeSpan> BareAsync()
    {
        var watch = Stopwatch.StartNew();
        var check = new BareCheck(running.City.Database, running.City.Round);
        var hash = await check.RunAsync();
        found = $"{hash}: {check.Units} units, {check.Entries} answers, {check.Scores} scores, {check.Differences} differences";
        return watch.Elapsed;
    }

    public Task CompareAsync() => told == found && told.EndsWith(" 0 differences", StringComparison.Ordinal)
        ? Task.CompletedTask
        : throw new InvalidDataException($"{Name}: the product says {told}, the bare way {found}.");

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
