using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Access;

/// <summary>How many times one may try, and how long one waits then (OWASP ASVS 5.0, 6.3.1).</summary>
public static class SignInRules
{
    /// <summary>This many wrong attempts within <see cref="Window"/> lock the name.</summary>
    public const int AttemptsBeforeLock = 5;

    /// <summary>This many failed sign-ins from one address within <see cref="AddressWindow"/> and the address waits. Whole offices share one address.</summary>
    public const int FailuresPerAddress = 30;

    public static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    public static readonly TimeSpan AddressWindow = TimeSpan.FromMinutes(1);

    public static readonly TimeSpan FirstLock = TimeSpan.FromMinutes(15);

    public static readonly TimeSpan LongestLock = TimeSpan.FromHours(24);

    /// <summary>A name left alone this long after its last lock starts again with the shortest lock.</summary>
    public static readonly TimeSpan Memory = TimeSpan.FromHours(24);

    /// <summary>15 minutes the first time, doubling at each further lock, never more than 24 hours.</summary>
    public static TimeSpan LockFor(int nth)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(nth, 1);

        // 15 minutes doubled seven times is 32 hours: every lock after the seventh is the longest one.
        return nth > 7 ? LongestLock : TimeSpan.FromTicks(FirstLock.Ticks << (nth - 1));
    }
}
