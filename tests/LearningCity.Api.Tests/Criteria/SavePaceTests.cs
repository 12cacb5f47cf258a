using LearningCity.Api.Kernel;
using LearningCity.Api.Tests.Kernel;

namespace LearningCity.Api.Tests.Criteria;

/// <summary>A page that saves without end is made to wait, and nobody else with it.</summary>
public sealed class SavePaceTests(HaiPhong product) : IClassFixture<HaiPhong>
{
    private const string Ward = "phuong-07";
    private const string Neighbour = "phuong-08";

    [Fact]
    public async Task A_thousand_saves_of_one_account_are_slowed_down_and_those_of_another_are_not()
    {
        var round = await product.OpenRoundAsync();
        var (mine, theirs) = (await round.ReportPath(Ward) + "/entries", await round.ReportPath(Neighbour) + "/entries");
        var (reporter, neighbour) = (await product.City.Reporter(Ward), await product.City.Reporter(Neighbour));
        await reporter.Create(mine, """{"entries":[{"indicator":"3.2.3","seen":0,"figures":{"numerator":1,"denominator":2}}]}""").Json();

        var refused = 0;
        foreach (var some in Enumerable.Range(0, 1_000).Chunk(8))
        {
            var answers = await Task.WhenAll(some.Select(_ => reporter.Create(mine, """{"entries":[]}""")));
            foreach (var answer in answers.Where(answer => (int)answer.StatusCode == 429))
            {
                refused++;
                await answer.ShouldRefuseAsync(429, "kernel.rate-limited");
                answer.Headers.RetryAfter!.Delta!.Value.ShouldBeGreaterThan(TimeSpan.Zero);
            }
        }

        refused.ShouldBeInRange(1, 1_000 - SavePace.AtOnce + 1);
        await neighbour.Create(theirs, """{"entries":[{"indicator":"3.2.3","seen":0,"figures":{"numerator":1,"denominator":2}}]}""").Json();
    }
}
