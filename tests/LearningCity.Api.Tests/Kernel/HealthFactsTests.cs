using LearningCity.Application.Kernel;
using LearningCity.Infrastructure.Kernel;
using Microsoft.Extensions.Configuration;

namespace LearningCity.Api.Tests.Kernel;

/// <summary>What the health page stands on: the clock of the database, the room on the disks.</summary>
public sealed class HealthFactsTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Theory]
    [InlineData(-7_200)]
    [InlineData(0)]
    [InlineData(31)]
    public async Task The_skew_is_what_this_clock_is_ahead_of_the_databases(int ahead)
    {
        var vitals = new DatabaseVitals(database.Source, new AheadTime(TimeSpan.FromSeconds(ahead)));

        var skew = await vitals.MeasureSkewAsync(CancellationToken.None);

        (skew - TimeSpan.FromSeconds(ahead)).Duration().ShouldBeLessThan(TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task The_size_is_the_databases_own() =>
        (await new DatabaseVitals(database.Source, TimeProvider.System).MeasureSizeAsync(CancellationToken.None)).ShouldBeInRange(1_000_000, 1_000_000_000);

    [Fact]
    public void A_folder_that_is_written_to_and_those_the_operator_names_are_measured()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.At("evidence"));

        var room = Look(folder, "x", folder.Path + ", " + folder.At("gone"));

        room.IsWritable.ShouldBeTrue();
        room.Volumes.Select(volume => volume.Name).ShouldBe(["evidence", folder.Path, folder.At("gone")]);
        room.Volumes.Take(2).ShouldAllBe(volume => volume.FreeBytes > 0 && volume.TotalBytes >= volume.FreeBytes);
        room.Volumes[2].ShouldBe(new Volume(folder.At("gone"), 0, 0));
        Directory.EnumerateFileSystemEntries(folder.At("evidence")).ShouldBeEmpty();
    }

    [Fact]
    public void A_private_database_is_measured_and_a_missing_folder_takes_no_file()
    {
        using var folder = new TemporaryFolder();

        var room = Look(folder, "", "");

        room.IsWritable.ShouldBeFalse();
        room.Volumes.Select(volume => volume.Name).ShouldBe(["evidence", "database"]);
    }

    private static StorageRoom Look(TemporaryFolder folder, string connection, string watched) => new StorageLook(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
    {
        ["ConnectionStrings:LearningCity"] = connection, [StartUpChecks.EvidenceFolderSetting] = folder.At("evidence"), [StorageLook.WatchedSetting] = watched,
    }).Build()).Look();

    private sealed class AheadTime(TimeSpan ahead) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + ahead;
    }
}
