using System.Collections.Concurrent;
using System.Text.Json;
using LearningCity.Api.Tests.Kernel;
using LearningCity.Application.Criteria;
using LearningCity.Application.Criteria.Contracts;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Access;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace LearningCity.Api.Tests.Criteria;

/// <summary>Hải Phòng's units with a small set of its own, and a supplier that answers what a test has put on its desk.</summary>
public sealed class SupplyCity : LearningCityApp
{
    public const string Key = "test.units-rated";
    public const string Parameters = """{"least":"Khá"}""";

    /// <summary>Answered once by <see cref="Office"/>; needs a Quyết định or Kế hoạch of UBND thành phố.</summary>
    public const string Paper = "1.1";

    /// <summary>Summed over the wards, at least 70 %; supplied where a test says so.</summary>
    public const string Rated = "1.2";

    public const string Office = "so-gdtx";

    public static readonly string[] Wards = ["phuong-01", "phuong-02", "phuong-03"];

    /// <summary>Of the next round: two rounds of one set and city have no year in common.</summary>
    private int year = 2022;

    internal static DateTimeOffset Locks => HaiPhong.Locks;

    internal HaiPhongCity City { get; private set; } = null!;

    internal CriteriaSetId Set { get; private set; }

    /// <summary>What the supplier says of each unit: so many rated, of so many. A unit that is not here is not known to him.</summary>
    public ConcurrentDictionary<UnitId, (decimal Rated, decimal All)> Desk { get; } = [];

    public ConcurrentQueue<SupplyWanted> Wants { get; } = [];

    /// <summary>A round of the set, in October; the wards' share is supplied unless a test wants it entered.</summary>
    internal async Task<HaiPhongRound> OpenRoundAsync(bool isSupplied = true, CriteriaSetId? set = null)
    {
        var (round, revision) = await PlanAsync(set);
        var officer = await City.As(Role.CityOfficer);
        var path = $"/rounds/{round.Value}";
        if (isSupplied)
        {
            revision = (await officer.Edit(path + "/sources", new { sources = new[] { new { indicator = Rated, key = Key, parameters = Parameters } } }, revision).Read<Changed<RoundId>>()).Revision;
        }

        revision = (await officer.Edit(path + "/lock", new { locksAt = Locks }, revision).Read<Changed<RoundId>>()).Revision;
        await officer.Step(path + "/opening", revision).Json();
        return new HaiPhongRound(City, round);
    }

    /// <summary>The same round, planned and assigned, with nobody to supply anything and no khoá.</summary>
    internal async Task<(RoundId Round, int Revision)> PlanAsync(CriteriaSetId? set = null)
    {
        Time.GoTo(new DateOnly(2022, 10, 3), new TimeOnly(8, 0));
        Desk.Clear();
        Wants.Clear();
        var officer = await City.As(Role.CityOfficer);
        var made = await officer.Create("/rounds", new PlanRound(
            set ?? Set, "Đợt 2022", RoundKind.Assessment, City.City, new DateOnly(year, 1, 1), new DateOnly(year--, 12, 31), HaiPhong.Dates)).Read<Changed<RoundId>>();
        var path = $"/rounds/{made.Id.Value}";
        UnitChoice Unit(string code) => new(City.Units[code], null, null);
        await officer.Step(path + "/participants", 1, new { tree = HaiPhongUnits.Tree, units = Wards.Append(Office).Select(Unit) }).Json();
        WantedAssignment[] assignments =
        [
            new(Paper, AssignmentPart.Lead, Unit(Office)), new(Rated, AssignmentPart.Lead, Unit(Office)),
            .. Wards.Select(ward => new WantedAssignment(Rated, AssignmentPart.Supply, Unit(ward))),
        ];
        return (made.Id, (await officer.Edit(path + "/assignments", new { tree = HaiPhongUnits.Tree, assignments }, 2).Read<Changed<RoundId>>()).Revision);
    }

    /// <summary>The supplier speaks in a transaction of his own.</summary>
    /// <param name="afterwards">What else he does in it.</param>
    internal Task<SupplyOutcome> SupplyAsync(HaiPhongRound round, string unit, decimal rated, decimal all, Func<Task>? afterwards = null) =>
        InTransaction(async services =>
        {
            var outcome = await services.GetRequiredService<ISender>().Send(Value(round.Id, City.Units[unit], rated, all));
            await (afterwards?.Invoke() ?? Task.CompletedTask);
            return outcome;
        }, "Recognition");

    /// <summary>Ready, sent and in review, without any of the people.</summary>
    internal async Task<ReportId> IntoReviewAsync(HaiPhongRound round, string unit)
    {
        var report = (await round.ReportsAsync())[unit];
        await Database.ExecuteAsync(Posts.IntoReview($"id = '{report}'"));
        return new ReportId(report);
    }

    internal static async Task<JsonElement> IndicatorAsync(HaiPhongRound round, string unit, string code) =>
        (await round.Form(unit)).GetProperty("indicators").EnumerateArray().Single(indicator => indicator.GetProperty("code").GetString() == code);

    internal static Dictionary<string, decimal?> Figures(decimal rated, decimal all) => new() { ["n"] = rated, ["d"] = all };

    internal async Task<JsonElement> DifferencesAsync(HaiPhongRound round) =>
        await (await City.As(Role.OfficeLeader)).Get($"{round.Path}/supply-differences").Json();

    protected override void AddDoubles(IServiceCollection services)
    {
        services.AddSingleton(this);
        services.AddScoped<INotificationHandler<SupplyWanted>, Supplier>();
    }

    protected override async Task PrepareAsync()
    {
        Time.GoTo(new DateOnly(2022, 10, 3), new TimeOnly(8, 0));
        City = new HaiPhongCity(Services, () => Browser(), Time);
        await City.FoundAsync(wards: Wards.Length);
        var drafted = await (await City.As(Role.CityOfficer)).Create("/criteria-sets", HaiPhongCity.JsonOf(SetFile.Write(Definition()))).Read<Changed<CriteriaSetId>>();
        Set = drafted.Id;
        await (await City.As(Role.OfficeLeader)).Step($"/criteria-sets/{Set.Value}/publication", drafted.Revision).Json();
    }

    private static SupplyIndicatorValue Value(RoundId round, UnitId unit, decimal rated, decimal all) =>
        new(round, unit, Rated, null, Figures(rated, all), null, new DateOnly(2022, 9, 30), "Phòng Thi đua – Khen thưởng", "qd-17", "Quyết định 17/QĐ-UBND");

    private static SetDefinition Definition() => DrawnSet.Of(
        "cung-cap",
        DrawnSet.Branch(
            "1",
            DrawnSet.Leaf(Paper, DrawnSet.Document(1, new RollUp.Lead()) with
            {
                Documents = new(1, null) { Kinds = ["Quyết định", "Kế hoạch"], Issuer = "UBND thành phố" },
            }),
            DrawnSet.Leaf(Rated, DrawnSet.Share(new ShareTarget(Comparison.AtLeast, 70, null), new RollUp.Sum()))));

    private sealed class Supplier(SupplyCity city, ISender criteria) : INotificationHandler<SupplyWanted>
    {
        public async Task Handle(SupplyWanted wanted, CancellationToken ct)
        {
            city.Wants.Enqueue(wanted);
            foreach (var unit in wanted.Units.Where(unit => wanted.Key == Key && city.Desk.ContainsKey(unit)))
            {
                await criteria.Send(Value(wanted.Round, unit, city.Desk[unit].Rated, city.Desk[unit].All), ct);
            }
        }
    }
}
