using System.Text;
using LearningCity.Api.Tests.Access;
using LearningCity.Domain.Access;
using LearningCity.Domain.Kernel;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LearningCity.Api.Tests.Kernel.Fuzzing;

/// <summary>
/// Thousands of requests that are nearly right, made from the OpenAPI document, to every operation in the name of every role and of nobody. Whatever
/// is asked: no accident, every refusal in the product's form and leaving nothing behind, every success as the document describes it, nothing in
/// the database that no text may hold, no error of the database's own, and in the log, however talkative, no word that was sent and no secret.
/// <para>
/// Three seeds are always the same, a fourth is new in every run. A failure prints its case, such as <c>5195/SaveEntries/UnitReporter/3</c>:
/// <c>LEARNINGCITY_FUZZ=5195/SaveEntries/UnitReporter/3</c> makes that one request alone, <c>LEARNINGCITY_FUZZ=5195</c> the whole series of its
/// seed, for what needs the requests before it.
/// </para>
/// </summary>
public sealed class FuzzingTests(FuzzBench bench, ITestOutputHelper output) : IClassFixture<FuzzBench>
{
    private const int MostTold = 40;

    /// <summary>Bytes of log a request: eighty megabytes of the long series.</summary>
    private const long LeastLogged = 4_000;

    private readonly Dictionary<string, (AccountId Account, HttpClient Browser)> callers = [];
    private readonly List<string> faults = [];
    private readonly Dictionary<int, int> answers = [];
    private int sent;

    [Fact]
    public async Task Nothing_that_is_sent_breaks_the_product_or_stays_in_it()
    {
        using var stranger = bench.Browser();
        var document = new ApiDocument(await stranger.GetStringAsync("/openapi/v1.json"));
        var stored = new StoredObjects(bench.Database);
        var maker = new ValidRequests(document, stored, bench);
        var oddities = new RequestOddities(document, stored);
        var rules = new AnswerRules(document);
        var rows = await WrittenRows.WatchAsync(bench.Database);
        var operations = document.Operations.ToDictionary(operation => operation.Id);
        foreach (var (seed, index) in FuzzPlan.Seeds.Select((seed, index) => (seed, index)))
        {
            foreach (var one in new FuzzPlan(document).Cases(seed, index, Tier.Of(5_000, 20_000) / FuzzPlan.Seeds.Count))
            {
                var chance = one.Chance();
                var operation = operations[one.Operation];
                var (account, browser) = await CallerAsync(one.Caller);
                var request = await maker.MakeAsync(operation, account, chance);
                if (!chance.OneIn(6))
                {
                    await oddities.ApplyAsync(request, operation, chance);
                }

                // So that who guessed too often may guess again.
                bench.Time.Pass(TimeSpan.FromSeconds(1));
                await TryAsync(one, operation, request, browser, rules, rows);
            }
        }

        faults.AddRange((await new ServerLog(bench.Database).FaultsOfInputAsync()).Distinct().Select(error => "the database: " + error));
        faults.AddRange((await StoredTexts.FaultsAsync(bench.Database)).Select(text => "stored: " + text));
        bench.Services.GetServices<ILoggerProvider>().OfType<TalkativeLog>().Single().Flush();
        var (spilt, logged) = await bench.Secrets.FaultsAsync(bench.Log);
        faults.AddRange(spilt);
        faults.ShouldBeEmpty(Told());
        output.WriteLine($"{logged / 1_000_000} MB of log");
        output.WriteLine(string.Join(", ", answers.OrderBy(answer => answer.Key).Select(answer => $"{answer.Value} × {answer.Key}")));
        if (!FuzzPlan.IsPart)
        {
            // What is refused at the door shows nothing of the house.
            sent.ShouldBeGreaterThanOrEqualTo(Tier.Of(5_000, 20_000));
            logged.ShouldBeGreaterThan(sent * LeastLogged);
            answers.Where(answer => answer.Key < 300).Sum(answer => answer.Value).ShouldBeGreaterThan(sent / 10);
            answers.GetValueOrDefault(422).ShouldBeGreaterThan(sent / 50);
        }
    }

    private async Task TryAsync(FuzzCase one, ApiOperation operation, FuzzRequest request, HttpClient browser, AnswerRules rules, WrittenRows rows)
    {
        await rows.ForgetAsync();
        using var message = request.Message();
        using var answer = await browser.SendAsync(message);
        var text = await answer.Content.ReadAsStringAsync();
        var status = (int)answer.StatusCode;
        sent++;
        answers[status] = answers.GetValueOrDefault(status) + 1;
        var found = rules.Faults(operation, request, answer, text).ToList();
        if (request.Method == operation.Method && status is >= 200 and < 300 && !FuzzPlan.May(operation, one.Caller))
        {
            found.Add($"answers {status} to somebody who may not");
        }

        if ((status >= 300 || request.Method is "GET" or "HEAD") && await rows.SinceAsync() is { Length: > 0 } written)
        {
            found.Add($"answers {status} and has written to {written}");
        }

        if (found.Count > 0)
        {
            faults.Add($"{one.Operation} {string.Join(", ", found)}\n  {one}\n  {request}\n  {status} {(text.Length > 500 ? text[..500] : text)}");
        }

        if (status == 401 && callers.Remove(one.Caller, out var gone))
        {
            // The session may have been ended, or the account disabled, by a request before.
            gone.Browser.Dispose();
        }
    }

    private async Task<(AccountId Account, HttpClient Browser)> CallerAsync(string caller)
    {
        if (!callers.TryGetValue(caller, out var known))
        {
            known = caller == FuzzCase.Nobody ? (default, bench.Browser()) : await SignInAsync(Enum.Parse<Role>(caller));
            callers[caller] = known;
        }

        return known;
    }

    private Task<(AccountId, HttpClient)> SignInAsync(Role role) =>
        bench.SignedInAccountAsync(role, role is Role.UnitReporter or Role.UnitHead ? bench.Units.Own : null);

    private string Told()
    {
        var told = new StringBuilder($"{faults.Count} of {sent} requests, seeds {string.Join(", ", FuzzPlan.Seeds)}\n");
        foreach (var kind in faults.GroupBy(fault => fault.Split('\n')[0]).Take(MostTold))
        {
            told.AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"{kind.Count()} × {kind.First()}");
        }

        return told.ToString();
    }
}
