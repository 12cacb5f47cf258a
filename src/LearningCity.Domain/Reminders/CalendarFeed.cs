using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Reminders;

/// <summary>
/// Lịch trên điện thoại: an address under which a calendar program reads the deadlines of one account without signing in. The address holds a random text
/// that was shown once, this row its hash. Of one account at most one works.
/// </summary>
public sealed class CalendarFeed : AggregateRoot
{
    private CalendarFeed()
    {
    }

    public CalendarFeedId Id { get; private set; }

    public AccountId Account { get; private set; }

    public TokenHash Secret { get; private set; }

    public DateTimeOffset IssuedAt { get; private set; }

    /// <summary>When it was last read; null while it was not. Written at most once an hour.</summary>
    public DateTimeOffset? LastReadAt { get; private set; }

    public DateTimeOffset? RevokedAt { get; private set; }

    public static CalendarFeed Issue(CalendarFeedId id, AccountId account, TokenHash secret, DateTimeOffset now) =>
        new() { Id = id, Account = account, Secret = secret, IssuedAt = now };

    /// <summary>The address works no more. Revoking twice is revoking once.</summary>
    public void Revoke(DateTimeOffset now) => RevokedAt ??= now;
}
