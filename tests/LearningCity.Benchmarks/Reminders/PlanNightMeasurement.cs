using System.Diagnostics;
using LearningCity.Benchmarks.Criteria;
using LearningCity.Benchmarks.Kernel;

namespace LearningCity.Benchmarks.Reminders;

/// <summary>The night's plan of reminders as the ledger of jobs times it, against the same rows by one statement of set-based SQL. The ledger is empty before each.</summary>
internal sealed class PlanNightMeasurement(RunningCity running) : IMeasurement
{
    private readonly OwedRound owed = new(running.City);

    private IReadOnlyList<string> planned = [];
    private IReadOnlyList<string> expected = [];

    public string Name => "plan-reminders";

    public double Aim => 2;

    public int Process => running.Product.Id;

    public bool GrowsWithUnits => true;

    public Task PrepareAsync() => owed.OpenAsync();

    public Task BeforeAsync() => Task.CompletedTask;

    public async Task<TimeSpan> ProductAsync()
    {
        await owed.ForgetAsync();
        var time = await running.RunJobAsync("plan-reminders");
        planned = await owed.LedgerAsync();
        return time;
    }

    public async Task<TimeSpan> BareAsync()
    {
        await owed.ForgetAsync();
        var watch = Stopwatch.StartNew();
        await BareNight.PlanAsync(running.City.Database, owed.LastGoodDay);
        var time = watch.Elapsed;
        expected = await owed.LedgerAsync();
        return time;
    }

    public Task CompareAsync() => planned.Count == running.City.Units.Reporting.Count * OwedRound.RowsOfOneUnit && planned.SequenceEqual(expected, StringComparer.Ordinal)
        ? Task.CompletedTask
        : throw new InvalidDataException(
            $"{Name}: {planned.Count} and {expected.Count} rows; only the product: {string.Join("; ", planned.Except(expected).Take(3))}; only the bare way: {string.Join("; ", expected.Except(planned).Take(3))}");

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
