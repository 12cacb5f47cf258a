using LearningCity.Domain.Reminders;

namespace LearningCity.Domain.Tests.Reminders;

/// <summary>A deadline on Friday 09/10/2026, opened on 01/09, reminded of by the standard steps for the reporter; nobody works at weekends.</summary>
public sealed class ReminderPlanTests
{
    private static readonly DateOnly OpenedOn = new(2026, 9, 1);

    private static readonly DateOnly LastGoodDay = new(2026, 10, 9);

    private static readonly (int Offset, DateOnly On)[] Days =
    [
        (-14, new(2026, 9, 21)), (-7, new(2026, 9, 30)), (-3, new(2026, 10, 6)), (-1, new(2026, 10, 8)), (0, LastGoodDay), (1, new(2026, 10, 12)), (3, new(2026, 10, 14)),
    ];

    private static IReadOnlyList<DatedStep> Steps => [.. Days.Select(day => new DatedStep(new ReminderStep(day.Offset, [ReminderRecipient.Reporter]), day.On))];

    [Theory]
    [InlineData("2026-09-18", null)]
    [InlineData("2026-09-21", -14)]
    [InlineData("2026-09-29", -14)]
    [InlineData("2026-09-30", -7)]
    [InlineData("2026-10-06", -3)]
    [InlineData("2026-10-07", -3)]
    [InlineData("2026-10-08", -1)]
    [InlineData("2026-10-09", 0)]
    [InlineData("2026-10-12", 1)]
    [InlineData("2026-10-14", 3)]
    [InlineData("2026-10-28", 3)]
    [InlineData("2026-10-29", null)]
    public void One_step_fits_a_day_until_the_next_one_does_or_it_is_too_late(string today, int? step) => StepOn(today).ShouldBe(step);

    [Fact]
    public void On_a_day_off_nobody_is_reminded() => StepOn("2026-10-10", isWorkingDay: false).ShouldBeNull();

    [Fact]
    public void The_last_good_day_itself_is_told_even_on_a_day_off() => StepOn("2026-10-09", isWorkingDay: false).ShouldBe(0);

    [Fact]
    public void Steps_before_the_deadline_was_there_are_left_out() =>
        ReminderPlan.FittingStep(Steps, new DateOnly(2026, 10, 7), LastGoodDay, new DateOnly(2026, 10, 7), true).ShouldBeNull();

    [Fact]
    public void After_missed_nights_the_later_step_stands_in_place_of_those_before_it()
    {
        var today = new DateOnly(2026, 10, 8);
        var fits = ReminderPlan.FittingStep(Steps, OpenedOn, LastGoodDay, today, true);

        fits!.Step.Offset.ShouldBe(-1);
        ReminderPlan.Missed(Steps, OpenedOn, today, fits).Select(step => step.Step.Offset).ShouldBe([-14, -7, -3]);
    }

    [Theory]
    [InlineData("2026-10-08", ReminderPhase.Before)]
    [InlineData("2026-10-09", ReminderPhase.OnTheDay)]
    [InlineData("2026-10-10", ReminderPhase.After)]
    public void The_words_follow_the_day_and_not_the_step(string today, ReminderPhase phase) =>
        ReminderPlan.PhaseOf(LastGoodDay, DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(phase);

    private static int? StepOn(string today, bool isWorkingDay = true) => ReminderPlan.FittingStep(
        Steps, OpenedOn, LastGoodDay, DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture), isWorkingDay)?.Step.Offset;
}
