using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>Opens an accepted report again for its unit, with a reason; its answers leave the scores until it is accepted anew.</summary>
[Allow(Function.ReopenReport)]
public sealed record ReopenReport(ReportId Report, int Seen, string Reason) : ICommand<ChangedReport>;

internal sealed class ReopenReportHandler(
    ReportWork reports, SupplyWork supplies, RoundAnnouncing announcing, IUnitOfWork work, IRoundScores scores, IAudit audit, ICaller caller,
    TimeProvider time)
    : IRequestHandler<ReopenReport, ChangedReport>
{
    public async Task<ChangedReport> Handle(ReopenReport command, CancellationToken ct)
    {
        var step = await reports.BeginAsync(command.Report, Function.ReopenReport, command.Seen, ct);
        step.Report.Reopen(caller.Account, command.Reason, step.Round, time.Now());
        foreach (var entry in step.Entries)
        {
            entry.Reopen();
        }

        audit.Because(command.Reason);
        await work.FlushAsync(ct);
        await supplies.CatchUpAsync(step, ct);
        await work.FlushAsync(ct);
        await scores.RescoreAsync(step.Round.Id, step.Report.Unit, ct);
        await work.FlushAsync(ct);
        await announcing.TellAsync(EventType.ReportReopened, step.Round, step.Report, ct);
        return ChangedReport.Of(step.Report);
    }
}
