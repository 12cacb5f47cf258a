using System.Text.Json;
using LearningCity.Api.Tests.Kernel;
using LearningCity.Application.Criteria;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Access;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using Npgsql;

namespace LearningCity.Api.Tests.Criteria;

/// <summary>A unit that is asked the same in two open rounds enters it once.</summary>
public sealed class CrosswalkTests(HaiPhong product) : IClassFixture<HaiPhong>, IAsyncLifetime
{
    private const string Bullying = "3.2.3";

    private static HaiPhongRound first = null!;
    private static HaiPhongRound second = null!;
    private static CriteriaSetId other;

    private HaiPhongCity City => product.City;

    public async ValueTask InitializeAsync()
    {
        if (first is null)
        {
            first = await product.OpenRoundAsync();
            var officer = await City.As(Role.CityOfficer);
            var copy = await officer.Create($"/criteria-sets/{City.Set.Value}/versions", new { code = "bo-khac" }).Read<Changed<CriteriaSetId>>();
            await (await City.As(Role.OfficeLeader)).Step($"/criteria-sets/{copy.Id.Value}/publication", 1).Json();
            other = copy.Id;
            second = await OpenSecondAsync(officer);
            await CrosswalkAsync(Bullying, ["numerator", "denominator"]);
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task One_entry_answers_both_rounds_with_its_papers_and_the_other_report_says_where_it_comes_from()
    {
        const string ward = "phuong-01";
        var reporter = await City.Reporter(ward);
        var paper = await first.UploadAsync(reporter, ward, Bullying);

        var saved = await SaveAsync(reporter, first, ward, 0, 3, 1500, paper);

        Carried(saved).ShouldBe(("written", Bullying, "Đợt của bộ khác"));
        var entry = await EntryAsync(second, ward);
        entry.GetProperty("figures").GetRawText().ShouldBe("""{"numerator":3,"denominator":1500}""");
        entry.GetProperty("documents").EnumerateArray().ShouldHaveSingleItem().GetProperty("id").GetGuid().ShouldBe(paper);
        var tie = entry.GetProperty("tie");
        (tie.GetProperty("state").GetString(), tie.GetProperty("indicator").GetString(), tie.GetProperty("round").GetGuid())
            .ShouldBe(("joined", Bullying, first.Id.Value));
        (await EntryAsync(first, ward)).GetProperty("tie").ValueKind.ShouldBe(JsonValueKind.Null);
        (await second.Form(ward)).GetProperty("percent").GetInt32().ShouldBe(100);
    }

    [Fact]
    public async Task It_follows_until_it_is_changed_itself_and_again_once_it_is_joined()
    {
        const string ward = "phuong-02";
        var reporter = await City.Reporter(ward);
        await SaveAsync(reporter, first, ward, 0, 1, 100);
        await SaveAsync(reporter, first, ward, 1, 2, 100);
        Figure(await EntryAsync(second, ward)).ShouldBe(2);

        var own = await SaveAsync(reporter, second, ward, 2, 9, 100);
        Carried(own).ShouldBe(("answered-itself", Bullying, "Đợt đánh giá năm 2022"));
        Tie(await EntryAsync(second, ward)).ShouldBe("broken");
        Carried(await SaveAsync(reporter, first, ward, 2, 3, 100)).Outcome.ShouldBe("tie-broken");
        Figure(await EntryAsync(second, ward)).ShouldBe(9);

        var path = await second.ReportPath(ward) + $"/entries/{Bullying}/joining";
        (await reporter.Create(path, new { seen = 1 }).Refusal(412)).ShouldBe("kernel.stale-version");
        await reporter.Create(path, new { seen = 3 }).Json();
        (Figure(await EntryAsync(second, ward)), Tie(await EntryAsync(second, ward))).ShouldBe((3, "joined"));
        Carried(await SaveAsync(reporter, first, ward, 3, 4, 100)).Outcome.ShouldBe("written");
        Figure(await EntryAsync(second, ward)).ShouldBe(4);
    }

    [Fact]
    public async Task The_answer_that_was_taken_over_may_follow_the_other_in_turn()
    {
        const string ward = "phuong-03";
        var reporter = await City.Reporter(ward);
        await SaveAsync(reporter, first, ward, 0, 1, 100);
        await SaveAsync(reporter, second, ward, 1, 5, 100);

        await reporter.Create(await first.ReportPath(ward) + $"/entries/{Bullying}/joining", new { seen = 1, from = (await second.ReportsAsync())[ward] }).Json();

        (Figure(await EntryAsync(first, ward)), Tie(await EntryAsync(first, ward)), Tie(await EntryAsync(second, ward))).ShouldBe((5, "joined", null));
    }

    [Fact]
    public async Task A_report_that_is_no_draft_any_more_stays_as_it_is_and_the_answer_says_so()
    {
        const string ward = "phuong-04";
        var reporter = await City.Reporter(ward);
        await SaveAsync(reporter, first, ward, 0, 1, 100, await first.UploadAsync(reporter, ward, Bullying));
        await second.Step(reporter, ward, "readiness").Json();

        Carried(await SaveAsync(reporter, first, ward, 1, 2, 100)).Outcome.ShouldBe("report-not-draft");
        Figure(await EntryAsync(second, ward)).ShouldBe(1);
    }

    [Fact]
    public async Task A_declared_gap_goes_over_and_the_office_needs_one_reason_for_both()
    {
        const string ward = "phuong-05";
        var officer = await City.As(Role.CityOfficer);
        var path = await first.ReportPath(ward) + "/entries";
        var entries = new[] { new { indicator = Bullying, seen = 0, gapReason = "Chưa thống kê" } };

        (await officer.Create(path, new { entries }).Refusal(422)).ShouldBe("criteria.on-behalf-reason-missing");
        await officer.Create(path, new { entries, reason = "Phường gửi bằng giấy" }).Json();

        (await EntryAsync(second, ward)).GetProperty("gapReason").GetString().ShouldBe("Chưa thống kê");
        (await product.Database.ScalarAsync<long>(
            "select count(*) from access.audit where kind = 'ReportEntry' and reason = 'Phường gửi bằng giấy'")).ShouldBe(2);
    }

    [Fact]
    public async Task What_was_answered_before_the_crosswalk_stays_and_a_retired_one_carries_nothing()
    {
        const string office = "so-gdtx";
        var reporter = await City.Reporter(office);
        await SaveAsync(reporter, first, office, 0, 7, 10, indicator: "2.1.1");
        await SaveAsync(reporter, second, office, 0, 1, 10, indicator: "2.1.1");
        (await reporter.Create(await second.ReportPath(office) + "/entries/2.1.1/joining", new { seen = 1 }).Refusal(409)).ShouldBe("criteria.nothing-to-join");
        var crosswalk = await CrosswalkAsync("2.1.1", ["numerator", "denominator"]);

        Carried(await SaveAsync(reporter, first, office, 1, 8, 10, indicator: "2.1.1")).Outcome.ShouldBe("answered-itself");

        var leader = await City.As(Role.OfficeLeader);
        await leader.Step($"/crosswalks/{crosswalk}/retirement", 2, new { reason = "Không dùng nữa" }).Json();
        (await SaveAsync(reporter, first, office, 2, 9, 10, indicator: "2.1.1")).GetProperty("carried").GetArrayLength().ShouldBe(0);
        (await leader.Step($"/crosswalks/{crosswalk}/retirement", 3, new { reason = "Không dùng nữa" }).Refusal(409)).ShouldBe("criteria.crosswalk-already-retired");
    }

    [Fact]
    public async Task People_who_answer_both_ends_at_once_never_wait_in_a_circle_or_overwrite_one_another()
    {
        string[] wards = ["phuong-10", "phuong-11"];
        var people = new List<(string Ward, HaiPhongRound Round, HttpClient Reporter)>();
        foreach (var ward in wards)
        {
            foreach (var round in new[] { first, second, first, second })
            {
                people.Add((ward, round, await City.As(await City.NewPost(Role.UnitReporter, City.Units[ward]))));
            }
        }

        await first.ReportsAsync();
        await second.ReportsAsync();
        var answers = await Task.WhenAll(people.Select(async (person, n) =>
        {
            var told = new List<string>();
            for (var i = 0; i < 6; i++)
            {
                var form = await person.Reporter.Get(await person.Round.ReportPath(person.Ward)).Json();
                using var answer = await CallAsync(person.Reporter, person.Round, person.Ward, SeenIn(form), (n * 100) + i, 10_000, Bullying);
                told.Add(answer.IsSuccessStatusCode ? "saved" : (await answer.Content.ReadAsync()).GetProperty("code").GetString()!);
            }

            return told;
        }));

        var all = answers.SelectMany(told => told).ToList();
        // A laden machine may keep somebody waiting past the time limit; a circle of waiting would be counted below.
        all.Where(told => told is not ("saved" or "kernel.stale-version" or "kernel.unavailable")).ShouldBeEmpty();
        all.Count(told => told == "saved").ShouldBeGreaterThanOrEqualTo(wards.Length);
        product.Log.Deadlocks.ShouldBeEmpty();
        var units = string.Join(',', wards.Select(ward => $"'{City.Units[ward].Value}'"));
        (await product.Database.ScalarAsync<long>(
            $"""
            select count(*) from criteria.entries e join criteria.entries s on s.id = e.taken_from
            where e.unit in ({units}) and e.tie = 'Joined' and e.figures <> s.figures
            """)).ShouldBe(0);
    }

    [Fact]
    public async Task A_paper_withdrawn_while_it_is_carried_along_is_counted_at_both_ends()
    {
        const string ward = "phuong-12";
        var reporter = await City.Reporter(ward);
        var head = await City.Head(ward);
        var paper = await first.UploadAsync(reporter, ward, Bullying);
        await SaveAsync(reporter, first, ward, 0, 1, 100, paper);

        HttpResponseMessage[] answers = [];
        await product.SlowlyAsync(async () => answers = await Task.WhenAll(
            CallAsync(reporter, first, ward, 1, 2, 100, Bullying), head.Step($"/documents/{paper}/withdrawal", 1, new { reason = "Ban hành nhầm" })));

        product.Log.Deadlocks.ShouldBeEmpty();
        ((int)answers[0].StatusCode).ShouldBeOneOf(200, 412);
        await answers[1].Json();
        (await product.Database.Source.ListAsync<int>($"select documents from criteria.entries where unit = '{City.Units[ward].Value}'")).ShouldBe([0, 0]);
    }

    public static TheoryData<string, string, string> Faulty => new()
    {
        { "left.indicator", "\"9.9.9\"", "criteria.crosswalk-indicator-unknown" },
        { "left.indicator", "\"1\"", "criteria.crosswalk-indicator-unknown" },
        { "left.indicator", "\"2.1.2\"", "criteria.crosswalk-unit-differs" },
        { "left.indicator", "\"1.1.1\"", "criteria.crosswalk-input-unknown" },
        { "right.set", "{left}", "criteria.crosswalk-same-set" },
        { "right.set", "{draft}", "criteria.crosswalk-set-not-published" },
        { "inputs", """[{"left":"numerator","right":"khong-co","leftChoices":[],"rightChoices":[]}]""", "criteria.crosswalk-input-unknown" },
        { "inputs", "[]", "criteria.crosswalk-input-missing" },
        { "inputs", """[{"left":"numerator","right":"numerator","leftChoices":["a"],"rightChoices":["a"]}]""", "criteria.crosswalk-choices-differ" },
    };

    [Theory]
    [MemberData(nameof(Faulty))]
    public async Task A_crosswalk_that_cannot_hold_is_refused_with_every_fault(string member, string value, string code)
    {
        var officer = await City.As(Role.CityOfficer);
        var draft = (await officer.Create($"/criteria-sets/{City.Set.Value}/versions", new { code = $"nhap-{Guid.NewGuid():N}" }).Read<Changed<CriteriaSetId>>()).Id.Value;
        var fields = new Dictionary<string, string>
        {
            ["left.set"] = $"\"{City.Set.Value}\"", ["left.indicator"] = "\"2.2.1\"", ["right.set"] = $"\"{other.Value}\"", ["right.indicator"] = "\"2.2.1\"",
            ["inputs"] = Inputs("numerator", "denominator"),
            [member] = value.Replace("{left}", $"\"{City.Set.Value}\"", StringComparison.Ordinal).Replace("{draft}", $"\"{draft}\"", StringComparison.Ordinal),
        };
        var before = await product.Database.ScalarAsync<long>("select count(*) from criteria.crosswalks");

        using var answer = await officer.Create("/crosswalks", Body(fields));

        var problem = await answer.ShouldRefuseAsync(422, "criteria.crosswalk-faulty");
        problem.GetProperty("errors").EnumerateArray().Select(fault => fault.GetProperty("code").GetString()).ShouldContain(code);
        (await product.Database.ScalarAsync<long>("select count(*) from criteria.crosswalks")).ShouldBe(before);
    }

    [Theory]
    [InlineData("left.set", "\"00000000-0000-7000-8000-00000000dead\"", 404, "kernel.not-found")]
    [InlineData("left.set", "null", 400, "kernel.malformed-request")]
    [InlineData("inputs", "[null]", 400, "kernel.malformed-request")]
    [InlineData("inputs", "null", 400, "kernel.malformed-request")]
    [InlineData("left.indicator", "\"3.2.3\"", 422, "criteria.crosswalk-cyclic")]
    public async Task A_crosswalk_that_cannot_be_read_or_runs_in_a_circle_is_refused(string member, string value, int status, string code)
    {
        var fields = new Dictionary<string, string>
        {
            ["left.set"] = $"\"{City.Set.Value}\"", ["left.indicator"] = $"\"{Bullying}\"", ["right.set"] = $"\"{other.Value}\"", ["right.indicator"] = $"\"{Bullying}\"",
            ["inputs"] = Inputs("numerator", "denominator"), [member] = value,
        };

        (await (await City.As(Role.CityOfficer)).Create("/crosswalks", Body(fields)).Refusal(status)).ShouldBe(code);
    }

    [Fact]
    public async Task Whoever_drafted_a_crosswalk_does_not_publish_it_and_it_is_listed_for_others_once_published()
    {
        var (author, leader, reporter) = (await City.As(await City.NewPost(Role.OfficeLeader)), await City.As(Role.OfficeLeader), await City.Reporter("phuong-01"));
        var path = $"/crosswalks/{await DraftAsync(author, "2.2.2", ["numerator", "denominator"])}";

        (await author.Step(path + "/publication", 1).Refusal(422)).ShouldBe("criteria.crosswalk-publisher-is-author");
        (await reporter.Get(path).Refusal(404)).ShouldBe("kernel.not-found");
        (await leader.Step(path + "/publication", 7).Refusal(412)).ShouldBe("kernel.stale-version");
        await leader.Step(path + "/publication", 1).Json();
        (await leader.Step(path + "/publication", 2).Refusal(409)).ShouldBe("criteria.crosswalk-not-a-draft");
        (await reporter.Get(path).Json()).GetProperty("inputs").GetArrayLength().ShouldBe(2);
        (await reporter.Get($"/crosswalks?set={other.Value}&state=published").Json()).GetProperty("total").GetInt32().ShouldBeGreaterThan(0);
        (await reporter.Get("/crosswalks?state=draft").Json()).GetProperty("total").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task A_draft_is_edited_as_it_was_read_and_whoever_edited_it_does_not_publish_it()
    {
        var (author, editor, leader) = (await City.As(Role.CityOfficer), await City.As(await City.NewPost(Role.OfficeLeader)), await City.As(Role.OfficeLeader));
        var id = await DraftAsync(author, "2.2.3", ["numerator", "denominator"]);
        var path = $"/crosswalks/{id}";

        (await editor.Edit(path, Terms("2.2.4"), 7).Refusal(412)).ShouldBe("kernel.stale-version");
        (await editor.Edit(path, Terms("2.2.4", "numerator"), 1).Refusal(422)).ShouldBe("criteria.crosswalk-faulty");
        (await (await City.Reporter("phuong-01")).Edit(path, Terms("2.2.4"), 1).Refusal(403)).ShouldBe("kernel.forbidden");
        await editor.Edit(path, Terms("2.2.4"), 1).Json();

        var sheet = await editor.Get(path).Json();
        sheet.GetProperty("left").GetProperty("indicator").GetString().ShouldBe("2.2.4");
        sheet.GetProperty("editors").GetArrayLength().ShouldBe(1);
        (await product.Database.ScalarAsync<string>(
            $"select changes::text from access.audit where action = 'EditCrosswalk' and object = '{id}'")).ShouldSatisfyAllConditions(
                changes => changes.ShouldContain("2.2.3"), changes => changes.ShouldContain("2.2.4"));
        (await editor.Step(path + "/publication", 2).Refusal(422)).ShouldBe("criteria.crosswalk-publisher-is-author");
        await leader.Step(path + "/publication", 2).Json();
        (await editor.Edit(path, Terms("2.2.3"), 3).Refusal(409)).ShouldBe("criteria.crosswalk-not-a-draft");
        await leader.Step(path + "/retirement", 3, new { reason = "Chỉ để thử" }).Json();
    }

    [Theory]
    [InlineData("update criteria.crosswalks set editors = array[publisher] where {crosswalk}")]
    [InlineData("update criteria.crosswalks set editors = array[author] where {crosswalk}")]
    [InlineData("update criteria.crosswalks set inputs = '[]' where {crosswalk}")]
    [InlineData("update criteria.crosswalks set left_indicator = '1' where {crosswalk}")]
    [InlineData("update criteria.crosswalks set publisher = author where {crosswalk}")]
    [InlineData("update criteria.crosswalks set state = 'Draft' where {crosswalk}")]
    [InlineData("delete from criteria.crosswalks where {crosswalk}")]
    [InlineData("truncate criteria.crosswalks")]
    [InlineData("update criteria.entries set tie = 'Joined', taken_from = id")]
    [InlineData("update criteria.entries set tie = 'Broken', taken_from = null")]
    public async Task The_database_refuses(string statement)
    {
        await SaveAsync(await City.Reporter("phuong-20"), first, "phuong-20", await SeenAsync("phuong-20"), 1, 2);
        var text = statement.Replace("{crosswalk}", "id = (select id from criteria.crosswalks where state = 'Published' limit 1)", StringComparison.Ordinal);

        (await Should.ThrowAsync<PostgresException>(() => product.Database.ExecuteAsync(text))).SqlState.ShouldBe(PostgresErrorCodes.CheckViolation);
    }

    private static string Inputs(params string[] keys) =>
        $"[{string.Join(',', keys.Select(key => $$"""{"left":"{{key}}","right":"{{key}}","leftChoices":[],"rightChoices":[]}"""))}]";

    private static string Body(Dictionary<string, string> fields) => $$"""
        {"left":{"set":{{fields["left.set"]}},"indicator":{{fields["left.indicator"]}}},
         "right":{"set":{{fields["right.set"]}},"indicator":{{fields["right.indicator"]}}},"inputs":{{fields["inputs"]}}}
        """;

    private static (string? Outcome, string?, string?) Carried(JsonElement saved)
    {
        var carried = saved.GetProperty("carried").EnumerateArray().ShouldHaveSingleItem();
        return (carried.GetProperty("outcome").GetString(), carried.GetProperty("otherIndicator").GetString(), carried.GetProperty("roundTitle").GetString());
    }

    private static int Figure(JsonElement entry) => entry.GetProperty("figures").GetProperty("numerator").GetInt32();

    private static string? Tie(JsonElement entry) =>
        entry.GetProperty("tie") is { ValueKind: JsonValueKind.Object } tie ? tie.GetProperty("state").GetString() : null;

    private static int SeenIn(JsonElement form) =>
        form.GetProperty("indicators").EnumerateArray().First(one => one.GetProperty("code").GetString() == Bullying).GetProperty("entry") is
            { ValueKind: JsonValueKind.Object } entry ? entry.GetProperty("revision").GetInt32() : 0;

    private static async Task<JsonElement> EntryAsync(HaiPhongRound round, string ward) => (await round.Form(ward)).GetProperty("indicators").EnumerateArray()
        .First(one => one.GetProperty("code").GetString() == Bullying).GetProperty("entry");

    private static async Task<int> SeenAsync(string ward) => SeenIn(await first.Form(ward));

    private static async Task<HttpResponseMessage> CallAsync(
        HttpClient reporter, HaiPhongRound round, string unit, int seen, int numerator, int denominator, string indicator, Guid? paper = null)
    {
        var entry = new Dictionary<string, object> { ["indicator"] = indicator, ["seen"] = seen, ["figures"] = new { numerator, denominator } };
        if (paper is { } document)
        {
            entry["documents"] = new[] { document };
        }

        return await reporter.Create(await round.ReportPath(unit) + "/entries", new { entries = new[] { entry } });
    }

    private static async Task<JsonElement> SaveAsync(
        HttpClient reporter, HaiPhongRound round, string unit, int seen, int numerator, int denominator, Guid? paper = null, string indicator = Bullying) =>
        await (await CallAsync(reporter, round, unit, seen, numerator, denominator, indicator, paper)).Json();

    private string Terms(string indicator, params string[] keys) => Body(new()
    {
        ["left.set"] = $"\"{City.Set.Value}\"", ["left.indicator"] = $"\"{indicator}\"", ["right.set"] = $"\"{other.Value}\"", ["right.indicator"] = $"\"{indicator}\"",
        ["inputs"] = Inputs(keys is [] ? ["numerator", "denominator"] : keys),
    });

    private async Task<Guid> DraftAsync(HttpClient author, string indicator, string[] keys) => (await author.Create("/crosswalks", Body(new()
    {
        ["left.set"] = $"\"{City.Set.Value}\"", ["left.indicator"] = $"\"{indicator}\"", ["right.set"] = $"\"{other.Value}\"",
        ["right.indicator"] = $"\"{indicator}\"", ["inputs"] = Inputs(keys),
    })).Read<Changed<CrosswalkId>>()).Id.Value;

    private async Task<Guid> CrosswalkAsync(string indicator, string[] keys)
    {
        var crosswalk = await DraftAsync(await City.As(Role.CityOfficer), indicator, keys);
        await (await City.As(Role.OfficeLeader)).Step($"/crosswalks/{crosswalk}/publication", 1).Json();
        return crosswalk;
    }

    private async Task<HaiPhongRound> OpenSecondAsync(HttpClient officer)
    {
        var round = (await officer.Create("/rounds", new PlanRound(
            other, "Đợt của bộ khác", RoundKind.Assessment, City.City, new DateOnly(2022, 1, 1), new DateOnly(2022, 12, 31), HaiPhong.Dates)).Read<Changed<RoundId>>()).Id;
        await officer.Step($"/rounds/{round.Value}/participants", 1, new { tree = HaiPhongUnits.Tree, units = HaiPhongCity.EverybodyBelow }).Json();
        await officer.Edit($"/rounds/{round.Value}/assignments", new { tree = HaiPhongUnits.Tree, assignments = await City.AssignmentsAsync(officer) }, 2).Json();
        await officer.Edit($"/rounds/{round.Value}/lock", new { locksAt = HaiPhong.Locks }, 3).Json();
        await officer.Step($"/rounds/{round.Value}/opening", 4).Json();
        return new HaiPhongRound(City, round);
    }
}
