namespace LearningCity.Domain.Kernel;

/// <summary>Makes the value of a new identity.</summary>
public static class Identity
{
    /// <summary>A version 7 <see cref="Guid"/>: sorts by <paramref name="now"/>, so that indexes grow at their end.</summary>
    public static Guid New(DateTimeOffset now) => Guid.CreateVersion7(now);
}
