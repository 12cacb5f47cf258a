using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;

namespace LearningCity.Api.Tests.Reminders;

/// <summary>What must have been sent, found by plain counting, day by day, without a line of the product.</summary>
internal sealed class ReminderOracle(IReadOnlySet<DateOnly> holidays)
{
    private const int CatchUp = 14;

    private static readonly (int Step, char[] To)[] Steps =
    [
        (-14, ['b']), (-7, ['b']), (-3, ['b', 'c']), (-1, ['b', 'c']), (0, ['b', 'c']), (1, ['b', 'c', 'e']), (3, ['b', 'c', 'e', 'f']),
    ];

    private readonly Dictionary<(char To, DateOnly Opened, DateOnly LastGoodDay, DateOnly Today), int?> known = [];
    private readonly HashSet<(string Recipient, string Deadline, int Step)> sent = [];
    private readonly Dictionary<UnitId, (string Reporter, string Head)> merged = [];
    private Dictionary<(string Recipient, string Deadline), int> planned = [];

    /// <summary>Recipient, deadline, step and day of everything that was sent.</summary>
    public List<string> Sent { get; } = [];

    /// <summary>From now on the head of the one and the reporter of the other stand for the merged unit.</summary>
    public void Merge(UnitId one, UnitId other, UnitId unit) => merged.Add(unit, (PeopleOf(other).Reporter, PeopleOf(one).Head));

    public void Plan(IEnumerable<Deadline> deadlines, DateOnly today) => planned = deadlines
        .SelectMany(deadline => Recipients(deadline).Select(recipient => (recipient, deadline, step: Fitting(recipient.To, deadline, today))))
        .Where(one => one.step is not null && !sent.Contains((one.recipient.Name, Key(one.deadline), one.step.Value)))
        .ToDictionary(one => (one.recipient.Name, Key(one.deadline)), one => one.step!.Value);

    public void Send(IEnumerable<Deadline> deadlines, DateOnly today)
    {
        foreach (var deadline in deadlines)
        {
            foreach (var (to, name) in Recipients(deadline))
            {
                if (planned.TryGetValue((name, Key(deadline)), out var step) && Fitting(to, deadline, today) == step && sent.Add((name, Key(deadline), step)))
                {
                    Sent.Add($"{name} {Key(deadline)} {step} {today:yyyy-MM-dd}");
                }
            }
        }

        planned.Clear();
    }

    private static string Key(Deadline deadline) => $"{deadline.Kind} {deadline.Subject} {deadline.Unit.Value}";

    /// <summary>The reporter and the head of the unit, two officers and the leader.</summary>
    private IEnumerable<(char To, string Name)> Recipients(Deadline deadline)
    {
        if (deadline.State is not DeadlineState.Open)
        {
            yield break;
        }

        var (reporter, head) = PeopleOf(deadline.Unit);
        if (deadline.Turn is DeadlineTurn.Reporter)
        {
            yield return ('b', reporter);
        }

        yield return ('c', head);
        yield return ('e', RemindedCity.Officer(1).Value.ToString());
        yield return ('e', RemindedCity.Officer(2).Value.ToString());
        yield return ('f', RemindedCity.Leader.Value.ToString());
    }

    private (string Reporter, string Head) PeopleOf(UnitId unit) => merged.TryGetValue(unit, out var people) ? people
        : ($"00000000-0000-7000-8000-b{unit.Value.ToString()[25..]}", $"00000000-0000-7000-8000-c{unit.Value.ToString()[25..]}");

    private int? Fitting(char to, Deadline deadline, DateOnly today)
    {
        var same = (to, deadline.OpenedOn, deadline.LastGoodDay, today);
        if (!known.TryGetValue(same, out var step))
        {
            known.Add(same, step = Count(to, deadline.OpenedOn, deadline.LastGoodDay, today));
        }

        return step;
    }

    /// <summary>Walks every day from the opening to today and remembers the last step whose day it was.</summary>
    private int? Count(char to, DateOnly opened, DateOnly lastGoodDay, DateOnly today)
    {
        if (IsOff(today) && today != lastGoodDay)
        {
            return null;
        }

        (int Step, DateOnly On)? last = null;
        for (var day = opened; day <= today; day = day.AddDays(1))
        {
            var distance = Distance(day, lastGoodDay);
            foreach (var (step, _) in Steps.Where(step => step.Step == distance && step.To.Contains(to)))
            {
                last = (step, day);
            }
        }

        return last is { } found && found.On.AddDays(CatchUp) >= today ? found.Step : null;
    }

    /// <summary>How many working days a day lies from the last good day; a day off that is not itself the last good day is no step's day.</summary>
    private int? Distance(DateOnly day, DateOnly lastGoodDay)
    {
        if (day == lastGoodDay)
        {
            return 0;
        }

        if (IsOff(day))
        {
            return null;
        }

        var (first, last, sign) = day < lastGoodDay ? (day, lastGoodDay, -1) : (lastGoodDay, day, 1);
        var count = 0;
        for (var one = first; one <= last; one = one.AddDays(1))
        {
            // The last good day itself does not count, worked or not.
            if (one != lastGoodDay && !IsOff(one))
            {
                count++;
            }
        }

        return sign * count;
    }

    private bool IsOff(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || holidays.Contains(day);
}
