using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace LearningCity.Benchmarks.Kernel;

/// <summary>A mail server on loopback that takes every connection and never says a word.</summary>
internal sealed class SilentMailServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentBag<TcpClient> held = [];
    private readonly CancellationTokenSource ended = new();
    private readonly Task listening;

    public SilentMailServer()
    {
        listener.Start();
        listening = ListenAsync();
    }

    /// <summary>What the product is told of it, by the names of environment variables.</summary>
    public IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["Mail__Host"] = "127.0.0.1",
        ["Mail__Port"] = $"{((IPEndPoint)listener.LocalEndpoint).Port}",
        ["Mail__Security"] = "none",
        ["Mail__From"] = "nhac-han@thanhpho.gov.vn",
    };

    /// <summary>Conversations it leaves hanging now.</summary>
    public int Held => held.Count;

    /// <summary>Hangs up on everybody.</summary>
    public void HangUp()
    {
        while (held.TryTake(out var client))
        {
            client.Dispose();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        listener.Stop();
        await listening;
        HangUp();
        ended.Dispose();
    }

    private async Task ListenAsync()
    {
        try
        {
            while (true)
            {
                held.Add(await listener.AcceptTcpClientAsync(ended.Token));
            }
        }
        catch (OperationCanceledException)
        {
            return;
        }
    }
}
