using LearningCity.Domain.Reminders;

namespace LearningCity.Domain.Tests.Reminders;

public sealed class TimelinessTests
{
    private static readonly DateOnly Day = new(2026, 10, 9);

    [Fact]
    public void Each_deadline_is_on_time_late_or_missing()
    {
        var counted = Timeliness.Of([Done(-3), Done(0), Done(1), Done(4), new MetDeadline(Day, DoneOn: null)]);

        (counted.Owed, counted.OnTime, counted.Late, counted.Missing).ShouldBe((5, 2, 2, 1));
        (counted.MedianDaysLate, counted.MostDaysLate, counted.Share).ShouldBe((2.5m, 4, 40m));
    }

    [Fact]
    public void Where_nothing_was_owed_there_is_no_share()
    {
        var nothing = Timeliness.Of([]);

        (nothing.Share, nothing.MedianDaysLate, nothing.MostDaysLate).ShouldBe((null, null, null));
    }

    [Theory]
    [InlineData(1, 3, 33.3)]
    [InlineData(2, 3, 66.7)]
    [InlineData(1, 8, 12.5)]
    [InlineData(1, 2000, 0.1)]
    [InlineData(2227, 2228, 99.9)]
    [InlineData(1, 2228, 0.1)]
    [InlineData(2228, 2228, 100)]
    [InlineData(0, 2228, 0)]
    public void A_share_has_one_place_and_says_all_or_none_of_all_or_none_only(int onTime, int owed, double share) =>
        With(onTime, owed).Share.ShouldBe((decimal)share);

    [Fact]
    public void The_worst_stands_first_and_what_owed_nothing_last()
    {
        Timeliness[] ordered = [With(0, 9), With(0, 1), With(1, 3), With(333_333, 999_998), With(2, 3), With(5, 5), With(0, 0)];

        ordered.Reverse().Order(Timeliness.WorstFirst).ShouldBe(ordered);
    }

    private static MetDeadline Done(int days) => new(Day, Day.AddDays(days));

    private static Timeliness With(int onTime, int owed) => new(owed, onTime, owed - onTime, 0, null, null);
}
