namespace LearningCity.Api.Demonstration;

/// <summary>The clock while demonstration data is loaded: a round of 2022 is opened, filled and accepted in 2022.</summary>
internal sealed class DemonstrationClock : TimeProvider
{
    private DateTimeOffset now;

    public void Set(DateTimeOffset instant) => now = instant.ToUniversalTime();

    public override DateTimeOffset GetUtcNow() => now;
}
