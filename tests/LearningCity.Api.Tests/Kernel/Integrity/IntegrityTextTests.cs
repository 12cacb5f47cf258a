using System.Text.Json;
using LearningCity.Infrastructure.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace LearningCity.Api.Tests.Kernel;

/// <summary>Whoever reads a finding finds words for it: the screens name every check of the catalogue, and no other.</summary>
public sealed class IntegrityTextTests(LearningCityApp app) : IClassFixture<LearningCityApp>
{
    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public void Every_check_has_its_words_in_every_language(string language)
    {
        using var scope = app.Services.CreateScope();
        var runner = scope.ServiceProvider.GetRequiredService<IntegrityRunner>();
        using var texts = JsonDocument.Parse(RepositoryFiles.Bytes($"src/LearningCity.AdminUi/src/i18n/{language}/integrity.json"));

        Names(texts, "checks").ShouldBe(runner.Checks.Select(one => one.Check.Name), ignoreOrder: true);
        Names(texts, "modules").ShouldBe(runner.Checks.Select(one => one.Module).Distinct(), ignoreOrder: true);
    }

    private static IEnumerable<string> Names(JsonDocument texts, string part) => texts.RootElement.GetProperty(part).EnumerateObject().Select(member => member.Name);
}
