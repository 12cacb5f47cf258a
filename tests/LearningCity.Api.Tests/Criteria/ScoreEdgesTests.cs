using System.Globalization;
using System.Text.Json;
using LearningCity.Api.Tests.Evidence;
using LearningCity.Api.Tests.Kernel;
using LearningCity.Application.Criteria;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;

namespace LearningCity.Api.Tests.Criteria;

/// <summary>The edges of the rules, from the set file to the opened score, over HTTP alone.</summary>
public sealed class ScoreEdgesTests(EdgesCity city) : IClassFixture<EdgesCity>
{
    [Theory]
    [InlineData("1.1", "met", "70,00", "7/10 meets tối thiểu 70 %")]
    [InlineData("1.2", "not-met", "69,70", "69/99 does not")]
    [InlineData("1.3", "not-met", "0,05", "1/2000 is not dưới 0,05 %")]
    [InlineData("1.4", "met", "0,04998", "1/2001 is")]
    [InlineData("1.5", "not-assessable", null, "0/0 cannot be assessed")]
    [InlineData("1.6", "no-data", null, "what is missing is not zero")]
    [InlineData("2.1", "not-met", null, "one stream fails and one is missing")]
    [InlineData("2.2", "no-data", null, "no stream fails and one is missing")]
    [InlineData("2.3", "met", null, "yes with its document")]
    public async Task An_edge_is_scored_exactly(string indicator, string status, string? shown, string rule)
    {
        var board = await city.Office.Get($"/rounds/{city.Round}/scoreboard?unit={city.Ward}&scope=own").Json();

        var line = board.GetProperty("nodes").EnumerateArray().Single(node => node.GetProperty("code").GetString() == indicator);
        line.GetProperty("status").GetString().ShouldBe(status, rule);
        if (indicator[0] == '1')
        {
            line.GetProperty("shown").GetString().ShouldBe(shown, rule);
        }
    }

    [Fact]
    public async Task A_set_without_a_published_rule_says_so_and_has_no_total()
    {
        var board = await city.Office.Get($"/rounds/{city.Round}/scoreboard").Json();

        board.GetProperty("rule").GetProperty("kind").GetString().ShouldBe("not-set");
        board.GetProperty("unitName").GetString().ShouldBe("Thành phố");
        foreach (var node in board.GetProperty("nodes").EnumerateArray().Where(node => node.GetProperty("kind").ValueKind is JsonValueKind.Null))
        {
            node.GetProperty("status").ValueKind.ShouldBe(JsonValueKind.Null);
            node.GetProperty("shown").ValueKind.ShouldBe(JsonValueKind.Null);
        }
    }

    [Fact]
    public async Task Every_score_of_the_city_and_of_the_ward_opens_to_values_units_and_documents()
    {
        foreach (var unit in new[] { city.City, city.Ward })
        {
            foreach (var indicator in EdgesCity.Figures.Keys.Append("2.3"))
            {
                var opened = await city.Open(indicator, unit);

                var source = opened.GetProperty("units").EnumerateArray().Single(one => one.GetProperty("unit").GetGuid() == city.Ward);
                source.GetProperty("unitName").GetString().ShouldBe("Phường Một");
                var values = source.GetProperty("explanation").GetProperty("inputs").EnumerateArray()
                    .Where(input => input.GetProperty("figure").ValueKind is not JsonValueKind.Null)
                    .Select(input => decimal.Parse(input.GetProperty("figure").GetProperty("plain").GetString()!, CultureInfo.InvariantCulture));
                values.ShouldBe(EdgesCity.Figures.GetValueOrDefault(indicator, []).OfType<decimal>());
                if (indicator is "1.1" or "2.3")
                {
                    source.GetProperty("documents")[0].GetProperty("id").GetGuid().ShouldBe(city.Document);
                }
            }
        }
    }

    [Fact]
    public async Task The_city_adds_up_its_units_and_says_that_one_is_missing()
    {
        var opened = await city.Open("1.1", city.City);

        var explanation = opened.GetProperty("explanation");
        explanation.GetProperty("status").GetString().ShouldBe("met");
        explanation.GetProperty("isComplete").GetBoolean().ShouldBeFalse();
        explanation.GetProperty("units").GetProperty("waiting").GetInt32().ShouldBe(1);
        opened.GetProperty("units").GetArrayLength().ShouldBe(2);
    }

    [Theory]
    [InlineData("/rounds/{round}/scoreboard")]
    [InlineData("/rounds/{round}/scoreboard?unit={ward}&scope=own")]
    [InlineData("/rounds/{round}/scores/1.1")]
    [InlineData("/rounds/{round}/scores/2.3?unit={ward}")]
    [InlineData("/reports/{report}")]
    [InlineData("/reports?round={round}")]
    public async Task Reading_costs_few_statements(string path)
    {
        var address = city.Address(path);
        await city.Office.Get(address).Json();
        using var statements = city.CountStatements();

        await city.Office.Get(address).Json();

        statements.Count.ShouldBeLessThanOrEqualTo(8, string.Join("\n", statements.Texts));
    }

    [Fact]
    public async Task A_nightly_run_finds_the_scores_of_these_acceptances_right() =>
        (await city.AsService(new ScoreRounds())).ShouldEndWith(" 0 khác biệt");
}

/// <summary>A city with two wards, of which one has answered on every edge and was accepted.</summary>
public sealed class EdgesCity : LearningCityApp
{
    private static readonly Function[] OfReporter =
        [Function.EnterValues, Function.ReadyReport, Function.ReadReports, Function.AddEvidence, Function.OpenEvidence];

    /// <summary>The ward's figures; a missing one is none.</summary>
    public static IReadOnlyDictionary<string, decimal?[]> Figures { get; } = new Dictionary<string, decimal?[]>
    {
        ["1.1"] = [7, 10],
        ["1.2"] = [69, 99],
        ["1.3"] = [1, 2_000],
        ["1.4"] = [1, 2_001],
        ["1.5"] = [0, 0],
        ["1.6"] = [],
        ["2.1"] = [89, 100, null, null, 90, 100],
        ["2.2"] = [90, 100, null, null, 90, 100],
    };

    public Guid Round { get; private set; }

    public Guid City { get; private set; }

    public Guid Ward { get; private set; }

    public Guid Report { get; private set; }

    public Guid Document { get; private set; }

    public HttpClient Office => As(
        Posts.Checker,
        [
            Function.SeeScores, Function.ReadReports, Function.RunRound, Function.AcceptReport, Function.ChangeUnits, Function.SeeCriteria,
            Function.DraftCriteriaSet, Function.ReopenReport, Function.ReturnReport,
        ]);

    public string Address(string path) => path
        .Replace("{round}", Round.ToString(), StringComparison.Ordinal)
        .Replace("{ward}", Ward.ToString(), StringComparison.Ordinal)
        .Replace("{report}", Report.ToString(), StringComparison.Ordinal);

    public Task<JsonElement> Open(string indicator, Guid unit) => Office.Get($"/rounds/{Round}/scores/{indicator}?unit={unit}").Json();

    protected override async Task PrepareAsync()
    {
        await FoundUnitsAsync();
        var set = await PublishSetAsync();
        await OpenRoundAsync(set);
        await ReportAsync();
    }

    private async Task FoundUnitsAsync()
    {
        var tree = await MadeAsync("/unit-trees", new { code = "hanh-chinh", name = "Cây hành chính" });
        var type = await MadeAsync("/unit-types", new { code = "phuong", name = "Phường" });
        async Task<Guid> Unit(string code, string name, Guid? parent) => await MadeAsync("/units", new
        {
            code, validFrom = "2020-01-01", officialName = name, type, places = new[] { new { tree, parent } }, ground = "Nghị quyết 1",
        });
        City = await Unit("thanh-pho", "Thành phố", null);
        Ward = await Unit("phuong-mot", "Phường Một", City);
        await Unit("phuong-hai", "Phường Hai", City);
        await Unit("phong-giao-duc", "Phòng Giáo dục", City);
    }

    private async Task<Guid> PublishSetAsync()
    {
        RollUp sum = new RollUp.Sum();
        ShareTarget atLeast70 = new(Comparison.AtLeast, 70, "Tối thiểu 70%"), below = new(Comparison.Below, 0.05m, "Dưới 0,05%"), atLeast90 = new(Comparison.AtLeast, 90, null);
        var definition = DrawnSet.Of(
            "canh",
            DrawnSet.Branch("1",
                DrawnSet.Leaf("1.1", DrawnSet.Share(atLeast70, sum)), DrawnSet.Leaf("1.2", DrawnSet.Share(atLeast70, sum)),
                DrawnSet.Leaf("1.3", DrawnSet.Share(below, sum)), DrawnSet.Leaf("1.4", DrawnSet.Share(below, sum)),
                DrawnSet.Leaf("1.5", DrawnSet.Share(atLeast70, sum)), DrawnSet.Leaf("1.6", DrawnSet.Share(atLeast70, sum))),
            DrawnSet.Branch("2",
                DrawnSet.Leaf("2.1", DrawnSet.Streams(sum, atLeast90, atLeast90, atLeast90)),
                DrawnSet.Leaf("2.2", DrawnSet.Streams(sum, atLeast90, atLeast90, atLeast90)),
                DrawnSet.Leaf("2.3", DrawnSet.Document(1, new RollUp.Count(atLeast70)))));
        var file = System.Text.Encoding.UTF8.GetString(SetFile.Write(definition));
        var set = await Office.Create("/criteria-sets", file).Read<Changed<CriteriaSetId>>();
        await As(Posts.Leader, [Function.PublishCriteriaSet]).Step($"/criteria-sets/{set.Id.Value}/publication", set.Revision).Json();
        return set.Id.Value;
    }

    private async Task OpenRoundAsync(Guid set)
    {
        var dates = new { cutOff = "2026-09-30", due = "2026-10-31", dueForm = "before" };
        Round = await MadeAsync("/rounds", new { set, title = "Đợt 2026", kind = "assessment", subject = City, from = "2026-01-01", to = "2026-12-31", dates });
        object[] wards = [new { type = "phuong" }];
        await StepAsync("participants", new { tree = "hanh-chinh", units = wards }, 1);
        var office = await Database.ScalarAsync<Guid>("select id from units.units where code = 'phong-giao-duc'");
        string[] codes = [.. Figures.Keys, "2.3"];
        var second = await Database.ScalarAsync<Guid>("select id from units.units where code = 'phuong-hai'");
        await Office.Edit($"/rounds/{Round}/assignments", new
        {
            tree = "hanh-chinh",
            assignments = codes.SelectMany(indicator => new object[]
            {
                new { indicator, part = "lead", units = new { unit = office } },
                new { indicator, part = "supply", units = new { unit = Ward } },
                new { indicator, part = "supply", units = new { unit = second } },
            }),
        }, 2).Json();
        await Office.Edit($"/rounds/{Round}/lock", new { locksAt = "2026-12-31T17:00:00Z" }, 3).Json();
        await StepAsync("opening", null, 4);
        Report = await Database.ScalarAsync<Guid>($"select id from criteria.reports where round = '{Round}' and unit = '{Ward}'");
    }

    private async Task ReportAsync()
    {
        var reporter = As(Posts.Reporter, OfReporter, new UnitId(Ward));
        Document = (await reporter.Uploaded(new UnitId(Ward))).Id.Value;
        var entries = Figures.Select(answer => (object)(answer.Key is "1.6"
            ? new { indicator = answer.Key, seen = 0, gapReason = "Chưa thống kê" }
            : new
            {
                indicator = answer.Key, seen = 0, figures = Named(answer.Key, answer.Value),
                documents = answer.Key is "1.1" ? new[] { Document } : [],
            })).Append(new { indicator = "2.3", seen = 0, met = true, documents = new[] { Document } });
        await reporter.Create($"/reports/{Report}/entries", new { entries, reason = "Nhập theo công văn" }).Json();
        // A head may not send what is incomplete; the edges with a missing stream are put into review as a decision of the past.
        await Database.ExecuteAsync(Posts.IntoReview($"id = '{Report}'"));
        await Office.Step($"/reports/{Report}/acceptance", await this.RevisionOf(new ReportId(Report))).Json();
    }

    private static Dictionary<string, decimal?> Named(string indicator, decimal?[] figures)
    {
        string[] keys = indicator[0] == '1' ? ["n", "d"] : ["n0", "d0", "n1", "d1", "n2", "d2"];
        return keys.Zip(figures).Where(pair => pair.Second is not null).ToDictionary(pair => pair.First, pair => pair.Second);
    }

    private async Task<Guid> MadeAsync(string path, object body) => (await Office.Create(path, body).Json()).GetProperty("id").GetGuid();

    private Task<JsonElement> StepAsync(string step, object? body, int seen) => Office.Step($"/rounds/{Round}/{step}", seen, body).Json();
}
