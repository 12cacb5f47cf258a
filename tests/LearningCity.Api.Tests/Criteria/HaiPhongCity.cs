using System.Globalization;
using System.Text.Json;
using LearningCity.Api.Tests.Kernel;
using LearningCity.Application.Access;
using LearningCity.Application.Criteria;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Access;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using LearningCity.Infrastructure.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace LearningCity.Api.Tests.Criteria;

/// <summary>Somebody in a post of the city.</summary>
internal sealed record Post(AccountId Account, Role Role, UnitId? Unit);

/// <summary>
/// Hải Phòng over HTTP: its units, its set and its people. Accounts and sessions are written directly, without hashing
/// passwords; everything else goes through the API in their names.
/// </summary>
/// <param name="services">Of a host on the same database.</param>
/// <param name="browser">A browser of the product in which nobody is signed in.</param>
internal sealed class HaiPhongCity(IServiceProvider services, Func<HttpClient> browser, TimeProvider time)
{
    private static readonly DateOnly Since = new(2022, 1, 1);

    private readonly Dictionary<string, UnitId> units = [];
    private readonly Dictionary<(Role, UnitId?), Post> posts = [];

    /// <summary>Rounds of one set, kind and city have periods of their own: each that is opened takes the year before.</summary>
    private int year = 2022;

    public CriteriaSetId Set { get; private set; }

    public IReadOnlyDictionary<string, UnitId> Units => units;

    public UnitId City => units[HaiPhongUnits.City];

    /// <summary>The file of the set as it is checked in.</summary>
    public static byte[] SetFile() => RepositoryFiles.Bytes(RepositoryFiles.HaiPhongSet);

    /// <summary>Units imported, the set imported by the officer and published by the leader.</summary>
    public async Task FoundAsync(int wards)
    {
        var officer = await As(Role.CityOfficer);
        await ImportUnitsAsync(officer, wards);
        var drafted = await officer.Create("/criteria-sets", JsonOf(SetFile())).Read<Changed<CriteriaSetId>>();
        Set = drafted.Id;
        await (await As(Role.OfficeLeader)).Step($"/criteria-sets/{Set.Value}/publication", drafted.Revision).Json();
    }

    /// <summary>The one account that holds the post; the first caller makes it.</summary>
    public async Task<Post> PostOf(Role role, UnitId? unit = null) =>
        posts.TryGetValue((role, unit), out var post) ? post : posts[(role, unit)] = await NewPost(role, unit);

    /// <summary>Another account in such a post.</summary>
    public async Task<Post> NewPost(Role role, UnitId? unit = null)
    {
        var now = time.GetUtcNow();
        var id = new AccountId(Identity.New(now));
        await InTransaction(scope =>
        {
            var account = Account.Invite(id, SignInName.Of("tk-" + id.Value.ToString("N")), "Tài khoản thử", $"Chức danh {id.Value:N}", now);
            account.SetPassword("unusable", now);
            scope.GetRequiredService<IRepository<Account>>().Add(account);
            var terms = new GrantTerms(new GrantId(Identity.New(now)), id, role, new GrantScope(unit), Since, null, "phân công");
            scope.GetRequiredService<IRepository<Grant>>().Add(Grant.Give(terms, [], by: null, now, Since));
        });

        return new Post(id, role, unit);
    }

    /// <summary>Gives the holder of a post one more role.</summary>
    public Task GiveAsync(Post post, Role role, UnitId unit) => InTransaction(scope =>
    {
        var now = time.GetUtcNow();
        var terms = new GrantTerms(new GrantId(Identity.New(now)), post.Account, role, new GrantScope(unit), Since, null, "kiêm nhiệm");
        scope.GetRequiredService<IRepository<Grant>>().Add(Grant.Give(terms, [], by: null, now, Since));
    });

    /// <summary>A browser in which the holder of the post has just signed in.</summary>
    public async Task<HttpClient> As(Role role, UnitId? unit = null) => await As(await PostOf(role, unit));

    public Task<HttpClient> Reporter(string unit) => As(Role.UnitReporter, units[unit]);

    public Task<HttpClient> Head(string unit) => As(Role.UnitHead, units[unit]);

    public async Task<HttpClient> As(Post post)
    {
        var token = SecretToken.New();
        var now = time.GetUtcNow();
        await InTransaction(scope => scope.GetRequiredService<IRepository<Session>>()
            .Add(Session.Start(new SessionId(Identity.New(now)), post.Account, token.Hash, "", "bench", now)));
        var signedIn = browser();
        signedIn.DefaultRequestHeaders.Add("Cookie", "learning-city=" + token.Text);

        return signedIn;
    }

    /// <summary>Plans a round, asks every unit but the city, assigns as the set says and 3.2.3 also to the wards, enters khoá and opens.</summary>
    public async Task<HaiPhongRound> OpenRoundAsync(WrittenDates dates, DateTimeOffset locksAt, string title = "Đợt đánh giá năm 2022")
    {
        var officer = await As(Role.CityOfficer);
        var round = await PlanRoundAsync(dates, title);
        GoOneYearBack();
        await officer.Step($"/rounds/{round.Value}/participants", 1, new { tree = HaiPhongUnits.Tree, units = EverybodyBelow }).Json();
        await officer.Edit($"/rounds/{round.Value}/assignments", new { tree = HaiPhongUnits.Tree, assignments = await AssignmentsAsync(officer) }, 2).Json();
        await officer.Edit($"/rounds/{round.Value}/lock", new { locksAt }, 3).Json();
        await officer.Step($"/rounds/{round.Value}/opening", 4).Json();

        return new HaiPhongRound(this, round);
    }

    /// <summary>What is planned from now on is about the year before; after a round of this year was opened.</summary>
    public void GoOneYearBack() => year--;

    public async Task<RoundId> PlanRoundAsync(WrittenDates dates, string title = "Đợt đánh giá năm 2022") =>
        (await (await As(Role.CityOfficer)).Create("/rounds", new PlanRound(
            Set, title, RoundKind.Assessment, City, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), dates)).Read<Changed<RoundId>>()).Id;

    /// <summary>Who leads and who supplies, as the set's file says; the wards supply 3.2.3 as well.</summary>
    public async Task<IReadOnlyList<WantedAssignment>> AssignmentsAsync(HttpClient reader)
    {
        var sheet = await reader.Get($"/criteria-sets/{Set.Value}").Json();
        return
        [
            .. sheet.GetProperty("nodes").EnumerateArray().SelectMany(node => node.GetProperty("assignments").EnumerateArray()
                .Select(assigned => new WantedAssignment(
                    node.GetProperty("code").GetString()!,
                    assigned.GetProperty("part").GetString() == "lead" ? AssignmentPart.Lead : AssignmentPart.Supply,
                    Choice(assigned.GetProperty("unit").GetString()!)))),
            new WantedAssignment("3.2.3", AssignmentPart.Supply, new UnitChoice(null, "phuong", null)),
        ];
    }

    public static IReadOnlyList<UnitChoice> EverybodyBelow { get; } = [new(null, "phong-ban", null), new(null, "phuong", null)];

    private UnitChoice Choice(string key) =>
        HaiPhongUnits.Groups.Any(group => group.Code == key) ? new UnitChoice(null, null, key) : new UnitChoice(units[key], null, null);

    /// <summary>A file as the body of a call.</summary>
    public static ByteArrayContent JsonOf(byte[] file) => new(file) { Headers = { ContentType = new("application/json") } };

    private async Task ImportUnitsAsync(HttpClient officer, int wards)
    {
        var file = JsonSerializer.SerializeToUtf8Bytes(HaiPhongUnits.File(wards), WireFormat.Options);
        var check = await officer.Call(HttpMethod.Post, "/unit-imports/check?ground=Th%E1%BB%AD", JsonOf(file)).Json();
        check.GetProperty("faultCount").GetInt32().ShouldBe(0, check.ToString());
        await officer.Create($"/unit-imports?ground=Th%E1%BB%AD&check={check.GetProperty("check").GetString()}", JsonOf(file)).Json();
        var today = time.GetUtcNow().CityDay().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        foreach (var unit in (await officer.Get($"/units?on={today}&size=200").Json()).GetProperty("items").EnumerateArray())
        {
            units[unit.GetProperty("code").GetString()!] = new UnitId(unit.GetProperty("id").GetGuid());
        }
    }

    private async Task InTransaction(Action<IServiceProvider> work)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Caller>().BecomeService();
        await scope.ServiceProvider.GetRequiredService<IUnitOfWork>().RunAsync(
            new CommandInfo("Bench", "Access", false),
            () =>
            {
                work(scope.ServiceProvider);
                return Task.FromResult(true);
            },
            CancellationToken.None);
    }
}
