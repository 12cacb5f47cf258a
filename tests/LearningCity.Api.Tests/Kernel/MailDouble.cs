using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace LearningCity.Api.Tests.Kernel;

/// <summary>A mail server on loopback that takes part in real conversations, well or badly as the test says, and keeps what it took.</summary>
public sealed class MailDouble : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource ended = new();
    private readonly ConcurrentQueue<ReceivedMail> received = [];
    private readonly ConcurrentBag<Task> conversations = [];
    private readonly Task listening;
    private int connections;
    private int atOnce;

    public MailDouble()
    {
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listening = ListenAsync();
    }

    public int Port { get; }

    /// <summary>How it behaves towards a connection, from 1 on; well until a test says otherwise.</summary>
    public Func<int, MailManners> Manners { get; set; } = _ => new MailManners();

    /// <summary>Whatever it took for good, in the order it came, whether or not it could say so.</summary>
    public IReadOnlyList<ReceivedMail> Received => [.. received];

    /// <summary>Everything that was said to it.</summary>
    public ConcurrentQueue<string> Heard { get; } = [];

    public int Connections => connections;

    /// <summary>The most conversations it ever had side by side.</summary>
    public int MostAtOnce { get; private set; }

    /// <summary>Forgets everybody it ever talked to, and behaves well again.</summary>
    public void Forget()
    {
        received.Clear();
        Heard.Clear();
        Interlocked.Exchange(ref connections, 0);
        Manners = _ => new MailManners();
    }

    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        listener.Stop();
        await listening;
        await Task.WhenAll(conversations);
        ended.Dispose();
    }

    private async Task ListenAsync()
    {
        try
        {
            while (true)
            {
                var client = await listener.AcceptTcpClientAsync(ended.Token);
                var manners = Manners(Interlocked.Increment(ref connections));
                conversations.Add(Task.Run(() => TalkAsync(client, manners)));
            }
        }
        catch (OperationCanceledException)
        {
            return;
        }
    }

    private async Task TalkAsync(TcpClient client, MailManners manners)
    {
        var now = Interlocked.Increment(ref atOnce);
        MostAtOnce = Math.Max(MostAtOnce, now);
        try
        {
            using (client)
            {
                using var talk = new MailTalk(client, manners, Heard, received);
                await talk.RunAsync(ended.Token);
            }
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException or ObjectDisposedException or SocketException)
        {
            Heard.Enqueue("(gone)");
        }
        finally
        {
            Interlocked.Decrement(ref atOnce);
        }
    }
}

/// <summary>How a mail server behaves.</summary>
/// <param name="Answers">What it answers at a step, such as <c>RCPT</c> or <c>.</c>, in place of what a good one does.</param>
/// <param name="SilentAt">It says nothing more from this step on.</param>
/// <param name="HangsUpAt">It hangs up at this step; at <c>.</c> after it has taken the message.</param>
/// <param name="Slowness">Before every answer.</param>
/// <param name="Certificate">It offers STARTTLS with it.</param>
/// <param name="SignIn">The user and password it asks for, as <c>user:password</c>.</param>
/// <param name="OnlyLogin">It knows AUTH LOGIN alone.</param>
public sealed record MailManners(
    IReadOnlyDictionary<string, string>? Answers = null, string? SilentAt = null, string? HangsUpAt = null, TimeSpan Slowness = default,
    X509Certificate2? Certificate = null, string? SignIn = null, bool OnlyLogin = false);

/// <param name="From">As MAIL FROM said.</param>
/// <param name="To">As RCPT TO said.</param>
/// <param name="Content">What stood between DATA and the dot, with CRLF, unstuffed.</param>
/// <param name="IsGuarded">By TLS.</param>
/// <param name="User">Who had signed in.</param>
public sealed record ReceivedMail(string From, string To, string Content, bool IsGuarded, string? User);

/// <summary>One conversation as the server has it.</summary>
internal sealed class MailTalk(TcpClient client, MailManners manners, ConcurrentQueue<string> heard, ConcurrentQueue<ReceivedMail> received) : IDisposable
{
    private Stream stream = client.GetStream();
    private StreamReader reader = new(client.GetStream(), Encoding.Latin1);
    private string? user;
    private string from = "";
    private string to = "";

    public async Task RunAsync(CancellationToken ct)
    {
        if (!await AnswerAsync("CONNECT", "220 mail.example.vn ESMTP", ct))
        {
            return;
        }

        while (await reader.ReadLineAsync(ct) is { } line)
        {
            heard.Enqueue(line);
            var step = line.Split(' ', ':')[0].ToUpperInvariant();
            if (step is "QUIT" || !await HearAsync(step, line, ct))
            {
                return;
            }
        }
    }

    public void Dispose() => reader.Dispose();

    private async Task<bool> HearAsync(string step, string line, CancellationToken ct)
    {
        switch (step)
        {
            case "EHLO":
                return await AnswerAsync(step, string.Join("\r\n", Greeting()), ct);
            case "STARTTLS":
                var goesOn = await AnswerAsync(step, manners.Certificate is null ? "454 no TLS here" : "220 go ahead", ct);
                if (goesOn && manners.Certificate is not null)
                {
                    await GuardAsync(ct);
                }

                return goesOn;
            case "AUTH":
                return await SignInAsync(line, ct);
            case "MAIL":
                from = Between(line);
                return await AnswerAsync(step, manners.SignIn is not null && user is null ? "530 sign in first" : "250 ok", ct);
            case "RCPT":
                to = Between(line);
                return await AnswerAsync(step, "250 ok", ct);
            case "DATA":
                return await AnswerAsync(step, "354 go ahead", ct) && (manners.Answers?.ContainsKey(step) is true || await TakeAsync(ct));
            default:
                return await AnswerAsync(step, "502 unknown", ct);
        }
    }

    private async Task<bool> TakeAsync(CancellationToken ct)
    {
        var content = new StringBuilder();
        while (await reader.ReadLineAsync(ct) is { } line)
        {
            if (line == ".")
            {
                if (manners.Answers?.TryGetValue(".", out var refusal) is not true || refusal!.StartsWith('2'))
                {
                    received.Enqueue(new ReceivedMail(from, to, content.ToString(), stream is SslStream, user));
                }

                return await AnswerAsync(".", "250 taken", ct);
            }

            if (manners.HangsUpAt is "content")
            {
                return false;
            }

            content.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        }

        return false;
    }

    private async Task<bool> SignInAsync(string line, CancellationToken ct)
    {
        string given;
        if (line.StartsWith("AUTH LOGIN", StringComparison.Ordinal))
        {
            await SayAsync("334 VXNlcm5hbWU6", ct);
            var name = Decoded(await reader.ReadLineAsync(ct));
            await SayAsync("334 UGFzc3dvcmQ6", ct);
            given = name + ":" + Decoded(await reader.ReadLineAsync(ct));
        }
        else
        {
            given = string.Join(':', Decoded(line["AUTH PLAIN ".Length..]).Split('\0').Skip(1));
        }

        user = given == manners.SignIn ? given.Split(':')[0] : null;
        return await AnswerAsync("AUTH", user is null ? "535 wrong" : "235 welcome", ct);
    }

    private IEnumerable<string> Greeting()
    {
        yield return "250-mail.example.vn";
        if (manners.Certificate is not null && stream is not SslStream)
        {
            yield return "250-STARTTLS";
        }

        if (manners.SignIn is not null)
        {
            yield return manners.OnlyLogin ? "250-AUTH LOGIN" : "250-AUTH PLAIN LOGIN";
        }

        yield return "250 SIZE 10000000";
    }

    /// <returns>False: the conversation has ended.</returns>
    private async Task<bool> AnswerAsync(string step, string usual, CancellationToken ct)
    {
        await Task.Delay(manners.Slowness, ct);
        if (manners.SilentAt == step)
        {
            await Task.Delay(Timeout.Infinite, ct);
        }

        if (manners.HangsUpAt == step)
        {
            return false;
        }

        await SayAsync(manners.Answers?.GetValueOrDefault(step) ?? usual, ct);
        return true;
    }

    private async Task SayAsync(string text, CancellationToken ct) => await stream.WriteAsync(Encoding.ASCII.GetBytes(text + "\r\n"), ct);

    private async Task GuardAsync(CancellationToken ct)
    {
        var guarded = new SslStream(client.GetStream());
        await guarded.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = manners.Certificate }, ct);
        (stream, reader) = (guarded, new StreamReader(guarded, Encoding.Latin1));
    }

    private static string Between(string line) => line[(line.IndexOf('<') + 1)..line.IndexOf('>')];

    private static string Decoded(string? coded) => Encoding.UTF8.GetString(Convert.FromBase64String(coded ?? ""));
}
