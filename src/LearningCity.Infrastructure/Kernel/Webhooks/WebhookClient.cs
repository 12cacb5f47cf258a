using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Configuration;

namespace LearningCity.Infrastructure.Kernel;

/// <summary>Posts a message and reads the beginning of the answer. Follows no redirect, uses no proxy, keeps no cookie, and connects only
/// to addresses that may be reached, looked at after the name was resolved.</summary>
internal sealed class WebhookClient : IDisposable
{
    /// <summary>In seconds, 1 to 30; 10 when it is not set.</summary>
    public const string TimeLimitSetting = "Webhooks:TimeLimitSeconds";

    private const int MostRead = 4 * 1024;

    private static readonly TimeSpan NameIsTrusted = TimeSpan.FromMinutes(1);

    private readonly WebhookAddresses addresses;
    private readonly TimeSpan limit;
    private readonly HttpClient http;

    public WebhookClient(IConfiguration configuration, WebhookAddresses addresses)
    {
        this.addresses = addresses;
        limit = TimeSpan.FromSeconds(Math.Clamp(configuration.GetValue(TimeLimitSetting, 10), 1, 30));
        http = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            MaxResponseHeadersLength = 16,
            PooledConnectionLifetime = NameIsTrusted,
            ConnectCallback = ConnectAsync,
        }) { Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <returns>The status, if there was an answer, and its beginning or why there is none.</returns>
    public async Task<(int? Status, string? Answer)> PostAsync(Uri address, ClaimedMessage message, string signature, CancellationToken ct)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(ct);
        ended.CancelAfter(limit);
        int? status = null;
        try
        {
            using var request = Request(address, message, signature);
            using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ended.Token);
            status = (int)answer.StatusCode;
            return (status, await BeginningAsync(answer.Content, ended.Token));
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return (status, $"Không trả lời xong trong {limit.TotalSeconds:0} giây");
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or SocketException)
        {
            // The client does not wrap what it meets when the other end drops the connection as it is made.
            return (status, Reason(failure));
        }
    }

    public void Dispose() => http.Dispose();

    private static HttpRequestMessage Request(Uri address, ClaimedMessage message, string signature)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(message.Body, Encoding.UTF8, "application/json") };
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("LearningCity", "1"));
        request.Headers.Add("X-LearningCity-Event", message.Id.Value.ToString());
        request.Headers.Add("X-LearningCity-Attempt", message.Attempt.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("X-LearningCity-Signature", signature);
        return request;
    }

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken ct)
    {
        var host = context.DnsEndPoint.Host;
        var found = await Dns.GetHostAddressesAsync(host, ct);
        var allowed = Array.FindAll(found, address => addresses.MayConnect(host, address));
        if (allowed.Length == 0)
        {
            throw new InsideAddressException();
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, ct);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>The first characters that can be shown.</summary>
    private static async Task<string> BeginningAsync(HttpContent content, CancellationToken ct)
    {
        var bytes = new byte[MostRead];
        await using var stream = await content.ReadAsStreamAsync(ct);
        var read = await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, ct);
        var shown = Encoding.UTF8.GetString(bytes, 0, read).EnumerateRunes()
            .Where(rune => !Rune.IsControl(rune)).Take(OutboxRow.AnswerLength / 2);
        return string.Concat(shown);
    }

    private static string Reason(Exception failure) => failure switch
    {
        { InnerException: InsideAddressException } => "Tên máy trỏ vào mạng nội bộ; không được phép gửi",
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => "Không tìm thấy tên máy",
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => "Không lập được kết nối TLS tin cậy",
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } or SocketException => "Không kết nối được",
        _ => "Kết nối bị ngắt giữa chừng",
    };

    /// <summary>The name stands for addresses of an inner network only.</summary>
    private sealed class InsideAddressException() : IOException("The address lies inside.");
}
