using System.Diagnostics;
using System.Globalization;
using LearningCity.Api.Demonstration;
using LearningCity.Application.Kernel;
using LearningCity.Infrastructure.Kernel;
using MediatR;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace LearningCity.Api.Tests.Kernel.Faults;

/// <summary>A process of its own that runs what waits of a few jobs until somebody stops or kills it.</summary>
internal sealed class DoomedRunner : IDisposable
{
    public const string Command = "run-jobs-until-killed";

    /// <summary>Each may be under way at once.</summary>
    public const int Jobs = 10;

    private const string Ready = "ready";

    /// <summary>How often it looks for what waits.</summary>
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(100);

    private readonly Process process;

    private DoomedRunner(Process process) => this.process = process;

    /// <summary>The process that plays this part.</summary>
    public static async Task<int> RunUntilKilledAsync(string connectionString, string lease, string clock)
    {
        TimeProvider time = clock.Length == 0 ? TimeProvider.System : new WrittenTime(clock);
        using var host = HostOf(connectionString, lease, time);
        var services = host.Services;
        using var runner = new JobRunner(
            services.GetRequiredService<IServiceScopeFactory>(), services.GetRequiredService<JobClaims>(), [.. Enumerable.Range(1, Jobs).Select(number => new NightOf(NameOf(number)))],
            services.GetRequiredService<ProductMeters>(), time, NullLogger<JobRunner>.Instance);
        await Console.Out.WriteLineAsync(Ready);
        await Console.Out.FlushAsync();
        while (true)
        {
            await runner.BeginWaitingAsync(CancellationToken.None);
            await Task.Delay(Glance);
        }
    }

    /// <summary>Makes the tables in which the nights are written and their lengths stand.</summary>
    public static Task PrepareAsync(TestDatabase database, int seconds) => database.ExecuteAsync(
        $"""
        create schema proof;
        create table proof.nights (job text not null, night date not null);
        create table proof.lengths (seconds int not null);
        insert into proof.lengths values ({seconds});
        """);

    /// <summary>Starts it and waits until it runs.</summary>
    /// <param name="leaseSeconds">How long a run may be silent.</param>
    /// <param name="clock">The file in which its time is written; none: the machine's own.</param>
    public static async Task<DoomedRunner> StartAsync(string connectionString, int leaseSeconds = 1, string clock = "")
    {
        var process = Process.Start(new ProcessStartInfo(
            "dotnet", ["exec", typeof(DoomedRunner).Assembly.Location, Command, connectionString, leaseSeconds.ToString(CultureInfo.InvariantCulture), clock]) { RedirectStandardOutput = true })!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line == Ready)
            {
                return new DoomedRunner(process);
            }
        }

        throw new InvalidOperationException("It ended by itself");
    }

    public static string NameOf(int number) => string.Create(CultureInfo.InvariantCulture, $"night-{number}");

    /// <summary>SIGSTOP: it stands still with all it holds, and learns nothing of the time that passes.</summary>
    public Task FreezeAsync() => SignalAsync("-STOP");

    /// <summary>SIGCONT.</summary>
    public Task ThawAsync() => SignalAsync("-CONT");

    public void Dispose()
    {
        process.Kill();
        process.Dispose();
    }

    private async Task SignalAsync(string signal)
    {
        using var sending = Process.Start("kill", [signal, process.Id.ToString(CultureInfo.InvariantCulture)]);
        await sending.WaitForExitAsync();
        sending.ExitCode.ShouldBe(0, "a runner that ended by itself was not stopped");
    }

    private static IHost HostOf(string connectionString, string lease, TimeProvider time)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { [JobClaims.LeaseSetting] = lease }).Build();
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddSingleton(time);
        builder.Services.AddApplication();
        builder.Services.AddInfrastructure(configuration, connectionString, runJobs: false);
        builder.Services.AddScoped<IRequestFacts, StepFacts>();
        builder.Services.AddScoped<IRequestHandler<WriteNight, string>, WriteNightHandler>();
        return builder.Build();
    }

    private sealed class NightOf(string name) : IJob
    {
        public string Name => name;

        public string Title => "Đêm thử";

        public TimeOnly DailyAt => new(1, 0);

        public IRequest<string> CommandFor(DateOnly businessDate) => new WriteNight(name, businessDate);
    }
}

/// <summary>Writes down that the night was done, and works as long as <c>proof.lengths</c> says, which may change while it works.</summary>
[AllowService]
internal sealed record WriteNight(string Job, DateOnly Night) : ICommand<string>;

internal sealed class WriteNightHandler(Sql sql) : IRequestHandler<WriteNight, string>
{
    public async Task<string> Handle(WriteNight request, CancellationToken cancellationToken)
    {
        await sql.ExecuteAsync("insert into proof.nights values ($1, $2)", cancellationToken, new() { Value = request.Job }, new() { Value = request.Night });
        for (var work = Stopwatch.StartNew(); work.Elapsed < await LengthAsync(cancellationToken);)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), cancellationToken);
        }

        return "1 đêm";
    }

    private async Task<TimeSpan> LengthAsync(CancellationToken ct) =>
        TimeSpan.FromSeconds((await sql.QueryAsync("select seconds from proof.lengths", row => row.GetInt32(0), ct)).Single());
}
