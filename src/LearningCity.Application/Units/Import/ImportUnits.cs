using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Units.Import;

/// <summary>
/// Writes a checked file, all of it or nothing. The same file again changes nothing. Refuses: another file than the checked one (409),
/// a file that would by now do something else than the check said (412), a file with faults (422).
/// </summary>
/// <param name="Check">From <see cref="UnitImportReport.Check"/>.</param>
[Allow(Function.ImportInBulk)]
[Bulk]
public sealed record ImportUnits(FileToImport File, string Check) : ICommand<UnitImportCounts>;

internal sealed class ImportUnitsHandler(
    IUnitImportStore store, ITextTables tables, IRepository<Domain.Units.UnitTree> trees, ICaller caller, IAudit audit, TimeProvider time)
    : IRequestHandler<ImportUnits, UnitImportCounts>
{
    public async Task<UnitImportCounts> Handle(ImportUnits command, CancellationToken cancellationToken)
    {
        if (!caller.ScopeOf(Function.ImportInBulk).All)
        {
            throw new NotYours();
        }

        await store.QueueAsync(cancellationToken);
        await trees.ListAsync(new TreesForChange(), cancellationToken);
        var outcome = await new UnitImport(store, tables, time).PrepareAsync(command.File, cancellationToken);
        if (outcome.Faults.Count > 0)
        {
            throw UnitImportRules.Rejected([.. outcome.Faults.Take(UnitImportReport.FaultsShown)]);
        }

        var counts = UnitImportCounts.Of(outcome);
        if (outcome.Plan.IsEmpty)
        {
            return counts;
        }

        if (command.Check != outcome.Check)
        {
            throw command.Check.StartsWith(outcome.FileHash + ".", StringComparison.Ordinal)
                ? new StaleRevision(null, null)
                : UnitImportRules.AnotherFile();
        }

        await store.WriteAsync(outcome.Plan, cancellationToken);
        audit.Because(command.File.Ground);
        audit.Summary("UnitImport", Identity.New(time.Now()), counts, outcome.Plan.Hash());
        return counts;
    }
}
