using System.Diagnostics;
using System.Globalization;
using LearningCity.Api.Tests.Kernel;
using Npgsql;

namespace LearningCity.Api.Tests.Criteria.History;

/// <summary>What is done to the product while people work.</summary>
internal enum Fault
{
    /// <summary>Connections to the database are ended.</summary>
    Ended,

    /// <summary>One of them stands still for a moment, with all it holds.</summary>
    Frozen,

    /// <summary>The database server is killed and comes back.</summary>
    Killed,
}

/// <param name="Connections">How many were broken; each may fail the one call that meets it next.</param>
internal sealed record Strike(Fault Fault, Stretch Stretch, int Connections);

/// <summary>Breaks what the product stands on while people work, one thing at a time, and the whole server once.</summary>
internal sealed class Nemesis(TestCluster cluster, TestDatabase database, CallHistory history, Random random)
{
    /// <summary>Connections of the product, those at work first; a moment later another may be.</summary>
    private const string Victims =
        "select pid from pg_stat_activity where datname = $1 and application_name = 'LearningCity' order by state is null or state = 'idle', random() limit $2";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string name = new NpgsqlConnectionStringBuilder(database.ConnectionString).Database!;

    /// <summary>Strikes again and again until people go home; the server is killed once, about the middle of their time.</summary>
    public async Task StrikeAsync(Func<bool> goesOn, TimeSpan duration)
    {
        var (begun, kill) = (Stopwatch.StartNew(), duration * (0.3 + (random.NextDouble() * 0.3)));
        for (var isKilled = false; goesOn(); await Task.Delay(random.Next(200, 1_200)))
        {
            var fault = !isKilled && begun.Elapsed > kill ? Fault.Killed : random.Next(5) < 3 ? Fault.Ended : Fault.Frozen;
            isKilled |= fault is Fault.Killed;
            var from = history.Tick();
            var connections = await (fault switch
            {
                Fault.Ended => EndAsync(random.Next(1, 4)),
                Fault.Frozen => FreezeAsync(TimeSpan.FromMilliseconds(random.Next(200, 1_500))),
                _ => KillAsync(),
            });
            history.Struck(new Strike(fault, new Stretch(from, history.Tick()), connections));
        }
    }

    private async Task<int> EndAsync(int most)
    {
        await using var administrator = await ConnectAsync();
        var victims = await VictimsAsync(administrator, most);
        foreach (var victim in victims)
        {
            await using var command = new NpgsqlCommand("select pg_terminate_backend($1)", administrator) { Parameters = { new() { Value = victim } } };
            await command.ExecuteScalarAsync();
        }

        return victims.Count;
    }

    private async Task<int> FreezeAsync(TimeSpan moment)
    {
        await using var administrator = await ConnectAsync();
        if (await VictimsAsync(administrator, 1) is not [var victim])
        {
            return 0;
        }

        try
        {
            await SignalAsync("-STOP", victim);
            await Task.Delay(moment);
        }
        finally
        {
            await SignalAsync("-CONT", victim);
        }

        return 0;
    }

    /// <summary>Returns when another server answers at the same address.</summary>
    private async Task<int> KillAsync()
    {
        int connections;
        await using (var administrator = await ConnectAsync())
        {
            connections = (await VictimsAsync(administrator, int.MaxValue)).Count;
        }

        var old = await cluster.ProcessIdAsync() ?? throw new InvalidOperationException("There is no server to kill.");
        using (var server = Process.GetProcessById(old))
        {
            server.Kill();
        }

        for (var waited = Stopwatch.StartNew(); ; await Task.Delay(50))
        {
            try
            {
                await using var administrator = await ConnectAsync();
                if (await cluster.ProcessIdAsync() is { } present && present != old)
                {
                    return connections;
                }
            }
            catch (NpgsqlException) when (waited.Elapsed < Patience)
            {
                // Not yet.
            }
        }
    }

    private async Task<NpgsqlConnection> ConnectAsync()
    {
        var address = new NpgsqlConnectionStringBuilder(await database.AsAdministratorAsync()) { Pooling = false, Database = "postgres" };
        var administrator = new NpgsqlConnection(address.ConnectionString);
        await administrator.OpenAsync();
        return administrator;
    }

    private async Task<List<int>> VictimsAsync(NpgsqlConnection administrator, int most)
    {
        await using var command = new NpgsqlCommand(Victims, administrator) { Parameters = { new() { Value = name }, new() { Value = (long)most } } };
        await using var row = await command.ExecuteReaderAsync();
        var found = new List<int>();
        while (await row.ReadAsync())
        {
            found.Add(row.GetInt32(0));
        }

        return found;
    }

    private static async Task SignalAsync(string signal, int process)
    {
        // Whoever has ended by himself meanwhile is past being stopped, and kill says so.
        using var sending = Process.Start(new ProcessStartInfo("kill", [signal, process.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardError = true })!;
        await sending.WaitForExitAsync();
    }
}
