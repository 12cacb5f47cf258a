using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Reminders;

/// <summary>Chính sách nhắc hạn of one kind of deadline: when, whom, between which hours, in which words.</summary>
/// <remarks>A kind without a policy of its own is reminded of by the standard one (<see cref="StandardPolicy"/>).</remarks>
public sealed class ReminderPolicy : AggregateRoot
{
    private readonly List<ReminderStep> steps = [];
    private readonly List<ReminderText> texts = [];

    private ReminderPolicy()
    {
    }

    public ReminderPolicy(ReminderPolicyId id, string kind) => (Id, Kind) = (id, kind);

    public ReminderPolicyId Id { get; private set; }

    /// <summary>Code of the kind of deadline, as the module that keeps it names it.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>Off: nobody is reminded of this kind by itself.</summary>
    public bool IsOn { get; private set; }

    /// <summary>From this time of the day on, in the city, messages go out.</summary>
    public TimeOnly From { get; private set; }

    /// <summary>From this time of the day on it is quiet until the next day.</summary>
    public TimeOnly Until { get; private set; }

    /// <summary>Soonest first.</summary>
    public IReadOnlyList<ReminderStep> Steps => steps;

    /// <summary>Each phase in each language, once.</summary>
    public IReadOnlyList<ReminderText> Texts => texts;

    /// <summary>Puts all of this in place of what the policy had.</summary>
    /// <exception cref="RuleViolated"><c>reminders.step-twice</c>, <c>reminders.too-many-steps</c>, <c>reminders.hours</c>, <c>reminders.text-missing</c></exception>
    public void Set(bool isOn, TimeOnly from, TimeOnly until, IReadOnlyList<ReminderStep> wantedSteps, IReadOnlyList<ReminderText> wantedTexts)
    {
        ArgumentNullException.ThrowIfNull(wantedSteps);
        ArgumentNullException.ThrowIfNull(wantedTexts);
        ReminderPolicyRules.Check(from, until, wantedSteps, wantedTexts);
        (IsOn, From, Until) = (isOn, from, until);
        steps.Clear();
        steps.AddRange(wantedSteps.OrderBy(step => step.Offset));
        texts.Clear();
        texts.AddRange(wantedTexts);
    }

    public ReminderText TextOf(ReminderPhase phase, ReminderLanguage language) => texts.First(text => text.Phase == phase && text.Language == language);
}
