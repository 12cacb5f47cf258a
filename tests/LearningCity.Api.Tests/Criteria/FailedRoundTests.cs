using LearningCity.Api.Tests.Kernel;
using LearningCity.Application.Criteria;

namespace LearningCity.Api.Tests.Criteria;

/// <summary>One round that cannot be scored does not keep the others from it.</summary>
public sealed class FailedRoundTests(ScoringApp app) : IClassFixture<ScoringApp>
{
    [Fact]
    public async Task A_round_that_cannot_be_scored_fails_the_run_and_the_others_are_scored_all_the_same()
    {
        var broken = await DrawnCity.FoundAsync(app, 31, 3, shape: SetShape.NoRule);
        var sound = await DrawnCity.FoundAsync(app, 32, 3, shape: SetShape.NoRule);
        await app.Database.ExecuteAsync($"delete from criteria.scoreboards where round = '{broken.Round.Value}'");
        await app.Database.ExecuteAsync($"update criteria.scores set status = 5 where round = '{sound.Round.Value}' and scope = 0");

        var failure = await Should.ThrowAsync<AggregateException>(() => app.AsService(new ScoreRounds()));

        failure.InnerExceptions.Count.ShouldBe(1);
        (await app.DifferencesOf(sound.Round)).ShouldBeEmpty();
    }
}
