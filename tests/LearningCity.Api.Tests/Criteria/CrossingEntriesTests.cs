using System.Collections.Concurrent;
using System.Text.Json;
using LearningCity.Api.Tests.Kernel;
using LearningCity.Domain.Access;

namespace LearningCity.Api.Tests.Criteria;

/// <summary>
/// People who enter the same answers and withdraw the papers behind them wait for one another in one order, so that nobody waits in a
/// circle: no command is ended by the database and run again.
/// </summary>
public sealed class CrossingEntriesTests(HaiPhong product) : IClassFixture<HaiPhong>
{
    private const string Office = "so-vanphong";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Two_who_enter_the_same_answers_in_opposite_orders_come_one_after_the_other(bool isAnswered)
    {
        var round = await product.OpenRoundAsync();
        var two = await product.City.PeopleAsync(Role.UnitReporter, Office, 2);
        var paper = await round.UploadAsync(two[0], Office, "2.2.1");
        await SaveAsync(round, two[0], 1, [paper], ("2.2.4", 0));
        await SaveAsync(round, two[1], 1, [paper], ("2.2.4", 1));
        if (isAnswered)
        {
            (await SaveAsync(round, two[0], 1, [paper], ("2.2.1", 0), ("2.2.2", 0))).ShouldBe(200);
        }

        var seen = isAnswered ? 1 : 0;
        int[] answers = [];
        await product.SlowlyAsync(async () => answers = await Task.WhenAll(
            SaveAsync(round, two[0], 2, [paper], ("2.2.1", seen), ("2.2.2", seen)),
            SaveAsync(round, two[1], 3, [paper], ("2.2.2", seen), ("2.2.1", seen))));

        product.Log.Deadlocks.ShouldBeEmpty();
        answers.Order().ShouldBe([200, 412]);
        (await FiguresAsync(round)).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_paper_withdrawn_while_its_answer_is_changed_is_counted_once_and_for_all()
    {
        var round = await product.OpenRoundAsync();
        var reporter = (await product.City.PeopleAsync(Role.UnitReporter, Office, 1))[0];
        var head = (await product.City.PeopleAsync(Role.UnitHead, Office, 1))[0];
        var papers = new[] { await round.UploadAsync(reporter, Office, "2.2.1"), await round.UploadAsync(reporter, Office, "2.2.1") };
        (await SaveAsync(round, reporter, 1, papers, ("2.2.1", 0), ("2.2.2", 0))).ShouldBe(200);

        int[] answers = [];
        await product.SlowlyAsync(async () => answers = await Task.WhenAll(
            SaveAsync(round, reporter, 2, [papers[1], papers[0]], ("2.2.2", 1), ("2.2.1", 1)), WithdrawAsync(head, papers[0])));

        product.Log.Deadlocks.ShouldBeEmpty();
        answers[0].ShouldBeOneOf(200, 412);
        answers[1].ShouldBe(200);
        (await product.Database.ScalarAsync<long>(
            $"select count(*) from criteria.entries where round = '{round.Id.Value}' and documents <> 1")).ShouldBe(0);
    }

    [Fact]
    public async Task Many_who_cross_at_answers_and_papers_never_wait_in_a_circle()
    {
        var round = await product.OpenRoundAsync();
        var reporters = await product.City.PeopleAsync(Role.UnitReporter, Office, 5);
        var head = (await product.City.PeopleAsync(Role.UnitHead, Office, 1))[0];
        var papers = new ConcurrentQueue<Guid>();
        for (var paper = 0; paper < 16; paper++)
        {
            papers.Enqueue(await round.UploadAsync(reporters[0], Office, "2.2.1"));
        }

        var told = await Task.WhenAll(reporters.Select(async (reporter, n) =>
        {
            var (random, answers) = (new Random(n), new List<int>());
            for (var i = 0; i < 25; i++)
            {
                var form = await round.Form(Office, reporter);
                var entries = Indicators.OrderBy(_ => random.Next()).Take(random.Next(1, 4)).Select(indicator => (indicator, SeenIn(form, indicator))).ToArray();
                answers.Add(await SaveAsync(round, reporter, (100 * n) + i, [.. papers.OrderBy(_ => random.Next()).Take(random.Next(1, 4))], entries));
            }

            return answers;
        }).Append(WithdrawAsync(head, papers)));

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{product.Log.Deadlocks.Count} deadlocks; {string.Join(", ", told.SelectMany(answers => answers).CountBy(answer => answer))}");
        product.Log.Deadlocks.ShouldBeEmpty();
        told.SelectMany(answers => answers).Except([200, 412, 422]).ShouldBeEmpty();
        told.Sum(answers => answers.Count(answer => answer is 200)).ShouldBeGreaterThan(Indicators.Length);
    }

    private static string[] Indicators { get; } = ["2.2.1", "2.2.2", "2.2.4"];

    private static int SeenIn(JsonElement form, string indicator) => form.GetProperty("indicators").EnumerateArray()
        .First(one => one.GetProperty("code").GetString() == indicator).GetProperty("entry") is { ValueKind: JsonValueKind.Object } entry
        ? entry.GetProperty("revision").GetInt32()
        : 0;

    /// <summary>One after the other until a few are left; what is about to go is no longer offered to the reporters.</summary>
    private static async Task<List<int>> WithdrawAsync(HttpClient head, ConcurrentQueue<Guid> papers)
    {
        var answers = new List<int>();
        while (papers.Count > 4 && papers.TryDequeue(out var paper))
        {
            answers.Add(await WithdrawAsync(head, paper));
        }

        return answers;
    }

    private static async Task<int> WithdrawAsync(HttpClient head, Guid paper)
    {
        using var answer = await head.Step($"/documents/{paper}/withdrawal", 1, new { reason = "Ban hành nhầm" });
        return (int)answer.StatusCode;
    }

    private static async Task<int> SaveAsync(
        HaiPhongRound round, HttpClient reporter, int numerator, IReadOnlyList<Guid> documents, params (string Indicator, int Seen)[] entries)
    {
        using var answer = await reporter.Create(await round.ReportPath(Office) + "/entries", new
        {
            entries = entries.Select(entry => new { entry.Indicator, entry.Seen, figures = new { numerator, denominator = 1_000 }, documents }).ToList(),
        });
        return (int)answer.StatusCode;
    }

    /// <summary>Of the two answers that were entered at once.</summary>
    private Task<List<decimal>> FiguresAsync(HaiPhongRound round) => product.Database.Source.ListAsync<decimal>(
        $"select figures[1] from criteria.entries where round = '{round.Id.Value}' and indicator in ('2.2.1', '2.2.2')");
}
