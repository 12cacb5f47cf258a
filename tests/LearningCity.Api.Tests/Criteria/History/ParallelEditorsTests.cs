using LearningCity.Api.Tests.Kernel;

namespace LearningCity.Api.Tests.Criteria.History;

/// <summary>
/// Twenty people at two instances of the product on one database make random calls, right and wrong ones, while connections are ended, stand
/// still, and the server is killed once. Everything that was answered is held against what is stored.
/// </summary>
/// <remarks>
/// Sixty seconds of load in all: three seeds of twenty seconds, longer on a machine that is too laden to make enough calls,
/// the last until every kind of call succeeded. A seed begins with an empty round, so that each meets first answers, first
/// sendings and a first khoá; many short histories show more of such beginnings than one long one. Under
/// <c>LEARNINGCITY_TESTS=full</c> twenty seeds of twenty seconds. The seed fixes what everybody draws; who comes first the machine decides,
/// so a failure shows the history itself.
/// </remarks>
public sealed class ParallelEditorsTests
{
    /// <summary>Enough for one seed.</summary>
    private const int Calls = 700;

    private static readonly string[] Everything =
    [
        "SaveEntries", "AddDocument", "WithdrawDocument", "MarkReportReady", "TakeReportBack", "SendReport", "RecallReport", "BeginReview", "ReturnReport",
        "AcceptReport", "ReopenReport", "ExtendDueDate", "ChangeRoundDates", "SetRoundLock", "LockRound", "ReopenRound", "DisableAccount", "EnableAccount",
        "GiveGrant", "EndGrant", "StartJobRun", "RenameUnit", "MoveUnit", "MergeUnits", "UndoMerger", "ImportUnits", "ImportCriteriaSet",
    ];

    private static readonly int Seeds = Environment.GetEnvironmentVariable("LEARNINGCITY_TESTS") == "full" ? 20 : 3;

    private static readonly TimeSpan Load = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Whatever_twenty_people_do_at_once_is_there_once_or_not_at_all()
    {
        var (done, strikes, forbidden, nights) = (new HashSet<string>(), new HashSet<Fault>(), 0, 0);
        await using var cluster = TestCluster.OfItsOwn();
        for (var seed = 1; seed <= Seeds; seed++)
        {
            await using var city = await HistoryCity.FoundAsync(seed, cluster);
            var isLast = seed == Seeds;
            await city.WorkAsync(
                Load, () => city.History.Calls.Count >= Calls && (!isLast || Everything.All(kind => done.Contains(kind) || city.History.Acknowledged(kind))), isStruck: true);

            var after = await city.ReadAsync();
            new HistoryOracle(city.History, city.Before, after).Findings().ShouldBeEmpty(city.Tail);
            (await city.First.DifferencesOf(city.Round.Id)).ShouldBeEmpty(city.Tail);
            (await city.First.Check(city.Round.Id)).Differences.ShouldBe(0, city.Tail);
            city.First.Faults.Deadlocks.ShouldBeEmpty(city.Tail);
            await city.First.ShouldBeSoundAsync();
            done.UnionWith(city.History.Calls.Where(call => call.IsOk).Select(call => call.Plan.Operation));
            strikes.UnionWith(city.History.Strikes.Select(strike => strike.Fault));
            forbidden += city.History.Forbidden;
            nights += after.Nights.Count;
            TestContext.Current.TestOutputHelper?.WriteLine($"{city.History.Summary()}; {city.History.Forbidden} calls while forbidden; {after.Nights.Count} scoring runs");
        }

        Everything.Except(done).ShouldBeEmpty("every kind of call succeeded at least once");
        strikes.ShouldBe(Enum.GetValues<Fault>(), ignoreOrder: true, "everything was broken at least once");
        forbidden.ShouldBePositive("some asked after khoá, or from a disabled account");
        nights.ShouldBePositive("the scores were computed from nothing while people worked");
    }
}
