using System.Globalization;
using LearningCity.Infrastructure.Kernel;
using Npgsql;

namespace LearningCity.Api.Tests.Kernel;

/// <summary>A wrong machine or setting ends the start with a code other than 0 and one sentence (trust O7).</summary>
public sealed class StartUpChecksTests
{
    private static readonly DatabaseFacts Good = new(15, "UTF8", HasVietnameseOrder: true, KnowsCityTime: true, MissingExtensions: "");

    [Theory]
    [InlineData("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "1", "libicu")]
    [InlineData("TZDIR", "/nonexistent", "tzdata")]
    [InlineData("Evidence__Folder", "/proc/evidence", "Evidence__Folder")]
    [InlineData("PostgreSql__Binaries", "/nonexistent", "PostgreSql__Binaries")]
    [InlineData("PostgreSql__Folder", "/proc/postgresql", "PostgreSql__Folder")]
    [InlineData("ConnectionStrings__LearningCity", "Host=127.0.0.1;Port=9;Username=u;Timeout=2", "ConnectionStrings__LearningCity")]
    [InlineData("ConnectionStrings__LearningCity", "no connection string", "ConnectionStrings__LearningCity")]
    public async Task The_product_refuses_to_start_and_names_the_remedy(string setting, string value, string remedy)
    {
        var (exitCode, output) = await RunningProduct.RunAsync(new Dictionary<string, string> { [setting] = value }, "serve", "--migrate");

        exitCode.ShouldBe(1, output);
        output.Split('\n').Where(line => line.Contains(" / ", StringComparison.Ordinal)).ShouldHaveSingleItem().ShouldContain(remedy);
        output.ShouldNotContain("   at ");
    }

    [Fact]
    public void Text_that_stays_decomposed_is_refused()
    {
        var refused = Should.Throw<StartUpRefused>(() => StartUpChecks.CheckUnicode(text => text, () => CultureInfo.GetCultureInfo("vi-VN")));

        refused.Vietnamese.ShouldContain("libicu");
    }

    [Fact]
    public void A_culture_without_the_decimal_comma_is_refused() =>
        Should.Throw<StartUpRefused>(() => StartUpChecks.CheckUnicode(text => text.Normalize(), () => CultureInfo.InvariantCulture));

    [Fact]
    public void A_city_zone_of_another_offset_is_refused() =>
        Should.Throw<StartUpRefused>(() => StartUpChecks.CheckTimeZone(() => TimeZoneInfo.Utc));

    [Fact]
    public void A_folder_that_cannot_be_written_is_refused_by_its_name()
    {
        using var temporary = new TemporaryFolder();
        File.WriteAllText(temporary.At("file"), "");

        Should.Throw<StartUpRefused>(() => StartUpChecks.CheckFolder(temporary.At("file", "evidence"))).Message.ShouldContain(temporary.At("file", "evidence"));
    }

    [Fact]
    public void A_folder_that_can_be_written_is_made_and_left_empty()
    {
        using var temporary = new TemporaryFolder();

        StartUpChecks.CheckFolder(temporary.At("new", "evidence"));

        Directory.GetFileSystemEntries(temporary.At("new", "evidence")).ShouldBeEmpty();
    }

    [Fact]
    public void Many_instances_that_start_at_once_on_one_folder_do_not_refuse_one_another()
    {
        using var temporary = new TemporaryFolder();

        Should.NotThrow(() => Parallel.For(0, 200, _ => StartUpChecks.CheckFolder(temporary.At("evidence"))));
        Directory.GetFileSystemEntries(temporary.At("evidence")).ShouldBeEmpty();
    }

    [Fact]
    public void A_database_that_can_do_what_is_asked_passes() => Good.Check();

    [Fact]
    public void An_old_server_is_refused() => Refusal(Good with { Version = 14 }).ShouldContain("PostgreSQL 15");

    [Fact]
    public void A_server_without_ICU_is_refused() => Refusal(Good with { HasVietnameseOrder = false }).ShouldContain("vi-x-icu");

    [Fact]
    public void A_server_that_has_another_city_time_is_refused() => Refusal(Good with { KnowsCityTime = false }).ShouldContain("tzdata");

    [Fact]
    public void A_server_without_contrib_is_refused() => Refusal(Good with { MissingExtensions = "unaccent" }).ShouldContain("contrib");

    [Fact]
    public async Task A_database_of_another_encoding_is_refused()
    {
        var address = await TestCluster.Shared.AsAdministratorAsync(await TestCluster.Shared.NewEmptyDatabaseAsync());
        await using (var server = NpgsqlDataSource.Create(address))
        {
            await server.ExecuteAsync("create database latin template template0 encoding 'LATIN1' locale_provider libc locale 'C'");
        }

        var latin = new NpgsqlConnectionStringBuilder(address) { Database = "latin" }.ConnectionString;

        (await Should.ThrowAsync<StartUpRefused>(() => StartUpChecks.CheckDatabaseAsync(latin, CancellationToken.None))).Message.ShouldContain("LATIN1");
        await TestCluster.Shared.DropAsync(latin);
    }

    [Fact]
    public async Task The_private_server_passes() =>
        await StartUpChecks.CheckDatabaseAsync(await TestCluster.Shared.NewEmptyDatabaseAsync(), CancellationToken.None);

    private static string Refusal(DatabaseFacts facts) => Should.Throw<StartUpRefused>(facts.Check).Message;
}
