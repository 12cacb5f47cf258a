using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace LearningCity.Infrastructure.Kernel;

/// <summary>One conversation with a mail server (RFC 5321; STARTTLS RFC 3207; AUTH RFC 4954) that knows at every moment whether a message has been handed over.
/// The library's own client does not tell, and what it leaves open would be sent twice or lost.</summary>
internal sealed class SmtpConversation : IAsyncDisposable
{
    private readonly MailSettings settings;
    private readonly TcpClient client;
    private Stream stream = Stream.Null;
    private SmtpLine line = new(Stream.Null, TimeSpan.Zero);

    private SmtpConversation(MailSettings settings, TcpClient client) => (this.settings, this.client) = (settings, client);

    /// <summary>Connects, greets, guards the way and signs in.</summary>
    /// <exception cref="SmtpRefused">The server said no.</exception>
    /// <exception cref="IOException">The connection broke, or what answers is no mail server.</exception>
    /// <exception cref="TimeoutException">No answer within the limit.</exception>
    public static async Task<SmtpConversation> OpenAsync(MailSettings settings, CancellationToken ct)
    {
        var conversation = new SmtpConversation(settings, new TcpClient { NoDelay = true });
        try
        {
            await conversation.ConnectAsync(ct);
            return conversation;
        }
        catch
        {
            await conversation.DisposeAsync();
            throw;
        }
    }

    /// <summary>Offers one message and says everything but its end.</summary>
    /// <param name="content">Lines of ASCII with CRLF, the last one ended.</param>
    public async Task OfferAsync(string sender, string recipient, string content, CancellationToken ct)
    {
        await RequireAsync(SmtpStep.Sender, $"MAIL FROM:<{sender}>", ct);
        await RequireAsync(SmtpStep.Recipient, $"RCPT TO:<{recipient}>", ct);
        await RequireAsync(SmtpStep.Content, "DATA", ct);
        var stuffed = content.Replace("\r\n.", "\r\n..", StringComparison.Ordinal);
        await line.WriteAsync(stuffed.StartsWith('.') ? "." + stuffed : stuffed, ct);
    }

    /// <summary>The last look before the end of the message: a server that hung up or spoke unasked has not taken it, and all can be said again.</summary>
    /// <exception cref="IOException">It does not listen any more.</exception>
    public void RequireListening()
    {
        if (client.Client.Poll(0, SelectMode.SelectRead))
        {
            throw new IOException("the server does not wait for the end of the message");
        }
    }

    /// <summary>Says the end of the message. From the first byte on, only the answer tells what became of it.</summary>
    public async Task<SmtpReply> EndAsync()
    {
        await line.WriteAsync(".\r\n", CancellationToken.None);
        return await line.ReadReplyAsync(CancellationToken.None);
    }

    /// <summary>Takes leave; what the server says to that changes nothing any more.</summary>
    public async Task QuitAsync()
    {
        try
        {
            await line.WriteAsync("QUIT\r\n", CancellationToken.None);
        }
        catch (Exception gone) when (gone is IOException or TimeoutException)
        {
            return;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await stream.DisposeAsync();
        client.Dispose();
    }

    private async Task ConnectAsync(CancellationToken ct)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(ct);
        ended.CancelAfter(settings.Limit);
        try
        {
            await client.ConnectAsync(settings.Host!, settings.Port, ended.Token);
            Use(client.GetStream());
            if (settings.Security is MailSecurity.Tls)
            {
                await GuardAsync(ended.Token);
            }
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw new TimeoutException();
        }

        Require(SmtpStep.Opening, await line.ReadReplyAsync(ct));
        var offered = await RequireAsync(SmtpStep.Opening, Hello, ct);
        if (settings.Security is MailSecurity.StartTls)
        {
            await RequireAsync(SmtpStep.Opening, "STARTTLS", ct);
            if (line.HasUnread)
            {
                throw new IOException("words before the way was guarded");
            }

            await GuardAsync(ct);
            offered = await RequireAsync(SmtpStep.Opening, Hello, ct);
        }

        await SignInAsync(offered, ct);
    }

    private async Task SignInAsync(SmtpReply offered, CancellationToken ct)
    {
        if (settings.User is not { Length: > 0 } user)
        {
            return;
        }

        if (offered.Offers("AUTH", "LOGIN") && !offered.Offers("AUTH", "PLAIN"))
        {
            await RequireAsync(SmtpStep.Opening, "AUTH LOGIN", ct);
            await RequireAsync(SmtpStep.Opening, Coded(user), ct);
            await RequireAsync(SmtpStep.Opening, Coded(settings.Password ?? ""), ct);
            return;
        }

        await RequireAsync(SmtpStep.Opening, "AUTH PLAIN " + Coded($"\0{user}\0{settings.Password}"), ct);
    }

    private string Hello => "EHLO " + (settings.PublicAddress.HostNameType is UriHostNameType.Dns ? settings.PublicAddress.IdnHost : "localhost");

    private async Task GuardAsync(CancellationToken ct)
    {
        var guarded = new SslStream(stream, leaveInnerStreamOpen: false);
        Use(guarded);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(ct);
        ended.CancelAfter(settings.Limit);
        try
        {
            await guarded.AuthenticateAsClientAsync(Guarding(), ended.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw new TimeoutException();
        }
    }

    private SslClientAuthenticationOptions Guarding() => new()
    {
        TargetHost = settings.Host,
        CertificateChainPolicy = settings.Authority is not { } authority ? null : new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust, CustomTrustStore = { authority }, RevocationMode = X509RevocationMode.NoCheck,
        },
    };

    private void Use(Stream used) => (stream, line) = (used, new SmtpLine(used, settings.Limit));

    private async Task<SmtpReply> RequireAsync(SmtpStep step, string command, CancellationToken ct) => Require(step, await line.AskAsync(command, ct));

    private static SmtpReply Require(SmtpStep step, SmtpReply reply) => reply.IsGood ? reply : throw new SmtpRefused(step, reply);

    private static string Coded(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
