using System.Globalization;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Reminders;
using MediatR;

namespace LearningCity.Application.Reminders;

/// <summary>The night: settles what was planned and never decided, then plans what is to be said today. Safe to run again: what stands is not planned twice.</summary>
[Bulk]
[AllowService]
public sealed record PlanReminders : ICommand<string>;

internal sealed class PlanRemindersHandler(DayPlans plans, IReminderLedger ledger, IAudit audit, TimeProvider time) : IRequestHandler<PlanReminders, string>
{
    public async Task<string> Handle(PlanReminders command, CancellationToken ct)
    {
        var now = time.Now();
        var plan = await plans.MakeAsync(now.CityDay(), [], holds: false, ct);
        var settled = (await ledger.HoldUndecidedAsync(ct))
            .Select(row => (row, judged: Judgement.On(row, plan)))
            .Where(one => one.judged is not null)
            .Select(one => new ReminderDecision(one.row.Id, one.judged!.Value.State, one.judged.Value.Reason))
            .ToList();
        await ledger.DecideAsync(settled, now, ct);
        var planned = await ledger.PlanAsync(plan.Due, now, ct);
        audit.Summary(nameof(ReminderPolicy), Guid.Empty, new { Planned = planned, Settled = settled.Count }, hash: null);
        return string.Create(CultureInfo.InvariantCulture, $"{planned} lời nhắc dự kiến, {settled.Count} lời nhắc cũ không cần nữa");
    }
}
