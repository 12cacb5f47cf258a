using System.Globalization;
using LearningCity.Api.Tests.Kernel.Faults;

namespace LearningCity.Api.Tests.Kernel.Deploy;

/// <summary>Two instances of the built product on one database and one folder of files, behind the reverse proxy as it is shipped; wards write through it.</summary>
public sealed class TwoInstanceCity : IAsyncLifetime
{
    private const int Clients = 6;

    private readonly TemporaryFolder files = new();

    public TestDatabase Database { get; } = new();

    internal RunningProduct[] Instances { get; private set; } = [];

    internal ReverseProxy Proxy { get; private set; } = null!;

    internal WritingCity City { get; private set; } = null!;

    /// <summary>How the browsers fared since it was set back.</summary>
    internal Fortunes Fortunes { get; } = new();

    public async ValueTask InitializeAsync()
    {
        await Database.InitializeAsync();
        var settings = new Dictionary<string, string>
        {
            ["ConnectionStrings__LearningCity"] = Database.ConnectionString, ["Evidence__Folder"] = files.At("evidence"), ["Proxies"] = "127.0.0.1", ["Jobs__Run"] = "false",
            ["AllowedHosts"] = "localhost;127.0.0.1",
        };
        Instances = [await RunningProduct.StartAsync(settings), await RunningProduct.StartAsync(settings)];
        Proxy = await ReverseProxy.StartAsync(Instances.Select(instance => instance.Client.BaseAddress!));
        City = await WritingCity.FoundAsync(Instances[0], Database, () => Proxy.Browser(new SecureCookie(), new Counting(Fortunes)), Clients);
    }

    public async ValueTask DisposeAsync()
    {
        if (Proxy is not null)
        {
            await Proxy.DisposeAsync();
        }

        foreach (var instance in Instances)
        {
            await instance.DisposeAsync();
        }

        await Database.DisposeAsync();
        files.Dispose();
    }

    /// <summary>Sessions of the bench are stated under the name the cookie has on the machine itself; over https it has another.</summary>
    private sealed class SecureCookie : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.Headers.TryGetValues("Cookie", out var stated))
            {
                var cookie = stated.Single();
                request.Headers.Remove("Cookie");
                request.Headers.Add("Cookie", cookie.StartsWith("__Host-", StringComparison.Ordinal) ? cookie : "__Host-" + cookie);
            }

            return base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class Counting(Fortunes fortunes) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            try
            {
                var answer = await base.SendAsync(request, cancellationToken);
                fortunes.Count((int)answer.StatusCode);
                return answer;
            }
            catch (HttpRequestException)
            {
                fortunes.Count(0);
                throw;
            }
        }
    }
}

/// <summary>How calls ended, by status; 0: no answer.</summary>
internal sealed class Fortunes
{
    private readonly System.Collections.Concurrent.ConcurrentDictionary<int, int> counts = new();

    public void Count(int status) => counts.AddOrUpdate(status, 1, (_, before) => before + 1);

    public void Forget() => counts.Clear();

    public IReadOnlyDictionary<int, int> ByStatus => counts;

    public override string ToString() => string.Join(", ", counts.OrderBy(one => one.Key).Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Key} × {one.Value}")));
}
