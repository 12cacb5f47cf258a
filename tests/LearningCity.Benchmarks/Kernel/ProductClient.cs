using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace LearningCity.Benchmarks.Kernel;

/// <summary>Somebody signed in at the product over HTTP. Paths begin after <c>/api/v1</c>; anything but a success is a failure of the run.</summary>
internal sealed class ProductClient : IDisposable
{
    private readonly HttpClient http;
    private readonly Guid session = Guid.CreateVersion7();
    private int keys;

    private ProductClient(Uri address)
    {
        http = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer(), UseCookies = true }) { BaseAddress = address, Timeout = TimeSpan.FromMinutes(10) };
        http.DefaultRequestHeaders.Add("X-LearningCity", "1");
    }

    public static async Task<ProductClient> SignInAsync(Uri address, string signInName, string password)
    {
        var client = new ProductClient(address);
        await client.SendAsync(HttpMethod.Post, "/sign-in", new { signInName, password });
        return client;
    }

    public Task<byte[]> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    /// <summary>A creating call or, with a revision, a step of a workflow.</summary>
    /// <param name="body">Sent as JSON, unless it says itself how it is sent.</param>
    public Task<byte[]> PostAsync(string path, object? body = null, int? seen = null) => SendAsync(HttpMethod.Post, path, body, seen);

    /// <summary>How long a call takes, the reading of its answer included.</summary>
    public static async Task<(TimeSpan Time, T Answer)> TimedAsync<T>(Func<Task<T>> call)
    {
        var watch = Stopwatch.StartNew();
        var answer = await call();
        return (watch.Elapsed, answer);
    }

    public static JsonElement Read(byte[] answer)
    {
        using var document = JsonDocument.Parse(answer);
        return document.RootElement.Clone();
    }

    public void Dispose() => http.Dispose();

    private async Task<byte[]> SendAsync(HttpMethod method, string path, object? body = null, int? seen = null)
    {
        using var request = new HttpRequestMessage(method, new Uri("/api/v1" + path, UriKind.Relative));
        if (body is not null)
        {
            request.Content = body as HttpContent ?? JsonContent.Create(body, body.GetType());
        }

        if (method == HttpMethod.Post)
        {
            request.Headers.Add("Idempotency-Key", string.Create(CultureInfo.InvariantCulture, $"{session:N}-{Interlocked.Increment(ref keys)}"));
        }

        if (seen is { } revision)
        {
            request.Headers.Add("If-Match", $"\"{revision}\"");
        }

        using var answer = await http.SendAsync(request);
        var content = await answer.Content.ReadAsByteArrayAsync();
        return answer.IsSuccessStatusCode
            ? content
            : throw new InvalidOperationException($"{method} {path}: {(int)answer.StatusCode} {System.Text.Encoding.UTF8.GetString(content)}");
    }
}
