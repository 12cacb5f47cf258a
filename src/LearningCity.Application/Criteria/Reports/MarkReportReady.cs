using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>The reporter is done; refused while something required is missing.</summary>
/// <param name="Reason">Needed from the office when it does so on behalf of a unit.</param>
[Allow(Function.ReadyReport)]
public sealed record MarkReportReady(ReportId Report, int Seen, string? Reason = null) : ICommand<ChangedReport>;

internal sealed class MarkReportReadyHandler(ReportWork reports, IUnitOfWork work, IAudit audit, ICaller caller, TimeProvider time)
    : IRequestHandler<MarkReportReady, ChangedReport>
{
    public async Task<ChangedReport> Handle(MarkReportReady command, CancellationToken ct)
    {
        var step = await reports.BeginReadingAsync(command.Report, Function.ReadyReport, command.Seen, ct);
        OnBehalf.RequireReason(caller, step.Report.Unit, command.Reason, audit);
        step.Report.MakeReady(caller.Account, step.Completeness, step.Round, time.Now(), step.Missing, step.Objections);
        await work.FlushAsync(ct);
        return ChangedReport.Of(step.Report);
    }
}
