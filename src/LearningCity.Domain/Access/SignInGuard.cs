namespace LearningCity.Domain.Access;

/// <summary>
/// Slows guessing down for one sign-in name, whether an account of that name exists or not.
/// An attempt is counted before the password is looked at and forgiven when it was right,
/// so that many attempts at once get no more guesses than one after another.
/// </summary>
/// <param name="Attempts">Instants of the attempts of the last quarter of an hour that were not right, oldest first.</param>
/// <param name="Locks">How many times the name was locked since it was last right or left alone for a day.</param>
/// <param name="LockedUntil">The first instant at which the name may be tried again.</param>
public sealed record SignInGuard(IReadOnlyList<DateTimeOffset> Attempts, int Locks, DateTimeOffset? LockedUntil)
{
    public static SignInGuard Fresh { get; } = new([], 0, null);

    public bool IsLockedAt(DateTimeOffset now) => LockedUntil > now;

    /// <summary>The state after one more attempt. The attempt that fills the measure is itself still looked at.</summary>
    /// <exception cref="InvalidOperationException">The name is locked: nothing may be tried.</exception>
    public SignInGuard Try(DateTimeOffset now)
    {
        if (IsLockedAt(now))
            throw new InvalidOperationException("A locked name is not tried.");

        var locks = IsForgottenAt(now) ? 0 : Locks;
        var recent = Attempts.Where(at => at > now - SignInRules.Window).Append(now).ToList();

        return recent.Count < SignInRules.AttemptsBeforeLock
            ? new SignInGuard(recent, locks, null)
            : new SignInGuard([], locks + 1, now + SignInRules.LockFor(locks + 1));
    }

    private bool IsForgottenAt(DateTimeOffset now) =>
        LockedUntil is { } end && now - end >= SignInRules.Memory
        || LockedUntil is null && Attempts.Count > 0 && now - Attempts[^1] >= SignInRules.Memory;
}
