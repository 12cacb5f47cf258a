using FsCheck;
using FsCheck.Fluent;
using LearningCity.Domain.Access;

namespace LearningCity.Domain.Tests.Access;

public sealed class SignInGuardTests
{
    private static readonly DateTimeOffset Noon = new(2026, 10, 5, 5, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Four_wrong_attempts_lock_nothing()
    {
        var guard = AfterAttempts(4);

        guard.IsLockedAt(Noon.AddMinutes(1)).ShouldBeFalse();
    }

    [Fact]
    public void The_fifth_wrong_attempt_within_a_quarter_of_an_hour_locks_for_a_quarter_of_an_hour()
    {
        var guard = AfterAttempts(5);

        guard.IsLockedAt(Noon).ShouldBeTrue();
        guard.IsLockedAt(Noon.AddMinutes(15).AddTicks(-1)).ShouldBeTrue();
        guard.IsLockedAt(Noon.AddMinutes(15)).ShouldBeFalse();
    }

    [Fact]
    public void Attempts_older_than_a_quarter_of_an_hour_do_not_count()
    {
        var guard = SignInGuard.Fresh;

        for (var attempt = 0; attempt < 20; attempt++)
            guard = guard.Try(Noon.AddMinutes(4 * attempt));

        guard.LockedUntil.ShouldBeNull();
    }

    [Fact]
    public void Each_further_lock_doubles_until_a_day()
    {
        var guard = SignInGuard.Fresh;
        var now = Noon;
        var locks = new List<double>();

        for (var round = 0; round < 10; round++)
        {
            for (var attempt = 0; attempt < 5; attempt++)
                guard = guard.Try(now);

            locks.Add((guard.LockedUntil!.Value - now).TotalMinutes);
            now = guard.LockedUntil.Value;
        }

        locks.ShouldBe([15, 30, 60, 120, 240, 480, 960, 1440, 1440, 1440]);
    }

    [Fact]
    public void A_name_left_alone_for_a_day_begins_with_the_shortest_lock_again()
    {
        var guard = AfterAttempts(5);
        var later = guard.LockedUntil!.Value + SignInRules.Memory;

        for (var attempt = 0; attempt < 5; attempt++)
            guard = guard.Try(later);

        (guard.LockedUntil!.Value - later).ShouldBe(SignInRules.FirstLock);
    }

    [Fact]
    public void A_locked_name_is_not_tried()
    {
        var guard = AfterAttempts(5);

        Should.Throw<InvalidOperationException>(() => guard.Try(Noon.AddMinutes(1)));
    }

    [Fact]
    public void Nobody_gets_more_than_five_wrong_attempts_in_any_quarter_of_an_hour()
    {
        var pauses = Gen.Choose(0, 1200).Select(seconds => TimeSpan.FromSeconds(seconds)).ListOf().ToArbitrary();

        Prop.ForAll(pauses, waits =>
        {
            var guard = SignInGuard.Fresh;
            var now = Noon;
            var looked = new List<DateTimeOffset>();

            foreach (var wait in waits)
            {
                now += wait;

                if (guard.IsLockedAt(now))
                    continue;

                guard = guard.Try(now);
                looked.Add(now);
            }

            return looked.All(first => looked.Count(at => at >= first && at < first + SignInRules.Window) <= SignInRules.AttemptsBeforeLock);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_lock_never_exceeds_a_day_and_never_shrinks_while_guessing_goes_on()
    {
        Prop.ForAll(Gen.Choose(1, 200).ToArbitrary(), nth =>
            SignInRules.LockFor(nth) <= SignInRules.LongestLock
            && SignInRules.LockFor(nth) >= SignInRules.FirstLock
            && SignInRules.LockFor(nth + 1) >= SignInRules.LockFor(nth)).QuickCheckThrowOnFailure();
    }

    private static SignInGuard AfterAttempts(int count) =>
        Enumerable.Range(0, count).Aggregate(SignInGuard.Fresh, (guard, _) => guard.Try(Noon));
}
