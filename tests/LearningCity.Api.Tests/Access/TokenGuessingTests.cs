using LearningCity.Api.Tests.Kernel;
using LearningCity.Application.Access;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Access;

namespace LearningCity.Api.Tests.Access;

/// <summary>Guessing at tokens. Alone in its class: refusals are counted per address, and the neighbours are refused from the same one.</summary>
public sealed class TokenGuessingTests(AccessBench bench) : IClassFixture<AccessBench>
{
    [Fact]
    public async Task Thirty_tokens_a_minute_that_do_not_work_make_the_address_wait_but_no_program_that_works_and_no_person()
    {
        var (_, name) = await bench.AccountWithPassword();
        var good = bench.Program((await (await bench.SignedInAs(Role.CityOfficer)).IssuedToken()).Token);
        var bad = bench.Program("lc_" + SecretToken.New().Text);
        for (var attempt = 0; attempt < 30; attempt++)
        {
            await bad.Get("/me").Refusal(401);
        }

        var limited = await bad.Get("/me");

        (await limited.Refusal(429)).ShouldBe("access.address-limited");
        limited.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromMinutes(1));
        ((int)(await good.Get("/me")).StatusCode).ShouldBe(200);
        ((int)(await bench.Browser().SignIn(name)).StatusCode).ShouldBe(200);
        (await bench.Sql<long>("select count(*) from access.sign_in_guards where name = ''")).ShouldBe(0);
        bench.Time.Pass(TimeSpan.FromMinutes(1));
        await bad.Get("/me").Refusal(401);
    }
}
