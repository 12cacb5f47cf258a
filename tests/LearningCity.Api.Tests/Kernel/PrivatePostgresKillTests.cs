using System.Diagnostics;
using Npgsql;

namespace LearningCity.Api.Tests.Kernel;

/// <summary>Several applications on one private server, and the ends they come to.</summary>
public sealed class PrivatePostgresKillTests : IDisposable
{
    private readonly PrivateServers servers = new();

    public void Dispose() => servers.Dispose();

    [Fact]
    public async Task A_killed_application_takes_its_server_with_it()
    {
        using var application = DoomedApplication.Start(servers.Folder);
        await application.ListenAsync(1);
        var server = servers.Process();

        await application.KillAsync();

        await Patience.UntilAsync(() => server.HasExited);
        File.Exists(servers.PidPath).ShouldBeFalse();
    }

    [Fact]
    public async Task What_was_acknowledged_outlives_the_kill_of_application_and_server()
    {
        using var application = DoomedApplication.Start(servers.Folder);
        await application.ListenAsync(200);

        servers.Process().Kill();
        await application.KillAsync();

        await using var server = await servers.StartAsync();
        await using var source = NpgsqlDataSource.Create(server.ConnectionString);
        (await source.ScalarAsync<long>($"select count(*) from written where number <= {application.LastAcknowledged}"))
            .ShouldBe(application.LastAcknowledged);
    }

    [Fact]
    public async Task An_adopted_server_stays_when_the_application_that_started_it_ends()
    {
        using var first = DoomedApplication.Start(servers.Folder);
        await first.ListenAsync(1);
        await using var second = await servers.StartAsync();
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
        await using var server = await servers.StartAsync();
        await using var source = NpgsqlDataSource.Create(server.ConnectionString);
        await source.ExecuteAsync("create table kept (number int); insert into kept values (7)");
        var killed = server.ServerProcessId;

        Process.GetProcessById(killed!.Value).Kill();

        await Patience.UntilAsync(() => server.ServerProcessId is { } now && now != killed);
        await Patience.UntilAsync(async () =>
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
        var started = await Task.WhenAll(servers.StartAsync(), servers.StartAsync(), servers.StartAsync());

        started.Count(server => server.IsAdopted).ShouldBe(2);
        started.Select(server => server.ServerProcessId).Distinct().Count().ShouldBe(1);

        foreach (var server in started)
        {
            await server.DisposeAsync();
        }

        File.Exists(servers.PidPath).ShouldBeFalse();
    }
}
