using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Reminders;

/// <summary>The limits of how a person is reached and how it says no.</summary>
public static class ReachRules
{
    /// <summary>The first and last full hour of a digest: nobody is mailed at night.</summary>
    public static readonly TimeOnly FirstDigest = new(6, 0);

    public static readonly TimeOnly LastDigest = new(20, 0);

    /// <exception cref="RuleViolated"><c>reminders.digest-hour</c></exception>
    public static void Check(TimeOnly? digestAt)
    {
        if (digestAt is { } hour && (hour < FirstDigest || hour > LastDigest || hour != new TimeOnly(hour.Hour, 0)))
        {
            throw RuleViolated.At("digestAt", "reminders.digest-hour", $"Giờ gửi bản tổng hợp phải là giờ chẵn từ {FirstDigest.Hour} đến {LastDigest.Hour} giờ.");
        }
    }

    public static RuleViolated AddressMissing(string field, string message) => RuleViolated.At(field, "reminders.address-missing", message);

    public static StateConflict NoMailServer() => new("reminders.no-mail-server", "Hệ thống chưa có máy chủ thư, chưa gửi thư được. Người vận hành đặt Mail__Host.");

    public static StateConflict NoAddress() => new("reminders.no-address", "Chưa có địa chỉ thư; hãy lưu địa chỉ trước khi gửi thử.");
}
