using System.Collections.Concurrent;
using System.Diagnostics;
using LearningCity.Api.Tests.Kernel;
using LearningCity.Application.Criteria;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Access;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using LearningCity.Infrastructure.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace LearningCity.Api.Tests.Criteria.History;

/// <summary>An open round of four units, and twenty people at two instances of the product: of each unit three reporters and the head, of the office two officers and two leaders.</summary>
internal sealed class HistoryCity : IAsyncDisposable
{
    private const int Hands = 20;

    /// <summary>Three that work, and more to be merged, moved and renamed.</summary>
    public const int Wards = 9;

    /// <summary>A call may meet several connections that were broken before, one after the other.</summary>
    private const int MostAttempts = 50;

    /// <summary>Few, so that people meet: an office that answers three indicators, and wards that answer one.</summary>
    private static readonly string[] Asked = ["so-vanphong", HaiPhongUnits.Ward(1), HaiPhongUnits.Ward(2), HaiPhongUnits.Ward(3)];

    private readonly SecondInstance second;
    private readonly Nemesis nemesis;
    private readonly List<HistoryEditor> editors = [];
    private readonly ConcurrentDictionary<string, bool> held = [];
    private volatile bool goesOn = true;

    private HistoryCity(FirstInstance first, TestCluster cluster, int seed)
    {
        (First, second, History) = (first, new SecondInstance(first), new CallHistory(seed));
        nemesis = new Nemesis(cluster, first.Database, History, new Random(seed));
        People = new HaiPhongCity(first.Services, () => first.Browser(), first.Time);
    }

    public FirstInstance First { get; }

    public CallHistory History { get; }

    public HaiPhongCity People { get; }

    public HaiPhongRound Round { get; private set; } = null!;

    public HistoryRecords Before { get; private set; } = null!;

    public IReadOnlyList<(Guid Unit, Guid Report)> Reports { get; private set; } = [];

    /// <summary>Accounts of reporters: they are disabled and enabled, and get a second unit for a while.</summary>
    public IReadOnlyList<Post> Reporters { get; private set; } = [];

    public Guid Tree { get; private set; }

    public Guid WardType { get; private set; }

    /// <summary>Documents that were uploaded, by unit.</summary>
    public ConcurrentDictionary<Guid, ConcurrentBag<Guid>> Papers { get; } = [];

    /// <summary>The last of the history, and what the product itself logged.</summary>
    public string Tail => $"{History.Tail(60)}\n{First.Faults.Tail}";

    public bool GoesOn => goesOn;

    /// <summary>A city on a database of its own.</summary>
    public static async Task<HistoryCity> FoundAsync(int seed, TestCluster cluster)
    {
        var first = new FirstInstance(cluster);
        await first.InitializeAsync();
        var city = new HistoryCity(first, cluster, seed);
        try
        {
            await city.PrepareAsync(new Random(seed));
            return city;
        }
        catch
        {
            await city.DisposeAsync();
            throw;
        }
    }

    /// <summary>
    /// Everybody works at once; then, when nothing is broken, locked or disabled any more, what is unknown is asked once more with the same key.
    /// A session that ended meanwhile is no answer to it. Last, the jobs do what waits, and what a runner left that lost its connection.
    /// </summary>
    /// <param name="duration">At least; up to four times as long, on a laden machine.</param>
    /// <param name="isEnough">Whether enough was done; none: after the time it is.</param>
    /// <param name="isStruck">Things break meanwhile; the server too, so it is the city's own.</param>
    public async Task WorkAsync(TimeSpan duration, Func<bool>? isEnough = null, bool isStruck = false)
    {
        goesOn = true;
        var begun = Stopwatch.StartNew();
        await using var end = new Timer(
            _ => goesOn = goesOn && (begun.Elapsed < duration || (begun.Elapsed < 4 * duration && isEnough?.Invoke() is false)), null, TimeSpan.Zero, TimeSpan.FromMilliseconds(100));
        await Task.WhenAll(
        [
            .. editors.Select(editor => Task.Run(editor.WorkAsync)), RunJobsAsync(First.Services), RunJobsAsync(second.Services),
            isStruck ? nemesis.StrikeAsync(() => goesOn, duration) : Task.CompletedTask,
        ]);
        // The bench's own connections were broken too.
        First.Database.Source.Clear();
        foreach (var call in History.Unanswered().DistinctBy(call => (call.Editor, call.Plan)).ToList())
        {
            var again = call;
            for (var attempt = 0; attempt < MostAttempts && again is { Outcome: CallOutcome.Unknown } or { Status: 401 }; attempt++)
            {
                again = await editors[call.Editor].SayAsync(call.Plan);
            }
        }

        First.Time.GoTo(First.Time.GetUtcNow() + First.Services.GetRequiredService<JobClaims>().Lease + TimeSpan.FromSeconds(1));
        await DoWhatWaitsAsync(First.Services);
    }

    public Task<HistoryRecords> ReadAsync() => HistoryRecords.ReadAsync(First.Database);

    /// <summary>Khoá, accounts, grants and mergers are each moved to and fro by one person at a time: whoever comes while another does, leaves it.</summary>
    public async Task InTurnAsync(string what, Func<Task> cycle)
    {
        if (held.TryAdd(what, true))
        {
            await cycle();
            held.TryRemove(what, out _);
        }
    }

    /// <summary>Lets the others make some calls.</summary>
    public async Task MeanwhileAsync(int calls)
    {
        for (var until = History.Calls.Count + calls; GoesOn && History.Calls.Count < until;)
        {
            await Task.Delay(2);
        }
    }

    public async Task<HttpClient[]> SignInAsync(Post post)
    {
        var one = await WhenItAnswersAsync(() => People.As(post));
        var other = second.Browser();
        foreach (var (name, values) in one.DefaultRequestHeaders)
        {
            other.DefaultRequestHeaders.TryAddWithoutValidation(name, values);
        }

        return [one, other];
    }

    public async ValueTask DisposeAsync()
    {
        await second.DisposeAsync();
        await First.DisposeAsync();
    }

    /// <summary>What the schedule does every few seconds; the schedule itself stands still with the test's clock.</summary>
    private async Task RunJobsAsync(IServiceProvider instance)
    {
        while (goesOn)
        {
            await DoWhatWaitsAsync(instance);
            await Task.Delay(TimeSpan.FromMilliseconds(500));
        }
    }

    private async Task DoWhatWaitsAsync(IServiceProvider instance) => await WhenItAnswersAsync(async () =>
    {
        await instance.GetRequiredService<JobRunner>().RunWaitingAsync(CancellationToken.None);
        return true;
    });

    /// <summary>Does it again as long as the database is not to be had.</summary>
    private async Task<T> WhenItAnswersAsync<T>(Func<Task<T>> work)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await work();
            }
            catch (Exception failure) when (attempt < MostAttempts && First.Services.GetRequiredService<IStorageFailures>().Explain(failure) is Unavailable)
            {
                await Task.Delay(200);
            }
        }
    }

    private async Task PrepareAsync(Random random)
    {
        var today = new DateOnly(2022, 10, 3);
        First.Time.GoTo(today, new TimeOnly(8, 0));
        await People.FoundAsync(Wards);
        Tree = await First.Database.ScalarAsync<Guid>("select id from units.unit_trees");
        WardType = await First.Database.ScalarAsync<Guid>("select id from units.unit_types where code = 'phuong'");
        Round = await People.OpenRoundAsync(new WrittenDates(today, today, DueForm.UntilEndOf), First.Time.GetUtcNow().AddHours(16));
        var reports = await Round.ReportsAsync();
        Reports = [.. Asked.Select(unit => (People.Units[unit].Value, reports[unit]))];
        List<(Post Post, Guid? Unit)> posts = [];
        foreach (var unit in Asked.Select(unit => People.Units[unit]))
        {
            foreach (var role in new[] { Role.UnitReporter, Role.UnitReporter, Role.UnitReporter, Role.UnitHead })
            {
                posts.Add((await People.NewPost(role, unit), unit.Value));
                History.Allow(posts[^1].Post.Account.Value, unit.Value, new Stretch(0));
            }
        }

        foreach (var role in new[] { Role.CityOfficer, Role.CityOfficer, Role.OfficeLeader, Role.OfficeLeader })
        {
            posts.Add((await People.NewPost(role), null));
        }

        posts.Count.ShouldBe(Hands);
        Reporters = [.. posts.Where(post => post.Post.Role is Role.UnitReporter).Select(post => post.Post)];
        foreach (var ((post, unit), number) in posts.Select((post, number) => (post, number)))
        {
            editors.Add(await HistoryEditor.SignInAsync(this, post, unit, number, new Random(random.Next())));
        }

        Before = await ReadAsync();
    }
}
