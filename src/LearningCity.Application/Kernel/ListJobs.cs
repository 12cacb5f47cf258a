using MediatR;

namespace LearningCity.Application.Kernel;

/// <summary>The jobs there are, with their schedules.</summary>
[Allow(Function.SeeJobs)]
public sealed record ListJobs : IQuery<IReadOnlyList<JobInfo>>;

internal sealed class ListJobsHandler(IJobLedger ledger) : IRequestHandler<ListJobs, IReadOnlyList<JobInfo>>
{
    public Task<IReadOnlyList<JobInfo>> Handle(ListJobs query, CancellationToken ct) => Task.FromResult(ledger.Jobs);
}
