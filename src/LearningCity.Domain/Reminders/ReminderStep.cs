namespace LearningCity.Domain.Reminders;

/// <summary>Bước nhắc: when a deadline is reminded of, and who is reminded.</summary>
public sealed class ReminderStep
{
    private ReminderStep()
    {
    }

    /// <exception cref="Kernel.RuleViolated"><c>reminders.step-too-far</c>, <c>reminders.nobody-reminded</c></exception>
    public ReminderStep(int offset, IReadOnlyCollection<ReminderRecipient> recipients)
    {
        ArgumentNullException.ThrowIfNull(recipients);
        if (offset is < -ReminderPolicyRules.FurthestStep or > ReminderPolicyRules.FurthestStep)
        {
            throw ReminderPolicyRules.StepTooFar(offset);
        }

        if (recipients.Count is 0)
        {
            throw ReminderPolicyRules.NobodyReminded(offset);
        }

        Offset = offset;
        Recipients = [.. recipients.Distinct().Order()];
    }

    /// <summary>Working days from the last good day: negative before it, 0 on it, positive after it.</summary>
    public int Offset { get; private set; }

    public IReadOnlyList<ReminderRecipient> Recipients { get; private set; } = [];
}
