namespace LearningCity.Api.Tests.Kernel;

/// <summary>How the list of one operation is filled; a module that adds a list adds one of these beside its tests.</summary>
public interface IListFilling
{
    /// <summary>The operation id, which is the name of the request.</summary>
    string Operation { get; }

    /// <summary>What is asked: path and query without page and size, for a list that has the rows of
    /// <see cref="FillAsync"/>. Called after the filling.</summary>
    string Address { get; }

    /// <summary>Sees to it that the list has at least so many rows.</summary>
    Task FillAsync(NotebookApp app, int rows);
}

internal sealed class JobRunsFilling : IListFilling
{
    public string Operation => "ListJobRuns";

    public string Address => "/api/v1/job-runs";

    public Task FillAsync(NotebookApp app, int rows) => app.Database.ExecuteAsync(
        $"""
        insert into kernel.job_runs (id, job, business_date, state, fence, attempts, asked_at, done, total)
        select gen_random_uuid(), 'filled', date '2026-01-01' + number, 'Succeeded', 1, 1, now(), 0, 0 from generate_series(1, {rows}) number
        on conflict do nothing
        """);
}

internal sealed class NotebooksFilling : IListFilling
{
    public string Operation => "ListNotebooks";

    public string Address => "/api/v1/notebooks?search=so";

    public Task FillAsync(NotebookApp app, int rows) => app.Database.ExecuteAsync(
        $"""
        insert into proof.notebooks (id, unit, title, password, revision)
        select gen_random_uuid(), gen_random_uuid(), 'Sổ ' || number, '', 1 from generate_series(1, {rows}) number
        """);
}
