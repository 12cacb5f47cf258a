using LearningCity.Application.Kernel;

namespace LearningCity.Application.Tests.Kernel;

public sealed class HealthRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 10, 5, 2, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset LongAgo = Now.AddDays(-10);

    [Theory]
    [InlineData(0, HealthState.Ok)]
    [InlineData(2_000, HealthState.Ok)]
    [InlineData(2_001, HealthState.Warning)]
    [InlineData(-2_001, HealthState.Warning)]
    [InlineData(30_000, HealthState.Warning)]
    [InlineData(30_001, HealthState.Failed)]
    [InlineData(-7_200_000, HealthState.Failed)]
    public void A_clock_is_looked_at_from_two_seconds_on_and_of_no_use_from_thirty(int milliseconds, HealthState expected) =>
        HealthRules.Clock(TimeSpan.FromMilliseconds(milliseconds)).ShouldBe(new ClockHealth(expected, milliseconds));

    [Theory]
    [InlineData(1_000, 0, HealthState.Ok)]
    [InlineData(210, 79, HealthState.Ok)]
    [InlineData(209, 80, HealthState.Warning)]
    [InlineData(60, 94, HealthState.Warning)]
    [InlineData(50, 95, HealthState.Failed)]
    [InlineData(0, 100, HealthState.Failed)]
    public void A_volume_is_looked_at_once_four_fifths_of_it_are_full(long free, int used, HealthState expected)
    {
        var storage = HealthRules.Storage(new StorageRoom(true, [new Volume("evidence", free, 1_000)]), 7);

        storage.State.ShouldBe(expected);
        storage.Volumes.ShouldBe([new VolumeHealth("evidence", expected, free, 1_000, used)]);
    }

    [Fact]
    public void A_folder_that_takes_no_file_has_failed_however_much_room_there_is() =>
        HealthRules.Storage(new StorageRoom(false, [new Volume("evidence", 1_000, 1_000)]), 7).State.ShouldBe(HealthState.Failed);

    [Fact]
    public void A_volume_that_cannot_be_measured_counts_as_full() =>
        HealthRules.Storage(new StorageRoom(true, [new Volume("/srv/wal", 0, 0)]), 7).Volumes.Single().ShouldBe(new VolumeHealth("/srv/wal", HealthState.Failed, 0, 0, 100));

    [Theory]
    [InlineData("2026-10-05", false)]
    [InlineData("2026-10-04", true)]
    [InlineData(null, true)]
    public void A_night_without_its_run_is_overdue(string? lastNight, bool expected)
    {
        var job = HealthRules.Job(Standing(lastNight), Now, LongAgo);

        job.IsOverdue.ShouldBe(expected);
        job.State.ShouldBe(expected ? HealthState.Failed : HealthState.Ok);
        job.NextRunAt.ShouldBe(new DateTimeOffset(2026, 10, 6, 1, 0, 0, TimeSpan.FromHours(7)));
    }

    [Fact]
    public void A_run_has_twenty_minutes_to_begin()
    {
        var one = new DateTimeOffset(2026, 10, 5, 1, 0, 0, TimeSpan.FromHours(7));

        HealthRules.Job(Standing("2026-10-04"), one.AddMinutes(19), LongAgo).IsOverdue.ShouldBeFalse();
        HealthRules.Job(Standing("2026-10-04"), one.AddMinutes(20), LongAgo).IsOverdue.ShouldBeTrue();
    }

    [Fact]
    public void Before_its_first_night_nothing_is_overdue() => HealthRules.Job(Standing(null), Now, Now.AddMinutes(-5)).IsOverdue.ShouldBeFalse();

    [Fact]
    public void A_job_that_failed_since_it_last_went_well_has_failed()
    {
        var standing = Standing("2026-10-05");

        HealthRules.Job(standing with { Runs = standing.Runs with { Failed = 1 } }, Now, LongAgo).State.ShouldBe(HealthState.Failed);
    }

    [Theory]
    [InlineData(0, 0, false, HealthState.Ok)]
    [InlineData(30, 0, false, HealthState.Ok)]
    [InlineData(31, 0, false, HealthState.Warning)]
    [InlineData(1, 0, true, HealthState.Warning)]
    [InlineData(0, 1, false, HealthState.Warning)]
    [InlineData(1_441, 0, false, HealthState.Failed)]
    public void Mail_is_looked_at_once_it_waits_or_fails(int minutes, int failed, bool isStuck, HealthState expected)
    {
        var trouble = isStuck ? new MailTrouble(Now, 421, null) : null;
        var month = new WaySummary(new Dictionary<DeliveryState, int> { [DeliveryState.Waiting] = 3 }, null, trouble, minutes > 0 ? Now.AddMinutes(-minutes) : null);
        var day = new WaySummary(new Dictionary<DeliveryState, int> { [DeliveryState.Failed] = failed }, null, trouble);

        HealthRules.Mail(MailServerKind.Smtp, month, day, Now).State.ShouldBe(expected);
        HealthRules.Mail(MailServerKind.None, month, day, Now).State.ShouldBe(HealthState.Ok);
    }

    [Fact]
    public void A_check_that_could_not_be_run_is_an_error()
    {
        CheckStanding[] checks =
        [
            new("sound", "Units", IntegritySeverity.Error, Now, 0, null, null), new("odd", "Units", IntegritySeverity.Warning, Now, 2, null, Now),
            new("dark", "Units", IntegritySeverity.Warning, Now, 0, "timeout", Now),
        ];

        HealthRules.Integrity(checks).ShouldBe(new IntegrityHealth(HealthState.Failed, Now, 3, 1, 1));
        HealthRules.Integrity(checks[..2]).State.ShouldBe(HealthState.Warning);
        HealthRules.Integrity(checks[..1]).State.ShouldBe(HealthState.Ok);
    }

    private static JobStanding Standing(string? lastNight) => new(
        new JobInfo("nightly", "Đêm", "Hằng ngày lúc 01:00"), new TimeOnly(1, 0),
        RunsOfJob.None with { HasBeenScheduled = lastNight is not null, LastNight = lastNight is null ? null : DateOnly.ParseExact(lastNight, "yyyy-MM-dd", null) });
}
