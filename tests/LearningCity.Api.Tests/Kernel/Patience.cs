using System.Diagnostics;

namespace LearningCity.Api.Tests.Kernel;

/// <summary>Waits for what happens in its own time.</summary>
internal static class Patience
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    public static Task UntilAsync(Func<bool> condition) => UntilAsync(() => Task.FromResult(condition()));

    /// <exception cref="TimeoutException">It does not happen.</exception>
    public static async Task UntilAsync(Func<Task<bool>> condition)
    {
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < Limit; await Task.Delay(50))
        {
            if (await condition())
            {
                return;
            }
        }

        throw new TimeoutException($"Not within {Limit.TotalSeconds} s");
    }
}
