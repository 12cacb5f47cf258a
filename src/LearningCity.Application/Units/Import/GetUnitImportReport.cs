using LearningCity.Application.Kernel;
using MediatR;

namespace LearningCity.Application.Units.Import;

/// <summary>Says what a file would do and every fault of it; changes nothing.</summary>
[Allow(Function.ImportInBulk)]
public sealed record GetUnitImportReport(FileToImport File) : IQuery<UnitImportReport>;

/// <param name="Check">To be sent with the import; null while there are faults.</param>
/// <param name="Faults">Every fault, at most <see cref="FaultsShown"/>.</param>
/// <param name="FaultCount">All faults.</param>
/// <param name="Doubts">What is taken as it is and ought to be looked at; as many at most.</param>
public sealed record UnitImportReport(
    string? Check, UnitImportCounts Counts, IReadOnlyList<ImportFault> Faults, int FaultCount, IReadOnlyList<ImportFault> Doubts)
{
    public const int FaultsShown = 1000;
}

/// <summary>What differs from what is stored.</summary>
public sealed record UnitImportCounts(
    int UnitsAdded, int UnitsChanged, int UnitsUnchanged, int Types, int Trees, int Groups, int Successions)
{
    internal static UnitImportCounts Of(UnitImportOutcome outcome)
    {
        var plan = outcome.Plan;
        return new UnitImportCounts(
            plan.Units.Count(unit => unit.IsNew), plan.Units.Count(unit => !unit.IsNew), outcome.UnitsInFile - plan.Units.Count,
            plan.Types.Count, plan.TreeNames.Count, plan.Groups.Count, plan.Successions.Count);
    }
}

internal sealed class GetUnitImportReportHandler(IUnitImportStore store, ITextTables tables, ICaller caller, TimeProvider time)
    : IRequestHandler<GetUnitImportReport, UnitImportReport>
{
    public async Task<UnitImportReport> Handle(GetUnitImportReport query, CancellationToken cancellationToken)
    {
        if (!caller.ScopeOf(Function.ImportInBulk).All)
        {
            throw new NotYours();
        }

        var outcome = await new UnitImport(store, tables, time).PrepareAsync(query.File, cancellationToken);
        return new UnitImportReport(
            outcome.Faults.Count == 0 ? outcome.Check : null, UnitImportCounts.Of(outcome),
            [.. outcome.Faults.Take(UnitImportReport.FaultsShown)], outcome.Faults.Count,
            [.. outcome.Doubts.Take(UnitImportReport.FaultsShown)]);
    }
}
