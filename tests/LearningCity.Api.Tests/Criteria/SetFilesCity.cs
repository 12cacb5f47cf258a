using System.Text.Json;
using LearningCity.Api.Tests.Evidence;
using LearningCity.Api.Tests.Kernel;
using LearningCity.Application.Criteria;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;

namespace LearningCity.Api.Tests.Criteria;

/// <summary>An answer in place of the best one: its body as the API takes it.</summary>
internal sealed record OtherAnswer(string Unit, string Indicator, object Body);

/// <summary>A city with two offices and two schools that judge themselves by sets as they lie in files.</summary>
public sealed class SetFilesCity : LearningCityApp
{
    public const string FirstOffice = "co-quan-1";
    public const string SecondOffice = "co-quan-2";
    public const string FirstSchool = "truong-1";
    public const string SecondSchool = "truong-2";

    private static readonly string[] Raters = [FirstOffice, SecondOffice, FirstSchool, SecondSchool];

    private static readonly Function[] OfReporter =
        [Function.EnterValues, Function.ReadyReport, Function.ReadReports, Function.AddEvidence, Function.OpenEvidence];

    private readonly Dictionary<string, Guid> units = [];

    /// <summary>Every set file of the tests, by name.</summary>
    public static IReadOnlyList<string> Files { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Criteria", "Sets"), "*.json").Select(file => Path.GetFileName(file))];

    private HttpClient Office => As(
        Posts.Checker,
        [
            Function.SeeScores, Function.ReadReports, Function.RunRound, Function.AcceptReport, Function.ChangeUnits, Function.SeeCriteria,
            Function.DraftCriteriaSet,
        ]);

    public static byte[] Bytes(string file) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Criteria", "Sets", file));

    /// <summary>Imports and publishes the set, opens a round, lets every unit answer, send and be accepted.</summary>
    /// <returns>The round.</returns>
    internal async Task<Guid> WalkAsync(string file, params OtherAnswer[] others)
    {
        var set = await PublishAsync(file);
        var round = await OpenAsync(set);
        var reports = (await Office.Get($"/reports?round={round}&size=50").Json()).GetProperty("items").EnumerateArray()
            .ToDictionary(report => report.GetProperty("unit").GetGuid(), report => report.GetProperty("id").GetGuid());
        foreach (var (code, unit) in units.Where(unit => reports.ContainsKey(unit.Value)))
        {
            await ReportAsync(reports[unit], unit, [.. others.Where(other => other.Unit == code)]);
        }

        return round;
    }

    /// <param name="unit">None: the city.</param>
    public Task<JsonElement> Board(Guid round, string? unit = null) =>
        Office.Get($"/rounds/{round}/scoreboard{(unit is null ? "" : $"?unit={units[unit]}&scope=own")}").Json();

    protected override async Task PrepareAsync()
    {
        var tree = await MadeAsync("/unit-trees", new { code = "hanh-chinh", name = "Cây hành chính" });
        foreach (var (type, codes) in new (string, string[])[]
        {
            ("thanh-pho", ["thanh-pho"]), ("phong-ban", ["phong-giao-duc"]), ("co-quan", [FirstOffice, SecondOffice]), ("truong", [FirstSchool, SecondSchool]),
        })
        {
            var id = await MadeAsync("/unit-types", new { code = type, name = $"Loại {type}" });
            foreach (var code in codes)
            {
                var places = new[] { new { tree, parent = units.TryGetValue("thanh-pho", out var city) ? (Guid?)city : null } };
                units[code] = await MadeAsync(
                    "/units", new { code, validFrom = "2020-01-01", officialName = $"Đơn vị {code}", type = id, places, ground = "Nghị quyết 1" });
            }
        }

        var group = await MadeAsync("/unit-groups", new { code = "don-vi", name = "Các đơn vị tự đánh giá" });
        Guid[] joining = [.. Raters.Select(rater => units[rater])];
        await Office.Step($"/unit-groups/{group}/member-changes", 1, new { from = "2020-01-01", joining, leaving = Array.Empty<Guid>() }).Json();
    }

    private async Task<Guid> PublishAsync(string file)
    {
        var set = await Office.Create("/criteria-sets", HaiPhongCity.JsonOf(Bytes(file))).Read<Changed<CriteriaSetId>>();
        await As(Posts.Leader, [Function.PublishCriteriaSet]).Step($"/criteria-sets/{set.Id.Value}/publication", set.Revision).Json();
        return set.Id.Value;
    }

    private async Task<Guid> OpenAsync(Guid set)
    {
        var dates = new { cutOff = "2026-09-30", due = "2026-10-31", dueForm = "before" };
        var round = await MadeAsync(
            "/rounds", new { set, title = "Đợt 2026", kind = "assessment", subject = units["thanh-pho"], from = "2026-01-01", to = "2026-12-31", dates });
        object[] everybody = [new { type = "phong-ban" }, new { type = "co-quan" }, new { type = "truong" }];
        await Office.Step($"/rounds/{round}/participants", 1, new { tree = "hanh-chinh", units = everybody }).Json();
        var sheet = await Office.Get($"/criteria-sets/{set}").Json();
        object[] assignments =
        [
            .. sheet.GetProperty("nodes").EnumerateArray().SelectMany(node => node.GetProperty("assignments").EnumerateArray().Select(assigned => new
            {
                indicator = node.GetProperty("code").GetString(),
                part = assigned.GetProperty("part").GetString(),
                units = assigned.GetProperty("unit").GetString() == "don-vi" ? (object)new { group = "don-vi" } : new { unit = units["phong-giao-duc"] },
            })),
        ];
        await Office.Edit($"/rounds/{round}/assignments", new { tree = "hanh-chinh", assignments }, 2).Json();
        await Office.Edit($"/rounds/{round}/lock", new { locksAt = "2026-12-31T17:00:00Z" }, 3).Json();
        await Office.Step($"/rounds/{round}/opening", 4).Json();
        return round;
    }

    private async Task ReportAsync(Guid report, Guid unit, OtherAnswer[] others)
    {
        var reporter = As(Posts.Reporter, OfReporter, new UnitId(unit));
        var paper = (await reporter.Uploaded(new UnitId(unit))).Id.Value;
        var form = await reporter.Get($"/reports/{report}").Json();
        Dictionary<string, object>[] entries =
        [
            .. form.GetProperty("indicators").EnumerateArray().Select(indicator =>
            {
                var code = indicator.GetProperty("code").GetString()!;
                var other = others.SingleOrDefault(other => other.Indicator == code);
                var body = other is null ? Best(indicator, paper) : JsonSerializer.SerializeToElement(other.Body).Deserialize<Dictionary<string, object>>()!;
                return new Dictionary<string, object>(body) { ["indicator"] = code, ["seen"] = 0 };
            }),
        ];
        await reporter.Create($"/reports/{report}/entries", new { entries }).Json();
        await StepAsync(reporter, report, "readiness");
        await StepAsync(As(Posts.Head, [Function.SendReport, Function.ReadReports, Function.EnterValues], new UnitId(unit)), report, "sending");
        await StepAsync(Office, report, "review");
        await StepAsync(Office, report, "acceptance");
    }

    /// <summary>What meets any target: yes with its paper, all of all, the highest word, the full mark.</summary>
    private static Dictionary<string, object> Best(JsonElement indicator, Guid paper)
    {
        var inputs = indicator.GetProperty("inputs").EnumerateArray().ToLookup(input => input.GetProperty("type").GetString());
        var figures = inputs["integer"].Concat(inputs["decimal"]).ToDictionary(
            input => input.GetProperty("key").GetString()!,
            input => input.GetProperty("maximum") is { ValueKind: JsonValueKind.Number } most ? most.GetDecimal() : 120m);
        var choices = inputs["choice"].ToDictionary(
            input => input.GetProperty("key").GetString()!, input => input.GetProperty("choices").EnumerateArray().Last().GetString()!);
        var body = new Dictionary<string, object> { ["figures"] = figures, ["choices"] = choices, ["documents"] = new[] { paper } };
        if (inputs["boolean"].Any())
        {
            body["met"] = true;
        }

        return body;
    }

    private async Task StepAsync(HttpClient actor, Guid report, string step) =>
        await actor.Step($"/reports/{report}/{step}", await this.RevisionOf(new ReportId(report))).Json();

    private async Task<Guid> MadeAsync(string path, object body) => (await Office.Create(path, body).Json()).GetProperty("id").GetGuid();
}
