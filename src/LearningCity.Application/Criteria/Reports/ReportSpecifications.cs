using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Criteria;

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

/// <summary>Reports of a round that one person took into review and accepted without anybody else.</summary>
internal sealed class ReportsAcceptedAloneBy : Specification<UnitReport>
{
    public ReportsAcceptedAloneBy(RoundId round, AccountId account) => Where(report =>
        report.Round == round && report.State == ReportState.Accepted && report.Acceptor == account && (report.Reviewer == null || report.Reviewer == account));
}

/// <summary>All answers of a report in the order of the set; where none of them is changed, without keeping watch over them.</summary>
internal sealed class EntriesOfReport : Specification<ReportEntry>
{
    public EntriesOfReport(ReportId report, bool isToRead)
    {
        Where(entry => entry.Report == report);
        OrderBy(entry => entry.IndicatorOrdinal);
        if (isToRead)
        {
            AsNoTracking();
        }
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

/// <summary>Answers held against every step of their reports; in one order for everybody.</summary>
internal sealed class EntriesToCountAgain : Specification<ReportEntry>
{
    public EntriesToCountAgain(IReadOnlyCollection<EntryId> ids)
    {
        Where(entry => ids.Contains(entry.Id));
        OrderBy(entry => entry.Id);
        ForUpdate();
    }
}

/// <summary>What was supplied for some indicators of one report.</summary>
internal sealed class SuppliedValuesOfReport : Specification<SuppliedValue>
{
    public SuppliedValuesOfReport(ReportId report, IReadOnlyCollection<string> indicators) =>
        Where(value => value.Report == report && indicators.Contains(value.Indicator));
}
