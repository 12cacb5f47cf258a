using System.Diagnostics;
using System.Text.RegularExpressions;

namespace LearningCity.Api.Tests.Kernel.Deploy;

/// <summary>What <c>deploy/</c> ships can be read by the programs it is meant for, as far as they are on the machine, and names nothing that is not there.</summary>
public sealed partial class ShippedFilesTests
{
    private static readonly string Folder = RepositoryFiles.PathOf("deploy");

    public static TheoryData<string> Scripts() =>
        [.. Directory.EnumerateFiles(Folder, "*.sh", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Folder, file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Scripts))]
    public async Task A_script_can_be_read_by_its_shell_and_run(string script)
    {
        await ShouldSucceedAsync("bash", "-n", Path.Combine(Folder, script));
        if (script != "common.sh")
        {
            File.GetUnixFileMode(Path.Combine(Folder, script)).HasFlag(UnixFileMode.UserExecute).ShouldBeTrue();
        }
    }

    [Fact]
    public async Task Nothing_in_the_scripts_is_to_be_blamed()
    {
        if (!Exists("shellcheck"))
        {
            Assert.Skip("shellcheck is not on this machine");
        }

        await ShouldSucceedAsync("shellcheck", ["-x", "-P", RepositoryFiles.Root, .. Scripts().Select(script => Path.Combine(Folder, script.Data))]);
    }

    [Fact]
    public void Every_setting_of_the_product_that_is_shipped_is_explained()
    {
        var explained = Setting().Matches(File.ReadAllText(RepositoryFiles.PathOf("README.md"))).Select(match => match.Groups[1].Value).ToHashSet();
        string[] files = ["compose.yaml", "Dockerfile", "compose/example.env", "systemd/learningcity.env", "systemd/learningcity@.service"];
        var named = files.SelectMany(file => Named().Matches(File.ReadAllText(Path.Combine(Folder, file))).Select(match => match.Value)).Distinct().ToList();

        named.Count.ShouldBeGreaterThan(6);
        named.Except(explained).ShouldBeEmpty();
    }

    [Fact]
    public void Every_file_that_is_named_is_shipped()
    {
        var text = string.Join('\n', Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".md", StringComparison.Ordinal)).Select(File.ReadAllText));
        var named = Shipped().Matches(text).Select(match => match.Groups[1].Value).Distinct().ToList();

        named.Count.ShouldBeGreaterThan(5);
        named.Where(file => !File.Exists(Path.Combine(Folder, file))).ShouldBeEmpty();
    }

    private static bool Exists(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(folder => File.Exists(Path.Combine(folder, program)));

    private static async Task ShouldSucceedAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var said = await process.StandardOutput.ReadToEndAsync() + await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, said);
    }

    [GeneratedRegex(@"`([A-Z]\w+)`")]
    private static partial Regex Setting();

    [GeneratedRegex(@"\b(?:[A-Z]\w+__\w+|AllowedHosts|Proxies|Urls|PublicAddress)\b")]
    private static partial Regex Named();

    [GeneratedRegex(@"(?:/opt/learningcity/deploy/|\./)((?:[a-z-]+/)*[a-z-]+\.(?:sh|conf|md))")]
    private static partial Regex Shipped();
}
