namespace LearningCity.Application.Kernel;

/// <summary>One right that a role can hold. The number in each summary is the row of the authorisation matrix
/// (tests/LearningCity.Api.Tests/Access/authz-matrix.json).</summary>
public enum Function
{
    /// <summary>1: own profile and own sessions.</summary>
    UseOwnAccount,

    /// <summary>2: create, rename, move, close units; links, groups, types, import.</summary>
    ChangeUnits,

    /// <summary>3: invite or disable unit reporters.</summary>
    ManageReporters,

    /// <summary>4: invite or disable unit heads.</summary>
    ManageHeads,

    /// <summary>5: invite or disable officers, viewers, council members.</summary>
    ManageOfficers,

    /// <summary>6: grant and revoke administrator, leader, auditor.</summary>
    ManageLeaders,

    /// <summary>7: start somebody's password reset.</summary>
    StartPasswordReset,

    /// <summary>8: end somebody's sessions.</summary>
    EndSessions,

    /// <summary>10: draft criteria sets.</summary>
    DraftCriteriaSet,

    /// <summary>11: publish a criteria set (author is not publisher).</summary>
    PublishCriteriaSet,

    /// <summary>12: open and close rounds, set their dates.</summary>
    RunRound,

    /// <summary>13: extend a unit's due date.</summary>
    ExtendDueDate,

    /// <summary>14: see criteria, guidance, units, calendar.</summary>
    SeeCriteria,

    /// <summary>15: enter and edit values of the own unit.</summary>
    EnterValues,

    /// <summary>15: the office enters on behalf of a unit, with a reason.</summary>
    EnterOnBehalf,

    /// <summary>16: add documents to the evidence library.</summary>
    AddEvidence,

    /// <summary>17: withdraw a document of the unit (kept as withdrawn).</summary>
    WithdrawEvidence,

    /// <summary>17: withdraw a document of the unit that one added oneself.</summary>
    WithdrawOwnEvidence,

    /// <summary>19: import data of the office in bulk.</summary>
    ImportInBulk,

    /// <summary>20: mark a report ready for the head.</summary>
    ReadyReport,

    /// <summary>20: send a report to the office.</summary>
    SendReport,

    /// <summary>21: recall a sent report while its review has not begun.</summary>
    RecallReport,

    /// <summary>22, 23: read reports.</summary>
    ReadReports,

    /// <summary>24: open the original file of a document.</summary>
    OpenEvidence,

    /// <summary>27: return a report for correction.</summary>
    ReturnReport,

    /// <summary>28: begin a review and accept a report.</summary>
    AcceptReport,

    /// <summary>30: reopen an accepted report before khoá.</summary>
    ReopenReport,

    /// <summary>30: reopen a locked round.</summary>
    ReopenRound,

    /// <summary>31: start a scoring run.</summary>
    RunScoring,

    /// <summary>38: see scores before publication.</summary>
    SeeScores,

    /// <summary>45: read the audit of business changes.</summary>
    ReadAudit,

    /// <summary>46: read the log of sign-ins and grants.</summary>
    ReadSecurityLog,

    /// <summary>49: see jobs, their progress and history.</summary>
    SeeJobs,

    /// <summary>50: holidays and limits.</summary>
    ChangeCalendar,

    /// <summary>Erase the bytes of a withdrawn document by a recorded decision (Law 91/2025/QH15; leader only).</summary>
    EraseEvidence,

    /// <summary>50, 53: enter webhooks, issue their secrets, switch them on and off, send again.</summary>
    ManageWebhooks,

    /// <summary>49: see webhooks and what became of their messages.</summary>
    SeeWebhooks,

    /// <summary>29: decide the result of a round (who decides accepted none of its reports alone).</summary>
    DecideRound,

    /// <summary>33: record what the council says beside a computed score, with its ground, and conclude its work.</summary>
    RecordCouncilResults,

    /// <summary>39: publish and withdraw results.</summary>
    PublishResults,

    /// <summary>40: see published results.</summary>
    SeePublishedResults,

    /// <summary>47: take a frozen result out whole and check it.</summary>
    VerifyResults,

    /// <summary>14: see the deadlines of units.</summary>
    SeeDeadlines,

    /// <summary>45: see the ledger of reminders, who was reminded of what and why not.</summary>
    SeeReminders,

    /// <summary>50: when, whom and in which words is reminded.</summary>
    ChangeReminders,

    /// <summary>12: remind the missing at once.</summary>
    RemindMissing,
}
