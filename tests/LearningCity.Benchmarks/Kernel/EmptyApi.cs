using Microsoft.AspNetCore.Builder;

namespace LearningCity.Benchmarks.Kernel;

/// <summary>The least a program that serves HTTP can be.</summary>
internal static class EmptyApi
{
    public const string Command = "empty-api";

    public static IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>
    {
        ["Urls"] = "http://127.0.0.1:0",
        ["Logging__LogLevel__Default"] = "Warning",
        ["Logging__LogLevel__Microsoft.Hosting.Lifetime"] = "Information",
    };

    public static async Task<int> ServeAsync()
    {
        await using var app = WebApplication.CreateSlimBuilder().Build();
        app.MapGet(StartBench.Ready, () => "Healthy");
        await app.RunAsync();
        return 0;
    }
}
