using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>The reporter is done; refused while something required is missing.</summary>
[Allow(Function.ReadyReport)]
public sealed record MarkReportReady(ReportId Report, int Seen) : ICommand<ChangedReport>;

internal sealed class MarkReportReadyHandler(ReportWork reports, IUnitOfWork work, ICaller caller, TimeProvider time)
    : IRequestHandler<MarkReportReady, ChangedReport>
{
    public async Task<ChangedReport> Handle(MarkReportReady command, CancellationToken ct)
    {
        var step = await reports.BeginAsync(command.Report, Function.ReadyReport, command.Seen, ct);
        step.Report.MakeReady(caller.Account, step.Completeness, step.Round, time.Now(), step.Missing, step.Objections);
        await work.FlushAsync(ct);
        return ChangedReport.Of(step.Report);
    }
}
