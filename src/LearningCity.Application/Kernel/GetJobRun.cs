using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Kernel;

/// <summary>One run with its progress.</summary>
[Allow(Function.SeeJobs)]
public sealed record GetJobRun(JobRunId Run) : IQuery<JobRun>;

internal sealed class GetJobRunHandler(IJobLedger ledger) : IRequestHandler<GetJobRun, JobRun>
{
    public Task<JobRun> Handle(GetJobRun query, CancellationToken ct) => ledger.GetAsync(query.Run, ct);
}
