using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using Npgsql;

namespace LearningCity.Infrastructure.Kernel;

/// <summary>Reads the database's own codes, however deep they are wrapped.</summary>
internal sealed class StorageFailures : IStorageFailures
{
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan WaitForRepair = TimeSpan.FromMinutes(5);

    public Refusal? Explain(Exception failure) => Innermost(failure) switch
    {
        PostgresException { SqlState: PostgresErrorCodes.QueryCanceled } =>
            new Unavailable("kernel.unavailable", "Việc này mất quá lâu; hãy thu hẹp bộ lọc rồi thử lại.", Wait),
        PostgresException { SqlState: PostgresErrorCodes.CharacterNotInRepertoire or PostgresErrorCodes.UntranslatableCharacter } =>
            new RuleViolated("kernel.validation", "Nội dung có ký tự không lưu được."),
        PostgresException { SqlState: PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted or PostgresErrorCodes.IoError } =>
            new Unavailable(IStorageFailures.Damaged, "Một phần dữ liệu lưu trữ bị hỏng nên không đọc được; hãy báo quản trị khôi phục từ bản sao lưu.", WaitForRepair),
        PostgresException { SqlState: PostgresErrorCodes.LockNotAvailable } => Busy(),
        PostgresException contended when IsWorthRepeating(contended) => Busy(),
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } =>
            new Unavailable(IStorageFailures.Full, "Máy chủ cơ sở dữ liệu đã hết chỗ nên chưa ghi được; vẫn xem được. Hãy báo quản trị.", WaitForRepair),
        PostgresException { SqlState: PostgresErrorCodes.TooManyConnections or PostgresErrorCodes.OutOfMemory or PostgresErrorCodes.InsufficientResources
                or PostgresErrorCodes.ConfigurationLimitExceeded } =>
            new Unavailable("kernel.unavailable", "Cơ sở dữ liệu đang quá tải; hãy thử lại.", Wait),
        PostgresException { SqlState: PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow } =>
            new Unavailable("kernel.unavailable", "Cơ sở dữ liệu tạm thời không trả lời; hãy thử lại.", Wait),
        NpgsqlException { IsTransient: true } and not PostgresException =>
            new Unavailable("kernel.unavailable", "Cơ sở dữ liệu tạm thời không trả lời; hãy thử lại.", Wait),
        _ => null,
    };

    /// <summary>Another transaction was in the way; the whole command may simply be run again.</summary>
    public static bool IsWorthRepeating(Exception failure) =>
        SqlState(failure) is PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected;

    /// <summary>A guard of the database refused what another transaction made wrong after the command had read: run again, the command itself
    /// refuses it, in words. A guard raises the code of a broken check and names no constraint.</summary>
    public static bool IsGuarded(Exception failure) =>
        Innermost(failure) is PostgresException { SqlState: PostgresErrorCodes.CheckViolation, ConstraintName: null or "" };

    public static string? SqlState(Exception failure) => (Innermost(failure) as PostgresException)?.SqlState;

    private static Unavailable Busy() =>
        new("kernel.unavailable", "Nhiều người đang cùng sửa chỗ này; hãy thử lại.", TimeSpan.FromSeconds(1));

    /// <summary>The data layer wraps what the driver threw once or twice.</summary>
    private static Exception Innermost(Exception failure)
    {
        var found = failure;
        while (found is not NpgsqlException && found.InnerException is { } inner && found is not AggregateException)
        {
            found = inner;
        }

        return found;
    }
}
