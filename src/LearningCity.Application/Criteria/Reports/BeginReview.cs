using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>Somebody of the office who took no part in the report begins to check it.</summary>
[Allow(Function.AcceptReport)]
public sealed record BeginReview(ReportId Report, int Seen) : ICommand<ChangedReport>;

internal sealed class BeginReviewHandler(ReportWork reports, IUnitOfWork work, ICaller caller)
    : IRequestHandler<BeginReview, ChangedReport>
{
    public async Task<ChangedReport> Handle(BeginReview command, CancellationToken ct)
    {
        var step = await reports.BeginReadingAsync(command.Report, Function.AcceptReport, command.Seen, ct);
        step.Round.RequireReviewable();
        step.Report.TakeIntoReview(caller.Account);
        await work.FlushAsync(ct);
        return ChangedReport.Of(step.Report);
    }
}
