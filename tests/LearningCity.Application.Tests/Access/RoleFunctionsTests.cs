using LearningCity.Application.Access;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Access;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Tests.Access;

/// <summary>The rows of the authorisation matrix that are built, written once more from the paper: columns SA CO OL SC UR UH CM AU.</summary>
public sealed class RoleFunctionsTests
{
    private static readonly Role[] Columns =
    [
        Role.SystemAdministrator, Role.CityOfficer, Role.OfficeLeader, Role.SteeringViewer,
        Role.UnitReporter, Role.UnitHead, Role.CouncilMember, Role.Auditor,
    ];

    [Theory]
    [InlineData(Function.UseOwnAccount, "A A A A A A A A")]
    [InlineData(Function.ChangeUnits, "- A A - - - - -")]
    [InlineData(Function.ManageReporters, "A S A - - U - -")]
    [InlineData(Function.ManageHeads, "A S A - - - - -")]
    [InlineData(Function.ManageOfficers, "A - A - - - - -")]
    [InlineData(Function.ManageLeaders, "A - A - - - - -")]
    [InlineData(Function.StartPasswordReset, "A S - - - - - -")]
    [InlineData(Function.EndSessions, "A S A - - U - -")]
    [InlineData(Function.DraftCriteriaSet, "- A A - - - - -")]
    [InlineData(Function.PublishCriteriaSet, "- - A - - - - -")]
    [InlineData(Function.RunRound, "- A A - - - - -")]
    [InlineData(Function.ExtendDueDate, "- - A - - - - -")]
    [InlineData(Function.SeeCriteria, "A A A A A A A A")]
    [InlineData(Function.EnterValues, "- - - - F U - -")]
    [InlineData(Function.EnterOnBehalf, "- S - - - - - -")]
    [InlineData(Function.AddEvidence, "- S - - F U - -")]
    [InlineData(Function.WithdrawEvidence, "- - - - - U - -")]
    [InlineData(Function.WithdrawOwnEvidence, "- - - - F - - -")]
    [InlineData(Function.ImportInBulk, "- S A - - - - -")]
    [InlineData(Function.ReadyReport, "- S - - F U - -")]
    [InlineData(Function.SendReport, "- S - - - U - -")]
    [InlineData(Function.RecallReport, "- - - - - U - -")]
    [InlineData(Function.ReadReports, "- S A P U U D A")]
    [InlineData(Function.OpenEvidence, "- S A - U U D A")]
    [InlineData(Function.ReturnReport, "- S A - - - - -")]
    [InlineData(Function.AcceptReport, "- S A - - - - -")]
    [InlineData(Function.ReopenReport, "- S A - - - - -")]
    [InlineData(Function.ReopenRound, "- - A - - - - -")]
    [InlineData(Function.RunScoring, "- A A - - - - -")]
    [InlineData(Function.SeeScores, "- S A A - - - A")]
    [InlineData(Function.ReadAudit, "- S A - - U - A")]
    [InlineData(Function.ReadSecurityLog, "A - A - - - - A")]
    [InlineData(Function.SeeJobs, "A A A - - - - A")]
    [InlineData(Function.ChangeCalendar, "A A A - - - - -")]
    [InlineData(Function.EraseEvidence, "- - A - - - - -")]
    [InlineData(Function.ManageWebhooks, "A - A - - - - -")]
    [InlineData(Function.SeeDeadlines, "- S A - U U - A")]
    [InlineData(Function.SeeReminders, "- S A - - - - A")]
    [InlineData(Function.ChangeReminders, "A A A - - - - -")]
    [InlineData(Function.RemindMissing, "- S A - - - - -")]
    [InlineData(Function.SeeWebhooks, "A - A - - - - A")]
    [InlineData(Function.DecideRound, "- - A - - - - -")]
    [InlineData(Function.RecordCouncilResults, "- - A - - - - -")]
    [InlineData(Function.PublishResults, "- - A - - - - -")]
    [InlineData(Function.SeePublishedResults, "A A A A A A A A")]
    [InlineData(Function.VerifyResults, "- - A - - - - A")]
    public void The_table_is_the_matrix(Function function, string row)
    {
        var told = Columns.Select(role => RoleFunctions.ReachOf(role, function) switch
        {
            Reach.City => "A",
            Reach.Sector => "S",
            Reach.Unit => "U",
            Reach.Indicators => "F",
            Reach.Dossiers => "D",
            Reach.Published => "P",
            _ => "-",
        });

        string.Join(' ', told).ShouldBe(row);
    }

    [Fact]
    public void Every_function_is_held_by_somebody() =>
        Enum.GetValues<Function>().Where(function => Columns.All(role => RoleFunctions.ReachOf(role, function) is null)).ShouldBeEmpty();
}
