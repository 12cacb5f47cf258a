using System.Net;

namespace LearningCity.Api.Tests.Kernel;

public sealed class HealthTests(NotebookApp app) : IClassFixture<NotebookApp>
{
    [Fact]
    public async Task The_product_lives_and_is_ready_and_is_not_ready_once_its_database_is_gone()
    {
        (await StatusAsync("/health/live")).ShouldBe(HttpStatusCode.OK);
        (await StatusAsync("/health/ready")).ShouldBe(HttpStatusCode.OK);

        await app.Database.ExecuteAsync("alter table kernel.migrations rename to migrations_gone");
        (await StatusAsync("/health/ready")).ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await StatusAsync("/health/live")).ShouldBe(HttpStatusCode.OK);
        await app.Database.ExecuteAsync("alter table kernel.migrations_gone rename to migrations");
        (await StatusAsync("/health/ready")).ShouldBe(HttpStatusCode.OK);
    }

    private async Task<HttpStatusCode> StatusAsync(string address)
    {
        using var answer = await app.SendAsync(HttpMethod.Get, address, headers: [("X-Test-Account", null)]);
        return answer.StatusCode;
    }
}
