using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using LearningCity.Api.Tests.Kernel;
using LearningCity.Application.Criteria;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Access;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Npgsql;

namespace LearningCity.Api.Tests.Criteria;

/// <summary>
/// An open round in a product that is going to be killed: every ward's report is entered and ready. Its people send, review
/// and accept, keep what they were answered, and after a failure say the same again under the same key.
/// </summary>
internal sealed class DoomedCity : IAsyncDisposable
{
    /// <summary>A checksum of every standing score, without the generation that wrote it.</summary>
    public const string Scores =
        "select md5(string_agg((to_jsonb(s) - 'generation')::text, '|' order by s.round, s.unit, s.scope, s.node)) from criteria.scores s";

    private const int Hands = 4;

    private readonly ConcurrentDictionary<string, string> acknowledged = new();
    private readonly List<Step> steps = [];

    private DoomedCity(RunningProduct product) => Product = product;

    public RunningProduct Product { get; }

    /// <summary>How often each status was answered; 0 where there was no answer.</summary>
    public ConcurrentDictionary<int, int> Answers { get; } = new();

    private HttpClient Officer { get; set; } = null!;

    public static async Task<DoomedCity> FoundAsync(int wards)
    {
        var product = await RunningProduct.StartAsync(new Dictionary<string, string> { ["Jobs__LeaseSeconds"] = "2" });
        var city = new DoomedCity(product);
        try
        {
            await city.PrepareAsync(wards);
            return city;
        }
        catch
        {
            await city.DisposeAsync();
            throw;
        }
    }

    /// <summary>Four hands take one ward after the other through the steps that are not acknowledged yet; each repeats what failed while the product lives.</summary>
    public Task WorkAsync() => Task.WhenAll(Enumerable.Range(0, Hands).Select(async hand =>
    {
        foreach (var ward in steps.GroupBy(step => step.Report).Where((_, ordinal) => ordinal % Hands == hand))
        {
            foreach (var step in ward.Where(step => !acknowledged.ContainsKey(step.Key)))
            {
                for (var waited = Stopwatch.StartNew(); !await SayAsync(step); await Task.Delay(50))
                {
                    if (!Product.IsRunning || waited.Elapsed > TimeSpan.FromSeconds(30))
                    {
                        return;
                    }
                }
            }
        }
    }));

    public async Task UntilDoneAsync(int count)
    {
        for (var waited = Stopwatch.StartNew(); acknowledged.Count < count && waited.Elapsed < TimeSpan.FromSeconds(60);)
        {
            await Task.Delay(2);
        }
    }

    /// <summary>Report, answers, scores and audit tell the same story, whatever was under way.</summary>
    public async Task NothingIsHalfDoneAsync()
    {
        (await ScalarAsync<string>(
            """
            select coalesce(string_agg(concat_ws(' ', r.id, r.state, told.sent, told.reviewed, told.accepted, answers.states, own.status), '; '), '')
            from criteria.reports r
            cross join lateral (select
                count(*) filter (where action = 'SendReport') as sent, count(*) filter (where action = 'BeginReview') as reviewed,
                count(*) filter (where action = 'AcceptReport') as accepted
                from access.audit where kind = 'UnitReport' and object = r.id) as told
            left join lateral (select string_agg(distinct state, ',') as states from criteria.entries where report = r.id) as answers on true
            left join lateral (select max(status) as status from criteria.scores where round = r.round and unit = r.unit and scope = 0
                and status > 0) as own on true
            where answers.states is not null and (r.state, told.sent, told.reviewed, told.accepted, answers.states, own.status is not null) not in (
                ('Ready', 0, 0, 0, 'Open', false), ('Sent', 1, 0, 0, 'Open', false),
                ('InReview', 1, 1, 0, 'Open', false), ('Accepted', 1, 1, 1, 'Accepted', true))
            """)).ShouldBe("");
        (await ScalarAsync<long>("select count(*) from kernel.idempotency_keys where answer is null")).ShouldBe(0);
        await Product.ShouldBeSoundAsync();
    }

    /// <summary>Every step once, every acknowledged answer the same when it is asked for again, and the night agrees.</summary>
    public async Task EverythingIsThereOnceAsync()
    {
        acknowledged.Count.ShouldBe(steps.Count);
        foreach (var step in steps)
        {
            using var again = await step.Actor.Step(step.Path, step.Seen, key: step.Key);
            (await again.Content.ReadAsStringAsync()).ShouldBe(acknowledged[step.Key], step.Key);
        }

        await NothingIsHalfDoneAsync();
        var wards = steps.Select(step => step.Report).Distinct().Count();
        (await ScalarAsync<long>("select count(*) from criteria.reports where state = 'Accepted' and sendings = 1")).ShouldBe(wards);
        (await ScalarAsync<long>("select count(*) from access.audit where action in ('SendReport', 'BeginReview', 'AcceptReport') and kind = 'UnitReport'")).ShouldBe(3 * wards);
        (await ScalarAsync<long>("select count(*) from access.audit where action = 'AcceptReport' and kind = 'ReportEntry'")).ShouldBe(wards);
        (await ScalarAsync<long>("select count(*) from kernel.idempotency_keys where key like 'step-%'")).ShouldBe(3 * wards);
        await NightFindsNothingAsync();
    }

    public async Task NightFindsNothingAsync()
    {
        var done = await UntilRunEndsAsync(await StartNightAsync());
        done.GetProperty("state").GetString().ShouldBe("succeeded", done.ToString());
        done.GetProperty("outcome").GetString()!.ShouldEndWith(" 0 khác biệt");
    }

    public async Task<Guid> StartNightAsync() => (await Officer.Create("/jobs/nightly-scoring/runs").Json()).GetProperty("run").GetGuid();

    public async Task<JsonElement> UntilRunEndsAsync(Guid run)
    {
        for (var waited = Stopwatch.StartNew(); ; await Task.Delay(100))
        {
            var found = await Officer.Get($"/job-runs/{run}").Json();
            if (found.GetProperty("state").GetString() is "succeeded" or "failed" || waited.Elapsed > TimeSpan.FromSeconds(60))
            {
                return found;
            }
        }
    }

    /// <summary>Waits until a count is reached.</summary>
    public async Task UntilAsync(string sql, long count)
    {
        for (var waited = Stopwatch.StartNew(); await ScalarAsync<long>(sql) < count; await Task.Delay(50))
        {
            waited.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30), sql);
        }
    }

    public async Task<T> ScalarAsync<T>(string sql)
    {
        await using var database = NpgsqlDataSource.Create(Product.ConnectionString);
        return await database.ScalarAsync<T>(sql);
    }

    public async Task ExecuteAsync(string sql)
    {
        await using var database = NpgsqlDataSource.Create(Product.ConnectionString);
        await database.ExecuteAsync(sql);
    }

    public ValueTask DisposeAsync() => Product.DisposeAsync();

    /// <summary>Says one step; true once it is acknowledged.</summary>
    private async Task<bool> SayAsync(Step step)
    {
        try
        {
            using var answer = await step.Actor.Step(step.Path, step.Seen, key: step.Key);
            var body = await answer.Content.ReadAsStringAsync();
            Answers.AddOrUpdate((int)answer.StatusCode, 1, (_, count) => count + 1);
            return answer.IsSuccessStatusCode && acknowledged.TryAdd(step.Key, body);
        }
        catch (Exception failure) when (Silence.Is(failure))
        {
            Answers.AddOrUpdate(0, 1, (_, count) => count + 1);
            return false;
        }
    }

    private async Task PrepareAsync(int wards)
    {
        // Accounts and sessions are written by a second host on the same database, which is gone before anybody is killed.
        await using var host = new WebApplicationFactory<Program>().WithWebHostBuilder(builder => builder
            .UseSetting("ConnectionStrings:LearningCity", Product.ConnectionString)
            .UseSetting("Jobs:Run", "false")
            .UseSetting("Logging:LogLevel:Default", "Warning"));
        var people = new HaiPhongCity(host.Services, Browser, TimeProvider.System);
        await people.FoundAsync(wards);
        var today = TimeProvider.System.Today();
        var round = await people.OpenRoundAsync(
            new WrittenDates(today, today.AddDays(20), DueForm.UntilEndOf), TimeProvider.System.GetUtcNow().AddDays(30));
        Officer = await people.As(Role.CityOfficer);
        foreach (var number in Enumerable.Range(1, wards))
        {
            await PrepareAsync(people, round, HaiPhongUnits.Ward(number), number);
        }
    }

    private async Task PrepareAsync(HaiPhongCity people, HaiPhongRound round, string ward, int number)
    {
        var reporter = await people.Reporter(ward);
        var path = await round.ReportPath(ward);
        await reporter.Create(path + "/entries", new
        {
            entries = new[] { await round.EntryAsync(reporter, ward, HaiPhongAnswers.OfSupplier(ward, number), 0) },
        }).Json();
        var seen = (await round.Step(reporter, ward, "readiness").Json()).GetProperty("revision").GetInt32();
        var head = await people.Head(ward);
        steps.AddRange(
        [
            new Step(path, head, $"{path}/sending", seen, $"step-{number}-sending"),
            new Step(path, Officer, $"{path}/review", seen + 1, $"step-{number}-review"),
            new Step(path, Officer, $"{path}/acceptance", seen + 2, $"step-{number}-acceptance"),
        ]);
    }

    private HttpClient Browser()
    {
        var browser = new HttpClient { BaseAddress = Product.Client.BaseAddress, Timeout = TimeSpan.FromSeconds(15) };
        browser.DefaultRequestHeaders.Add("X-LearningCity", "1");
        return browser;
    }

    private sealed record Step(string Report, HttpClient Actor, string Path, int Seen, string Key);
}
