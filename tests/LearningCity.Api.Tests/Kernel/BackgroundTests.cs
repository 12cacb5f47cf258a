using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LearningCity.Api.Tests.Kernel;

/// <summary>What the product does in the background ends whoever asks first: the host that stops it or the container that gives it up.</summary>
public sealed class BackgroundTests
{
    [Fact]
    public async Task What_was_given_up_already_may_still_be_stopped()
    {
        var app = new AppWithJobs();
        await app.InitializeAsync();
        var background = app.Services.GetServices<IHostedService>().Where(service => service.GetType().Assembly.GetName().Name!.StartsWith("LearningCity", StringComparison.Ordinal)).ToList();
        await app.DisposeAsync();

        background.ShouldNotBeEmpty();
        foreach (var service in background)
        {
            await Should.NotThrowAsync(() => service.StopAsync(CancellationToken.None), service.GetType().Name);
        }
    }

    /// <summary>All that an installation does in the background, the jobs among it.</summary>
    private sealed class AppWithJobs : LearningCityApp
    {
        protected override IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string> { ["Jobs:Run"] = "true" };
    }
}
