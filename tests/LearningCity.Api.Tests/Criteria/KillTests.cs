using System.Text.Json;
using LearningCity.Api.Tests.Kernel;
using Npgsql;

namespace LearningCity.Api.Tests.Criteria;

/// <summary>
/// The built product and its PostgreSQL are killed while people send, review and accept, and while the night is being
/// scored. What was acknowledged is there once, what was not is there once after it was sent again, and nothing is half done.
/// </summary>
public sealed class KillTests
{
    [Fact]
    public async Task Nothing_acknowledged_is_lost_doubled_or_half_done_when_the_application_is_killed()
    {
        var (wards, kills) = Tier.Of(quick: (12, 2), full: (60, 20));
        await using var city = await DoomedCity.FoundAsync(wards);

        for (var kill = 0; kill < kills; kill++)
        {
            var work = city.WorkAsync();
            await city.UntilDoneAsync((kill + 1) * wards * 3 / (kills + 1));
            await city.Product.KillAsync();
            await work;

            await city.Product.StartAgainAsync();
            await city.Product.UntilReadyAsync();
            await city.NothingIsHalfDoneAsync();
        }

        await city.WorkAsync();
        await city.EverythingIsThereOnceAsync();
    }

    [Fact]
    public async Task Nothing_acknowledged_is_lost_doubled_or_half_done_when_PostgreSQL_is_killed()
    {
        var (wards, kills) = Tier.Of(quick: (8, 1), full: (60, 10));
        await using var city = await DoomedCity.FoundAsync(wards);

        for (var kill = 0; kill < kills; kill++)
        {
            var work = city.WorkAsync();
            await city.UntilDoneAsync((kill + 1) * wards * 3 / (kills + 1));
            city.Product.KillDatabase();
            await work;

            await Task.Delay(TimeSpan.FromSeconds(1));
            await city.Product.UntilReadyAsync();
            await city.NothingIsHalfDoneAsync();
        }

        await city.WorkAsync();
        city.Answers.Keys.ShouldNotContain(500);
        await city.EverythingIsThereOnceAsync();
    }

    [Fact]
    public async Task A_scoring_run_that_was_killed_leaves_the_scores_and_is_taken_over_and_run_whole()
    {
        await using var city = await DoomedCity.FoundAsync(4);
        await city.WorkAsync();
        var right = await city.ScalarAsync<string>(DoomedCity.Scores);
        await city.ExecuteAsync("update criteria.scores set status = 3 - status where scope = 0 and status in (1, 2)");
        var wrong = await city.ScalarAsync<string>(DoomedCity.Scores);
        wrong.ShouldNotBe(right);

        Guid run;
        await using (var holder = NpgsqlDataSource.Create(city.Product.ConnectionString))
        await using (var connection = await holder.OpenConnectionAsync())
        {
            // While somebody holds the lock of the round's scores, the run stands in the middle of its transaction.
            await using var transaction = await connection.BeginTransactionAsync();
            await using (var hold = new NpgsqlCommand("select 1 from criteria.scoreboards for update", connection, transaction))
            {
                await hold.ExecuteScalarAsync();
            }

            run = await city.StartNightAsync();
            await city.UntilAsync("select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like 'update criteria.scoreboards%'", 1);
            await city.Product.KillAsync();
        }

        await city.Product.StartAgainAsync();
        await city.Product.UntilReadyAsync();
        (await city.ScalarAsync<string>(DoomedCity.Scores)).ShouldBe(wrong);

        var done = await city.UntilRunEndsAsync(run);
        (done.GetProperty("state").GetString(), done.GetProperty("attempts").GetInt32()).ShouldBe(("succeeded", 2), done.ToString());
        done.GetProperty("outcome").GetString()!.ShouldNotEndWith(" 0 khác biệt");
        (await city.ScalarAsync<string>(DoomedCity.Scores)).ShouldBe(right);
        await city.NightFindsNothingAsync();
    }
}
