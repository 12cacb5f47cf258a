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

/// <summary>A set that may be shown: a draft only to whoever drafts sets (row 10 of the matrix).</summary>
internal sealed class ReadableCriteriaSet : Specification<CriteriaSet>
{
    public ReadableCriteriaSet(CriteriaSetId id, ICaller caller)
    {
        var showsDrafts = caller.May(Function.DraftCriteriaSet);
        Where(set => set.Id == id && (showsDrafts || set.State != CriteriaSetState.Draft));
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
