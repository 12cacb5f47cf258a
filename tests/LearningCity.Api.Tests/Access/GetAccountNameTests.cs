using LearningCity.Api.Tests.Kernel;
using LearningCity.Domain.Access;

namespace LearningCity.Api.Tests.Access;

public sealed class GetAccountNameTests(AccessBench bench) : IClassFixture<AccessBench>
{
    [Fact]
    public async Task Whoever_is_signed_in_learns_the_shown_name_of_an_account_he_was_told_and_nothing_else()
    {
        var officer = await bench.AccountAsync(Role.CityOfficer, null);
        var reporter = await bench.SignedIn(await bench.AccountAsync(Role.UnitReporter, bench.Units.Own));

        var named = await reporter.Get($"/account-names/{officer.Value}").Json();

        named.GetProperty("id").GetGuid().ShouldBe(officer.Value);
        named.GetProperty("name").GetString().ShouldNotBeNullOrWhiteSpace();
        named.EnumerateObject().Count().ShouldBe(2);
        await reporter.Get($"/account-names/{Guid.CreateVersion7()}").Refusal(404);
        await bench.Browser().Get($"/account-names/{officer.Value}").Refusal(401);
    }
}
