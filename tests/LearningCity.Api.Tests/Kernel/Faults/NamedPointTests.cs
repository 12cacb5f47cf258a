namespace LearningCity.Api.Tests.Kernel.Faults;

/// <summary>
/// The built product is killed (kill -9) at named points of a command, held there by a proxy before its database: before and after each kind
/// of statement and the commit. Said again under its key, the command is there once, with its paper (trust.md D2, C2).
/// </summary>
public sealed class NamedPointTests
{
    private const string Key = "insert into kernel.idempotency_keys";
    private const string Answer = "update kernel.idempotency_keys";
    private const string Entry = "criteria.entries";
    private const string Paper = "evidence.documents (";
    private const string Audit = "access.audit";
    private const string Commit = "COMMIT";

    /// <summary>The write that is killed saves an answer or uploads a paper; and the point.</summary>
    private static readonly (bool IsPaper, string Statement, Fate Fate)[] Points =
    [
        (false, Key, Fate.StandsBefore), (false, Key, Fate.StandsAfter), (false, Entry, Fate.StandsBefore), (false, Entry, Fate.StandsAfter),
        (false, Audit, Fate.StandsBefore), (false, Audit, Fate.StandsAfter), (false, Answer, Fate.StandsBefore), (false, Commit, Fate.StandsBefore),
        (false, Commit, Fate.StandsAfter), (true, Paper, Fate.StandsBefore), (true, Commit, Fate.StandsBefore), (true, Commit, Fate.StandsAfter),
    ];

    [Fact]
    public async Task A_product_that_is_killed_at_a_named_point_has_done_its_command_once_or_not_at_all()
    {
        await using var cluster = TestCluster.OfItsOwn();
        await using var database = new TestDatabase(cluster);
        await database.InitializeAsync();
        await using var proxy = new PostgresProxy(database.ConnectionString);
        await using var city = await WritingCity.FoundAsync(database, proxy.ConnectionString, clients: 1);
        foreach (var (isPaper, statement, fate) in Points.OrderBy(_ => Random.Shared.Next()).Take(Tier.Of(quick: 3, full: Points.Length)))
        {
            var writer = city.Writers[0];
            await writer.WriteAsync(() => writer.IsPaperNext != isPaper);

            await KillAtAsync(city, proxy, statement, fate);

            await city.Product.StartAgainAsync();
            await city.Product.UntilReadyAsync();
            await city.EverythingIsThereOnceAsync($"{fate} {statement} of {(isPaper ? "a paper" : "an answer")}");
        }
    }

    /// <summary>Only the command's own transaction, the one that begins with its key, comes to the point.</summary>
    private static async Task KillAtAsync(WritingCity city, PostgresProxy proxy, string statement, Fate fate)
    {
        var (isCommand, isHeld) = (false, false);
        var standing = proxy.StandAsync(journey =>
        {
            isCommand |= journey.Contains(Key, StringComparison.Ordinal);
            return isCommand && !isHeld && (isHeld = journey.Contains(statement, StringComparison.OrdinalIgnoreCase)) ? fate : Fate.Passes;
        });
        var call = city.Writers[0].TryAsync();
        await standing.WaitAsync(TimeSpan.FromSeconds(20));
        await city.Product.KillAsync();
        await call;
        proxy.Judge = _ => Fate.Passes;
    }
}
