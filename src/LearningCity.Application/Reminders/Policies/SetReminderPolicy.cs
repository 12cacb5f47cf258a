using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using LearningCity.Domain.Reminders;
using MediatR;

namespace LearningCity.Application.Reminders;

/// <summary>Sets how one kind of deadline is reminded of, in place of all that held. What is planned for today is judged by it when its hour comes.</summary>
/// <param name="Seen">The revision as listed; 0 while the standard policy holds.</param>
[Allow(Function.ChangeReminders)]
public sealed record SetReminderPolicy(
    string Kind, int Seen, bool IsOn, TimeOnly From, TimeOnly Until, IReadOnlyList<PolicyStep> Steps, IReadOnlyList<PolicyText> Texts)
    : ICommand<Changed<ReminderPolicyId>>;

internal sealed class SetReminderPolicyHandler(IRepository<ReminderPolicy> policies, ReminderPolicies kinds, IUnitOfWork work, TimeProvider time)
    : IRequestHandler<SetReminderPolicy, Changed<ReminderPolicyId>>
{
    public async Task<Changed<ReminderPolicyId>> Handle(SetReminderPolicy command, CancellationToken ct)
    {
        if (kinds.Kinds.All(kind => kind.Code != command.Kind))
        {
            throw new NotFound();
        }

        var policy = await policies.FindAsync(new PolicyOf(command.Kind), ct);
        if ((policy?.Revision ?? 0) != command.Seen)
        {
            throw new StaleRevision(command.Seen, policy?.Revision ?? 0);
        }

        if (policy is null)
        {
            policy = new ReminderPolicy(new ReminderPolicyId(Identity.New(time.Now())), command.Kind);
            policies.Add(policy);
        }

        policy.Set(
            command.IsOn, command.From, command.Until,
            [.. command.Steps.Select(step => new ReminderStep(step.Offset, step.Recipients))],
            [.. command.Texts.Select(text => new ReminderText(text.Phase, text.Language, text.Subject, text.Body))]);
        await work.FlushAsync(ct);
        return new Changed<ReminderPolicyId>(policy.Id, policy.Revision);
    }

    private sealed class PolicyOf : Specification<ReminderPolicy>
    {
        public PolicyOf(string kind)
        {
            Where(policy => policy.Kind == kind);
            Include(nameof(ReminderPolicy.Steps));
            Include(nameof(ReminderPolicy.Texts));
            AsSplitQuery();
        }
    }
}
