using System.Globalization;
using LearningCity.Application.Kernel;
using MediatR;

namespace LearningCity.Application.Reminders;

/// <summary>Forgets what lay in the inboxes for more than 400 days, read or not; the ledger keeps that it was said.</summary>
[Bulk]
[AllowService]
public sealed record SweepInbox : ICommand<string>;

internal sealed class SweepInboxHandler(IInbox inbox, TimeProvider time) : IRequestHandler<SweepInbox, string>
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(400);

    public async Task<string> Handle(SweepInbox command, CancellationToken ct)
    {
        var forgotten = await inbox.ForgetAsync(time.Now() - Kept, ct);
        return string.Create(CultureInfo.InvariantCulture, $"{forgotten} tin");
    }
}
