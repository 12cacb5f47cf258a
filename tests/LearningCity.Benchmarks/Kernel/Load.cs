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
}
