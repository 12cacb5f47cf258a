using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>Gives a report back for correction, with a reason for each answer that needs work.</summary>
[Allow(Function.ReturnReport)]
public sealed record ReturnReport(ReportId Report, int Seen, IReadOnlyList<ReturnedEntry> Entries) : ICommand<ChangedReport>;

internal sealed class ReturnReportHandler(
    ReportWork reports, SupplyWork supplies, RoundAnnouncing announcing, IUnitOfWork work, IAudit audit, ICaller caller, TimeProvider time)
    : IRequestHandler<ReturnReport, ChangedReport>
{
    public async Task<ChangedReport> Handle(ReturnReport command, CancellationToken ct)
    {
        var step = await reports.BeginAsync(command.Report, Function.ReturnReport, command.Seen, ct);
        step.Report.Return(caller.Account, command.Entries, step.Round, time.Now());
        for (var i = 0; i < command.Entries.Count; i++)
        {
            var (indicator, reason) = command.Entries[i];
            var entry = step.Entries.FirstOrDefault(entry => entry.Indicator == indicator)
                ?? throw UnitReportRules.EntryUnknown(i, indicator);
            entry.Return(reason);
        }

        audit.Because(string.Join("; ", command.Entries.Select(entry => $"{entry.Indicator}: {entry.Reason}")));
        await work.FlushAsync(ct);
        await supplies.CatchUpAsync(step, ct);
        await work.FlushAsync(ct);
        await announcing.TellAsync(EventType.ReportReturned, step.Round, step.Report, ct);
        return ChangedReport.Of(step.Report);
    }
}
