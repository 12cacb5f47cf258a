using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using LearningCity.AdminUi.Tests.Kernel;

namespace LearningCity.Benchmarks.Kernel;

/// <summary>A program that serves on a port of the loopback, as a process of its own: the product as it is installed (<c>build/publish.sh</c>), or a bare way. It ends with this process, however that
/// ends.</summary>
internal sealed partial class ServingProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process process;
    private readonly Process watchman;
    private readonly TaskCompletionSource<Uri> listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<string> output = [];
    private bool isFailing;

    private ServingProcess(string program, string command, IReadOnlyDictionary<string, string> settings, string folder)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", program, command])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        process = new Process { StartInfo = start, EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.Exited += (_, _) => listening.TrySetException(new InvalidOperationException($"{program} ended: " + string.Join('\n', output)));
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        watchman = Process.Start(new ProcessStartInfo("sh", ["-c", $"read -r nothing; kill -KILL {process.Id}"]) { RedirectStandardInput = true })!;
    }

    public int Id => process.Id;

    public Uri Address { get; private set; } = null!;

    /// <summary>The product; returns when it listens.</summary>
    /// <param name="url">Where; a port of 0 is a free one.</param>
    /// <param name="more">Settings beyond the usual, by the names of environment variables.</param>
    public static Task<ServingProcess> StartProductAsync(
        string connectionString, string evidenceFolder, string url, string folder, IReadOnlyDictionary<string, string> more) => StartAsync(
        new ServingProcess(
            Path.Combine(Workspace.Artifacts("product"), "LearningCity.Api.dll"), "serve",
            new Dictionary<string, string>(more)
            {
                ["ConnectionStrings__LearningCity"] = connectionString,
                ["Evidence__Folder"] = evidenceFolder,
                ["Urls"] = url,
                ["AdminUi__Folder"] = Workspace.BuiltUi,
                ["Logging__LogLevel__Microsoft.Hosting.Lifetime"] = "Information",
            },
            folder));

    /// <summary>This program itself in another part; returns when it listens.</summary>
    public static Task<ServingProcess> StartBareAsync(string command, IReadOnlyDictionary<string, string> settings, string folder) =>
        StartAsync(new ServingProcess(Path.Combine(AppContext.BaseDirectory, "LearningCity.Benchmarks.dll"), command, settings, folder));

    /// <summary>Returns when it has ended by itself or the token says so.</summary>
    public Task WaitAsync(CancellationToken ct) => process.WaitForExitAsync(ct);

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            using (var signal = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]))
            {
                await signal.WaitForExitAsync();
            }

            using var patience = new CancellationTokenSource(Patience);
            await process.WaitForExitAsync(patience.Token);
        }

        watchman.Kill();
        watchman.Dispose();
        process.Dispose();
    }

    private static async Task<ServingProcess> StartAsync(ServingProcess serving)
    {
        try
        {
            serving.Address = await serving.listening.Task.WaitAsync(Patience);
            return serving;
        }
        catch
        {
            await serving.DisposeAsync();
            throw;
        }
    }

    [GeneratedRegex(@"Now listening on: (http://\S+)", RegexOptions.CultureInvariant)]
    private static partial Regex ListeningPattern();

    private void Hear(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (output)
        {
            output.Add(line);
        }

        // What fails over there is the reason for what fails here; the lines that belong to it are set in.
        isFailing = line.StartsWith("fail:", StringComparison.Ordinal) || line.StartsWith("crit:", StringComparison.Ordinal) || (isFailing && line.StartsWith(' '));
        if (isFailing)
        {
            Console.Error.WriteLine(line);
        }

        if (ListeningPattern().Match(line) is { Success: true } found)
        {
            listening.TrySetResult(new Uri(found.Groups[1].Value));
        }
    }
}
