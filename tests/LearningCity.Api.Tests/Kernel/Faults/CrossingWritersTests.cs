using System.Diagnostics;
using System.Net;

namespace LearningCity.Api.Tests.Kernel.Faults;

/// <summary>Eight clients whose commands take the same rows in opposite orders: the database ends some of them, the product runs those again, and nobody is told of an accident (trust.md C8).</summary>
public sealed class CrossingWritersTests(NotebookApp app) : IClassFixture<NotebookApp>
{
    private const int Clients = 8;

    private static readonly TimeSpan Load = Tier.Of(quick: TimeSpan.FromSeconds(10), full: TimeSpan.FromSeconds(60));

    [Fact]
    public async Task Commands_that_wait_in_a_circle_are_run_again_and_each_is_done_once()
    {
        var (seed, notebooks) = (Random.Shared.Next(), new List<Guid>());
        for (var number = 0; number < 4; number++)
        {
            notebooks.Add(await app.OpenNotebookAsync());
        }

        // Nobody waits for anybody but at the rows.
        app.Gate.ExpectTogether(1);
        await app.Database.ExecuteAsAdministratorAsync("do $$ begin execute format('alter database %I set deadlock_timeout = ''50ms''', current_database()); end $$");
        var answers = (await Task.WhenAll(Enumerable.Range(0, Clients).Select(client => WriteAsync(notebooks, new Random(seed + client))))).SelectMany(told => told).ToList();

        var told = $"seed {seed}: {string.Join(", ", answers.CountBy(answer => answer))}";
        TestContext.Current.TestOutputHelper?.WriteLine(told);
        answers.Except([HttpStatusCode.NoContent, HttpStatusCode.ServiceUnavailable]).ShouldBeEmpty(told);
        var done = answers.Count(answer => answer is HttpStatusCode.NoContent);
        done.ShouldBeGreaterThan(answers.Count * 3 / 4, told);
        (await app.Database.ScalarAsync<long>("select count(*) from proof.lines")).ShouldBe(2 * done, told);
        (await app.Database.ScalarAsync<long>("select sum(revision - 1) from proof.notebooks")).ShouldBe(2 * done, told);
        (await app.Database.ScalarAsync<long>("select deadlocks from pg_stat_database where datname = current_database()")).ShouldBePositive(told);
    }

    private async Task<List<HttpStatusCode>> WriteAsync(List<Guid> notebooks, Random random)
    {
        var answers = new List<HttpStatusCode>();
        for (var begun = Stopwatch.StartNew(); begun.Elapsed < Load;)
        {
            var two = notebooks.OrderBy(_ => random.Next()).Take(2).ToList();
            using var answer = await app.SendAsync(HttpMethod.Post, $"/api/v1/notebooks/{two[0]}/with/{two[1]}?saves=false");
            answers.Add(answer.StatusCode);
        }

        return answers;
    }
}
