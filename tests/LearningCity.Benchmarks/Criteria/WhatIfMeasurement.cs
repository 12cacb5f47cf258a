using System.Diagnostics;
using LearningCity.Benchmarks.Kernel;

namespace LearningCity.Benchmarks.Criteria;

/// <summary>The round judged by other targets over HTTP, against the answers streamed out once.</summary>
/// <param name="only">The indicator whose target changes; none: a draft set in which all do.</param>
internal sealed class WhatIfMeasurement(RunningCity running, CityIndicator? only) : IMeasurement
{
    private const int Stricter = 5;
    private const int Page = 50;

    private IReadOnlyList<string> told = [];
    private IReadOnlyList<string> found = [];

    public string Name => only is null ? "what-if-set" : "what-if-target";

    public double Aim => 2;

    public int Process => running.Product.Id;

    public bool GrowsWithUnits => true;

    public Task PrepareAsync() => Task.CompletedTask;

    public Task BeforeAsync() => Task.CompletedTask;

    public async Task<TimeSpan> ProductAsync()
    {
        object rule = only is null ? new { set = running.City.Draft.Value } : new { targets = new[] { new { indicator = only.Code, value = only.Target + Stricter } } };
        var (time, answer) = await ProductClient.TimedAsync(() => running.Leader.PostAsync($"/rounds/{running.City.Round.Value}/what-if?size={Page}", rule));
        told = WhatIfSummary.Of(ProductClient.Read(answer));
        return time;
    }

    public async Task<TimeSpan> BareAsync()
    {
        var watch = Stopwatch.StartNew();
        found = await new BareWhatIf(running.City).RunAsync(only, Stricter, Page);
        return watch.Elapsed;
    }

    public Task CompareAsync() => told.Count > CityIndicator.All.Count + 3 && told.SequenceEqual(found, StringComparer.Ordinal)
        ? Task.CompletedTask
        : throw new InvalidDataException($"{Name}: the product says\n{string.Join('\n', told.Except(found))}\nand the bare way\n{string.Join('\n', found.Except(told))}");

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
