using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LearningCity.Api.Kernel;

internal sealed class JobEndpoints : IEndpoints
{
    public void Map(ApiRoutes api)
    {
        api.MapGet("/jobs", ListJobs).For<ListJobs>();
        api.MapGet("/job-runs", ListJobRuns).For<ListJobRuns>();
        api.MapGet("/job-runs/{run:guid}", GetJobRun).For<GetJobRun>();
        api.MapPost("/jobs/{job}/runs", StartJobRun).For<StartJobRun>().Creates();
    }

    /// <summary>The background jobs and when they run.</summary>
    private static async Task<Ok<IReadOnlyList<JobInfo>>> ListJobs(ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new ListJobs(), ct));

    /// <summary>The ledger of runs, newest first.</summary>
    private static async Task<Ok<Page<JobRun>>> ListJobRuns(ISender sender, CancellationToken ct, string? job = null, int? page = null, int? size = null) =>
        TypedResults.Ok(await sender.Send(new ListJobRuns(job, PageRequest.Of(page, size)), ct));

    /// <summary>One run with its progress and outcome.</summary>
    private static async Task<Ok<JobRun>> GetJobRun(Guid run, ISender sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new GetJobRun(new JobRunId(run)), ct));

    /// <summary>Runs a job now; it starts within seconds, after a run already under way.</summary>
    private static async Task<Accepted<StartedJobRun>> StartJobRun(string job, ISender sender, CancellationToken ct)
    {
        var started = await sender.Send(new StartJobRun(job), ct);
        return TypedResults.Accepted($"/api/v1/job-runs/{started.Run.Value}", started);
    }
}
