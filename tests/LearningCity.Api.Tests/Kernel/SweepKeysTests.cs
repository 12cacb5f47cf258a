using LearningCity.Application.Kernel;

namespace LearningCity.Api.Tests.Kernel;

public sealed class SweepKeysTests(LearningCityApp app) : IClassFixture<LearningCityApp>
{
    [Fact]
    public async Task Keys_of_the_last_two_days_are_kept_and_older_ones_forgotten()
    {
        await app.Database.ExecuteAsync(
            """
            insert into kernel.idempotency_keys (account, key, request, hash, at) values
                ('00000000-0000-0000-0000-000000000001', 'old', 'X', 'h', '2026-10-03T01:59:59Z'),
                ('00000000-0000-0000-0000-000000000001', 'young', 'X', 'h', '2026-10-03T02:00:01Z')
            """);

        (await app.AsService(new SweepKeys())).ShouldBe("1 khoá");

        (await app.Database.ScalarAsync<string>("select string_agg(key, ',') from kernel.idempotency_keys")).ShouldBe("young");
    }
}
