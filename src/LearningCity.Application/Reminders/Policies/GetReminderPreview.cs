using LearningCity.Application.Kernel;
using LearningCity.Application.Units.Contracts;
using LearningCity.Domain.Kernel;
using LearningCity.Domain.Reminders;
using MediatR;

namespace LearningCity.Application.Reminders;

/// <summary>Who would be reminded of what on a day, if everything stayed as it is now. Days past show what the plan of that day would be today.</summary>
/// <param name="On">At most 150 days from today.</param>
[Allow(Function.SeeReminders, Function.ChangeReminders)]
public sealed record GetReminderPreview(DateOnly On, string? Kind, PageRequest Page) : IQuery<ReminderPreview>
{
    /// <summary>Days before or after today.</summary>
    public const int Furthest = 150;
}

/// <param name="IsWorkingDay">On a day off nobody is reminded, unless it is the last good day itself.</param>
/// <param name="Steps">How many would be reminded at each step.</param>
public sealed record ReminderPreview(
    DateOnly On, bool IsWorkingDay, IReadOnlyList<PreviewedStep> Steps, IReadOnlyList<PreviewedReminder> Items, int Total, int Number, int Size);

public sealed record PreviewedStep(string Kind, int Step, int Recipients, int Units);

/// <param name="Step">Working days from the last good day.</param>
/// <param name="LastGoodDay">With the unit's extension.</param>
public sealed record PreviewedReminder(
    AccountId Account, string AccountName, ReminderRecipient As, string Kind, Guid Subject, string Title, UnitId Unit, string UnitName, int Step, DateOnly LastGoodDay);

internal sealed class GetReminderPreviewHandler(DayPlans plans, ISender modules, ICaller caller, TimeProvider time) : IRequestHandler<GetReminderPreview, ReminderPreview>
{
    public async Task<ReminderPreview> Handle(GetReminderPreview query, CancellationToken ct)
    {
        if (Math.Abs(query.On.DayNumber - time.Today().DayNumber) > GetReminderPreview.Furthest)
        {
            throw Malformed.Filter("on", $"Chỉ xem trước được trong vòng {GetReminderPreview.Furthest} ngày quanh hôm nay.");
        }

        var plan = await plans.MakeAsync(query.On, [], holds: false, ct);
        var scope = caller.ScopeOf(Function.SeeReminders).And(caller.ScopeOf(Function.ChangeReminders));
        var due = plan.Due.Where(one => scope.Covers(one.Deadline.Unit) && (query.Kind is null || query.Kind == one.Deadline.Kind)).ToList();
        var names = (await modules.Send(new ListUnitNames([.. due.Select(one => one.Deadline.Unit).Distinct()], query.On), ct)).ToDictionary(unit => unit.Id, unit => unit.Name);
        var page = due
            .OrderBy(one => one.LastGoodDay).ThenBy(one => names.GetValueOrDefault(one.Deadline.Unit, ""), StringComparer.Ordinal).ThenBy(one => one.As).ThenBy(one => one.Account.Value)
            .Skip(query.Page.Skip).Take(query.Page.Size)
            .Select(one => new PreviewedReminder(
                one.Account, plan.Posts.Find(one.Account)!.DisplayName, one.As, one.Deadline.Kind, one.Deadline.Subject, plan.Find(one.Deadline)!.Title,
                one.Deadline.Unit, names.GetValueOrDefault(one.Deadline.Unit, ""), one.Step, one.LastGoodDay));
        var steps = due.GroupBy(one => (one.Deadline.Kind, one.Step)).OrderBy(same => same.Key)
            .Select(same => new PreviewedStep(
                same.Key.Kind, same.Key.Step, same.Select(one => one.Account).Distinct().Count(), same.Select(one => one.Deadline.Unit).Distinct().Count()));
        return new ReminderPreview(query.On, plan.IsWorkingDay, [.. steps], [.. page], due.Count, query.Page.Number, query.Page.Size);
    }
}
