using LearningCity.Application.Kernel;
using LearningCity.Application.Units.Contracts;
using LearningCity.Domain.Kernel;
using LearningCity.Domain.Reminders;

namespace LearningCity.Application.Reminders;

/// <summary>Who is to be reminded of what on one day, as things stand. The same plan serves the night, the moment of sending and the preview.</summary>
internal sealed class DayPlan
{
    private readonly Dictionary<DeadlineKey, Deadline> deadlines;
    private readonly Dictionary<(AccountId Account, DeadlineKey Deadline), DueReminder> due = [];
    private readonly Dictionary<(string Kind, ReminderRecipient As, DateOnly OpenedOn, DateOnly LastGoodDay), FittingStep> fitting = [];
    private readonly IReadOnlyDictionary<string, ReminderPolicy> policies;
    private readonly WorkingCalendar calendar;

    /// <param name="today">The day of the plan.</param>
    /// <param name="deadlines">As the modules answered.</param>
    /// <param name="policies">By kind; deadlines of other kinds are left out.</param>
    /// <param name="posts">Who is reminded.</param>
    /// <param name="calendar">Wide enough around the day for every step.</param>
    public DayPlan(
        DateOnly today, IReadOnlyList<Deadline> deadlines, IReadOnlyDictionary<string, ReminderPolicy> policies, PostRegister posts, WorkingCalendar calendar)
    {
        (Today, this.policies, Posts, this.calendar) = (today, policies, posts, calendar);
        this.deadlines = deadlines.ToDictionary(deadline => new DeadlineKey(deadline.Kind, deadline.Subject, deadline.Unit));
        foreach (var (key, deadline) in this.deadlines)
        {
            if (deadline.State is DeadlineState.Open && policies.TryGetValue(key.Kind, out var policy) && policy.IsOn)
            {
                Plan(key, deadline, policy);
            }
        }
    }

    public DateOnly Today { get; }

    public bool IsWorkingDay => calendar.IsWorkingDay(Today);

    public PostRegister Posts { get; }

    public IReadOnlyCollection<Deadline> Deadlines => deadlines.Values;

    public IReadOnlyCollection<DueReminder> Due => due.Values;

    public Deadline? Find(DeadlineKey key) => deadlines.GetValueOrDefault(key);

    public DueReminder? Find(AccountId account, DeadlineKey key) => due.GetValueOrDefault((account, key));

    public ReminderPolicy PolicyOf(string kind) => policies[kind];

    /// <summary>Working days between the day and the last good day, whichever is first.</summary>
    public int DaysTo(DateOnly lastGoodDay) => lastGoodDay >= Today ? calendar.Between(Today, lastGoodDay) : calendar.Between(lastGoodDay, Today);

    private void Plan(DeadlineKey key, Deadline deadline, ReminderPolicy policy)
    {
        foreach (var recipient in Enum.GetValues<ReminderRecipient>())
        {
            if (recipient is ReminderRecipient.Reporter && deadline.Turn is DeadlineTurn.Head)
            {
                continue;
            }

            var step = FittingStepOf(policy, recipient, deadline);
            if (step.Fitting is not { } fits)
            {
                continue;
            }

            foreach (var holder in Posts.HoldersFor(deadline, recipient))
            {
                // Whoever holds two posts is reminded once, of the step that fits better.
                if (!due.TryGetValue((holder.Account, key), out var other) || other.On < fits.On)
                {
                    due[(holder.Account, key)] = new DueReminder(
                        holder.Account, key, recipient, fits.Step.Offset, fits.On, deadline.LastGoodDay, At(policy.From), At(policy.Until), step.Missed);
                }
            }
        }
    }

    /// <summary>Asked once for all units with the same dates.</summary>
    private FittingStep FittingStepOf(ReminderPolicy policy, ReminderRecipient recipient, Deadline deadline)
    {
        var same = (policy.Kind, recipient, deadline.OpenedOn, deadline.LastGoodDay);
        if (!fitting.TryGetValue(same, out var found))
        {
            var steps = policy.Steps.Where(step => step.Recipients.Contains(recipient))
                .Select(step => new DatedStep(step, calendar.Add(deadline.LastGoodDay, step.Offset))).ToList();
            var fits = ReminderPlan.FittingStep(steps, deadline.OpenedOn, deadline.LastGoodDay, Today, calendar.IsWorkingDay(Today));
            found = new FittingStep(fits, [.. ReminderPlan.Missed(steps, deadline.OpenedOn, Today, fits).Select(step => step.Step.Offset)]);
            fitting.Add(same, found);
        }

        return found;
    }

    private DateTimeOffset At(TimeOnly time) => CityTime.StartOfDay(Today) + time.ToTimeSpan();

    private sealed record FittingStep(DatedStep? Fitting, IReadOnlyList<int> Missed);
}
