using System.Diagnostics;
using System.Globalization;
using LearningCity.Infrastructure.Kernel;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace LearningCity.Api.Tests.Kernel;

/// <summary>
/// A process of its own that brings up a private server and commits one number after the other, saying each one aloud
/// only after its commit, until somebody kills it.
/// </summary>
internal sealed class DoomedApplication : IDisposable
{
    public const string Command = "write-until-killed";

    private readonly Process process;

    private DoomedApplication(Process process) => this.process = process;

    public int LastAcknowledged { get; private set; }

    /// <summary>The process that plays this part.</summary>
    public static async Task<int> WriteUntilKilledAsync(string folder)
    {
        await using var server = await PrivatePostgres.StartAsync(
            new PrivatePostgresOptions(folder), NullLogger.Instance, CancellationToken.None);
        await using var source = NpgsqlDataSource.Create(server.ConnectionString);
        await source.ExecuteAsync("create table if not exists written (number int primary key)");

        for (var number = 1; ; number++)
        {
            await source.ExecuteAsync($"insert into written values ({number})");
            await Console.Out.WriteLineAsync(number.ToString(CultureInfo.InvariantCulture));
            await Console.Out.FlushAsync();
        }
    }

    public static DoomedApplication Start(string folder) => new(Process.Start(
        new ProcessStartInfo("dotnet", ["exec", typeof(DoomedApplication).Assembly.Location, Command, folder])
        {
            RedirectStandardOutput = true,
        })!);

    /// <summary>Listens until that many numbers were acknowledged.</summary>
    public async Task ListenAsync(int numbers)
    {
        while (LastAcknowledged < numbers)
        {
            var line = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("It ended by itself");
            LastAcknowledged = int.Parse(line, CultureInfo.InvariantCulture);
        }
    }

    /// <summary>kill -9, then hears what it still had said.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();

        foreach (var line in (await process.StandardOutput.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            LastAcknowledged = int.Parse(line, CultureInfo.InvariantCulture);
        }
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        process.Dispose();
    }
}
