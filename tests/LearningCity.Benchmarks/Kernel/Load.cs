using System.Collections.Concurrent;
using System.Diagnostics;

namespace LearningCity.Benchmarks.Kernel;

/// <summary>Several callers, each with one call under way at a time.</summary>
internal static class Load
{
    private static readonly TimeSpan Span = TimeSpan.FromSeconds(2);

    /// <param name="callers">How many.</param>
    /// <returns>The time in which one call was answered, all callers together.</returns>
    public static async Task<TimeSpan> TimeOfOneAsync(int callers, Func<Task> call)
    {
        var watch = Stopwatch.StartNew();
        var answered = await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => CallAsync(call, watch)));
        return watch.Elapsed / answered.Sum();
    }

    /// <summary>Every item once.</summary>
    public static async Task<LoadTimes> EachOnceAsync<T>(int callers, IReadOnlyCollection<T> items, Func<T, Task> call)
    {
        var waiting = new ConcurrentQueue<T>(items);
        var watch = Stopwatch.StartNew();
        var times = await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => CallAsync(waiting, call)));
        return new LoadTimes(watch.Elapsed / items.Count, [.. times.SelectMany(ofCaller => ofCaller).Order()]);
    }

    private static async Task<int> CallAsync(Func<Task> call, Stopwatch watch)
    {
        var answered = 0;
        do
        {
            await call();
            answered++;
        }
        while (watch.Elapsed < Span);
        return answered;
    }

    private static async Task<List<TimeSpan>> CallAsync<T>(ConcurrentQueue<T> waiting, Func<T, Task> call)
    {
        var times = new List<TimeSpan>();
        while (waiting.TryDequeue(out var item))
        {
            var begun = Stopwatch.GetTimestamp();
            await call(item);
            times.Add(Stopwatch.GetElapsedTime(begun));
        }

        return times;
    }
}

/// <param name="OfOne">In which one call was answered, all callers together.</param>
/// <param name="Sorted">What each caller waited for each answer, the shortest first.</param>
internal sealed record LoadTimes(TimeSpan OfOne, IReadOnlyList<TimeSpan> Sorted)
{
    /// <summary>Nineteen of twenty calls waited no longer.</summary>
    public TimeSpan P95 => Sorted[(int)Math.Ceiling(Sorted.Count * 0.95) - 1];
}
