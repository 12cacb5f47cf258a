using LearningCity.Api.Tests.Kernel;
using LearningCity.Domain.Access;

namespace LearningCity.Api.Tests.Access;

/// <summary>What somebody sets for himself.</summary>
public sealed class OwnProfileTests(AccessBench bench) : IClassFixture<AccessBench>
{
    [Fact]
    public async Task The_language_of_the_screens_is_Vietnamese_until_its_reader_changes_it_and_is_known_on_every_device()
    {
        var (account, browser) = await bench.SignedInAccountAsync(Role.CityOfficer, null);
        var before = await browser.Get("/me").Json();
        before.GetProperty("language").GetString().ShouldBe("vi");
        var seen = before.GetProperty("revision").GetInt32();

        await browser.Edit("/me", new { displayName = "Chuyên viên", language = "en" }, seen).Json();

        (await (await bench.SignedIn(account)).Get("/me").Json()).GetProperty("language").GetString().ShouldBe("en");
        (await browser.Edit("/me", new { displayName = "Chuyên viên", language = "fr" }, seen + 1).Refusal(400)).ShouldBe("kernel.malformed-request");
        (await browser.Edit("/me", new { displayName = "Chuyên viên" }, seen + 1).Refusal(400)).ShouldBe("kernel.malformed-request");
        (await browser.Get("/me").Json()).GetProperty("language").GetString().ShouldBe("en");
    }
}
