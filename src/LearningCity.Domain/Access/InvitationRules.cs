using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Access;

/// <summary>How long a link works, and the one refusal for every link that does not.</summary>
public static class InvitationRules
{
    public static TimeSpan LifeOf(InvitationKind kind) => kind switch
    {
        InvitationKind.NewAccount => TimeSpan.FromHours(72),
        InvitationKind.PasswordReset => TimeSpan.FromMinutes(30),
        InvitationKind.FirstAdministrator => TimeSpan.FromHours(1),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "unknown kind of link"),
    };

    /// <summary>Unknown, used, replaced, expired or of a disabled account: never tell which.</summary>
    public static RuleViolated LinkIsVoid() => new(
        "access.link-void",
        "Liên kết không dùng được: đã dùng, đã được thay thế hoặc đã hết hạn. Hãy xin liên kết mới.");

    public static StateConflict AdministratorExists() => new(
        "access.administrator-exists",
        "Hệ thống đã có quản trị viên. Quản trị viên mới do quản trị viên hiện có mời.");
}
