using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace LearningCity.Api.Tests.Kernel.Faults;

/// <summary>What becomes of one journey of statements to the database.</summary>
internal enum Fate
{
    Passes,

    /// <summary>The connection is cut; the database never hears of it.</summary>
    IsCutBefore,

    /// <summary>The database does it; the connection is cut before its answer.</summary>
    IsCutAfter,

    /// <summary>It stands still, unheard by the database, until somebody ends the connection.</summary>
    StandsBefore,

    /// <summary>The database has done it; its answer stands still until somebody ends the connection.</summary>
    StandsAfter,
}

/// <summary>
/// Stands between the product and its PostgreSQL on a port of the loopback, reads every journey of statements, and lets
/// it pass unless a test judges otherwise: the wire is cut or held exactly there.
/// </summary>
internal sealed class PostgresProxy : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource end = new();
    private readonly ConcurrentDictionary<Task, bool> connections = [];
    private readonly string socket;
    private TaskCompletionSource standing = new();
    private readonly Lock judging = new();
    private readonly Task accepting;

    /// <param name="connectionString">Of a database that is reached by a unix socket.</param>
    public PostgresProxy(string connectionString)
    {
        var original = new NpgsqlConnectionStringBuilder(connectionString);
        socket = Path.Combine(original.Host!, $".s.PGSQL.{original.Port}");
        listener.Start();
        ConnectionString = new NpgsqlConnectionStringBuilder(connectionString)
        {
            Host = "127.0.0.1", Port = ((IPEndPoint)listener.LocalEndpoint).Port, SslMode = SslMode.Disable, GssEncryptionMode = GssEncryptionMode.Disable,
        }.ConnectionString;
        accepting = AcceptAsync();
    }

    /// <summary>The same database, through here.</summary>
    public string ConnectionString { get; }

    /// <summary>Asked for the text of each journey, one at a time: the statements sent together up to the point where an answer is awaited.</summary>
    public Func<string, Fate> Judge { get; set; } = _ => Fate.Passes;

    /// <summary>Ends when a journey stands still where it is judged to from now on.</summary>
    public Task StandAsync(Func<string, Fate> judge)
    {
        standing = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Judge = judge;
        return standing.Task;
    }

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        listener.Stop();
        await accepting;
        await Task.WhenAll(connections.Keys);
        end.Dispose();
    }

    private Fate JudgeOne(string text)
    {
        lock (judging)
        {
            return Judge(text);
        }
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await listener.AcceptSocketAsync(end.Token);
                client.NoDelay = true;
                var relay = RelayAsync(client);
                connections[relay] = true;
                _ = relay.ContinueWith(done => connections.TryRemove(done, out _), TaskScheduler.Default);
            }
        }
        catch (Exception stopped) when (stopped is OperationCanceledException or SocketException)
        {
            // The test is over.
        }
    }

    private async Task RelayAsync(Socket client)
    {
        using var server = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await using var toClient = new NetworkStream(client, ownsSocket: true);
        try
        {
            await server.ConnectAsync(new UnixDomainSocketEndPoint(socket), end.Token);
            await using var toServer = new NetworkStream(server);
            await new ProxiedConnection(toClient, toServer, JudgeOne, () => standing.TrySetResult()).RelayAsync(end.Token);
        }
        catch (Exception over) when (over is IOException or SocketException or OperationCanceledException)
        {
            // Either side has gone; both connections end here.
        }
    }
}
