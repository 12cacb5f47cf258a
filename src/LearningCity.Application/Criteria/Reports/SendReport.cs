using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>The head signs and sends the report to the office; after hạn nộp and before khoá it is marked late.</summary>
/// <param name="Reason">Needed from the office when it sends on behalf of a unit.</param>
[Allow(Function.SendReport)]
public sealed record SendReport(ReportId Report, int Seen, string? Reason = null) : ICommand<ChangedReport>;

internal sealed class SendReportHandler(ReportWork reports, RoundAnnouncing announcing, IUnitOfWork work, IAudit audit, ICaller caller, TimeProvider time)
    : IRequestHandler<SendReport, ChangedReport>
{
    public async Task<ChangedReport> Handle(SendReport command, CancellationToken ct)
    {
        var step = await reports.BeginReadingAsync(command.Report, Function.SendReport, command.Seen, ct);
        OnBehalf.RequireReason(caller, step.Report.Unit, command.Reason, audit);
        step.Report.Send(caller.Account, step.Completeness, step.Round, time.Now(), step.Missing, step.Objections);
        await work.FlushAsync(ct);
        await announcing.TellAsync(EventType.ReportSent, step.Round, step.Report, ct);
        return ChangedReport.Of(step.Report);
    }
}
