using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;

namespace LearningCity.Api.Tests.Kernel;

/// <summary>Only a proxy that the installation names is believed when it says who asked, and how (trust B17).</summary>
public sealed class TrustedProxiesTests
{
    private const string Proxy = "127.0.0.2";
    private const string Person = "203.0.113.7";

    [Theory]
    [InlineData(Proxy, HttpStatusCode.Unauthorized, 1)]
    [InlineData("127.0.0.3", HttpStatusCode.BadRequest, 0)]
    public async Task Https_and_the_address_of_the_person_are_taken_from_a_named_proxy_alone(string sender, HttpStatusCode answered, long noted)
    {
        await using var product = await RunningProduct.StartAsync(new Dictionary<string, string> { ["Proxies"] = Proxy, ["AllowedHosts"] = "hoc-tap.example;127.0.0.1" });
        using var client = From(sender, product.Client.BaseAddress!);

        using var answer = await client.PostAsJsonAsync(new Uri("/api/v1/sign-in", UriKind.Relative), new { signInName = "khong-co", password = "sai mật khẩu nào đó" });

        answer.StatusCode.ShouldBe(answered, await answer.Content.ReadAsStringAsync());
        await using var source = Npgsql.NpgsqlDataSource.Create(product.ConnectionString);
        (await source.ScalarAsync<long>($"select count(*) from access.security_events where kind = 'SignInFailed' and address = '{Person}'")).ShouldBe(noted);
    }

    [Theory]
    [InlineData("0.0.0.0/0")]
    [InlineData("proxy.example")]
    [InlineData("10.0.0.1, *")]
    public async Task A_list_that_cannot_be_read_or_trusts_everybody_ends_the_start(string proxies)
    {
        var (exitCode, output) = await RunningProduct.RunAsync(new Dictionary<string, string> { ["Proxies"] = proxies }, "serve", "--migrate");

        exitCode.ShouldBe(1, output);
        output.Split('\n').Where(line => line.Contains(" / ", StringComparison.Ordinal)).ShouldHaveSingleItem().ShouldContain("Proxies");
    }

    /// <summary>Over plain http to another name than this machine's, where nobody may sign in unless a proxy vouches for https.</summary>
    private static HttpClient From(string sender, Uri address)
    {
        var client = new HttpClient(new SocketsHttpHandler
        {
            ConnectCallback = async (_, ct) =>
            {
                var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
                socket.Bind(new IPEndPoint(IPAddress.Parse(sender), 0));
                await socket.ConnectAsync(IPAddress.Loopback, address.Port, ct);
                return new NetworkStream(socket, ownsSocket: true);
            },
        })
        { BaseAddress = address };
        client.DefaultRequestHeaders.Host = "hoc-tap.example";
        client.DefaultRequestHeaders.Add("X-LearningCity", "1");
        client.DefaultRequestHeaders.Add("X-Forwarded-For", Person);
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        return client;
    }
}
