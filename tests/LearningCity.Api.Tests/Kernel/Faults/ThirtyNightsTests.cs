using LearningCity.Application.Kernel;

namespace LearningCity.Api.Tests.Kernel.Faults;

/// <summary>
/// Thirty nights of a runner that is killed before its hour, in the middle of its work, or not at all, and comes back minutes or most of a day later: every
/// night is run once, and a missed one within ten minutes of the return (trust.md J1).
/// </summary>
public sealed class ThirtyNightsTests : IAsyncLifetime
{
    private const int MinutesToCatchUp = 10;

    private static readonly DateOnly First = new(2026, 11, 1);

    private readonly TestDatabase database = new();
    private readonly TemporaryFolder folder = new();
    private WrittenTime time = null!;

    public async ValueTask InitializeAsync()
    {
        await database.InitializeAsync();
        await DoomedRunner.PrepareAsync(database, seconds: 0);
        await database.ExecuteAsync(string.Join(';', Enumerable.Range(1, DoomedRunner.Jobs).Select(number =>
            $"""
            insert into kernel.job_runs (id, job, business_date, state, fence, attempts, asked_at, finished_at, done, total)
            values (gen_random_uuid(), '{DoomedRunner.NameOf(number)}', '{First:yyyy-MM-dd}', 'Succeeded', 0, 1, now(), now(), 0, 0)
            """)));
        time = new WrittenTime(folder.At("clock"));
        time.Set(HourOf(First).AddHours(9));
    }

    public async ValueTask DisposeAsync()
    {
        await database.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task No_night_of_thirty_is_missed_or_run_twice_however_often_the_runner_is_killed()
    {
        var nights = Tier.Of(quick: 6, full: 30);
        var seed = Random.Shared.Next();
        var chance = new Random(seed);
        var runner = await StartAsync();
        for (var night = First.AddDays(1); night < First.AddDays(1 + nights); night = night.AddDays(1))
        {
            switch (chance.Next(3))
            {
                case 0:
                    runner.Dispose();
                    time.Set(HourOf(night).AddMinutes(chance.Next(1, 22 * 60)));
                    runner = await StartAsync();
                    break;
                case 1:
                    await database.ExecuteAsync("update proof.lengths set seconds = 600");
                    time.Set(HourOf(night));
                    await Patience.UntilAsync(async () => await CountAsync(night, "Running") > 0);
                    runner.Dispose();
                    await database.ExecuteAsync("update proof.lengths set seconds = 0");
                    time.Set(HourOf(night).AddMinutes(chance.Next(1, 22 * 60)));
                    runner = await StartAsync();
                    break;
                default:
                    time.Set(HourOf(night));
                    break;
            }

            await UntilCaughtUpAsync(night, $"seed {seed}");
        }

        runner.Dispose();
        (await database.ScalarAsync<long>("select count(*) from proof.nights")).ShouldBe(nights * DoomedRunner.Jobs, $"seed {seed}");
        (await database.ScalarAsync<long>("select count(distinct (job, night)) from proof.nights")).ShouldBe(nights * DoomedRunner.Jobs, $"seed {seed}");
        (await database.ScalarAsync<long>("select count(*) from kernel.job_runs where state <> 'Succeeded'")).ShouldBe(0, $"seed {seed}");
    }

    /// <summary>Minute after minute of the written clock, each long enough for a runner that is there.</summary>
    private async Task UntilCaughtUpAsync(DateOnly night, string seed)
    {
        for (var minute = 0; minute <= MinutesToCatchUp; minute++)
        {
            for (var glance = 0; glance < 40; glance++)
            {
                if (await CountAsync(night, "Succeeded") == DoomedRunner.Jobs)
                {
                    return;
                }

                await Task.Delay(25);
            }

            time.Set(time.GetUtcNow().AddMinutes(1));
        }

        throw new InvalidOperationException($"The night of {night} was not caught up within {MinutesToCatchUp} minutes, {seed}");
    }

    /// <summary>01:00 in the city.</summary>
    private static DateTimeOffset HourOf(DateOnly night) => CityTime.StartOfDay(night).AddHours(1);

    private Task<DoomedRunner> StartAsync() =>
        DoomedRunner.StartAsync(new Npgsql.NpgsqlConnectionStringBuilder(database.ConnectionString) { MaxPoolSize = 40 }.ConnectionString, leaseSeconds: 30, folder.At("clock"));

    private Task<long> CountAsync(DateOnly night, string state) =>
        database.ScalarAsync<long>($"select count(*) from kernel.job_runs where business_date = '{night:yyyy-MM-dd}' and state = '{state}'");
}
