using LearningCity.Application.Access.Contracts;
using LearningCity.Application.Kernel;
using LearningCity.Application.Units.Contracts;
using LearningCity.Domain.Kernel;
using LearningCity.Domain.Reminders;
using MediatR;

namespace LearningCity.Application.Reminders;

/// <summary>Asks every module for its deadlines and makes the plan of a day; in a fixed number of statements, however many units there are.</summary>
[PerRequest]
internal sealed class DayPlans(ISender modules, IEnumerable<DeadlineQuestion> questions, ReminderPolicies policies)
{
    /// <summary>How far around the day a deadline may lie: the furthest step, and as many days off as a year has.</summary>
    private const int Reach = 150;

    /// <param name="day">The day in the city.</param>
    /// <param name="units">Only these; none named: all.</param>
    /// <param name="holds">See <see cref="IDeadlineQuery.Holds"/>.</param>
    public Task<DayPlan> MakeAsync(DateOnly day, IReadOnlyList<UnitId> units, bool holds, CancellationToken ct) => MakeAsync(day, units, [], holds, ct);

    /// <summary>As one person's posts make it: nobody else is known to it.</summary>
    public Task<DayPlan> MakeForAsync(AccountId account, DateOnly day, IReadOnlyList<UnitId> units, CancellationToken ct) => MakeAsync(day, units, [account], holds: false, ct);

    private async Task<DayPlan> MakeAsync(DateOnly day, IReadOnlyList<UnitId> units, IReadOnlyList<AccountId> accounts, bool holds, CancellationToken ct)
    {
        var (from, to) = (day.AddDays(-Reach), day.AddDays(Reach));
        var deadlines = new List<Deadline>();
        foreach (var question in questions)
        {
            deadlines.AddRange(await question.AskAsync(modules, from, to, units, holds, ct));
        }

        // Twice as far: the steps of a deadline at the edge are counted from there.
        var calendar = await modules.Send(new GetWorkingCalendar(day.AddDays(-2 * Reach), day.AddDays(2 * Reach)), ct);
        var holders = await modules.Send(new ListPostHolders(day) { Accounts = accounts }, ct);
        return new DayPlan(day, deadlines, await policies.OfAllKindsAsync(ct), new PostRegister(holders), calendar);
    }
}
