using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Access;

/// <summary>One sign-in on one device. The browser holds a random token, this row its hash: ending the row ends the session.</summary>
public sealed class Session : AggregateRoot
{
    private Session()
    {
    }

    public SessionId Id { get; private set; }

    public AccountId Account { get; private set; }

    public TokenHash Token { get; private set; }

    public DateTimeOffset StartedAt { get; private set; }

    /// <summary>Written at most once a minute.</summary>
    public DateTimeOffset LastSeenAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    public string Address { get; private set; } = string.Empty;

    /// <summary>What the browser says of itself, cut to <see cref="SessionRules.DeviceLength"/>.</summary>
    public string Device { get; private set; } = string.Empty;

    public static Session Start(SessionId id, AccountId account, TokenHash token, string address, string device, DateTimeOffset now) => new()
    {
        Id = id,
        Account = account,
        Token = token,
        StartedAt = now,
        LastSeenAt = now,
        Address = address,
        Device = SessionRules.Cut(device),
    };

    /// <param name="idle">Given by the roles of the account at this instant: <see cref="SessionRules.IdleFor"/>.</param>
    /// <param name="now">The instant asked about.</param>
    public bool IsAliveAt(DateTimeOffset now, TimeSpan idle) =>
        EndedAt is null && SessionRules.IsAlive(StartedAt, LastSeenAt, now, idle);

    /// <summary>Ending twice is ending once.</summary>
    public void End(DateTimeOffset now) => EndedAt ??= now;
}
