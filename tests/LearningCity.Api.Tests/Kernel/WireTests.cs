using System.Net;
using System.Net.Sockets;
using System.Text;

namespace LearningCity.Api.Tests.Kernel;

/// <summary>What only the real server decides: sizes, hosts, broken framing. Spoken over a plain socket.</summary>
public sealed class WireTests(NotebookApp app) : IClassFixture<NotebookApp>
{
    private const string Usual = "Host: localhost\r\nX-Test-Account: 0198c0de-0000-7000-8000-000000000001\r\nX-LearningCity: 1\r\nIdempotency-Key: wire\r\nContent-Type: application/json\r\n";

    [Fact]
    public async Task A_body_of_one_byte_over_a_megabyte_is_refused()
    {
        var head = $"POST /api/v1/notebooks HTTP/1.1\r\n{Usual}Content-Length: {(1024 * 1024) + 1}\r\n\r\n";

        (await SpeakAsync(head)).ShouldSatisfyAllConditions(
            answer => answer.ShouldStartWith("HTTP/1.1 413"), answer => answer.ShouldContain("kernel.body-too-large"));
    }

    [Fact]
    public async Task A_body_that_hides_its_length_is_cut_at_a_megabyte()
    {
        var chunk = "10000\r\n" + new string(' ', 65536) + "\r\n";
        var head = $"POST /api/v1/notebooks HTTP/1.1\r\n{Usual}Transfer-Encoding: chunked\r\n\r\n" + string.Concat(Enumerable.Repeat(chunk, 17)) + "0\r\n\r\n";

        (await SpeakAsync(head)).ShouldSatisfyAllConditions(
            answer => answer.ShouldStartWith("HTTP/1.1 413"), answer => answer.ShouldContain("kernel.body-too-large"));
    }

    [Fact]
    public async Task A_foreign_host_is_refused() =>
        (await SpeakAsync("GET /health/live HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n")).ShouldSatisfyAllConditions(
            answer => answer.ShouldStartWith("HTTP/1.1 400"), answer => answer.ShouldContain("kernel.malformed-request"), answer => answer.ShouldContain("nosniff"));

    [Fact]
    public async Task Headers_of_forty_kilobytes_are_refused() =>
        (await SpeakAsync($"GET /health/live HTTP/1.1\r\nHost: localhost\r\nX-Long: {new string('a', 40_000)}\r\n\r\n")).ShouldStartWith("HTTP/1.1 431");

    [Fact]
    public async Task A_token_of_thirty_kilobytes_is_refused_as_any_that_does_not_work() =>
        (await SpeakAsync($"GET /api/v1/me HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer lc_{new string('a', 30_000)}\r\n\r\n")).ShouldSatisfyAllConditions(
            answer => answer.ShouldStartWith("HTTP/1.1 401"), answer => answer.ShouldContain("access.token-refused"));

    [Fact]
    public async Task Two_lengths_at_once_are_refused() =>
        (await SpeakAsync($"POST /api/v1/notebooks HTTP/1.1\r\n{Usual}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n")).ShouldStartWith("HTTP/1.1 400");

    [Fact]
    public async Task A_chunk_that_ends_as_no_chunk_does_is_refused() =>
        (await SpeakAsync($"POST /api/v1/notebooks HTTP/1.1\r\n{Usual}Transfer-Encoding: chunked\r\n\r\n1;\n{{\r\n0\r\n\r\n")).ShouldStartWith("HTTP/1.1 400");

    [Fact]
    public async Task A_body_that_never_comes_is_not_waited_for()
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, app.ListenOnLoopback());
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"POST /api/v1/notebooks HTTP/1.1\r\n{Usual}Content-Length: 50\r\n\r\n{{"));

        using var reader = new StreamReader(stream);
        (await reader.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(60))).ShouldStartWith("HTTP/1.1 408");
    }

    [Fact]
    public async Task The_server_does_not_tell_its_name() =>
        (await SpeakAsync("GET /health/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")).ShouldSatisfyAllConditions(
            answer => answer.ShouldStartWith("HTTP/1.1 200"), answer => answer.ShouldNotContain("Server:"));

    private async Task<string> SpeakAsync(string words)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, app.ListenOnLoopback());
        await using var stream = client.GetStream();
        var heard = new StringBuilder();
        try
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes(words));
            var buffer = new byte[8192];
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(5));
            for (var read = 1; read > 0 && !heard.ToString().EndsWith('}');)
            {
                read = await stream.ReadAsync(buffer, patience.Token);
                heard.Append(Encoding.UTF8.GetString(buffer, 0, read));
            }
        }
        catch (Exception cut) when (cut is IOException or OperationCanceledException && heard.Length > 0)
        {
            // The server may close before it has heard everything; what it said before is the answer.
        }

        return heard.ToString();
    }
}
