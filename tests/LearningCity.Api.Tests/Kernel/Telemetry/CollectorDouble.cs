using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace LearningCity.Api.Tests.Kernel.Telemetry;

/// <summary>A collector that takes whatever it is sent over HTTP, and keeps it as it came.</summary>
internal sealed class CollectorDouble : IAsyncDisposable
{
    private readonly HttpListener listener = new();
    private readonly ConcurrentQueue<(string Path, string Body)> taken = [];
    private readonly Task listening;

    public CollectorDouble()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        Address = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/";
        free.Stop();
        listener.Prefixes.Add(Address);
        listener.Start();
        listening = ListenAsync();
    }

    public string Address { get; }

    /// <summary>Everything sent to one path; names and texts stand in it as they are.</summary>
    public string Taken(string path) => string.Concat(taken.Where(one => one.Path == path).Select(one => one.Body));

    public async ValueTask DisposeAsync()
    {
        listener.Stop();
        await listening;
        listener.Close();
    }

    private async Task ListenAsync()
    {
        try
        {
            while (true)
            {
                var call = await listener.GetContextAsync();
                using var body = new MemoryStream();
                await call.Request.InputStream.CopyToAsync(body);
                taken.Enqueue((call.Request.Url!.AbsolutePath, Encoding.UTF8.GetString(body.ToArray())));
                call.Response.Close();
            }
        }
        catch (Exception ended) when (ended is HttpListenerException or ObjectDisposedException or InvalidOperationException)
        {
            // The test is over.
        }
    }
}
