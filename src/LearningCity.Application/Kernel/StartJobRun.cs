using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Kernel;

/// <summary>Runs a job now. Each run by hand stands under its own key; it waits while another run of the job is under way.</summary>
[Allow(Function.RunScoring)]
public sealed record StartJobRun(string Job) : ICommand<StartedJobRun>;

/// <param name="Run">Where progress and outcome can be read.</param>
public sealed record StartedJobRun(JobRunId Run);

internal sealed class StartJobRunHandler(IJobLedger ledger, IAudit audit) : IRequestHandler<StartJobRun, StartedJobRun>
{
    public async Task<StartedJobRun> Handle(StartJobRun command, CancellationToken ct)
    {
        var run = await ledger.AskForRunAsync(command.Job, ct);
        audit.Summary(nameof(JobRun), run.Value, new { command.Job }, hash: null);
        return new StartedJobRun(run);
    }
}
