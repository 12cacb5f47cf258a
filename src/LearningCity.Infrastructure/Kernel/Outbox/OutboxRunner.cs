using Microsoft.Extensions.Logging;

namespace LearningCity.Infrastructure.Kernel;

/// <summary>Sends what is due, outside every transaction. An attempt whose outcome could not be written down is made again after the lease.</summary>
[WaitingWork("waiting-messages")]
internal sealed class OutboxRunner(OutboxClaims claims, IEnumerable<IOutboxChannel> channels, ILogger<OutboxRunner> log) : IWaitingWork
{
    /// <summary>Every message that is due; those claimed together are sent side by side.</summary>
    public async Task RunWaitingAsync(CancellationToken ct)
    {
        while (await claims.ClaimAsync(ct) is { Count: > 0 } claimed)
        {
            await Task.WhenAll(claimed.Select(message => SendAsync(message, ct)));
        }
    }

    private async Task SendAsync(ClaimedMessage message, CancellationToken ct)
    {
        try
        {
            var outcome = await channels.Single(channel => channel.Channel == message.Channel).SendAsync(message, ct);
            log.LogInformation(
                "Message {Message} to {Recipient}, attempt {Attempt}: {Verdict} {Status}",
                message.Id.Value, message.Recipient, message.Attempt, outcome.Verdict, outcome.Status);
            await claims.FinishAsync(message, outcome, CancellationToken.None);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            await claims.GiveBackAsync(message);
            throw;
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            log.LogError(failure, "Message {Message} to {Recipient} was not sent", message.Id.Value, message.Recipient);
            await claims.FinishAsync(message, new SendOutcome(SendVerdict.TryAgain, Answer: "Lỗi trong hệ thống khi gửi"), ct);
        }
    }
}
