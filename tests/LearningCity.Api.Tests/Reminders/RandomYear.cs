using LearningCity.Api.Tests.Kernel;
using LearningCity.Application.Kernel;

namespace LearningCity.Api.Tests.Reminders;

/// <summary>What happens in a city from day to day, drawn by a seed; told to the product and to the oracle alike.</summary>
internal sealed class RandomYear(RemindedCity city, int seed, int units)
{
    /// <summary>Tết, the anniversary of reunification with Labour Day, and National Day.</summary>
    private static readonly HashSet<DateOnly> Holidays =
    [
        new(2028, 1, 25), new(2028, 1, 26), new(2028, 1, 27), new(2028, 1, 28), new(2028, 1, 31), new(2028, 5, 1), new(2028, 5, 2), new(2028, 9, 1), new(2028, 9, 4),
    ];

    private readonly Random random = new(seed);
    private readonly List<int> living = [.. Enumerable.Range(1, units)];
    private int subjects;
    private int nightsDown;

    public ReminderOracle Oracle { get; } = new(Holidays);

    /// <summary>How often two units became one.</summary>
    public int Mergers { get; private set; }

    public Task CloseForHolidaysAsync() => city.Database.ExecuteAsync(
        $"""
        with year as (insert into units.calendar_years (id, year, revision) values (gen_random_uuid(), 2028, 1) returning id)
        insert into units.special_days (calendar_year_id, day, kind, name) select year.id, day, 'Off', 'Nghỉ lễ' from year,
            unnest(array[{string.Join(", ", Holidays.Select(day => $"date '{day:yyyy-MM-dd}'"))}]) day
        """);

    public async Task PassAsync(DateOnly day)
    {
        if (day.DayNumber % 15 == 0)
        {
            Ask(day);
        }

        if (nightsDown > 0)
        {
            await HappenAsync(day, share: 1);
            nightsDown--;
            if (nightsDown is 0)
            {
                await ReturnAsync(day);
            }

            return;
        }

        await NightAsync(day);
        await HappenAsync(day, share: 0.3);
        await MorningAsync(day, new TimeOnly(8, 0));
        await HappenAsync(day, share: 0.7);
        nightsDown = random.NextDouble() < 0.03 ? random.Next(1, 10) : 0;
    }

    /// <summary>The product comes back: at once it catches up the night, and in the daytime the morning too.</summary>
    private async Task ReturnAsync(DateOnly day)
    {
        var hour = new TimeOnly(random.Next(3, 24), 0);
        city.Time.GoTo(day, hour);
        await city.PlanAsync();
        Oracle.Plan(city.Book.Deadlines, day);
        if (hour < new TimeOnly(8, 0))
        {
            hour = new TimeOnly(8, 0);
        }

        await MorningAsync(day, hour);
    }

    private async Task NightAsync(DateOnly day)
    {
        city.Time.GoTo(day, new TimeOnly(2, 0));
        await city.PlanAsync();
        Oracle.Plan(city.Book.Deadlines, day);
    }

    private async Task MorningAsync(DateOnly day, TimeOnly hour)
    {
        city.Time.GoTo(day, hour);
        await city.SendAsync();
        if (hour < new TimeOnly(18, 0))
        {
            Oracle.Send(city.Book.Deadlines, day);
        }
    }

    /// <summary>A new task or survey for some of the units, or all.</summary>
    private void Ask(DateOnly day)
    {
        var (kind, share) = (random.Next(2) is 0 ? ListOwedTasks.Task : ListOwedTasks.Survey, random.NextDouble());
        var lastGoodDay = day.AddDays(random.Next(3, 35));
        subjects++;
        foreach (var unit in living.Where(_ => subjects % 4 is 0 || random.NextDouble() < share / 2))
        {
            city.Owe(unit, lastGoodDay, kind, day, subjects);
        }

        city.Book.Deadlines.RemoveAll(deadline => deadline.LastGoodDay < day.AddDays(-60));
    }

    /// <param name="share">Of a day.</param>
    private async Task HappenAsync(DateOnly day, double share)
    {
        if (random.NextDouble() < 0.15 * share)
        {
            await MergeAsync(day);
        }

        Change(day, share);
    }

    /// <summary>Two units become one: what they owed is asked of the new one from now on, with the later day; one's reporter and the other's head go with it,
    /// the other two lose their posts.</summary>
    private async Task MergeAsync(DateOnly day)
    {
        var (one, other, merged) = (TakeOne(), TakeOne(), units + ++Mergers);
        var old = city.Book.Deadlines.Where(deadline => deadline.Unit == RemindedCity.Unit(one) || deadline.Unit == RemindedCity.Unit(other)).ToList();
        city.Book.Deadlines.RemoveAll(old.Contains);
        foreach (var owed in old.Where(deadline => deadline.State is DeadlineState.Open).GroupBy(deadline => (deadline.Kind, deadline.Subject)))
        {
            city.Book.Deadlines.Add(owed.MaxBy(deadline => deadline.LastGoodDay)! with { Unit = RemindedCity.Unit(merged), OpenedOn = day, Turn = DeadlineTurn.Reporter });
        }

        await city.Database.ExecuteAsync(
            $"""
            update access.grants set unit = '{RemindedCity.Unit(merged).Value}'
                where account in (select account from access.grants where unit = '{RemindedCity.Unit(other).Value}' and role = 'UnitReporter' and valid_to is null) and role = 'UnitReporter'
                or account in (select account from access.grants where unit = '{RemindedCity.Unit(one).Value}' and role = 'UnitHead' and valid_to is null) and role = 'UnitHead';
            update access.grants set valid_to = date '{day.AddDays(-1):yyyy-MM-dd}' where unit in ('{RemindedCity.Unit(one).Value}', '{RemindedCity.Unit(other).Value}')
            """);
        Oracle.Merge(RemindedCity.Unit(one), RemindedCity.Unit(other), RemindedCity.Unit(merged));
        living.Add(merged);

        int TakeOne()
        {
            var place = random.Next(living.Count);
            var taken = living[place];
            living.RemoveAt(place);
            return taken;
        }
    }

    /// <param name="share">Of a day.</param>
    private void Change(DateOnly day, double share)
    {
        var moved = random.NextDouble() < 0.02 * share ? random.Next(1, subjects + 1) : 0;
        var days = random.Next(-4, 12);
        for (var i = city.Book.Deadlines.Count - 1; i >= 0; i--)
        {
            var deadline = city.Book.Deadlines[i];
            var chance = random.NextDouble() / share;
            if (deadline.State is not DeadlineState.Open)
            {
                city.Book.Deadlines[i] = chance < 0.002 ? deadline with { State = DeadlineState.Open, DoneAt = null, Turn = DeadlineTurn.Reporter } : deadline;
            }
            else if (deadline.Title == "Việc " + moved)
            {
                city.Book.Deadlines[i] = deadline with { LastGoodDay = deadline.LastGoodDay.AddDays(days) };
            }
            else if (chance < 0.04)
            {
                city.Book.Deadlines[i] = deadline with { State = DeadlineState.Done, DoneAt = CityTime.StartOfDay(day) };
            }
            else if (chance < 0.06)
            {
                city.Book.Deadlines[i] = deadline with { Turn = DeadlineTurn.Head };
            }
            else if (chance < 0.064)
            {
                city.Book.Deadlines[i] = deadline with { LastGoodDay = deadline.LastGoodDay.AddDays(random.Next(2, 10)), ExtensionReason = "Bão" };
            }
            else if (chance < 0.065)
            {
                city.Book.Deadlines.RemoveAt(i);
            }
        }
    }
}
