using System.Diagnostics;
using LearningCity.Infrastructure.Kernel;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace LearningCity.Api.Tests.Kernel;

public sealed class PrivatePostgresTests : IDisposable
{
    private readonly TemporaryFolder temporary = new();

    private string Folder => temporary.At("postgresql");

    public void Dispose() => temporary.Dispose();

    [Fact]
    public async Task It_speaks_over_a_closed_socket_only_and_never_as_root()
    {
        await using var server = await StartAsync();
        await using var source = NpgsqlDataSource.Create(server.AdministratorConnectionString);

        (await source.ScalarAsync<string>("show listen_addresses")).ShouldBe("");
        var socket = await source.ScalarAsync<string>("show unix_socket_directories");
        File.GetUnixFileMode(socket).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        socket.Length.ShouldBeLessThan(60);
        var owner = await RunAsync("ps", "-o", "uid=", "-p", $"{server.ServerProcessId}");
        owner.Trim().ShouldNotBe("0");
    }

    [Fact]
    public async Task It_has_checksums_Vietnamese_order_and_a_role_that_is_no_superuser()
    {
        await using var server = await StartAsync();
        await using var source = NpgsqlDataSource.Create(server.ConnectionString);

        (await source.ScalarAsync<string>("show data_checksums")).ShouldBe("on");
        (await source.ScalarAsync<string>("show server_encoding")).ShouldBe("UTF8");
        (await source.ScalarAsync<bool>("select 'Dũng' < 'Đạt' and 'ă' < 'â'")).ShouldBeTrue();
        (await source.ScalarAsync<string>("select lower('ĐẶNG')")).ShouldBe("đặng");
        (await source.ScalarAsync<string>("show is_superuser")).ShouldBe("off");
        await source.ExecuteAsync("create extension unaccent; create extension pg_trgm; create schema units");
    }

    [Fact]
    public async Task Data_are_kept_from_one_start_to_the_next()
    {
        await using (var first = await StartAsync())
        {
            await using var source = NpgsqlDataSource.Create(first.ConnectionString);
            await source.ExecuteAsync("create table kept (word text); insert into kept values ('Hạ Long')");
        }

        await using var second = await StartAsync();
        second.IsAdopted.ShouldBeFalse();
        await using var again = NpgsqlDataSource.Create(second.ConnectionString);
        (await again.ScalarAsync<string>("select word from kept")).ShouldBe("Hạ Long");
    }

    [Fact]
    public async Task A_socket_folder_that_an_ending_server_takes_away_is_made_again()
    {
        var socket = $"/tmp/learningcity-{PrivatePostgresFolder.Hash(Folder)}";
        var taken = 0;
        using var stop = new CancellationTokenSource();
        var taking = Task.Run(
            () =>
            {
                while (taken < 3 && !stop.IsCancellationRequested)
                {
                    if (Directory.Exists(socket))
                    {
                        Directory.Delete(socket);
                        taken++;
                    }
                }
            },
            TestContext.Current.CancellationToken);

        await using var server = await StartAsync();
        await stop.CancelAsync();
        await taking;

        taken.ShouldBe(3);
        await using var source = NpgsqlDataSource.Create(server.ConnectionString);
        (await source.ScalarAsync<int>("select 1")).ShouldBe(1);
    }

    [Fact]
    public async Task A_killed_application_takes_its_server_with_it()
    {
        using var application = DoomedApplication.Start(Folder);
        await application.ListenAsync(1);
        var server = ServerProcess();

        await application.KillAsync();

        await GoneAsync(server);
        File.Exists(temporary.At("postgresql", "data", "postmaster.pid")).ShouldBeFalse();
    }

    [Fact]
    public async Task What_was_acknowledged_outlives_the_kill_of_application_and_server()
    {
        using var application = DoomedApplication.Start(Folder);
        await application.ListenAsync(200);

        ServerProcess().Kill();
        await application.KillAsync();

        await using var server = await StartAsync();
        await using var source = NpgsqlDataSource.Create(server.ConnectionString);
        (await source.ScalarAsync<long>($"select count(*) from written where number <= {application.LastAcknowledged}"))
            .ShouldBe(application.LastAcknowledged);
    }

    [Fact]
    public async Task An_adopted_server_stays_when_the_application_that_started_it_ends()
    {
        using var first = DoomedApplication.Start(Folder);
        await first.ListenAsync(1);
        await using var second = await StartAsync();
        second.IsAdopted.ShouldBeTrue();
        var before = second.ServerProcessId;

        await first.KillAsync();
        await Task.Delay(1000);

        second.ServerProcessId.ShouldBe(before);
        await using var source = NpgsqlDataSource.Create(second.ConnectionString);
        (await source.ScalarAsync<long>("select count(*) from written")).ShouldBeGreaterThanOrEqualTo(1);
    }

    [Fact]
    public async Task A_killed_server_is_started_again_at_the_same_address()
    {
        await using var server = await StartAsync();
        await using var source = NpgsqlDataSource.Create(server.ConnectionString);
        await source.ExecuteAsync("create table kept (number int); insert into kept values (7)");
        var killed = server.ServerProcessId;

        Process.GetProcessById(killed!.Value).Kill();

        await UntilAsync(() => server.ServerProcessId is { } now && now != killed);
        await UntilAsync(async () =>
        {
            try
            {
                return await source.ScalarAsync<int>("select number from kept") == 7;
            }
            catch (NpgsqlException)
            {
                return false;
            }
        });
    }

    [Fact]
    public async Task Of_three_that_start_at_once_one_starts_and_two_adopt()
    {
        var servers = await Task.WhenAll(StartAsync(), StartAsync(), StartAsync());

        servers.Count(server => server.IsAdopted).ShouldBe(2);
        servers.Select(server => server.ServerProcessId).Distinct().Count().ShouldBe(1);

        foreach (var server in servers)
        {
            await server.DisposeAsync();
        }

        ServerFile().ShouldBeFalse();
    }

    [Fact]
    public async Task A_pid_file_naming_nobody_does_not_hinder_the_start()
    {
        await (await StartAsync()).DisposeAsync();
        await LeavePidFileAsync(4_000_000);

        await using var server = await StartAsync();

        server.IsAdopted.ShouldBeFalse();
    }

    [Fact]
    public async Task A_pid_file_naming_a_living_stranger_does_not_hinder_the_start()
    {
        await (await StartAsync()).DisposeAsync();
        var account = await PrivatePostgresAccount.ChooseAsync(CancellationToken.None);
        using var stranger = Process.Start(account.Command("sleep", ["60"]))!;
        await LeavePidFileAsync(stranger.Id);

        try
        {
            await using var server = await StartAsync();
            server.IsAdopted.ShouldBeFalse();
        }
        finally
        {
            stranger.Kill();
        }
    }

    [Fact]
    public async Task A_start_that_was_cut_short_leaves_nothing_half_made()
    {
        await (await StartAsync()).DisposeAsync();
        Directory.Move(temporary.At("postgresql", "data"), temporary.At("postgresql", "data.init"));
        File.Delete(temporary.At("postgresql", "data.init", "global", "pg_control"));

        await using var server = await StartAsync();

        await using var source = NpgsqlDataSource.Create(server.ConnectionString);
        (await source.ScalarAsync<int>("select 1")).ShouldBe(1);
    }

    [Fact]
    public async Task Data_of_another_major_version_are_refused_naming_the_settings()
    {
        await (await StartAsync()).DisposeAsync();
        await File.WriteAllTextAsync(temporary.At("postgresql", "data", "PG_VERSION"), "12\n");

        var refused = await Should.ThrowAsync<StartUpRefused>(StartAsync);

        refused.Vietnamese.ShouldContain("PostgreSQL 12");
        refused.Vietnamese.ShouldContain("PostgreSql__Binaries");
        refused.Vietnamese.ShouldContain("ConnectionStrings__LearningCity");
        refused.Message.ShouldNotContain("\n");
    }

    [Fact]
    public async Task A_setting_that_leads_to_no_programs_is_refused_by_its_name()
    {
        var refused = await Should.ThrowAsync<StartUpRefused>(() => PrivatePostgres.StartAsync(
            new PrivatePostgresOptions(Folder) { Binaries = temporary.Path }, NullLogger.Instance, CancellationToken.None));

        refused.English.ShouldContain("PostgreSql__Binaries");
        refused.English.ShouldContain("ConnectionStrings__LearningCity");
    }

    [Fact]
    public async Task A_parameter_the_server_does_not_know_ends_in_one_sentence_with_its_reason()
    {
        var refused = await Should.ThrowAsync<StartUpRefused>(() => PrivatePostgres.StartAsync(
            new PrivatePostgresOptions(Folder) { Durable = false, Parameters = new Dictionary<string, string> { ["no_such"] = "1" } },
            NullLogger.Instance,
            CancellationToken.None));

        refused.Message.ShouldContain("no_such");
        refused.Message.ShouldNotContain("\n");
    }

    [Fact]
    public async Task A_socket_folder_that_others_may_enter_is_refused()
    {
        string socket;

        await using (var server = await StartAsync())
        {
            socket = new NpgsqlConnectionStringBuilder(server.ConnectionString).Host!;
        }

        Directory.CreateDirectory(socket);
        File.SetUnixFileMode(socket, (UnixFileMode)0b111_111_111);

        (await Should.ThrowAsync<StartUpRefused>(StartAsync)).Message.ShouldContain(socket);
        Directory.Delete(socket);
    }

    [Fact]
    public async Task A_folder_the_account_cannot_reach_is_replaced()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "Only root steps down to another account");
        File.SetUnixFileMode(temporary.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        await using var server = await PrivatePostgres.StartAsync(
            new PrivatePostgresOptions(Folder) { Durable = false, RemoveAtEnd = true }, NullLogger.Instance, CancellationToken.None);

        server.Folder.ShouldStartWith(PrivatePostgresFolder.Fallback);
        server.ServerProcessId.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_temporary_server_leaves_nothing_behind()
    {
        var server = await PrivatePostgres.StartAsync(
            new PrivatePostgresOptions(Folder) { Durable = false, RemoveAtEnd = true }, NullLogger.Instance, CancellationToken.None);
        var socket = new NpgsqlConnectionStringBuilder(server.ConnectionString).Host!;

        await server.DisposeAsync();

        await UntilAsync(() => !Directory.Exists(Folder) && !Directory.Exists(socket));
    }

    private Task<PrivatePostgres> StartAsync() => PrivatePostgres.StartAsync(
        new PrivatePostgresOptions(Folder) { Durable = false }, NullLogger.Instance, CancellationToken.None);

    private bool ServerFile() => File.Exists(temporary.At("postgresql", "data", "postmaster.pid"));

    private Process ServerProcess() => Process.GetProcessById(int.Parse(
        File.ReadLines(temporary.At("postgresql", "data", "postmaster.pid")).First(),
        System.Globalization.CultureInfo.InvariantCulture));

    private async Task LeavePidFileAsync(int id)
    {
        var file = temporary.At("postgresql", "data", "postmaster.pid");
        await File.WriteAllTextAsync(file, $"{id}\n{temporary.At("postgresql", "data")}\n1700000000\n5432\n/tmp\n\n  5432001         0\nready   \n");
        File.SetUnixFileMode(file, (UnixFileMode)0b110_100_100);
    }

    private static async Task<string> RunAsync(string file, params string[] arguments) =>
        (await new PrivatePostgresAccount(Name: null).RunAsync(file, arguments, CancellationToken.None)).Output;

    private static Task GoneAsync(Process process) => UntilAsync(() => process.HasExited);

    private static Task UntilAsync(Func<bool> condition) => UntilAsync(() => Task.FromResult(condition()));

    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < TimeSpan.FromSeconds(20); await Task.Delay(50))
        {
            if (await condition())
            {
                return;
            }
        }

        throw new TimeoutException("Not within 20 s");
    }
}
