using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace LearningCity.Api.Tests.Kernel;

/// <summary>The whole product as its users start it, and its death.</summary>
public sealed class RunningProductTests
{
    [Fact]
    public async Task It_ends_in_order_and_takes_PostgreSQL_with_it()
    {
        await using var product = await RunningProduct.StartAsync();
        using var server = product.DatabaseProcess();

        (await product.StopAsync()).ShouldBe(0);

        server.HasExited.ShouldBeTrue();
    }

    [Fact]
    public async Task It_is_ready_again_after_its_database_was_killed()
    {
        await using var product = await RunningProduct.StartAsync();
        await WriteAsync(product);

        product.KillDatabase();
        await Task.Delay(TimeSpan.FromSeconds(1));
        await product.UntilReadyAsync();

        product.IsRunning.ShouldBeTrue();
        (await KeptAsync(product)).ShouldBe("Thành phố học tập");
    }

    [Fact]
    public async Task It_starts_again_on_its_data_after_both_were_killed()
    {
        await using var product = await RunningProduct.StartAsync();
        await WriteAsync(product);

        product.KillDatabase();
        await product.KillAsync();
        await product.StartAgainAsync();
        await product.UntilReadyAsync();

        (await KeptAsync(product)).ShouldBe("Thành phố học tập");
    }

    [Fact]
    public async Task A_command_that_does_not_exist_is_refused_in_one_sentence()
    {
        var (exitCode, output) = await RunningProduct.RunAsync(new Dictionary<string, string>(), "server");

        exitCode.ShouldBe(1, output);
        output.Split('\n')[^1].ShouldContain("There is no command server: only serve, migrate, settle-restore and check.");
    }

    [Fact]
    public async Task A_database_that_nobody_migrated_ends_the_start_with_one_sentence()
    {
        var (exitCode, output) = await RunningProduct.RunAsync(new Dictionary<string, string>(), "serve");

        exitCode.ShouldBe(1, output);
        output.Split('\n')[^1].ShouldContain("migrate");
    }

    [Fact]
    public async Task A_port_in_use_ends_the_start_with_one_sentence()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var address = $"http://{other.LocalEndpoint}";

        var (exitCode, output) = await RunningProduct.RunAsync(new Dictionary<string, string> { ["Urls"] = address }, "serve", "--migrate");

        exitCode.ShouldBe(1, output);
        output.Split('\n')[^1].ShouldContain($"{address} ");
        output.Split('\n')[^1].ShouldContain("Urls");
    }

    private static async Task WriteAsync(RunningProduct product)
    {
        await using var database = NpgsqlDataSource.Create(product.ConnectionString);
        await database.ExecuteAsync("create table kept (word text); insert into kept values ('Thành phố học tập')");
    }

    private static async Task<string> KeptAsync(RunningProduct product)
    {
        await using var database = NpgsqlDataSource.Create(product.ConnectionString);

        return await database.ScalarAsync<string>("select word from kept");
    }
}
