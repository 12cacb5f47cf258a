using System.Diagnostics;
using System.Globalization;
using LearningCity.Infrastructure.Kernel;
using Microsoft.Extensions.Logging.Abstractions;

namespace LearningCity.Api.Tests.Kernel;

/// <summary>Private servers on one folder of a test's own.</summary>
internal sealed class PrivateServers : IDisposable
{
    private readonly TemporaryFolder temporary = new();

    /// <summary>The folder above <see cref="Folder"/>; there are no programs in it.</summary>
    public string Path => temporary.Path;

    public string Folder => temporary.At("postgresql");

    public string PidPath => At("data", "postmaster.pid");

    public string At(params string[] parts) => temporary.At(["postgresql", .. parts]);

    /// <param name="change">Of the options of a server that need not survive a power cut.</param>
    public Task<PrivatePostgres> StartAsync(Func<PrivatePostgresOptions, PrivatePostgresOptions>? change = null)
    {
        var options = new PrivatePostgresOptions(Folder) { Durable = false };
        return PrivatePostgres.StartAsync(change?.Invoke(options) ?? options, NullLogger.Instance, CancellationToken.None);
    }

    /// <summary>The server that runs on the folder, whoever started it.</summary>
    public Process Process() => System.Diagnostics.Process.GetProcessById(int.Parse(File.ReadLines(PidPath).First(), CultureInfo.InvariantCulture));

    /// <summary>As a server leaves it that was killed, and whose number belongs to another by now.</summary>
    public async Task LeavePidFileAsync(int id)
    {
        await File.WriteAllTextAsync(PidPath, $"{id}\n{At("data")}\n1700000000\n5432\n/tmp\n\n  5432001         0\nready   \n");
        File.SetUnixFileMode(PidPath, (UnixFileMode)0b110_100_100);
    }

    public void Dispose() => temporary.Dispose();
}
