using System.Diagnostics;
using LearningCity.Infrastructure.Kernel;
using Npgsql;

namespace LearningCity.Api.Tests.Kernel;

/// <summary>What a private server finds when it starts: remains that do not hinder it, and what it refuses.</summary>
public sealed class PrivatePostgresStartTests : IDisposable
{
    private readonly PrivateServers servers = new();

    public void Dispose() => servers.Dispose();

    [Fact]
    public async Task A_pid_file_naming_nobody_does_not_hinder_the_start()
    {
        await (await servers.StartAsync()).DisposeAsync();
        await servers.LeavePidFileAsync(4_000_000);

        await using var server = await servers.StartAsync();

        server.IsAdopted.ShouldBeFalse();
    }

    [Fact]
    public async Task A_pid_file_naming_a_living_stranger_does_not_hinder_the_start()
    {
        await (await servers.StartAsync()).DisposeAsync();
        var account = await PrivatePostgresAccount.ChooseAsync(CancellationToken.None);
        using var stranger = Process.Start(account.Command("sleep", ["60"]))!;
        await servers.LeavePidFileAsync(stranger.Id);

        try
        {
            await using var server = await servers.StartAsync();
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
        await (await servers.StartAsync()).DisposeAsync();
        Directory.Move(servers.At("data"), servers.At("data.init"));
        File.Delete(servers.At("data.init", "global", "pg_control"));

        await using var server = await servers.StartAsync();

        await using var source = NpgsqlDataSource.Create(server.ConnectionString);
        (await source.ScalarAsync<int>("select 1")).ShouldBe(1);
    }

    [Fact]
    public async Task Data_of_another_major_version_are_refused_naming_the_settings()
    {
        await (await servers.StartAsync()).DisposeAsync();
        await File.WriteAllTextAsync(servers.At("data", "PG_VERSION"), "12\n");

        var refused = await Should.ThrowAsync<StartUpRefused>(() => servers.StartAsync());

        refused.Vietnamese.ShouldContain("PostgreSQL 12");
        refused.Vietnamese.ShouldContain("PostgreSql__Binaries");
        refused.Vietnamese.ShouldContain("ConnectionStrings__LearningCity");
        refused.Message.ShouldNotContain("\n");
    }

    [Fact]
    public async Task A_setting_that_leads_to_no_programs_is_refused_by_its_name()
    {
        var refused = await Should.ThrowAsync<StartUpRefused>(() => servers.StartAsync(options => options with { Binaries = servers.Path }));

        refused.English.ShouldContain("PostgreSql__Binaries");
        refused.English.ShouldContain("ConnectionStrings__LearningCity");
    }

    [Fact]
    public async Task A_parameter_the_server_does_not_know_ends_in_one_sentence_with_its_reason()
    {
        var refused = await Should.ThrowAsync<StartUpRefused>(() => servers.StartAsync(
            options => options with { Parameters = new Dictionary<string, string> { ["no_such"] = "1" } }));

        refused.Message.ShouldContain("no_such");
        refused.Message.ShouldNotContain("\n");
    }

    [Fact]
    public async Task A_socket_folder_that_others_may_enter_is_refused()
    {
        string socket;

        await using (var server = await servers.StartAsync())
        {
            socket = new NpgsqlConnectionStringBuilder(server.ConnectionString).Host!;
        }

        Directory.CreateDirectory(socket);
        File.SetUnixFileMode(socket, (UnixFileMode)0b111_111_111);

        (await Should.ThrowAsync<StartUpRefused>(() => servers.StartAsync())).Message.ShouldContain(socket);
        Directory.Delete(socket);
    }
}
