namespace LearningCity.Domain.Kernel;

/// <summary>What every identity shares: one <see cref="Guid"/>, made by the application (version 7, so that rows sort by time).</summary>
public interface IIdentity
{
    Guid Value { get; }
}

/// <summary>A place in the city's structure: the city, a ward, a department, a school, an association.</summary>
public readonly record struct UnitId(Guid Value) : IIdentity;

/// <summary>A tree of units kept for one purpose.</summary>
public readonly record struct UnitTreeId(Guid Value) : IIdentity;

/// <summary>A kind of unit: ward, commune, school, department.</summary>
public readonly record struct UnitTypeId(Guid Value) : IIdentity;

/// <summary>A named set of units whose members change with time.</summary>
public readonly record struct UnitGroupId(Guid Value) : IIdentity;

/// <summary>The record of one merger or split of units.</summary>
public readonly record struct UnitMergerId(Guid Value) : IIdentity;

/// <summary>One year of the city's working calendar.</summary>
public readonly record struct CalendarYearId(Guid Value) : IIdentity;

/// <summary>Somebody who can sign in.</summary>
public readonly record struct AccountId(Guid Value) : IIdentity;

/// <summary>A right given to an account: role, scope, dates.</summary>
public readonly record struct GrantId(Guid Value) : IIdentity;

/// <summary>What was decided about one grant after a merger of units.</summary>
public readonly record struct GrantTransferId(Guid Value) : IIdentity;

/// <summary>An official document of the evidence library.</summary>
public readonly record struct DocumentId(Guid Value) : IIdentity;

/// <summary>The documents gathered as evidence for one thing in one year.</summary>
public readonly record struct EvidenceBundleId(Guid Value) : IIdentity;

/// <summary>One version of a criteria set.</summary>
public readonly record struct CriteriaSetId(Guid Value) : IIdentity;

/// <summary>Two indicators of two sets that one entry answers.</summary>
public readonly record struct CrosswalkId(Guid Value) : IIdentity;

/// <summary>One round of reporting on a criteria set.</summary>
public readonly record struct RoundId(Guid Value) : IIdentity;

/// <summary>What one unit reports in one round.</summary>
public readonly record struct ReportId(Guid Value) : IIdentity;

/// <summary>A unit's answer to one indicator in one round.</summary>
public readonly record struct EntryId(Guid Value) : IIdentity;

/// <summary>What the council says of one indicator in one round.</summary>
public readonly record struct CouncilResultId(Guid Value) : IIdentity;

/// <summary>What was supplied for one indicator of one unit in one round.</summary>
public readonly record struct SuppliedValueId(Guid Value) : IIdentity;

/// <summary>One sign-in of an account on one device.</summary>
public readonly record struct SessionId(Guid Value) : IIdentity;

/// <summary>A one-time link by which an account sets its password.</summary>
public readonly record struct InvitationId(Guid Value) : IIdentity;

/// <summary>What a program signs in with in the name of an account.</summary>
public readonly record struct PersonalTokenId(Guid Value) : IIdentity;

/// <summary>An address under which one account's deadlines are read without signing in.</summary>
public readonly record struct CalendarFeedId(Guid Value) : IIdentity;

/// <summary>One run of one background job.</summary>
public readonly record struct JobRunId(Guid Value) : IIdentity;

/// <summary>An address of another system that is told of events.</summary>
public readonly record struct WebhookId(Guid Value) : IIdentity;

/// <summary>One message that leaves the house, the same for all its recipients.</summary>
public readonly record struct MessageId(Guid Value) : IIdentity;

/// <summary>How the office reminds of one kind of deadline.</summary>
public readonly record struct ReminderPolicyId(Guid Value) : IIdentity;

/// <summary>How one person wants to be reached.</summary>
public readonly record struct ReachId(Guid Value) : IIdentity;

/// <summary>One reminder: of one recipient, one deadline, one step.</summary>
public readonly record struct ReminderId(Guid Value) : IIdentity;
