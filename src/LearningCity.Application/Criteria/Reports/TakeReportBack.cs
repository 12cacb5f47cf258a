using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>Goes back from ready to draft, to correct something before it is sent.</summary>
[Allow(Function.ReadyReport)]
public sealed record TakeReportBack(ReportId Report, int Seen) : ICommand<ChangedReport>;

internal sealed class TakeReportBackHandler(ReportWork reports, SupplyWork supplies, IUnitOfWork work, TimeProvider time)
    : IRequestHandler<TakeReportBack, ChangedReport>
{
    public async Task<ChangedReport> Handle(TakeReportBack command, CancellationToken ct)
    {
        var step = await reports.BeginAsync(command.Report, Function.ReadyReport, command.Seen, ct);
        step.Report.TakeBack(step.Round, time.Now());
        await work.FlushAsync(ct);
        await supplies.CatchUpAsync(step, ct);
        await work.FlushAsync(ct);
        return ChangedReport.Of(step.Report);
    }
}
