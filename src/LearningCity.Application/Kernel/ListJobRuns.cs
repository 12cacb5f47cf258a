using MediatR;

namespace LearningCity.Application.Kernel;

/// <summary>The history of the jobs, newest first.</summary>
[Allow(Function.SeeJobs)]
public sealed record ListJobRuns(string? Job, PageRequest Page) : IQuery<Page<JobRun>>;

internal sealed class ListJobRunsHandler(IJobLedger ledger) : IRequestHandler<ListJobRuns, Page<JobRun>>
{
    public Task<Page<JobRun>> Handle(ListJobRuns query, CancellationToken ct) => ledger.ListAsync(query.Job, query.Page, ct);
}
