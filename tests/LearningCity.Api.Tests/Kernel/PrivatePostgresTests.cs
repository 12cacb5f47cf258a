using LearningCity.Infrastructure.Kernel;
using Npgsql;

namespace LearningCity.Api.Tests.Kernel;

/// <summary>What a private server is, keeps and leaves behind.</summary>
public sealed class PrivatePostgresTests : IDisposable
{
    private readonly PrivateServers servers = new();

    public void Dispose() => servers.Dispose();

    [Fact]
    public async Task It_speaks_over_a_closed_socket_only_and_never_as_root()
    {
        await using var server = await servers.StartAsync();
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
        await using var server = await servers.StartAsync();
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
        await using (var first = await servers.StartAsync())
        {
            await using var source = NpgsqlDataSource.Create(first.ConnectionString);
            await source.ExecuteAsync("create table kept (word text); insert into kept values ('Hạ Long')");
        }

        await using var second = await servers.StartAsync();
        second.IsAdopted.ShouldBeFalse();
        await using var again = NpgsqlDataSource.Create(second.ConnectionString);
        (await again.ScalarAsync<string>("select word from kept")).ShouldBe("Hạ Long");
    }

    [Fact]
    public async Task A_socket_folder_that_an_ending_server_takes_away_is_made_again()
    {
        var socket = $"/tmp/learningcity-{PrivatePostgresFolder.Hash(servers.Folder)}";
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

        await using var server = await servers.StartAsync();
        await stop.CancelAsync();
        await taking;

        taken.ShouldBe(3);
        await using var source = NpgsqlDataSource.Create(server.ConnectionString);
        (await source.ScalarAsync<int>("select 1")).ShouldBe(1);
    }

    [Fact]
    public async Task A_folder_the_account_cannot_reach_is_replaced()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "Only root steps down to another account");
        File.SetUnixFileMode(servers.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        await using var server = await servers.StartAsync(options => options with { RemoveAtEnd = true });

        server.Folder.ShouldStartWith(PrivatePostgresFolder.Fallback);
        server.ServerProcessId.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_temporary_server_leaves_nothing_behind()
    {
        var server = await servers.StartAsync(options => options with { RemoveAtEnd = true });
        var socket = new NpgsqlConnectionStringBuilder(server.ConnectionString).Host!;

        await server.DisposeAsync();

        await Patience.UntilAsync(() => !Directory.Exists(servers.Folder) && !Directory.Exists(socket));
    }

    private static async Task<string> RunAsync(string file, params string[] arguments) =>
        (await new PrivatePostgresAccount(Name: null).RunAsync(file, arguments, CancellationToken.None)).Output;
}
