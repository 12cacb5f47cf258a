using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Tests.Kernel;

public sealed class OutboxRetryTests
{
    private static readonly DateTimeOffset Asked = new(2026, 10, 5, 2, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_message_that_is_never_accepted_is_tried_after_1_5_15_60_minutes_and_then_every_six_hours_within_72_hours()
    {
        var tried = new List<double>();
        DateTimeOffset? at = Asked;
        for (var attempts = 1; at is { } now; attempts++)
        {
            tried.Add((now - Asked).TotalMinutes);
            at = OutboxRetry.NextAfter(attempts, Asked, now);
        }

        tried.Take(5).ShouldBe([0, 1, 6, 21, 81]);
        tried.Skip(5).Zip(tried.Skip(4), (later, earlier) => later - earlier).ShouldAllBe(minutes => minutes == 360);
        tried.Count.ShouldBe(16);
        tried[^1].ShouldBeInRange(66 * 60, 72 * 60);
    }

    [Fact]
    public void An_attempt_at_the_last_instant_of_the_72_hours_is_still_made_and_none_after_it()
    {
        var last = Asked + OutboxRetry.Horizon - TimeSpan.FromHours(6);

        OutboxRetry.NextAfter(9, Asked, last).ShouldBe(Asked + OutboxRetry.Horizon);
        OutboxRetry.NextAfter(9, Asked, last.AddTicks(1)).ShouldBeNull();
    }
}
