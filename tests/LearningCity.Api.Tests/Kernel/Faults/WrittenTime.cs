using System.Globalization;

namespace LearningCity.Api.Tests.Kernel.Faults;

/// <summary>A clock that a test and the processes it kills read from one file, and that the test alone moves.</summary>
internal sealed class WrittenTime(string file) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(long.Parse(File.ReadAllText(file), CultureInfo.InvariantCulture), TimeSpan.Zero);

    /// <summary>At once for every reader.</summary>
    public void Set(DateTimeOffset now)
    {
        var next = file + ".next";
        File.WriteAllText(next, now.UtcTicks.ToString(CultureInfo.InvariantCulture));
        File.Move(next, file, overwrite: true);
    }
}
