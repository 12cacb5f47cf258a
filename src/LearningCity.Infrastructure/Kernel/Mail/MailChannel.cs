using System.Net.Sockets;
using System.Security.Authentication;
using LearningCity.Application.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace LearningCity.Infrastructure.Kernel;

/// <summary>Sends mails. Each is written anew before its attempt and handed over at most once: between the end of the message and the server's answer nobody can know,
/// and what cannot be known is not repeated.</summary>
internal sealed class MailChannel(IServiceScopeFactory scopes, MailSettings settings, OutboxClaims claims, CaughtMails caught, TimeProvider time) : IOutboxChannel
{
    public OutboxChannel Channel => OutboxChannel.Mail;

    public int AtOnce => 4;

    public async Task<SendOutcome> SendAsync(ClaimedMessage message, CancellationToken ct)
    {
        if (settings.Kind is MailServerKind.None)
        {
            return new SendOutcome(SendVerdict.TryAgain, Answer: "Chưa có máy chủ thư", BlocksAll: true);
        }

        if (settings.Kind is MailServerKind.Caught)
        {
            var (kept, why) = await WriteAsync(message, ct);
            return kept is null ? why! : await caught.KeepAsync(message, kept, ct);
        }

        try
        {
            await using var server = await SmtpConversation.OpenAsync(settings, ct);
            var (mail, whyNot) = await WriteAsync(message, ct);
            var outcome = mail is null ? whyNot! : await SendAsync(server, mail, message, ct);
            await server.QuitAsync();
            return outcome;
        }
        catch (SmtpRefused refused)
        {
            return OutcomeOf(refused);
        }
        catch (Exception failure) when (failure is IOException or SocketException or AuthenticationException or TimeoutException)
        {
            return new SendOutcome(SendVerdict.TryAgain, Answer: ReasonOf(failure), BlocksAll: true);
        }
    }

    private async Task<SendOutcome> SendAsync(SmtpConversation server, Mail mail, ClaimedMessage message, CancellationToken ct)
    {
        await server.OfferAsync(settings.Sender!, mail.Address, MimeMessage.Write(mail, message.Id, settings, time.Now()), ct);
        if (!await claims.HandOverAsync(message, ct))
        {
            return new SendOutcome(SendVerdict.TryAgain, Answer: "Một bộ gửi khác đã nhận thư này");
        }

        server.RequireListening();
        try
        {
            var reply = await server.EndAsync();
            var verdict = reply.IsGood ? SendVerdict.Accepted : reply.IsPermanent ? SendVerdict.Refused : SendVerdict.TryAgain;
            return new SendOutcome(verdict, reply.Code, Shown(reply.Text));
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // Whatever it was, the message has left: it must not come out as something that can be tried again.
            return new SendOutcome(SendVerdict.Unknown, Answer: ReasonOf(failure) + "; thư đã giao, không rõ có tới hay không");
        }
    }

    private async Task<(Mail? Mail, SendOutcome? WhyNot)> WriteAsync(ClaimedMessage message, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Caller>().BecomeService();
        var writer = scope.ServiceProvider.GetServices<IMailWriter>().Single(one => one.Topics.Contains(message.Topic));
        var written = await writer.WriteAsync(message.Recipient, message.Id, ct);
        return written.Mail is { } mail ? (mail, null)
            : written.NotBefore is { } until ? (null, new SendOutcome(SendVerdict.Postponed, NotBefore: until))
            : (null, new SendOutcome(SendVerdict.Cancelled, Answer: written.WhyNot));
    }

    /// <summary>Of the way itself when it was said before the recipient was named: then the recipient is not at fault, and asking later may help.</summary>
    private static SendOutcome OutcomeOf(SmtpRefused refused)
    {
        var answer = Shown(refused.Reply.Text);
        return refused.Step is SmtpStep.Opening or SmtpStep.Sender
            ? new SendOutcome(SendVerdict.TryAgain, refused.Reply.Code, answer, BlocksAll: true)
            : new SendOutcome(refused.Reply.IsPermanent ? SendVerdict.Refused : SendVerdict.TryAgain, refused.Reply.Code, answer);
    }

    private static string ReasonOf(Exception failure) => failure switch
    {
        TimeoutException => "Máy chủ thư không trả lời kịp",
        AuthenticationException => "Không lập được kết nối TLS tin cậy với máy chủ thư",
        SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.TryAgain or SocketError.NoData } => "Không tìm thấy tên máy chủ thư",
        SocketException => "Không kết nối được máy chủ thư",
        _ => "Kết nối với máy chủ thư bị ngắt giữa chừng",
    };

    private static string Shown(string answer) =>
        string.Concat(answer.EnumerateRunes().Where(rune => !System.Text.Rune.IsControl(rune)).Take(OutboxRow.AnswerLength / 2));
}
