namespace LearningCity.Api.Tests.Kernel.Faults;

/// <summary>
/// Eight clients write into the built product while its PostgreSQL or the product itself is killed (kill -9), again and again: what was
/// acknowledged is there once, and nothing is half done (trust.md D1, D2, C2).
/// </summary>
public sealed class KilledProductTests
{
    private const int Clients = 8;

    /// <summary>So many writes at most go well before PostgreSQL is killed; the others come after it is back.</summary>
    private const int MostBeforeKill = 40;

    [Fact]
    public async Task No_acknowledged_write_is_lost_or_doubled_when_PostgreSQL_is_killed()
    {
        var (kills, writes) = Tier.Of(quick: (3, 300), full: (10, 2_000));
        var (seed, chance) = Seeded();
        await using var city = await WritingCity.FoundAsync(Clients);
        for (var kill = 0; kill < kills; kill++)
        {
            var work = city.WriteAsync(writes / kills);
            await UntilWrittenAsync(city, chance.Next(1, MostBeforeKill));
            using (var server = city.Product.DatabaseProcess())
            {
                server.Kill();
                await server.WaitForExitAsync();
            }

            await work;
        }

        city.Acknowledged.ShouldBeGreaterThanOrEqualTo(writes / kills * kills);
        await city.EverythingIsThereOnceAsync($"seed {seed}");
    }

    [Fact]
    public async Task No_acknowledged_write_is_lost_or_doubled_when_the_product_is_killed()
    {
        var (kills, writes) = Tier.Of(quick: (2, 60), full: (20, 600));
        var (seed, chance) = Seeded();
        await using var city = await WritingCity.FoundAsync(Clients);
        for (var kill = 0; kill < kills; kill++)
        {
            using var enough = new CancellationTokenSource();
            var work = city.WriteAsync(int.MaxValue / 2, enough.Token);
            await UntilWrittenAsync(city, writes / kills);
            await Task.Delay(chance.Next(0, 60));
            await city.Product.KillAsync();
            await enough.CancelAsync();
            await work;
            await city.Product.StartAgainAsync();
            await city.Product.UntilReadyAsync();
        }

        await city.EverythingIsThereOnceAsync($"seed {seed}");
    }

    private static (int Seed, Random Chance) Seeded()
    {
        var seed = Random.Shared.Next();
        return (seed, new Random(seed));
    }

    private static Task UntilWrittenAsync(WritingCity city, int more)
    {
        var until = city.Acknowledged + more;
        return Patience.UntilAsync(() => city.Acknowledged >= until);
    }
}
