using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>The unit takes a sent report back while its review has not begun.</summary>
[Allow(Function.RecallReport)]
public sealed record RecallReport(ReportId Report, int Seen, string Reason) : ICommand<ChangedReport>;

internal sealed class RecallReportHandler(
    ReportWork reports, SupplyWork supplies, RoundAnnouncing announcing, IUnitOfWork work, IAudit audit, TimeProvider time)
    : IRequestHandler<RecallReport, ChangedReport>
{
    public async Task<ChangedReport> Handle(RecallReport command, CancellationToken ct)
    {
        var step = await reports.BeginAsync(command.Report, Function.RecallReport, command.Seen, ct);
        step.Report.Recall(command.Reason, step.Round, time.Now());
        audit.Because(command.Reason);
        await work.FlushAsync(ct);
        await supplies.CatchUpAsync(step, ct);
        await work.FlushAsync(ct);
        await announcing.TellAsync(EventType.ReportRecalled, step.Round, step.Report, ct);
        return ChangedReport.Of(step.Report);
    }
}
