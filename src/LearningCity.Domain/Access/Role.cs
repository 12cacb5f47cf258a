namespace LearningCity.Domain.Access;

/// <summary>What an account may be in the city. What each role may do stands in one table, <c>RoleFunctions</c>.</summary>
public enum Role
{
    /// <summary>Quản trị hệ thống: accounts and the running of the system, no business data.</summary>
    SystemAdministrator = 1,

    /// <summary>Chuyên viên cơ quan thường trực: checks and accepts reports of his sector or units.</summary>
    CityOfficer = 2,

    /// <summary>Lãnh đạo cơ quan thường trực: the final approver.</summary>
    OfficeLeader = 3,

    /// <summary>Thành viên ban chỉ đạo: reads results.</summary>
    SteeringViewer = 4,

    /// <summary>Cán bộ báo cáo của đơn vị: enters the unit's figures and documents.</summary>
    UnitReporter = 5,

    /// <summary>Thủ trưởng đơn vị: sends the unit's report.</summary>
    UnitHead = 6,

    /// <summary>Thành viên hội đồng: works on the dossiers assigned to him.</summary>
    CouncilMember = 7,

    /// <summary>Thanh tra, kiểm tra: reads everything, changes nothing.</summary>
    Auditor = 8,
}
