using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Criteria;

/// <summary>Brings supplied values into reports that may take them; elsewhere notes the difference.</summary>
[PerRequest]
internal sealed class SupplyWork(IRepository<SuppliedValue> supplied, IRepository<ReportEntry> entries, TimeProvider time)
{
    /// <summary>Writes a supplied value where it may be written, in the name of the product, and compares. The value itself is flushed before.</summary>
    /// <returns>The answer as it stands; none: the report still holds none.</returns>
    public ReportEntry? Write(SuppliedValue value, UnitReport report, ReportEntry? entry, PlanIndicator indicator, Round round)
    {
        var now = time.Now();
        if (value.IsWrittenInto(report, entry, round, now))
        {
            if (entry is null)
            {
                entry = ReportEntry.OfSupply(new EntryId(Identity.New(now)), report, indicator, value, Caller.ServiceAccount, now);
                entries.Add(entry);
            }
            else
            {
                entry.TakeSupply(value, Caller.ServiceAccount, now);
            }
        }

        value.CompareWith(entry, now);
        return entry;
    }

    /// <summary>What was supplied of these indicators of one report, by code.</summary>
    public async Task<IReadOnlyDictionary<string, SuppliedValue>> OfAsync(
        Round round, ReportId report, IReadOnlyCollection<string> indicators, CancellationToken ct)
    {
        var wanted = indicators.Where(indicator => round.SourceOf(indicator) is not null).ToList();
        return wanted.Count is 0
            ? new Dictionary<string, SuppliedValue>()
            : (await supplied.ListAsync(new SuppliedValuesOfReport(report, wanted), ct)).ToDictionary(value => value.Indicator);
    }

    /// <summary>What was supplied while the report could not take it goes into the report that is a draft again. The step back is flushed before.</summary>
    public async Task CatchUpAsync(ReportStep step, CancellationToken ct)
    {
        var values = await OfAsync(step.Round, step.Report.Id, [.. step.Asked.Select(indicator => indicator.Code)], ct);
        foreach (var value in values.Values.Where(value => value.DiffersSince is not null).OrderBy(value => value.IndicatorOrdinal))
        {
            var indicator = step.RequireAsked(value.Indicator);
            Write(value, step.Report, step.EntryOf(indicator), indicator, step.Round);
        }
    }
}
