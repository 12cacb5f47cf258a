using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using LearningCity.Domain.Reminders;

namespace LearningCity.Application.Reminders;

/// <summary>Reminders that may have gone out in the days a restore has lost: they are decided, lie in the inbox, and go nowhere else.</summary>
[PerRequest]
internal sealed class LostReminders(DayPlans plans, IReminderLedger ledger, MessageWriting messages, IRepository<Reach> reaches, TimeProvider time)
{
    private const int RecipientsAtOnce = 250;

    private readonly HashSet<(AccountId, DeadlineKey)> kept = [];

    /// <summary>What that day's night would have planned and its hours would have sent by now. The latest day is asked for first: of each deadline only its latest step counts.</summary>
    /// <returns>How many reminders.</returns>
    public async Task<int> KeepAsync(DateOnly day, CancellationToken ct)
    {
        var now = time.Now();
        var plan = await plans.MakeAsync(day, [], holds: false, ct);
        var due = plan.Due.Where(one => one.From <= now && !kept.Contains((one.Account, one.Deadline))).ToList();
        await ledger.PlanAsync(due, now, ct);
        var steps = due.Select(one => (one.Account, one.Deadline, one.Step)).ToHashSet();
        var rows = (await ledger.HoldUndecidedAsync(ct)).Where(row => steps.Contains((row.Account, row.Deadline, row.Step))).ToList();
        var endOfDay = CityTime.StartOfDay(day.AddDays(1)).AddMilliseconds(-1);
        await DecideAsync(rows, [], plan, now < endOfDay ? now : endOfDay, ct);
        kept.UnionWith(due.Select(one => (one.Account, one.Deadline)));
        return rows.Count;
    }

    /// <summary>What else was ready at the restored moment, such as calls by hand; a few recipients at a time.</summary>
    /// <returns>How many reminders; 0: there is nothing more.</returns>
    public async Task<int> KeepReadyAsync(CancellationToken ct)
    {
        var now = time.Now();
        var rows = await ledger.HoldReadyAsync(RecipientsAtOnce, now, ct);
        if (rows.Count is 0)
        {
            return 0;
        }

        var plan = await plans.MakeAsync(now.CityDay(), [.. rows.Select(row => row.Deadline.Unit).Distinct()], holds: false, ct);
        var judged = rows.ToLookup(row => Judgement.On(row, plan));
        var others = judged.Where(same => same.Key is not null)
            .SelectMany(same => same.Select(row => new ReminderDecision(row.Id, same.Key!.Value.State, same.Key.Value.Reason)));
        await DecideAsync([.. judged[null]], others, plan, now, ct);
        return rows.Count;
    }

    /// <summary>Who chose a way out of the house may have been told by it, or not; who chose none was told by the inbox alone.</summary>
    /// <param name="at">The day of the decision counts: nobody is reminded of a deadline twice a day.</param>
    private async Task DecideAsync(IReadOnlyList<UndecidedReminder> rows, IEnumerable<ReminderDecision> others, DayPlan plan, DateTimeOffset at, CancellationToken ct)
    {
        var accounts = rows.Select(row => row.Account).Distinct().ToList();
        var toldOutside = accounts.Count is 0 ? []
            : (await reaches.ListAsync(new ReachOf(accounts), ct)).Where(reach => reach.ByMail || reach.ByGateway).Select(reach => reach.Account).ToHashSet();
        var decisions = others.ToList();
        foreach (var mine in rows.GroupBy(row => (row.Account, row.Call)))
        {
            var message = new MessageId(Identity.New(at));
            messages.Add(message, mine.Key.Account, mine.Key.Call, [.. mine], plan);
            var state = toldOutside.Contains(mine.Key.Account) ? LedgerState.Unknown : LedgerState.Sent;
            decisions.AddRange(mine.Select(row => new ReminderDecision(row.Id, state, Reason: null, message)));
        }

        await messages.WriteAsync(ct);
        await ledger.DecideAsync(decisions, at, ct);
    }
}
