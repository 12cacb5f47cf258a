using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Criteria;

internal sealed class CriteriaSetById : Specification<CriteriaSet>
{
    public CriteriaSetById(CriteriaSetId id) => Where(set => set.Id == id);
}

internal sealed class LatestVersion : Specification<CriteriaSet, int>
{
    public LatestVersion(string code)
    {
        Where(set => set.Code == code);
        OrderByDescending(set => set.Version);
        Select(set => set.Version);
        Take(1);
    }
}

/// <summary>A set that may be shown: what was never published only to whoever drafts sets (row 10 of the matrix).</summary>
internal sealed class ReadableCriteriaSet : Specification<CriteriaSet>
{
    public ReadableCriteriaSet(CriteriaSetId id, ICaller caller)
    {
        var showsDrafts = caller.May(Function.DraftCriteriaSet);
        Where(set => set.Id == id && (showsDrafts || set.PublishedAt != null));
    }
}

/// <summary>A round without the units it asks.</summary>
internal sealed class RoundById : Specification<Round>
{
    public RoundById(RoundId id) => Where(round => round.Id == id);
}

/// <summary>A round with everybody who is asked and what for, to assign and open it.</summary>
internal sealed class WholeRound : Specification<Round>
{
    public WholeRound(RoundId id)
    {
        Where(round => round.Id == id);
        ForUpdate();
        Include(round => round.Participants);
        Include(round => round.Assignments);
        AsSplitQuery();
    }
}

/// <summary>A round with the units it asks and their dates, held against every other change; without what they are asked.</summary>
internal sealed class RoundWithUnits : Specification<Round>
{
    public RoundWithUnits(RoundId id)
    {
        Where(round => round.Id == id);
        ForUpdate();
        Include(round => round.Participants);
        AsSplitQuery();
    }
}

/// <summary>A round held against every transition, by somebody who relies on its state.</summary>
internal sealed class RoundHeld : Specification<Round>
{
    public RoundHeld(RoundId id)
    {
        Where(round => round.Id == id);
        ForShare();
    }
}

/// <summary>A round with its frozen results, to go a step at the end of its life.</summary>
internal sealed class RoundWithResults : Specification<Round>
{
    public RoundWithResults(RoundId id, RowLock rowLock = RowLock.Update)
    {
        Where(round => round.Id == id);
        Include(round => round.Results);
        if (rowLock is RowLock.Update)
        {
            ForUpdate();
        }
    }
}

/// <summary>The same with the units it asks, whose dates a new khoá must respect.</summary>
internal sealed class RoundToCorrect : Specification<Round>
{
    public RoundToCorrect(RoundId id)
    {
        Where(round => round.Id == id);
        ForUpdate();
        Include(round => round.Participants);
        Include(round => round.Results);
        AsSplitQuery();
    }
}

/// <summary>Begun rounds of the same set, kind and city whose period shares a day with this one.</summary>
internal sealed class OverlappingRounds : Specification<Round>
{
    public OverlappingRounds(RoundId except, CriteriaSetId set, RoundKind kind, UnitId subject, RoundPeriod period)
    {
        var (from, to) = period;
        Where(round => round.Id != except && round.Set == set && round.Kind == kind && round.Subject == subject);
        Where(round => round.State != RoundState.Draft && round.State != RoundState.Withdrawn);
        Where(round => round.Period.From <= to && round.Period.To >= from);
        OrderBy(round => round.Period.From);
    }
}

/// <summary>Reports of a round that one person took into review and accepted without anybody else.</summary>
internal sealed class ReportsAcceptedAloneBy : Specification<UnitReport>
{
    public ReportsAcceptedAloneBy(RoundId round, AccountId account) => Where(report =>
        report.Round == round && report.State == ReportState.Accepted && report.Acceptor == account && (report.Reviewer == null || report.Reviewer == account));
}

/// <summary>Everything the council recorded in a round, in the order of its subjects and of the set.</summary>
internal sealed class CouncilOfRound : Specification<CouncilResult>
{
    public CouncilOfRound(RoundId round)
    {
        Where(result => result.Round == round);
        OrderBy(result => result.Subject);
        ThenBy(result => result.Node);
    }
}

/// <summary>What the council recorded of these subjects.</summary>
internal sealed class CouncilOfSubjects : Specification<CouncilResult>
{
    public CouncilOfSubjects(RoundId round, IReadOnlyCollection<UnitId> subjects) =>
        Where(result => result.Round == round && subjects.Contains(result.Subject));
}

/// <summary>A round with one of its units.</summary>
internal sealed class RoundOfUnit : Specification<Round>
{
    public RoundOfUnit(RoundId id, UnitId unit)
    {
        Where(round => round.Id == id);
        Include(round => round.Participants.Where(participant => participant.Unit == unit));
    }
}

/// <summary>A round with one of its units and what that unit is asked.</summary>
internal sealed class RoundAskingUnit : Specification<Round>
{
    public RoundAskingUnit(RoundId id, UnitId unit)
    {
        Where(round => round.Id == id);
        Include(round => round.Participants.Where(participant => participant.Unit == unit));
        Include(round => round.Assignments.Where(assignment => assignment.Unit == unit));
    }
}

/// <summary>A report within the caller's scope.</summary>
internal sealed class ReportInScope : Specification<UnitReport>
{
    public ReportInScope(ReportId id, Scope scope, RowLock rowLock = RowLock.None)
    {
        Where(report => report.Id == id && (scope.All || scope.Units.Contains(report.Unit)));
        if (rowLock is RowLock.Update)
        {
            ForUpdate();
        }
        else if (rowLock is RowLock.Share)
        {
            ForShare();
        }
    }
}

internal sealed class EntriesOfReport : Specification<ReportEntry>
{
    public EntriesOfReport(ReportId report)
    {
        Where(entry => entry.Report == report);
        OrderBy(entry => entry.IndicatorOrdinal);
    }
}

/// <summary>The answers to some indicators, to be changed: held, in one order for everybody.</summary>
internal sealed class EntriesOfIndicators : Specification<ReportEntry>
{
    public EntriesOfIndicators(ReportId report, IReadOnlyCollection<string> indicators)
    {
        Where(entry => entry.Report == report && indicators.Contains(entry.Indicator));
        OrderBy(entry => entry.Id);
        ForUpdate();
    }
}

internal sealed class EntriesById : Specification<ReportEntry>
{
    public EntriesById(IReadOnlyCollection<EntryId> ids) => Where(entry => ids.Contains(entry.Id));
}

/// <summary>What was supplied for some indicators of one report.</summary>
internal sealed class SuppliedValuesOfReport : Specification<SuppliedValue>
{
    public SuppliedValuesOfReport(ReportId report, IReadOnlyCollection<string> indicators) =>
        Where(value => value.Report == report && indicators.Contains(value.Indicator));
}

/// <summary>The same, held against every step of their reports; in one order for everybody.</summary>
internal sealed class EntriesToCountAgain : Specification<ReportEntry>
{
    public EntriesToCountAgain(IReadOnlyCollection<EntryId> ids)
    {
        Where(entry => ids.Contains(entry.Id));
        OrderBy(entry => entry.Id);
        ForUpdate();
    }
}
