using LearningCity.Api.Tests.Access;
using LearningCity.Api.Tests.Criteria;
using LearningCity.Api.Tests.Evidence;
using LearningCity.Api.Tests.Reminders;
using LearningCity.Api.Tests.Units;
using LearningCity.Application.Kernel;
using LearningCity.Infrastructure.Kernel;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace LearningCity.Api.Tests.Kernel;

/// <summary>Each check of the catalogue finds the damage that is planted for it, and none finds anything in a city that nobody damaged (trust.md D6).</summary>
public sealed class IntegrityCheckTests(DemonstrationCity city) : IClassFixture<DemonstrationCity>
{
    private static readonly IReadOnlyList<Damage> Planted =
    [
        .. KernelDamage.All, .. UnitsDamage.All, .. AccessDamage.All, .. EvidenceDamage.All, .. RoundsDamage.All, .. ReportsDamage.All, .. ResultsDamage.All,
        .. RemindersDamage.All,
    ];

    /// <summary>Breaks the storage and no row.</summary>
    private const string LeftFiles = "staged-files-left";

    public static TheoryData<string> Cases() => [.. Planted.Select(damage => damage.Check)];

    [Fact]
    public async Task The_demonstration_city_is_sound()
    {
        var results = await Soundness.RunAsync(city.Database.ConnectionString, city.EvidenceFolder, TimeProvider.System);

        results.Count.ShouldBeGreaterThanOrEqualTo(40);
        results.Where(result => !result.IsSound).Select(Soundness.Told).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Planted_damage_is_found_by_its_check_and_by_no_other(string check)
    {
        var damage = Planted.Single(one => one.Check == check);
        await using var services = Soundness.Services(city.Database.ConnectionString, city.EvidenceFolder, TimeProvider.System);
        await using var scope = services.CreateAsyncScope();
        await using var administrator = NpgsqlDataSource.Create(await city.Database.AsAdministratorAsync());
        await using var connection = await administrator.OpenConnectionAsync();
        await using var kept = await connection.BeginTransactionAsync();
        await using var plant = new NpgsqlCommand("set local session_replication_role = replica; " + damage.Sql, connection);
        await plant.ExecuteNonQueryAsync();

        var found = new List<string>();
        foreach (var (_, one) in scope.ServiceProvider.GetRequiredService<IntegrityRunner>().Checks)
        {
            if ((await one.FindAsync(connection, TimeProvider.System.Now(), CancellationToken.None)).Count > 0)
            {
                found.Add(one.Name);
            }
        }

        found.ShouldBe([damage.Check, .. damage.Also], ignoreOrder: true);
    }

    [Fact]
    public async Task What_an_upload_left_two_days_ago_is_found()
    {
        var incoming = Directory.CreateDirectory(Path.Combine(city.EvidenceFolder, "incoming"));
        var left = Path.Combine(incoming.FullName, "left");
        await File.WriteAllTextAsync(left, "half");
        try
        {
            (await FoundAsync(LeftFiles)).ShouldBe(0, "it may still be under way");
            File.SetLastWriteTimeUtc(left, DateTime.UtcNow - TimeSpan.FromDays(3));
            (await FoundAsync(LeftFiles)).ShouldBe(1);
        }
        finally
        {
            File.Delete(left);
        }
    }

    [Fact]
    public void Every_check_has_damage_that_proves_it()
    {
        using var services = Soundness.Services(city.Database.ConnectionString, city.EvidenceFolder, TimeProvider.System);
        using var scope = services.CreateScope();
        var names = scope.ServiceProvider.GetRequiredService<IntegrityRunner>().Checks.Select(one => one.Check.Name).ToList();

        names.ShouldBeUnique();
        Planted.Select(damage => damage.Check).Append(LeftFiles).ShouldBe(names, ignoreOrder: true);
    }

    private async Task<long> FoundAsync(string check) =>
        (await Soundness.RunAsync(city.Database.ConnectionString, city.EvidenceFolder, TimeProvider.System)).Single(one => one.Check == check).Found;
}
