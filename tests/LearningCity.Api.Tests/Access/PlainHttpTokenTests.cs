using System.Net.Http.Headers;
using LearningCity.Api.Tests.Kernel;
using LearningCity.Domain.Access;

namespace LearningCity.Api.Tests.Access;

/// <summary>The product under a name by which others reach it.</summary>
public sealed class ReachableApp : LearningCityApp
{
    protected override IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string> { ["AllowedHosts"] = "*" };
}

public sealed class PlainHttpTokenTests(ReachableApp app) : IClassFixture<ReachableApp>
{
    [Fact]
    public async Task Over_plain_http_a_token_works_on_the_machine_itself_only()
    {
        var token = (await (await app.SignedInAs(Role.CityOfficer)).IssuedToken()).Token;

        ((int)(await Program("http://localhost", token).Get("/me")).StatusCode).ShouldBe(200);
        ((int)(await Program("https://hoctap.halong.example", token).Get("/me")).StatusCode).ShouldBe(200);
        (await Program("http://hoctap.halong.example", token).Get("/me").Refusal(400)).ShouldBe("access.needs-https");
        (await Program("http://hoctap.halong.example", "lc_nothing").Get("/me").Refusal(400)).ShouldBe("access.needs-https");
    }

    private HttpClient Program(string address, string token)
    {
        var program = app.Browser(address);
        program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return program;
    }
}
