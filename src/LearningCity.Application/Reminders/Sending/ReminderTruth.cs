using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Reminders;

/// <summary>What of a message is still true: asked before every attempt to send it, for between the decision and a late attempt the thing may have been done.</summary>
[PerRequest]
internal sealed class ReminderTruth(IReminderLedger ledger, DayPlans plans, TimeProvider time)
{
    /// <returns>None: nothing of it is wanted any more.</returns>
    public async Task<StandingReminders?> ReadAsync(MessageId message, CancellationToken ct)
    {
        var rows = await ledger.ListOfMessageAsync(message, ct);
        if (rows.Count is 0)
        {
            return null;
        }

        var account = rows[0].Account;
        var plan = await plans.MakeForAsync(account, time.Today(), [.. rows.Select(row => row.Deadline.Unit).Distinct()], ct);
        var owed = rows.Where(row => Judgement.IsStillTrue(row, plan)).ToList();
        return owed.Count is 0 || plan.Posts.Find(account) is null ? null : new StandingReminders(account, owed, plan);
    }

    /// <summary>The next moment that is not quiet; none: now is none. A call by hand knows no quiet hours.</summary>
    public DateTimeOffset? QuietUntil(StandingReminders standing)
    {
        if (standing.Rows.Any(row => row.Call is not null))
        {
            return null;
        }

        var policies = standing.Rows.Select(row => standing.Plan.PolicyOf(row.Deadline.Kind)).ToList();
        var (from, until) = (policies.Min(policy => policy.From), policies.Max(policy => policy.Until));
        var now = time.Now();
        var today = CityTime.StartOfDay(standing.Plan.Today);
        return now < today + from.ToTimeSpan() ? today + from.ToTimeSpan()
            : now >= today + until.ToTimeSpan() ? today.AddDays(1) + from.ToTimeSpan()
            : null;
    }
}

/// <param name="Rows">What is still owed and still to be told.</param>
/// <param name="Plan">As of now, with the recipient's posts alone.</param>
internal sealed record StandingReminders(AccountId Account, IReadOnlyList<UndecidedReminder> Rows, DayPlan Plan);
