namespace LearningCity.Api.Tests.Kernel;

/// <summary>How much a test tries: <c>./build/test.sh</c> is quick, <c>./build/test.sh --full</c> takes its time.</summary>
internal static class Tier
{
    public static bool IsFull { get; } = Environment.GetEnvironmentVariable("LEARNINGCITY_TESTS") == "full";

    public static T Of<T>(T quick, T full) => IsFull ? full : quick;
}
