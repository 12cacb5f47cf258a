using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;

namespace LearningCity.Api.Tests.Kernel;

public sealed class StartJobRunTests(LearningCityApp app) : IClassFixture<LearningCityApp>
{
    [Fact]
    public async Task Whoever_starts_a_run_by_hand_is_named_in_the_audit()
    {
        var officer = new AccountId(Guid.CreateVersion7());
        var started = await app.As(officer, [Function.RunScoring]).Create("/jobs/nightly-scoring/runs").Json();

        var run = started.GetProperty("run").GetGuid();
        (await app.Database.ScalarAsync<string>(
            $"select account || ' ' || kind || ' ' || (changes ->> 'job') from access.audit where action = 'StartJobRun' and object = '{run}'"))
            .ShouldBe($"{officer.Value} JobRun nightly-scoring");
    }
}
