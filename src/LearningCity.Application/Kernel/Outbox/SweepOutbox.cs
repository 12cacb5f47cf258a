using System.Globalization;
using MediatR;

namespace LearningCity.Application.Kernel;

/// <summary>Forgets messages that were accepted more than 30 days ago, and those given up, cancelled or unknown more than 180 days ago. Mails, which carry
/// nothing but a name, are all kept for 180 days: for that long the ledger of reminders shows which server took them when.</summary>
[Bulk]
[AllowService]
public sealed record SweepOutbox : ICommand<string>;

internal sealed class SweepOutboxHandler(IOutbox outbox, TimeProvider time) : IRequestHandler<SweepOutbox, string>
{
    private static readonly TimeSpan AcceptedKept = TimeSpan.FromDays(30);

    private static readonly TimeSpan OthersKept = TimeSpan.FromDays(180);

    public async Task<string> Handle(SweepOutbox command, CancellationToken ct)
    {
        var forgotten = await outbox.ForgetAsync(time.Now() - AcceptedKept, time.Now() - OthersKept, ct);
        return string.Create(CultureInfo.InvariantCulture, $"{forgotten} tin");
    }
}
