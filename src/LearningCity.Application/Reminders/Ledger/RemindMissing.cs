using FluentValidation;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using LearningCity.Domain.Reminders;
using MediatR;

namespace LearningCity.Application.Reminders;

/// <summary>Reminds at once everybody who still owes something, beside the steps of the policy: reporters, or the head where it is his turn.</summary>
/// <param name="Kind">Code of the kind of deadline.</param>
/// <param name="Subject">What is owed, such as the round.</param>
/// <param name="Units">Only these of the missing; none named: all within the caller's scope.</param>
/// <param name="Text">What the office says beside the words of the policy.</param>
[Bulk]
[Allow(Function.RemindMissing)]
public sealed record RemindMissing(string Kind, Guid Subject, IReadOnlyList<UnitId> Units, string Text) : ICommand<RemindedMissing>;

/// <param name="Recipients">How many people are reminded.</param>
/// <param name="Units">Of how many units.</param>
/// <param name="WithoutRecipient">Units that owe something and have nobody at all to be reminded.</param>
public sealed record RemindedMissing(int Recipients, int Units, IReadOnlyList<UnitId> WithoutRecipient);

internal sealed class RemindMissingValidator : AbstractValidator<RemindMissing>
{
    public RemindMissingValidator(ReminderPolicies policies)
    {
        RuleFor(command => command.Kind).Must(kind => policies.Kinds.Any(one => one.Code == kind))
            .WithErrorCode("reminders.kind-unknown").WithMessage("Không có loại hạn này.");
        RuleFor(command => command.Units).Must(units => units.Count <= ReminderCallRules.UnitsLimit)
            .WithErrorCode("reminders.too-many-units").WithMessage($"Một lần nhắc có nhiều nhất {ReminderCallRules.UnitsLimit} đơn vị; bỏ trống để nhắc mọi đơn vị còn thiếu.");
    }
}

internal sealed class RemindMissingHandler(DayPlans plans, IReminderCalls calls, ICaller caller, IAudit audit, TimeProvider time)
    : IRequestHandler<RemindMissing, RemindedMissing>
{
    public async Task<RemindedMissing> Handle(RemindMissing command, CancellationToken ct)
    {
        var now = time.Now();
        var text = ReminderCallRules.Text(command.Text);
        var scope = caller.ScopeOf(Function.RemindMissing);
        var plan = await plans.MakeAsync(now.CityDay(), command.Units, holds: false, ct);
        var missing = plan.Deadlines
            .Where(deadline => deadline.Kind == command.Kind && deadline.Subject == command.Subject && deadline.State is DeadlineState.Open && scope.Covers(deadline.Unit))
            .ToList();
        if (missing.Count is 0)
        {
            throw ReminderCallRules.NobodyIsMissing();
        }

        var reminders = missing.SelectMany(deadline => Recipients(plan, deadline)).ToList();
        var call = new ReminderCall(Identity.New(now), caller.Account, now, command.Kind, command.Subject, text);
        await calls.AddAsync(call, reminders, ct);
        audit.Because(text);
        audit.Summary(nameof(ReminderCall), call.Id, new { call.Kind, call.Subject, Reminders = reminders.Count }, hash: null);
        var reached = reminders.Select(reminder => reminder.Deadline.Unit).ToHashSet();
        return new RemindedMissing(
            reminders.Select(reminder => reminder.Account).Distinct().Count(), reached.Count,
            [.. missing.Select(deadline => deadline.Unit).Where(unit => !reached.Contains(unit)).Distinct()]);
    }

    private static IEnumerable<CalledReminder> Recipients(DayPlan plan, Deadline deadline)
    {
        var turn = deadline.Turn is DeadlineTurn.Head ? ReminderRecipient.Head : ReminderRecipient.Reporter;
        return plan.Posts.HoldersFor(deadline, turn).Select(holder => holder.Account).Distinct()
            .Select(account => new CalledReminder(account, new DeadlineKey(deadline.Kind, deadline.Subject, deadline.Unit), turn, deadline.LastGoodDay));
    }
}
