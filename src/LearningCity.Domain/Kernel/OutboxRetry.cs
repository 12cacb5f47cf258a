namespace LearningCity.Domain.Kernel;

/// <summary>When a message that was not accepted is tried again: after 1, 5, 15 and 60 minutes, then every six hours,
/// until 72 hours have passed since it was asked for.</summary>
public static class OutboxRetry
{
    public static readonly TimeSpan Horizon = TimeSpan.FromHours(72);

    private static readonly TimeSpan[] First = [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(60)];

    private static readonly TimeSpan Later = TimeSpan.FromHours(6);

    /// <param name="attempts">How often it was tried, from 1.</param>
    /// <param name="askedAt">When it was written, or asked for again by hand.</param>
    /// <param name="now">The instant of the failure.</param>
    /// <returns>None: it is given up and waits for a person.</returns>
    public static DateTimeOffset? NextAfter(int attempts, DateTimeOffset askedAt, DateTimeOffset now)
    {
        var next = now + (attempts <= First.Length ? First[Math.Max(attempts, 1) - 1] : Later);
        return next <= askedAt + Horizon ? next : null;
    }
}
