namespace LearningCity.Domain.Access;

/// <summary>How long a sign-in lasts (OWASP ASVS 5.0, 7.3.1 and 7.3.2).</summary>
public static class SessionRules
{
    public const int DeviceLength = 200;

    /// <summary>From sign-in, however busy the session is.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    /// <summary>"Last seen" is not written more often than this.</summary>
    public static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);

    private static readonly TimeSpan IdleOfTheMighty = TimeSpan.FromMinutes(15);

    /// <summary>30 minutes; 15 for whoever administers the system or leads the office.</summary>
    public static TimeSpan IdleFor(IEnumerable<Role> roles) =>
        roles.Any(role => role is Role.SystemAdministrator or Role.OfficeLeader) ? IdleOfTheMighty : Idle;

    /// <param name="idle">Given by the roles of the account at this instant: <see cref="IdleFor"/>.</param>
    public static bool IsAlive(DateTimeOffset startedAt, DateTimeOffset lastSeenAt, DateTimeOffset now, TimeSpan idle) =>
        now < startedAt + Longest && now < lastSeenAt + idle;

    /// <summary>At most <see cref="DeviceLength"/>, never through the middle of a character.</summary>
    internal static string Cut(string device)
    {
        if (device.Length <= DeviceLength)
        {
            return device;
        }

        return device[..(char.IsHighSurrogate(device[DeviceLength - 1]) ? DeviceLength - 1 : DeviceLength)];
    }
}
