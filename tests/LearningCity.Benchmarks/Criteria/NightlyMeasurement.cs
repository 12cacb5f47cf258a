using System.Diagnostics;
using LearningCity.Benchmarks.Kernel;

namespace LearningCity.Benchmarks.Criteria;

/// <summary>The nightly scoring as the ledger of jobs times it, against set-based SQL of one session.</summary>
internal abstract class NightlyMeasurement(RunningCity running) : IMeasurement
{
    public abstract string Name { get; }

    public abstract double Aim { get; }

    public int Process => running.Product.Id;

    public bool GrowsWithUnits => true;

    protected RunningCity Running => running;

    protected BareScores Bare { get; } = new(running.City.Database);

    public virtual async Task PrepareAsync()
    {
        await running.City.Database.ExecuteAsync("drop schema if exists bench cascade");
        await Bare.PrepareAsync();
    }

    public abstract Task BeforeAsync();

    public Task<TimeSpan> ProductAsync() => running.RunJobAsync("nightly-scoring");

    public async Task<TimeSpan> BareAsync()
    {
        var watch = Stopwatch.StartNew();
        foreach (var round in running.City.Rounds)
        {
            await ScoreBareAsync(round);
        }

        return watch.Elapsed;
    }

    public async Task CompareAsync()
    {
        var (scores, differences) = await Bare.DifferencesAsync();
        if (scores == 0 || differences > 0)
        {
            throw new InvalidDataException($"{Name}: of {scores} scores of the product {differences} differ from those of plain SQL.");
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    protected abstract Task ScoreBareAsync(Domain.Kernel.RoundId round);
}

/// <summary>Nothing stands yet.</summary>
internal sealed class FirstNight(RunningCity running) : NightlyMeasurement(running)
{
    public override string Name => "nightly-first";

    public override double Aim => 1.2;

    public override async Task BeforeAsync()
    {
        await Running.City.Database.ExecuteAsync("truncate criteria.scores");
        await Bare.ForgetAsync();
    }

    protected override Task ScoreBareAsync(Domain.Kernel.RoundId round) => Bare.InsertAsync(round);
}

/// <summary>One answer in a hundred was changed behind the product's back; the night finds and mends what follows from it.</summary>
internal sealed class OrdinaryNight(RunningCity running) : NightlyMeasurement(running)
{
    private const int Slices = 100;

    private int slice;

    public override string Name => "nightly-changed";

    public override double Aim => 1.0;

    public override async Task PrepareAsync()
    {
        await base.PrepareAsync();
        await ProductAsync();
        await BareAsync();
        await Running.City.Database.ExecuteAsync("vacuum analyze criteria.scores, bench.scores");
    }

    /// <summary>Whoever was reached was not, and the other way round.</summary>
    public override Task BeforeAsync() => Running.City.Database.ForceAsync(
        $"""
        update criteria.entries set figures[1] = figures[2] - figures[1]
        where cardinality(figures) = 2 and gap_reason is null and not_applicable_reason is null
            and (hashtextextended(id::text, 0) & 1023) % {Slices} = $1
        """,
        slice++ % Slices);

    protected override Task ScoreBareAsync(Domain.Kernel.RoundId round) => Bare.MendAsync(round);
}
