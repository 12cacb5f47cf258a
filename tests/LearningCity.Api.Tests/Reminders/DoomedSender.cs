using System.Diagnostics;
using System.Text.Json;
using LearningCity.Api.Demonstration;
using LearningCity.Application.Kernel;
using LearningCity.Application.Reminders;
using LearningCity.Domain.Kernel;
using LearningCity.Infrastructure.Kernel;
using MediatR;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LearningCity.Api.Tests.Reminders;

/// <summary>
/// A process of its own that decides on reminders and sends their mails, again and again, until somebody kills it. Its clock begins where the test says
/// and goes on; what is owed it reads from a file, for it has no memory in common with the test.
/// </summary>
internal sealed class DoomedSender : IDisposable
{
    public const string Command = "send-until-killed";

    private const string Ready = "ready";

    private readonly Process process;

    private DoomedSender(Process process) => this.process = process;

    /// <summary>The process that plays this part.</summary>
    public static async Task<int> SendUntilKilledAsync(string orders)
    {
        var order = JsonSerializer.Deserialize<SendingOrder>(await File.ReadAllTextAsync(orders))!;
        using var host = HostOf(order);
        await Console.Out.WriteLineAsync(Ready);
        await Console.Out.FlushAsync();
        while (true)
        {
            await SendAsync(host.Services);
            await Task.Delay(20);
        }
    }

    /// <summary>Starts it and waits until it sends.</summary>
    public static async Task<DoomedSender> StartAsync(string orders)
    {
        var process = Process.Start(new ProcessStartInfo("dotnet", ["exec", typeof(DoomedSender).Assembly.Location, Command, orders]) { RedirectStandardOutput = true })!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line == Ready)
            {
                return new DoomedSender(process);
            }
        }

        throw new InvalidOperationException("It ended by itself");
    }

    /// <summary>kill -9.</summary>
    public async Task KillAsync()
    {
        process.HasExited.ShouldBeFalse("a sender that ends by itself was not killed");
        process.Kill();
        await process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        process.Dispose();
    }

    private static async Task SendAsync(IServiceProvider services)
    {
        await using (var scope = services.CreateAsyncScope())
        {
            scope.ServiceProvider.GetRequiredService<Caller>().BecomeService();
            await scope.ServiceProvider.GetRequiredService<ISender>().Send(new SendDueReminders());
        }

        await services.GetRequiredService<OutboxRunner>().RunAsync(OutboxChannel.Mail, CancellationToken.None);
    }

    private static IHost HostOf(SendingOrder order)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(order.Settings!).Build();
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddSingleton<TimeProvider>(new RunningTime(order.Begins));
        builder.Services.AddApplication();
        builder.Services.AddInfrastructure(configuration, order.ConnectionString, runJobs: false);
        builder.Services.AddScoped<IRequestFacts, StepFacts>();
        var book = new TaskBook();
        book.Deadlines.AddRange(order.Owed);
        builder.Services.AddSingleton(book);
        builder.Services.AddSingleton(DeadlineQuestion.Of<ListOwedTasks>());
        builder.Services.AddScoped<IRequestHandler<ListOwedTasks, IReadOnlyList<Deadline>>, ListOwedTasksHandler>();
        return builder.Build();
    }

    /// <summary>Begins at an instant of the test's choice and goes on like any clock.</summary>
    private sealed class RunningTime(DateTimeOffset begins) : TimeProvider
    {
        private readonly long started = Stopwatch.GetTimestamp();

        public override DateTimeOffset GetUtcNow() => begins + Stopwatch.GetElapsedTime(started);
    }
}

/// <param name="Begins">Where the sender's clock begins.</param>
/// <param name="Owed">What is owed.</param>
internal sealed record SendingOrder(string ConnectionString, DateTimeOffset Begins, Dictionary<string, string?> Settings, IReadOnlyList<Deadline> Owed);
