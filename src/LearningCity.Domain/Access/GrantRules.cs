using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Access;

/// <summary>Which grants may stand beside each other, and the refusals.</summary>
public static class GrantRules
{
    /// <summary>So many active holders of <see cref="Role.SystemAdministrator"/> and of <see cref="Role.OfficeLeader"/> there must stay.</summary>
    public const int FewestKeepers = 2;

    /// <summary>Reporters and heads belong to a unit; officers to a unit or the city; everybody else to the city.</summary>
    public static bool Fits(Role role, GrantScope scope) => role switch
    {
        Role.UnitReporter or Role.UnitHead => !scope.IsCity,
        Role.CityOfficer => true,
        _ => scope.IsCity,
    };

    /// <summary>
    /// Separation of duties: who administers the system has no part in the business; an auditor is nothing else.
    /// A one-person school may hold reporter and head.
    /// </summary>
    public static bool Exclude(Role one, Role other) => one != other && (
        one is Role.Auditor || other is Role.Auditor
        || IsAdministratorWithBusiness(one, other) || IsAdministratorWithBusiness(other, one));

    /// <summary>Roles of which the city must never have fewer than <see cref="FewestKeepers"/>.</summary>
    public static bool MustBeKept(Role role) => role is Role.SystemAdministrator or Role.OfficeLeader;

    public static StateConflict ToOneself() => new(
        "access.grant-to-oneself",
        "Không ai tự cấp hoặc tự thu hồi quyền của chính mình. Hãy nhờ người khác có thẩm quyền.");

    public static RuleViolated ScopeDoesNotFit(Role role) => RuleViolated.At(
        "unit",
        "access.grant-scope",
        role is Role.UnitReporter or Role.UnitHead
            ? $"Vai trò «{NameOf(role)}» phải gắn với một đơn vị."
            : $"Vai trò «{NameOf(role)}» có phạm vi toàn thành phố, không gắn với một đơn vị.");

    public static RuleViolated DatesReversed() => RuleViolated.At(
        "validTo",
        "access.grant-dates",
        "Ngày kết thúc phải từ ngày bắt đầu và từ hôm nay trở đi.");

    public static StateConflict ExcludeEachOther(Role given, Role held) => new(
        "access.roles-exclude-each-other",
        $"Một người không giữ đồng thời hai vai trò «{NameOf(given)}» và «{NameOf(held)}».");

    public static StateConflict HeldAlready(Role role) => new(
        "access.grant-twice",
        $"Tài khoản đã có vai trò «{NameOf(role)}» với phạm vi này trong thời gian đó.");

    public static StateConflict HasEnded() => new("access.grant-ended", "Quyền này đã kết thúc.");

    public static StateConflict TooFewKeepers(Role role) => new(
        "access.too-few-keepers",
        $"Thành phố phải luôn có ít nhất {FewestKeepers} tài khoản đang hoạt động giữ vai trò «{NameOf(role)}». Hãy cấp cho người khác trước.");

    public static string NameOf(Role role) => role switch
    {
        Role.SystemAdministrator => "Quản trị hệ thống",
        Role.CityOfficer => "Chuyên viên cơ quan thường trực",
        Role.OfficeLeader => "Lãnh đạo cơ quan thường trực",
        Role.SteeringViewer => "Thành viên ban chỉ đạo",
        Role.UnitReporter => "Cán bộ báo cáo",
        Role.UnitHead => "Thủ trưởng đơn vị",
        Role.CouncilMember => "Thành viên hội đồng",
        Role.Auditor => "Thanh tra",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "unknown role"),
    };

    private static bool IsAdministratorWithBusiness(Role one, Role other) =>
        one is Role.SystemAdministrator
        && other is Role.CityOfficer or Role.OfficeLeader or Role.CouncilMember;
}
