using System.Diagnostics;
using LearningCity.Benchmarks.Kernel;

namespace LearningCity.Benchmarks.Criteria;

/// <summary>Deciding a round over HTTP: its frozen text is written, hashed, compressed and stored. Against the same rows copied out and hashed.</summary>
internal sealed class FreezeMeasurement(RunningCity running) : IMeasurement
{
    private readonly RoundEnd end = new(running);
    private readonly BareFreeze bare = new(running.City.Database, running.City.Round);

    private string hash = "";

    public string Name => "freeze";

    public double Aim => 4;

    public int Process => running.Product.Id;

    public bool GrowsWithUnits => true;

    public Task PrepareAsync() => Task.CompletedTask;

    public Task BeforeAsync() => end.AssessAsync();

    public async Task<TimeSpan> ProductAsync()
    {
        var watch = Stopwatch.StartNew();
        hash = await end.DecideAsync();
        return watch.Elapsed;
    }

    public async Task<TimeSpan> BareAsync()
    {
        var watch = Stopwatch.StartNew();
        await bare.HashAsync();
        return watch.Elapsed;
    }

    public async Task CompareAsync()
    {
        var file = await FrozenFile.ReadAsync(running);
        var rows = await bare.RowsAsync();
        if (file.Hash != hash || rows.Count < running.City.Entries || !file.Rows.SetEquals(rows))
        {
            throw new InvalidDataException(
                $"{Name}: hash {hash} and {file.Hash}; {file.Rows.Count} rows and {rows.Count}, first {file.Rows.Except(rows).FirstOrDefault()} and {rows.Except(file.Rows).FirstOrDefault()}");
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
