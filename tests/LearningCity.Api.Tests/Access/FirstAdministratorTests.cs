using LearningCity.Api.Tests.Kernel;
using LearningCity.Application.Access;
using LearningCity.Domain.Kernel;

namespace LearningCity.Api.Tests.Access;

public sealed class FirstAdministratorTests(AccessBench bench) : IClassFixture<AccessBench>
{
    [Fact]
    public async Task A_fresh_installation_has_nobody_and_gets_its_first_administrator_by_one_link_for_one_hour()
    {
        (await bench.Sql<long>("select count(*) from access.accounts")).ShouldBe(0);

        var late = await bench.AsService(new CreateFirstAdministratorInvitation("quan-tri"));
        bench.Time.Pass(TimeSpan.FromHours(1));
        await Accept(late).Refusal(400);

        var replaced = await bench.AsService(new CreateFirstAdministratorInvitation("quan-tri"));
        var newest = await bench.AsService(new CreateFirstAdministratorInvitation("quan-tri"));
        await Accept(replaced).Refusal(400);
        ((int)(await Accept(newest)).StatusCode).ShouldBe(204);
        await Accept(newest).Refusal(400);

        (await Should.ThrowAsync<StateConflict>(() => bench.AsService(new CreateFirstAdministratorInvitation("quan-tri-2"))))
            .Code.ShouldBe("access.administrator-exists");
        (await bench.Sql<long>("select count(*) from access.accounts")).ShouldBe(1);

        var browser = bench.Browser();
        await browser.SignIn("quan-tri").Json();
        (await browser.Get("/me").Json()).GetProperty("roles").EnumerateArray().Single().GetString().ShouldBe("SA");
    }

    private Task<HttpResponseMessage> Accept(OneTimeLink link) => bench.Browser().Post(
        "/invitations/accept", new { token = InvitedAccounts.TokenOf(link.Path), password = InvitedAccounts.Password });
}
