using LearningCity.Api.Tests.Criteria;
using LearningCity.Api.Tests.Kernel.Faults;
using Npgsql;

namespace LearningCity.Api.Tests.Kernel.Deploy;

/// <summary>What the writers of a city were told by some moment.</summary>
/// <param name="Keys">Of every write that was acknowledged.</param>
/// <param name="Papers">SHA-256 of every paper.</param>
/// <param name="Entries">By report, note and revision of its answer.</param>
public sealed record CityState(IReadOnlyList<string> Keys, IReadOnlyList<string> Papers, IReadOnlyDictionary<Guid, string> Entries)
{
    internal static CityState Of(WritingCity city) => new(
        [.. city.Writers.SelectMany(writer => writer.Keys)], [.. city.Writers.SelectMany(writer => writer.Papers)],
        city.Writers.ToDictionary(writer => writer.Report, writer => writer.LastEntry));

    /// <summary>A database and its files hold exactly this.</summary>
    public async Task ShouldBeHeldAsync(string connectionString, string evidenceFolder)
    {
        await using var database = NpgsqlDataSource.Create(connectionString);
        (await database.ListAsync<string>("select key from kernel.idempotency_keys where key like 'write-%' and answer is not null")).ShouldBe(Keys, ignoreOrder: true);
        (await database.ListAsync<string>("select sha256 from evidence.documents")).ShouldBe(Papers, ignoreOrder: true);
        foreach (var (report, entry) in Entries)
        {
            (await database.ScalarAsync<string>($"select note || ' ' || revision from criteria.entries where report = '{report}'")).ShouldBe(entry);
        }

        (await database.ScalarAsync<long>(
            "select (select count(*) from access.accounts where display_name = 'Nhầm') + (select count(*) from evidence.documents where summary = 'Nhầm')")).ShouldBe(0);
        FilesIn(evidenceFolder).ShouldBe(Papers, ignoreOrder: true);
    }

    public static IReadOnlyList<string> FilesIn(string evidenceFolder) =>
        [.. Directory.EnumerateFiles(evidenceFolder, "*", SearchOption.AllDirectories).Select(file => Path.GetFileName(file)).Where(name => name.Length == 64)];
}
