using System.Text.Json;
using LearningCity.Api.Tests.Kernel;
using LearningCity.Application.Criteria;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;

namespace LearningCity.Api.Tests.Criteria;

/// <summary>A question "what if" in drawn cities: every kind, every roll-up, answers of every sort.</summary>
public sealed class GetWhatIfTests(LearningCityApp app) : IClassFixture<LearningCityApp>
{
    private static int versions = 1;

    private HttpClient Office => app.As([Function.SeeScores, Function.ReadReports, Function.DraftCriteriaSet]);

    [Theory]
    [InlineData(21)]
    [InlineData(22)]
    [InlineData(23)]
    public async Task The_same_set_gives_the_standing_scores_exactly(int seed)
    {
        var city = await Accepted(seed, 25);

        var answer = await Ask(city, new { set = await SetOf(city) });

        var board = await Board(city);
        answer.GetProperty("units").GetProperty("total").GetInt32().ShouldBe(0);
        answer.GetProperty("asked").GetInt32().ShouldBe(25);
        Nodes(answer, "standing").ShouldBe(board);
        Nodes(answer, "other").ShouldBe(board);
    }

    [Theory]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(33)]
    public async Task What_is_told_is_what_comes_when_the_round_is_really_judged_so(int seed)
    {
        var city = await Accepted(seed, 25);
        var set = await app.Publish(Otherwise(city.Plan.Definition, new Random(seed)), Interlocked.Increment(ref versions));
        var standing = await OwnStatuses(city);

        var answer = await Ask(city, new { set = set.Value });
        await app.Database.ExecuteAsync($"update criteria.rounds set set = '{set.Value}' where id = '{city.Round.Value}'");
        await app.Check(city.Round);

        Nodes(answer, "other").ShouldBe(await Board(city));
        var judged = await OwnStatuses(city);
        var changed = standing.Keys.Intersect(judged.Keys).Where(key => standing[key] != judged[key]).ToList();
        changed.ShouldNotBeEmpty();
        answer.GetProperty("units").GetProperty("items").EnumerateArray()
            .SelectMany(unit => unit.GetProperty("indicators").EnumerateArray().Select(change => (
                Key: (unit.GetProperty("unit").GetGuid(), change.GetProperty("otherCode").GetString()!),
                From: change.GetProperty("standing").GetString(), To: change.GetProperty("other").GetString())))
            .ShouldBe(changed.Select(key => (key, (string?)standing[key], (string?)judged[key])), ignoreOrder: true);
        answer.GetProperty("nodes").EnumerateArray().Sum(node => node.GetProperty("changed").GetInt32()).ShouldBe(changed.Count);
    }

    [Fact]
    public async Task A_changed_target_changes_its_indicator_alone()
    {
        var city = await Accepted(41, 25);

        var answer = await Ask(city, new { targets = new object[] { new { indicator = "1.2.1", value = 0 }, new { indicator = "1.2.4", value = 100, ofUnits = false } } });

        var moved = answer.GetProperty("nodes").EnumerateArray().Where(node => node.GetProperty("changed").GetInt32() > 0).Select(node => node.GetProperty("otherCode").GetString());
        moved.ShouldBeSubsetOf(["1.2.1", "1.2.4"]);
        moved.ShouldNotBeEmpty();
        answer.GetProperty("other").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task Nothing_is_stored()
    {
        var city = await Accepted(42, 20);
        var set = await app.Keep(DrawnSet.Draw(new Random(7), city.Plan.Definition.Code, SetShape.NoRule), Interlocked.Increment(ref versions), isPublished: false);
        var before = await Everything();

        await Ask(city, new { set = set.Value });
        await Ask(city, new { targets = new[] { new { indicator = "1.2.1", value = 1 } } });

        (await Everything()).ShouldBe(before);
    }

    [Fact]
    public async Task A_draft_is_asked_about_by_whoever_sees_drafts_alone()
    {
        var city = await Accepted(43, 5);
        var set = await app.Keep(city.Plan.Definition, Interlocked.Increment(ref versions), isPublished: false);

        (await Ask(city, new { set = set.Value })).GetProperty("other").GetProperty("state").GetString().ShouldBe("draft");
        (await app.As([Function.SeeScores]).Call(HttpMethod.Post, Path(city), new { set = set.Value }).Refusal(404)).ShouldBe("kernel.not-found");
    }

    [Fact]
    public async Task Only_who_sees_the_scores_of_the_city_may_ask()
    {
        var city = await Accepted(44, 5);
        var body = new { targets = new[] { new { indicator = "1.2.1", value = 1 } } };
        var part = app.As([Function.SeeScores, Function.ReadReports], city.Units.Last());

        (await part.Call(HttpMethod.Post, Path(city), body).Refusal(404)).ShouldBe("kernel.not-found");
        (await app.As([Function.ReadReports]).Call(HttpMethod.Post, Path(city), body).Refusal(403)).ShouldBe("kernel.forbidden");
    }

    [Fact]
    public async Task An_indicator_that_nobody_was_asked_has_no_data_and_one_that_is_gone_stands_alone()
    {
        var city = await Accepted(45, 8);
        var other = DrawnSet.Of(
            city.Plan.Definition.Code,
            DrawnSet.Branch("9", DrawnSet.Leaf("9.1", DrawnSet.Share(new ShareTarget(Comparison.AtLeast, 50, null), new RollUp.Sum()))));
        var set = await app.Publish(other, Interlocked.Increment(ref versions));

        var nodes = (await Ask(city, new { set = set.Value })).GetProperty("nodes").EnumerateArray()
            .ToDictionary(node => node.GetProperty("otherCode").GetString() ?? node.GetProperty("standingCode").GetString()!);

        nodes["9.1"].GetProperty("standing").ValueKind.ShouldBe(JsonValueKind.Null);
        (nodes["9.1"].GetProperty("other").GetProperty("status").GetString(), nodes["9.1"].GetProperty("other").GetProperty("isComplete").GetBoolean()).ShouldBe(("no-data", false));
        nodes["1.2.1"].GetProperty("other").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Theory]
    [InlineData("{}", 422, "criteria.rule-unclear")]
    [InlineData("""{"targets":[]}""", 422, "criteria.rule-unclear")]
    [InlineData("""{"set":"00000000-0000-7000-8000-00000000dead","targets":[{"indicator":"1.2.1","value":1}]}""", 422, "criteria.rule-unclear")]
    [InlineData("""{"set":"00000000-0000-7000-8000-00000000dead"}""", 404, "kernel.not-found")]
    [InlineData("""{"set":"{round}"}""", 404, "kernel.not-found")]
    [InlineData("""{"targets":[{"indicator":"9.9","value":1}]}""", 422, "criteria.target-indicator-unknown")]
    [InlineData("""{"targets":[{"indicator":"1.20.1","value":1}]}""", 422, "criteria.target-indicator-unknown")]
    [InlineData("""{"targets":[{"indicator":"1.1.1","value":1}]}""", 422, "criteria.target-missing")]
    [InlineData("""{"targets":[{"indicator":"1.2.1","value":1,"part":"p0"}]}""", 422, "criteria.target-missing")]
    [InlineData("""{"targets":[{"indicator":"1.2.1","value":1,"ofUnits":true}]}""", 422, "criteria.target-missing")]
    [InlineData("""{"targets":[{"indicator":"2.2","value":1}]}""", 422, "criteria.target-missing")]
    [InlineData("""{"targets":[{"indicator":"1.2.1","value":1},{"indicator":"1.2.1","value":2}]}""", 422, "criteria.target-repeated")]
    [InlineData("""{"targets":[{"indicator":"1.2.1","value":0.0000001}]}""", 422, "criteria.set-faulty")]
    [InlineData("""{"targets":[{"indicator":"1.2.1","value":1e28}]}""", 422, "criteria.set-faulty")]
    [InlineData("""{"targets":[{"indicator":"1.2.1","value":-1}]}""", 422, "criteria.set-faulty")]
    [InlineData("""{"targets":[{"indicator":"1.2.1","value":1e400}]}""", 400, "kernel.malformed-request")]
    [InlineData("""{"targets":[{"indicator":"1.2.1","value":"1"}]}""", 400, "kernel.malformed-request")]
    [InlineData("""{"targets":[null]}""", 400, "kernel.malformed-request")]
    [InlineData("""{"targets":[{"indicator":null,"value":1}]}""", 400, "kernel.malformed-request")]
    [InlineData("null", 400, "kernel.malformed-request")]
    public async Task A_rule_that_makes_no_sense_is_refused(string body, int status, string code)
    {
        var city = await Known();

        using var answer = await Office.Call(HttpMethod.Post, Path(city), body.Replace("{round}", city.Round.Value.ToString(), StringComparison.Ordinal));

        await answer.ShouldRefuseAsync(status, code);
    }

    [Theory]
    [InlineData("size=1000000000")]
    [InlineData("size=0")]
    [InlineData("page=2147483647")]
    [InlineData("sort=name")]
    public async Task A_page_that_makes_no_sense_is_refused(string query)
    {
        using var answer = await Office.Call(HttpMethod.Post, $"/rounds/{(await Known()).Round.Value}/what-if?{query}", """{"targets":[{"indicator":"1.2.1","value":1}]}""");

        await answer.ShouldRefuseAsync(400, "kernel.bad-filter");
    }

    [Fact]
    public async Task A_question_costs_the_same_number_of_statements_in_a_small_and_a_large_city()
    {
        var (small, large) = (await Accepted(46, 4), await Accepted(47, 60));

        (await StatementsOf(large)).ShouldBe(await StatementsOf(small));
    }

    /// <summary>The same fields in the same places, and another verdict on them.</summary>
    private static SetDefinition Otherwise(SetDefinition set, Random random)
    {
        return set with { Nodes = [.. set.Nodes.Select(Changed)] };

        SetNode Changed(SetNode node) => node with { Children = [.. node.Children.Select(Changed)], Indicator = Judged(node.Indicator) };

        ShareTarget Target() => new(random.Next(2) == 0 ? Comparison.AtLeast : Comparison.Below, random.Next(101), null);

        Indicator? Judged(Indicator? indicator) => indicator switch
        {
            DocumentIndicator document => document with { Documents = new(random.Next(5), null) },
            ShareIndicator { RollUp: RollUp.Count } share => share with { Target = Target(), RollUp = new RollUp.Count(Target()) },
            ShareIndicator share => share with { Target = Target(), Direct = null },
            ChangeIndicator change => change with { Target = change.Target with { Value = random.Next(10) }, Basis = null },
            AllOfIndicator allOf => allOf with { Parts = [.. allOf.Parts.Select(part => part with { Target = Target() })] },
            _ => indicator,
        };
    }

    private static DrawnCity? known;

    private async Task<DrawnCity> Known() => known ??= await DrawnCity.FoundAsync(app, 48, 4, shape: SetShape.NoRule);

    private async Task<int> StatementsOf(DrawnCity city)
    {
        var set = await SetOf(city);
        await Ask(city, new { set });
        using var statements = app.CountStatements();
        await Ask(city, new { set });
        return statements.Count;
    }

    private async Task<DrawnCity> Accepted(int seed, int units)
    {
        var city = await DrawnCity.FoundAsync(app, seed, units, shape: SetShape.NoRule);
        foreach (var report in city.Reports.Skip(1))
        {
            await app.Accept(report);
        }

        return city;
    }

    private static string Path(DrawnCity city) => $"/rounds/{city.Round.Value}/what-if?size=200";

    private Task<JsonElement> Ask(DrawnCity city, object body) => Office.Call(HttpMethod.Post, Path(city), body).Json();

    private Task<Guid> SetOf(DrawnCity city) => app.Database.ScalarAsync<Guid>($"select set from criteria.rounds where id = '{city.Round.Value}'");

    private async Task<IReadOnlyList<string>> Board(DrawnCity city) =>
        [.. (await Office.Get($"/rounds/{city.Round.Value}/scoreboard").Json()).GetProperty("nodes").EnumerateArray().Select(node => node.ToString())];

    private static IReadOnlyList<string> Nodes(JsonElement answer, string side) =>
        [.. answer.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty(side)).Where(node => node.ValueKind is JsonValueKind.Object).Select(node => node.ToString())];

    /// <summary>As the heat table shows them.</summary>
    private async Task<Dictionary<(Guid Unit, string Indicator), string>> OwnStatuses(DrawnCity city)
    {
        var table = await Office.Get($"/rounds/{city.Round.Value}/heat-table?size=200").Json();
        List<string> codes = [.. table.GetProperty("columns").EnumerateArray().Select(column => column.GetProperty("code").GetString()!)];
        return table.GetProperty("rows").EnumerateArray()
            .SelectMany(row => row.GetProperty("cells").EnumerateArray().Select((cell, i) => (row, cell, i)))
            .Where(found => found.cell.ValueKind is JsonValueKind.Object)
            .ToDictionary(found => (found.row.GetProperty("unit").GetGuid(), codes[found.i]), found => found.cell.GetProperty("status").GetString()!);
    }

    /// <summary>A checksum of every table of the product.</summary>
    private async Task<IReadOnlyList<string>> Everything()
    {
        var tables = await app.Database.Source.ListAsync<string>(
            "select schemaname || '.' || quote_ident(tablename) from pg_tables where schemaname in ('kernel', 'units', 'access', 'evidence', 'criteria') order by 1");
        var sums = new List<string>();
        foreach (var table in tables)
        {
            sums.Add($"{table} {await app.Database.ScalarAsync<string>($"select coalesce(md5(string_agg(row::text, '|' order by row::text)), '') from {table} as row")}");
        }

        sums.Count.ShouldBeGreaterThan(20);
        return sums;
    }
}
