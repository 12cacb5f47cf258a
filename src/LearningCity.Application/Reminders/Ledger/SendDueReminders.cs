using System.Globalization;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using LearningCity.Domain.Reminders;
using MediatR;

namespace LearningCity.Application.Reminders;

/// <summary>Decides on every reminder whose hour has come, a few recipients at a time, each batch in a transaction of its own: what is still owed goes out, everything
/// else is written down as not needed. Killed at any point it leaves whole batches, and the next call goes on.</summary>
[AllowService]
public sealed record SendDueReminders : IBatchCommand<string>;

internal sealed class SendDueRemindersHandler(DayPlans plans, IReminderLedger ledger, MessageWriting messages, IUnitOfWork work, TimeProvider time)
    : IRequestHandler<SendDueReminders, string>
{
    /// <summary>How many accounts are reminded in one transaction; a unit that sends meanwhile waits no longer than for them.</summary>
    private const int RecipientsAtOnce = 250;

    private static readonly CommandInfo Batch = new(nameof(SendDueReminders), ModuleNames.Of(typeof(SendDueReminders)), IsBulk: true);

    public async Task<string> Handle(SendDueReminders command, CancellationToken ct)
    {
        var (decided, sent) = (0, 0);
        while (await work.RunAsync(Batch, () => DecideAsync(ct), ct) is { Decided: > 0 } batch)
        {
            (decided, sent) = (decided + batch.Decided, sent + batch.Sent);
        }

        return string.Create(CultureInfo.InvariantCulture, $"{sent} lời nhắc đã gửi, {decided - sent} không cần nữa");
    }

    private async Task<(int Decided, int Sent)> DecideAsync(CancellationToken ct)
    {
        var now = time.Now();
        var rows = await ledger.HoldReadyAsync(RecipientsAtOnce, now, ct);
        if (rows.Count is 0)
        {
            return (0, 0);
        }

        var plan = await plans.MakeAsync(now.CityDay(), [.. rows.Select(row => row.Deadline.Unit).Distinct()], holds: true, ct);
        var judged = rows.ToLookup(row => Judgement.On(row, plan));
        var decisions = judged.Where(same => same.Key is not null)
            .SelectMany(same => same.Select(row => new ReminderDecision(row.Id, same.Key!.Value.State, same.Key.Value.Reason, Message: null)))
            .ToList();
        var wanted = judged[null].ToList();
        foreach (var mine in wanted.GroupBy(row => (row.Account, row.Call)))
        {
            var message = new MessageId(Identity.New(now));
            messages.Add(message, mine.Key.Account, mine.Key.Call, [.. mine], plan);
            decisions.AddRange(mine.Select(row => new ReminderDecision(row.Id, LedgerState.Sent, Reason: null, message)));
        }

        await messages.WriteAsync(ct);
        await ledger.DecideAsync(decisions, now, ct);
        return (rows.Count, wanted.Count);
    }
}
