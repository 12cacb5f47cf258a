using System.Diagnostics;

namespace LearningCity.Application.Tests;

/// <summary>What a converter of the build makes of collected data.</summary>
internal static class Converted
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <param name="converter">A script, as a path of the repository.</param>
    /// <param name="source">Its only argument, likewise.</param>
    /// <exception cref="TimeoutException">The converter did not end.</exception>
    public static async Task<byte[]> Of(string converter, string source)
    {
        var start = new ProcessStartInfo("node", [converter, source]) { RedirectStandardOutput = true, WorkingDirectory = RepositoryFiles.Root };
        using var node = Process.Start(start)!;
        using var patience = new CancellationTokenSource(Patience);
        using var made = new MemoryStream();
        try
        {
            await node.StandardOutput.BaseStream.CopyToAsync(made, patience.Token);
            await node.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            node.Kill(entireProcessTree: true);
            throw new TimeoutException($"{converter} did not end within {Patience.TotalMinutes} minutes.");
        }

        node.ExitCode.ShouldBe(0, $"{converter} failed");
        return made.ToArray();
    }
}
