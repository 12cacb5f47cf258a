using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json;
using LearningCity.Application.Kernel;
using LearningCity.Infrastructure.Kernel;
using Npgsql;

namespace LearningCity.Api.Tests.Kernel.Faults;

/// <summary>A byte of a table is changed while the database stands still: whoever would need it is told so, and nobody is ever answered with it (trust.md D7, F30).</summary>
public sealed class DamagedPageTests : IDisposable
{
    private const int PageSize = 8192;
    private const int Page = 3;
    private const int Documents = 400;

    private readonly PrivateServers servers = new();

    public void Dispose() => servers.Dispose();

    [Fact]
    public async Task A_flipped_byte_is_answered_as_damage_and_never_as_data_and_is_named_by_the_check_of_the_pages()
    {
        string file;
        Dictionary<Guid, (int Page, string Text)> whole;
        await using (var server = await servers.StartAsync())
        {
            await DatabaseMigration.MigrateAsync(server.ConnectionString, CancellationToken.None);
            await using var database = NpgsqlDataSource.Create(server.ConnectionString);
            await database.ExecuteAsync(Filling);
            var pages = await PagesAsync(database);
            pages.Values.Max().ShouldBeGreaterThan(Page);
            await using var app = new ReachingApp(server.ConnectionString);
            await app.InitializeAsync();
            whole = await AnswersAsync(app, pages);
            whole.Values.ShouldAllBe(answer => answer.Text.Contains("Văn bản", StringComparison.Ordinal));
            file = await FileOfAsync(server);
        }

        await FlipAsync(servers.At("data", file));
        await CheckPagesAsync(file);

        await using (var server = await servers.StartAsync())
        await using (var app = new ReachingApp(server.ConnectionString + ";Application Name=again"))
        {
            await app.InitializeAsync();
            var office = app.As([Function.OpenEvidence]);
            foreach (var (document, (page, text)) in whole)
            {
                using var answer = await office.Get($"/documents/{document}");
                if (page == Page || answer.StatusCode is not HttpStatusCode.OK)
                {
                    // How much of a small table is read for one row is the server's choice; what was not read whole is told as damage.
                    await answer.ShouldBeDamagedAsync();
                }
                else
                {
                    Told(await answer.Content.ReadAsStringAsync()).ShouldBe(Told(text));
                }
            }

            using var list = await office.Get("/documents");
            await list.ShouldBeDamagedAsync();
            (await office.Get("/round-kinds")).StatusCode.ShouldNotBe(HttpStatusCode.InternalServerError);
        }
    }

    private const string Filling =
        """
        insert into evidence.documents (id, unit, summary, file_name, file_kind, size, sha256, added_by, added_at, state, revision)
        select gen_random_uuid(), gen_random_uuid(), 'Văn bản ' || n, 'van-ban.pdf', 'Pdf', 1000, lpad(to_hex(n), 64, '0'), gen_random_uuid(), now(), 'Active', 1
        from generate_series(1, 400) n;
        analyze evidence.documents
        """;

    private static async Task<Dictionary<Guid, int>> PagesAsync(NpgsqlDataSource database)
    {
        await using var command = database.CreateCommand("select id, (ctid::text::point)[0]::int from evidence.documents");
        await using var row = await command.ExecuteReaderAsync();
        var pages = new Dictionary<Guid, int>();
        while (await row.ReadAsync())
        {
            pages[row.GetGuid(0)] = row.GetInt32(1);
        }

        pages.Count.ShouldBe(Documents);
        return pages;
    }

    /// <summary>Some documents of every page.</summary>
    private static async Task<Dictionary<Guid, (int Page, string Text)>> AnswersAsync(ReachingApp app, Dictionary<Guid, int> pages)
    {
        var office = app.As([Function.OpenEvidence]);
        var answers = new Dictionary<Guid, (int, string)>();
        foreach (var (document, page) in pages.GroupBy(one => one.Value).SelectMany(group => group.Take(3)))
        {
            answers[document] = (page, await (await office.Get($"/documents/{document}")).Content.ReadAsStringAsync());
        }

        return answers;
    }

    private static string Told(string document) => JsonDocument.Parse(document).RootElement.GetProperty("summary").GetString()!;

    private static async Task<string> FileOfAsync(PrivatePostgres server)
    {
        await using var administrator = NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(server.AdministratorConnectionString) { Database = new NpgsqlConnectionStringBuilder(server.ConnectionString).Database }.ConnectionString);
        await administrator.ExecuteAsync("checkpoint");
        return await administrator.ScalarAsync<string>("select pg_relation_filepath('evidence.documents')");
    }

    private static async Task FlipAsync(string file)
    {
        await using var bytes = new FileStream(file, FileMode.Open, FileAccess.ReadWrite);
        bytes.Position = ((Page + 1) * PageSize) - 40;
        var found = bytes.ReadByte();
        bytes.Position--;
        bytes.WriteByte((byte)(found ^ 1));
    }

    /// <summary>PostgreSQL's own look at every page of a server that stands still, as whoever may read the data.</summary>
    private async Task CheckPagesAsync(string file)
    {
        var program = Path.Combine((await PrivatePostgresBinaries.FindAsync(null, null, CancellationToken.None)).Folder, "pg_checksums");
        if (!File.Exists(program))
        {
            return;
        }

        using var check = Process.Start(new ProcessStartInfo(program, ["--check", "-D", servers.At("data")]) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        var said = check.StandardError.ReadToEndAsync();
        await check.StandardOutput.ReadToEndAsync();
        await check.WaitForExitAsync();
        check.ExitCode.ShouldBe(1, await said);
        (await said).ShouldContain(string.Create(CultureInfo.InvariantCulture, $"{file}\", block {Page}"));
    }

    /// <summary>The product on the server of this test.</summary>
    private sealed class ReachingApp(string address) : LearningCityApp
    {
        protected override string ReachedBy(string connectionString) => address;
    }
}

internal static class DamagedAnswers
{
    extension(HttpResponseMessage answer)
    {
        public async Task ShouldBeDamagedAsync()
        {
            var problem = await answer.Problem(503);
            problem.GetProperty("type").GetString().ShouldBe("/problems/storage-damaged");
            answer.Headers.RetryAfter.ShouldNotBeNull();
        }
    }
}
