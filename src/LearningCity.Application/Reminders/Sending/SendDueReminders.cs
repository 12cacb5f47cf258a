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

internal sealed class SendDueRemindersHandler(DayPlans plans, IReminderLedger ledger, MessageWriting messages, ReminderDispatch dispatch, IUnitOfWork work, TimeProvider time)
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
            .SelectMany(same => same.Select(row => new ReminderDecision(row.Id, same.Key!.Value.State, same.Key.Value.Reason)))
            .ToList();
        var wanted = judged[null].GroupBy(row => (row.Account, row.Call)).Select(mine => (Message: new MessageId(Identity.New(now)), Rows: mine.ToList())).ToList();
        foreach (var (message, mine) in wanted)
        {
            messages.Add(message, mine[0].Account, mine[0].Call, mine, plan);
        }

        var digests = await dispatch.SendAsync(await messages.WriteAsync(ct), plan.Posts, ct);
        decisions.AddRange(wanted.SelectMany(one => one.Rows.Select(row => new ReminderDecision(
            row.Id, LedgerState.Sent, Reason: null, one.Message, digests.TryGetValue(one.Message, out var digest) ? digest : null))));
        await ledger.DecideAsync(decisions, now, ct);
        return (rows.Count, wanted.Sum(one => one.Rows.Count));
    }
}
