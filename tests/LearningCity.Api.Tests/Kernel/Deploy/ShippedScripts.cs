using System.Diagnostics;
using LearningCity.Infrastructure.Kernel;

namespace LearningCity.Api.Tests.Kernel.Deploy;

/// <summary>The scripts of <c>deploy/</c>, where the account of the database server can run them too.</summary>
internal sealed class ShippedScripts : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public ShippedScripts()
    {
        foreach (var script in Directory.EnumerateFiles(RepositoryFiles.PathOf("deploy"), "*.sh"))
        {
            File.Copy(script, PathOf(Path.GetFileName(script)));
            File.SetUnixFileMode(PathOf(Path.GetFileName(script)), (UnixFileMode)0b111_101_101);
        }
    }

    public string PathOf(string script) => folder.At(script);

    /// <summary>Runs a script to its end.</summary>
    /// <param name="environment">Its settings.</param>
    public async Task<(int ExitCode, string Output)> RunAsync(string script, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("bash", [PathOf(script), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/" };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        start.Environment["PG_BIN"] = (await PrivatePostgresBinaries.FindAsync(setting: null, dataMajor: null, CancellationToken.None)).Folder;
        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        var output = process.StandardOutput.ReadToEndAsync(patience.Token);
        var errors = process.StandardError.ReadToEndAsync(patience.Token);
        await process.WaitForExitAsync(patience.Token);
        return (process.ExitCode, await output + await errors);
    }

    public void Dispose() => folder.Dispose();
}
