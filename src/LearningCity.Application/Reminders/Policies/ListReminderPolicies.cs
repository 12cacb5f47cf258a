using LearningCity.Application.Kernel;
using LearningCity.Domain.Reminders;
using MediatR;

namespace LearningCity.Application.Reminders;

/// <summary>How each kind of deadline is reminded of.</summary>
[Allow(Function.SeeReminders, Function.ChangeReminders)]
public sealed record ListReminderPolicies : IQuery<IReadOnlyList<PolicySheet>>;

/// <param name="IsStandard">The office has not changed it: the standard policy holds.</param>
/// <param name="From">From this time of the day on messages go out.</param>
/// <param name="Until">From this time of the day on it is quiet.</param>
/// <param name="Placeholders">What may stand in braces in a text.</param>
/// <param name="Revision">0 while it is the standard one; goes into <c>If-Match</c>.</param>
public sealed record PolicySheet(
    string Kind, string Title, string EnglishTitle, bool IsStandard, bool IsOn, TimeOnly From, TimeOnly Until, IReadOnlyList<PolicyStep> Steps,
    IReadOnlyList<PolicyText> Texts, IReadOnlyList<string> Placeholders, int Revision);

/// <param name="Offset">Working days from the last good day: negative before it, 0 on it, positive after it.</param>
public sealed record PolicyStep(int Offset, IReadOnlyList<ReminderRecipient> Recipients);

public sealed record PolicyText(ReminderPhase Phase, ReminderLanguage Language, string Subject, string Body);

internal sealed class ListReminderPoliciesHandler(ReminderPolicies policies) : IRequestHandler<ListReminderPolicies, IReadOnlyList<PolicySheet>>
{
    public async Task<IReadOnlyList<PolicySheet>> Handle(ListReminderPolicies query, CancellationToken ct)
    {
        var held = await policies.OfAllKindsAsync(ct);
        return [.. policies.Kinds.Select(kind => Sheet(kind, held[kind.Code]))];
    }

    private static PolicySheet Sheet(DeadlineKind kind, ReminderPolicy policy) => new(
        kind.Code, kind.Title, kind.EnglishTitle, ReminderPolicies.IsStandard(policy), policy.IsOn, policy.From, policy.Until,
        [.. policy.Steps.OrderBy(step => step.Offset).Select(step => new PolicyStep(step.Offset, step.Recipients))],
        [.. policy.Texts.OrderBy(text => text.Phase).ThenBy(text => text.Language).Select(text => new PolicyText(text.Phase, text.Language, text.Subject, text.Body))],
        ReminderText.Placeholders, ReminderPolicies.IsStandard(policy) ? 0 : policy.Revision);
}
