using System.Diagnostics;
using LearningCity.Application.Evidence.Contracts;
using LearningCity.Benchmarks.Kernel;
using LearningCity.Domain.Kernel;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace LearningCity.Benchmarks.Criteria;

/// <summary>A paper behind one accepted answer counts no more, or again: from that news to all scores committed, the unit's, its ward's and the city's. In this
/// process, for the news has no address of its own. Against the bare difference.</summary>
internal sealed class OneChangeMeasurement(RunningCity running) : IMeasurement
{
    private const int Changes = 50;

    private readonly BareChange bare = new(running.City);

    private IReadOnlyList<ChangedAnswer> answers = [];
    private bool proves = true;

    public string Name => "one-change";

    public double Aim => 3;

    public int Process => Environment.ProcessId;

    public bool GrowsWithUnits => false;

    public async Task PrepareAsync()
    {
        answers = await ChangedAnswer.ListAsync(running.City, Changes);
        await bare.PrepareAsync();
    }

    /// <summary>The papers are withdrawn, or count again, without a word to anybody.</summary>
    public async Task BeforeAsync()
    {
        proves = !proves;
        await running.City.Database.ExecuteAsync(
            $"""
            update evidence.documents set state = '{(proves ? "Active" : "Withdrawn")}', withdrawn_at = {(proves ? "null" : "now()")}
            where id = any($1)
            """,
            answers.Select(answer => answer.Paper).ToArray());
    }

    public Task<TimeSpan> ProductAsync() => TimeOfOneAsync(answer => running.City.Product.InTransactionAsync(
        "Evidence",
        services => services.GetRequiredService<IPublisher>().Publish(
            new DocumentWithdrawn(new DocumentId(answer.Paper), [new EvidenceTarget("criteria-entry", answer.Entry)]))));

    public Task<TimeSpan> BareAsync() => TimeOfOneAsync(answer => bare.RunAsync(answer, proves));

    public async Task CompareAsync()
    {
        var differences = await running.City.Database.ScalarAsync<long>(
            """
            select count(*) from criteria.scores as score left join bench.scores as bare
                on bare.round = score.round and bare.unit = score.unit and bare.scope = score.scope and bare.node = score.node
            where bare.unit is null or (score.status, score.reason, score.counts, score.points, score.grade, score.is_complete)
                is distinct from (bare.status, bare.reason, bare.counts, bare.points, bare.grade, bare.is_complete)
            """);
        if (answers.Count == 0 || differences > 0)
        {
            throw new InvalidDataException($"{Name}: after changes of {answers.Count} answers {differences} scores differ from the bare difference.");
        }
    }

    /// <summary>Every paper counts again, as whoever measures next expects.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!proves)
        {
            await BeforeAsync();
            await ProductAsync();
        }
    }

    private async Task<TimeSpan> TimeOfOneAsync(Func<ChangedAnswer, Task> change)
    {
        var watch = Stopwatch.StartNew();
        foreach (var answer in answers)
        {
            await change(answer);
        }

        return watch.Elapsed / answers.Count;
    }
}
