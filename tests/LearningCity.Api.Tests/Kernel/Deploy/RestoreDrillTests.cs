namespace LearningCity.Api.Tests.Kernel.Deploy;

/// <summary>Back to the moment before a mistake, with the scripts of <c>deploy/</c> and real PostgreSQL (trust.md D8, D9, F13, F39).</summary>
public sealed class RestoreDrillTests(BackedUpCity city) : IClassFixture<BackedUpCity>, IDisposable
{
    private readonly TemporaryFolder folder = new();

    private static string Program => Path.Combine(AppContext.BaseDirectory, "LearningCity.Api.dll");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_moment_comes_back_with_everything_acknowledged_by_then_and_nothing_later()
    {
        var evidence = folder.At("evidence");
        await RestoreAsync(0, city.Backup, evidence, "--program", Program);

        var (server, address) = await city.ServeAsync(folder.At("restored"), folder.At("postgresql"));
        await using (server)
        {
            await city.AtMoment.ShouldBeHeldAsync(address, evidence);
            CityState.FilesIn(Quarantine).ShouldBe(city.LaterPapers, ignoreOrder: true);
            city.LaterPapers.ShouldNotBeEmpty();
            (await Soundness.RunAsync(address, evidence, TimeProvider.System)).Where(result => !result.IsSound).Select(Soundness.Told).ShouldBeEmpty();

            var settings = new Dictionary<string, string> { ["ConnectionStrings__LearningCity"] = address, ["Evidence__Folder"] = evidence };
            var (refused, why) = await RunningProduct.RunAsync(settings, "serve");
            refused.ShouldBe(1, why);
            why.ShouldContain("settle-restore");
            var (settled, said) = await RunningProduct.RunAsync(settings, "settle-restore");
            settled.ShouldBe(0, said);
            await using var product = await RunningProduct.StartAsync(settings);
            await product.StopAsync();
        }
    }

    [Fact]
    public async Task In_the_folder_of_the_product_what_is_newer_goes_to_quarantine_and_what_is_lost_comes_from_the_backup()
    {
        var evidence = folder.At("evidence");
        using (var copying = System.Diagnostics.Process.Start("cp", ["-a", city.City.Product.EvidenceFolder, evidence]))
        {
            await copying.WaitForExitAsync();
        }

        var lost = city.AtMoment.Papers[0];
        File.Delete(PlaceOf(evidence, lost));
        await RestoreAsync(0, city.Backup, evidence);

        CityState.FilesIn(evidence).ShouldBe(city.AtMoment.Papers, ignoreOrder: true);
        CityState.FilesIn(Quarantine).ShouldBe(city.LaterPapers, ignoreOrder: true);
    }

    [Fact]
    public async Task A_paper_that_is_lost_for_good_is_named_and_everything_else_is_restored()
    {
        var backup = await city.CopyBackupAsync(folder);
        var (lost, damaged) = (city.AtMoment.Papers[0], city.AtMoment.Papers[1]);
        File.Delete(PlaceOf(Path.Combine(backup, "evidence"), lost));
        await Damage(PlaceOf(Path.Combine(backup, "evidence"), damaged));

        var output = await RestoreAsync(3, backup, folder.At("evidence"));

        output.ShouldContain($"missing or damaged: {lost}");
        output.ShouldContain($"missing or damaged: {damaged}");
        CityState.FilesIn(folder.At("evidence")).ShouldBe(city.AtMoment.Papers.Skip(2), ignoreOrder: true);
    }

    [Fact]
    public async Task A_log_file_that_was_cut_short_is_noticed_by_the_check_and_by_the_restore()
    {
        var backup = await city.CopyBackupAsync(folder);
        var files = Directory.EnumerateFiles(Path.Combine(backup, "wal"), "????????????????????????.gz").Order(StringComparer.Ordinal).ToList();
        await using (var file = File.OpenWrite(files[^1]))
        {
            file.SetLength(file.Length / 2);
        }

        (await CheckAsync(backup)).ShouldContain($"damaged in the archive: {files[^1]}");
        (await RestoreAsync(1, backup, folder.At("evidence"))).ShouldContain("recovery ended before configured recovery target was reached");
        File.Delete(files[^2]);
        (await CheckAsync(backup)).ShouldContain($"missing in the archive: 1 file(s) before {Path.GetFileNameWithoutExtension(files[^1])}");
    }

    [Fact]
    public async Task A_base_backup_of_which_a_byte_has_changed_is_noticed_by_the_check_and_by_the_restore()
    {
        var backup = await city.CopyBackupAsync(folder);
        await Damage(Path.Combine(Directory.EnumerateDirectories(Path.Combine(backup, "base")).Single(), "global", "pg_control"));

        (await CheckAsync(backup)).ShouldContain("is damaged");
        (await RestoreAsync(1, backup, folder.At("evidence"))).ShouldContain("is damaged");
        Directory.Exists(folder.At("restored")).ShouldBeFalse();
    }

    [Fact]
    public async Task The_archive_overwrites_nothing_and_takes_the_same_file_twice()
    {
        var log = folder.At("000000010000000000000001");
        await File.WriteAllTextAsync(log, "một");
        Directory.CreateDirectory(folder.At("wal"));
        string[] arguments = [log, Path.GetFileName(log), folder.At("wal")];
        foreach (var expected in (int[])[0, 0])
        {
            var (taken, said) = await city.Scripts.RunAsync("archive-wal.sh", new Dictionary<string, string>(), arguments);
            taken.ShouldBe(expected, said);
        }

        var first = await File.ReadAllBytesAsync(folder.At("wal", Path.GetFileName(log) + ".gz"));
        await File.WriteAllTextAsync(log, "hai");
        (await city.Scripts.RunAsync("archive-wal.sh", new Dictionary<string, string>(), arguments)).ExitCode.ShouldBe(1);
        (await File.ReadAllBytesAsync(folder.At("wal", Path.GetFileName(log) + ".gz"))).ShouldBe(first);
    }

    private string Quarantine => Directory.EnumerateDirectories(folder.Path, "evidence.quarantine-*").Single();

    private static string PlaceOf(string evidence, string hash) => Path.Combine(evidence, hash[..2], hash[2..4], hash);

    private static async Task Damage(string file)
    {
        await using var bytes = File.Open(file, FileMode.Open);
        var there = bytes.ReadByte();
        bytes.Position = 0;
        bytes.WriteByte((byte)~there);
    }

    private async Task<string> RestoreAsync(int expected, string backup, string evidence, params string[] more)
    {
        var (exitCode, output) = await city.Scripts.RunAsync(
            "restore.sh", await city.SettingsAsync(backup),
            ["--to", city.Moment, "--data", folder.At("restored"), "--evidence", evidence, .. more]);
        exitCode.ShouldBe(expected, output);
        return output;
    }

    private async Task<string> CheckAsync(string backup)
    {
        var (exitCode, output) = await city.Scripts.RunAsync("backup.sh", await city.SettingsAsync(backup), "verify");
        exitCode.ShouldBe(1, output);
        return output;
    }
}
