namespace LearningCity.AdminUi.Tests.Kernel;

/// <summary>The clock of the product: it goes on by itself, and days pass when a test says so.</summary>
public sealed class MovedTime : TimeProvider
{
    private long ahead;

    public bool HasPassed => Interlocked.Read(ref ahead) > 0;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddTicks(Interlocked.Read(ref ahead));

    /// <summary>For the product at once; a browser opened from then on has that day too. Whoever is signed in may have to sign in anew.</summary>
    public void Pass(TimeSpan time) => Interlocked.Add(ref ahead, time.Ticks);
}
