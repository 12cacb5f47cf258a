using LearningCity.Application.Kernel;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace LearningCity.Infrastructure.Kernel;

/// <summary>Sends what is due on one way, outside every transaction. An attempt whose outcome could not be written down is made again after the lease,
/// unless the message had been handed over by then.</summary>
internal sealed class OutboxRunner(
    OutboxClaims claims, OutboxEndings endings, IEnumerable<IOutboxChannel> channels, ProductMeters meters, ILogger<OutboxRunner> log)
{
    /// <summary>Every message that is due; those claimed together are sent side by side.</summary>
    public async Task RunAsync(OutboxChannel way, CancellationToken ct)
    {
        var channel = channels.Single(one => one.Channel == way);
        if (await endings.EndBrokenOffAsync(way, ct) is > 0 and var unknown)
        {
            log.LogWarning("{Count} messages were handed over by a sender that died; whether they arrived is unknown", unknown);
        }

        while (await claims.ClaimAsync(way, channel.AtOnce, ct) is { Count: > 0 } claimed)
        {
            await Task.WhenAll(claimed.Select(message => SendAsync(channel, message, ct)));
        }
    }

    private async Task SendAsync(IOutboxChannel channel, ClaimedMessage message, CancellationToken ct)
    {
        try
        {
            var outcome = await AttemptAsync(channel, message, ct);
            await (outcome.NotBefore is { } until
                ? claims.PostponeAsync(message, until, CancellationToken.None)
                : claims.FinishAsync(message, outcome, CancellationToken.None));
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            await claims.GiveBackAsync(message);
            throw;
        }
        catch (NpgsqlException failure)
        {
            log.LogError(failure, "What became of message {Message} to {Recipient} could not be written down", message.Id.Value, message.Recipient);
        }
    }

    private async Task<SendOutcome> AttemptAsync(IOutboxChannel channel, ClaimedMessage message, CancellationToken ct)
    {
        try
        {
            var outcome = await channel.SendAsync(message, ct);
            meters.Attempted(channel.Channel, outcome.Verdict);
            log.LogInformation(
                "Message {Message} to {Recipient}, attempt {Attempt}: {Verdict} {Status}",
                message.Id.Value, message.Recipient, message.Attempt, outcome.Verdict, outcome.Status);
            return outcome;
        }
        catch (Exception failure) when (failure is not (OutOfMemoryException or OperationCanceledException))
        {
            meters.Attempted(channel.Channel, SendVerdict.TryAgain);
            log.LogError(failure, "Message {Message} to {Recipient} was not sent", message.Id.Value, message.Recipient);
            return new SendOutcome(SendVerdict.TryAgain, Answer: "Lỗi trong hệ thống khi gửi");
        }
    }
}

/// <summary>Sends what is due to webhooks.</summary>
[WaitingWork("waiting-messages")]
internal sealed class WaitingMessages(OutboxRunner runner) : IWaitingWork
{
    public Task RunWaitingAsync(CancellationToken ct) => runner.RunAsync(OutboxChannel.Webhook, ct);
}

/// <summary>Sends the mails that are due; apart from the webhooks, so that a mail server that hangs holds up nothing else.</summary>
[WaitingWork("waiting-mails")]
internal sealed class WaitingMails(OutboxRunner runner) : IWaitingWork
{
    public Task RunWaitingAsync(CancellationToken ct) => runner.RunAsync(OutboxChannel.Mail, ct);
}
