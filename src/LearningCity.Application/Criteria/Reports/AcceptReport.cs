using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>Accepts a report with all its answers; from now on they count in the scores of the unit, of everything above it and of the city.</summary>
[Allow(Function.AcceptReport)]
public sealed record AcceptReport(ReportId Report, int Seen) : ICommand<ChangedReport>;

internal sealed class AcceptReportHandler(
    ReportWork reports, RoundAnnouncing announcing, IUnitOfWork work, IRoundScores scores, ICaller caller, TimeProvider time)
    : IRequestHandler<AcceptReport, ChangedReport>
{
    public async Task<ChangedReport> Handle(AcceptReport command, CancellationToken ct)
    {
        var step = await reports.BeginAsync(command.Report, Function.AcceptReport, command.Seen, ct);
        step.Round.RequireReviewable();
        step.Report.Accept(caller.Account, time.Now());
        foreach (var entry in step.Entries)
        {
            entry.Accept();
        }

        await work.FlushAsync(ct);
        await scores.RescoreAsync(step.Round.Id, step.Report.Unit, ct);
        await work.FlushAsync(ct);
        await announcing.TellAsync(EventType.ReportAccepted, step.Round, step.Report, ct);
        return ChangedReport.Of(step.Report);
    }
}
