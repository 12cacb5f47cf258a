using LearningCity.Application.Kernel;
using LearningCity.Domain.Access;

namespace LearningCity.Application.Access;

/// <summary>How far a function of a role reaches (the letters of the authorisation matrix).</summary>
internal enum Reach
{
    /// <summary>A: all of the city.</summary>
    City = 1,

    /// <summary>S: the units named in the grant and below; all when the grant is for the city.</summary>
    Sector = 2,

    /// <summary>U: the own unit and below.</summary>
    Unit = 3,

    /// <summary>F: the own indicators of the own unit.</summary>
    Indicators = 4,

    /// <summary>D: assigned dossiers. Gives nothing before there are dossiers.</summary>
    Dossiers = 5,

    /// <summary>P: what was published. Gives nothing before there is a published copy.</summary>
    Published = 6,
}

/// <summary>The one table of what each role may do. Whatever does not stand here is refused.
/// A test compares it with tests/LearningCity.Api.Tests/Access/authz-matrix.json.</summary>
internal static class RoleFunctions
{
    private const Role SA = Role.SystemAdministrator;
    private const Role CO = Role.CityOfficer;
    private const Role OL = Role.OfficeLeader;
    private const Role SC = Role.SteeringViewer;
    private const Role UR = Role.UnitReporter;
    private const Role UH = Role.UnitHead;
    private const Role CM = Role.CouncilMember;
    private const Role AU = Role.Auditor;

    private const Reach A = Reach.City;
    private const Reach S = Reach.Sector;
    private const Reach U = Reach.Unit;
    private const Reach F = Reach.Indicators;
    private const Reach D = Reach.Dossiers;
    private const Reach P = Reach.Published;

    private static readonly Dictionary<Function, (Role Role, Reach Reach)[]> Table = new()
    {
        [Function.UseOwnAccount] = [(SA, A), (CO, A), (OL, A), (SC, A), (UR, A), (UH, A), (CM, A), (AU, A)],
        [Function.ChangeUnits] = [(CO, A), (OL, A)],
        [Function.ManageReporters] = [(SA, A), (CO, S), (OL, A), (UH, U)],
        [Function.ManageHeads] = [(SA, A), (CO, S), (OL, A)],
        [Function.ManageOfficers] = [(SA, A), (OL, A)],
        [Function.ManageLeaders] = [(SA, A), (OL, A)],
        [Function.StartPasswordReset] = [(SA, A), (CO, S)],
        [Function.EndSessions] = [(SA, A), (CO, S), (OL, A), (UH, U)],
        [Function.DraftCriteriaSet] = [(CO, A), (OL, A)],
        [Function.PublishCriteriaSet] = [(OL, A)],
        [Function.RunRound] = [(CO, A), (OL, A)],
        [Function.ExtendDueDate] = [(OL, A)],
        [Function.SeeCriteria] = [(SA, A), (CO, A), (OL, A), (SC, A), (UR, A), (UH, A), (CM, A), (AU, A)],
        [Function.EnterValues] = [(UR, F), (UH, U)],
        [Function.EnterOnBehalf] = [(CO, S)],
        [Function.AddEvidence] = [(CO, S), (UR, F), (UH, U)],
        [Function.WithdrawEvidence] = [(UH, U)],
        [Function.WithdrawOwnEvidence] = [(UR, F)],
        [Function.ImportInBulk] = [(CO, S), (OL, A)],
        [Function.ReadyReport] = [(CO, S), (UR, F), (UH, U)],
        [Function.SendReport] = [(CO, S), (UH, U)],
        [Function.RecallReport] = [(UH, U)],
        [Function.ReadReports] = [(CO, S), (OL, A), (SC, P), (UR, U), (UH, U), (CM, D), (AU, A)],
        [Function.OpenEvidence] = [(CO, S), (OL, A), (UR, U), (UH, U), (CM, D), (AU, A)],
        [Function.ReturnReport] = [(CO, S), (OL, A)],
        [Function.AcceptReport] = [(CO, S), (OL, A)],
        [Function.ReopenReport] = [(CO, S), (OL, A)],
        [Function.ReopenRound] = [(OL, A)],
        [Function.RunScoring] = [(CO, A), (OL, A)],
        [Function.SeeScores] = [(CO, S), (OL, A), (SC, A), (AU, A)],
        [Function.ReadAudit] = [(CO, S), (OL, A), (UH, U), (AU, A)],
        [Function.ReadSecurityLog] = [(SA, A), (OL, A), (AU, A)],
        [Function.SeeJobs] = [(SA, A), (CO, A), (OL, A), (AU, A)],
        [Function.ChangeCalendar] = [(SA, A), (CO, A), (OL, A)],
        [Function.EraseEvidence] = [(OL, A)],
        [Function.ManageWebhooks] = [(SA, A), (OL, A)],
        [Function.SeeWebhooks] = [(SA, A), (OL, A), (AU, A)],
        [Function.DecideRound] = [(OL, A)],
        [Function.RecordCouncilResults] = [(OL, A)],
        [Function.PublishResults] = [(OL, A)],
        [Function.SeePublishedResults] = [(SA, A), (CO, A), (OL, A), (SC, A), (UR, A), (UH, A), (CM, A), (AU, A)],
        [Function.VerifyResults] = [(OL, A), (AU, A)],
        [Function.SeeDeadlines] = [(CO, S), (OL, A), (UR, U), (UH, U), (AU, A)],
        [Function.SeeReminders] = [(CO, S), (OL, A), (AU, A)],
        [Function.ChangeReminders] = [(SA, A), (CO, A), (OL, A)],
        [Function.RemindMissing] = [(CO, S), (OL, A)],
    };

    /// <summary>Null when the role does not hold the function.</summary>
    public static Reach? ReachOf(Role role, Function function)
    {
        foreach (var cell in Table.GetValueOrDefault(function, []))
        {
            if (cell.Role == role)
            {
                return cell.Reach;
            }
        }

        return null;
    }

    /// <summary>Whether some role holds the function in units only, so that its scope is looked at wherever it is used.</summary>
    public static bool ReachesUnits(Function function) =>
        Table.GetValueOrDefault(function, []).Any(cell => cell.Reach is Reach.Sector or Reach.Unit or Reach.Indicators);

    /// <summary>The function by which accounts and grants of a role are managed (rows 3 to 6).</summary>
    public static Function ManagerOf(Role role) => role switch
    {
        UR => Function.ManageReporters,
        UH => Function.ManageHeads,
        CO or SC or CM => Function.ManageOfficers,
        SA or OL or AU => Function.ManageLeaders,
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "unknown role"),
    };

    /// <summary>The letters by which the matrix and the API name a role.</summary>
    public static string CodeOf(Role role) => role switch
    {
        SA => nameof(SA),
        CO => nameof(CO),
        OL => nameof(OL),
        SC => nameof(SC),
        UR => nameof(UR),
        UH => nameof(UH),
        CM => nameof(CM),
        AU => nameof(AU),
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "unknown role"),
    };
}
