using System.Globalization;
using System.Text;
using LearningCity.Api.Tests.Kernel;
using LearningCity.Domain.Access;

namespace LearningCity.Api.Tests.Criteria;

/// <summary>Inputs that nobody would make by hand: each is refused in the product's form, and nothing of it is kept.</summary>
public sealed class BadInputTests(HaiPhong product) : IClassFixture<HaiPhong>, IAsyncLifetime
{
    private const string Ward = "phuong-07";
    private const string Office = "so-gdtx";
    private const string Nul = "\\u0000";

    private static HaiPhongRound? round;

    private static string draft = "";

    public async ValueTask InitializeAsync()
    {
        if (round is null)
        {
            round = await product.OpenRoundAsync();
            draft = $"/rounds/{(await product.City.PlanRoundAsync(HaiPhong.Dates, "Đợt nháp")).Value}";
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    public static TheoryData<string, string, int, string> Entries => new()
    {
        { Ward, """{"entries":[null]}""", 400, "kernel.malformed-request" },
        { Ward, """{"entries":null}""", 400, "kernel.malformed-request" },
        { Ward, """{"entries":[]}""", 422, "criteria.entries-repeated" },
        { Ward, "null", 400, "kernel.malformed-request" },
        { Ward, "[]", 400, "kernel.malformed-request" },
        { Ward, Entry("""  "indicator":"3.2.3","seen":0,"figures":{"numerator":1,"numerator":2}  """), 400, "kernel.malformed-request" },
        { Ward, Entry("""  "indicator":"3.2.3","seen":0,"seen":0  """), 400, "kernel.malformed-request" },
        { Ward, Entry("""  "indicator":"3.2.3","seen":0,"status":"accepted"  """), 400, "kernel.malformed-request" },
        { Ward, Entry("""  "indicator":"3.2.3","seen":0,"figures":{"numerator":"1"}  """), 400, "kernel.malformed-request" },
        { Ward, Entry("""  "indicator":"3.2.3","seen":0,"figures":{"numerator":1e400}  """), 400, "kernel.malformed-request" },
        { Ward, Entry("""  "indicator":"3.2.3","seen":0,"figures":{"numerator":NaN}  """), 400, "kernel.malformed-request" },
        { Ward, Entry("""  "indicator":"3.2.3","seen":2147483648  """), 400, "kernel.malformed-request" },
        { Ward, Entry("""  "indicator":"3.2.3","seen":-1,"figures":{"numerator":1}  """), 412, "kernel.stale-version" },
        { Ward, Entry("""  "indicator":"3.2.3","seen":0,"figures":{"numerator":0.0000001}  """), 422, "criteria.entry-faulty" },
        { Ward, Entry("""  "indicator":"3.2.3","seen":0,"figures":{"numerator":1.5}  """), 422, "criteria.entry-faulty" },
        { Ward, Entry("""  "indicator":"3.2.3","seen":0,"figures":{"numerator":-1}  """), 422, "criteria.entry-faulty" },
        { Ward, Entry("""  "indicator":"3.2.3","seen":0,"figures":{"numerator":1e28}  """), 422, "criteria.entry-faulty" },
        { Ward, Entry("""  "indicator":"3.2.3","seen":0,"figures":{"numerator":79228162514264337593543950335,"denominator":79228162514264337593543950335}  """), 422, "criteria.entry-faulty" },
        { Ward, Entry("""  "indicator":"3.2.3","seen":0,"figures":{"numerator":2,"denominator":1}  """), 422, "criteria.entry-faulty" },
        { Ward, Entry("""  "indicator":"3.2.3","seen":0,"figures":{"Numerator":1}  """), 422, "criteria.entry-faulty" },
        { Ward, Entry("""  "indicator":"3.2.3","seen":0,"choices":{"basis":null}  """), 422, "criteria.entry-faulty" },
        { Ward, Entry("""  "indicator":"9.9.9","seen":0  """), 422, "criteria.indicator-not-asked" },
        { Ward, Entry("""  "indicator":"1.1.1","seen":0,"met":true  """), 422, "criteria.indicator-not-asked" },
        { Ward, Entry($$"""  "indicator":"3.2.3{{Nul}}","seen":0  """), 422, "kernel.validation" },
        { Ward, Entry("""  "indicator":"","seen":0  """), 422, "criteria.indicator-not-asked" },
        { Ward, Entry("""  "indicator":"3.2.3","seen":0,"figures":{"numerator":1},"note":"phu\u031bo\u031b\u0300ng"  """), 422, "criteria.note-malformed" },
        { Ward, Entry($$"""  "indicator":"3.2.3","seen":0,"figures":{"numerator":1},"note":"a{{Nul}}"  """), 422, "criteria.note-malformed" },
        { Ward, Entry("""  "indicator":"3.2.3","seen":0,"gapReason":"\ud800"  """), 400, "kernel.malformed-request" },
        { Ward, Entry("""  "indicator":"3.2.3","seen":0,"gapReason":"a\u202eb"  """), 422, "criteria.reason-missing" },
        { Ward, Entry("""  "indicator":"3.2.3","seen":0,"gapReason":" "  """), 422, "criteria.reason-missing" },
        { Ward, Entry($$"""  "indicator":"3.2.3","seen":0,"gapReason":"{{new string('a', 2_001)}}"  """), 422, "criteria.reason-missing" },
        { Ward, Entry("""  "indicator":"3.2.3","seen":0,"gapReason":"x","figures":{"numerator":1}  """), 422, "criteria.gap-with-values" },
        { Ward, Entry("""  "indicator":"3.2.3","seen":0,"gapReason":"x","notApplicableReason":"y"  """), 422, "criteria.gap-with-values" },
        { Ward, Entry("""  "indicator":"3.2.3","seen":0,"notApplicableReason":"y"  """), 422, "criteria.not-applicable-not-allowed" },
        { Ward, Entry("""  "indicator":"3.2.3","seen":0,"documents":["khong-phai"]  """), 400, "kernel.malformed-request" },
        { Ward, Entry("""  "indicator":"3.2.3","seen":0,"documents":[null]  """), 400, "kernel.malformed-request" },
        { Ward, Entry("""  "indicator":"3.2.3","seen":0,"documents":["00000000-0000-7000-8000-00000000dead"]  """), 422, "evidence.cannot-link" },
        { Office, Entry("""  "indicator":"3.1.1","seen":0,"choices":{"priceBasis":"So sánh"}  """), 422, "criteria.entry-faulty" },
        { Office, Entry("""  "indicator":"3.1.4","seen":0,"figures":{"percentage":100.01},"directSource":"Cục Thống kê"  """), 422, "criteria.entry-faulty" },
        { Office, Entry("""  "indicator":"3.1.4","seen":0,"figures":{"percentage":66},"directSource":"Cu\u0323c"  """), 422, "criteria.entry-faulty" },
        { Office, Entry("""  "indicator":"3.2.4","seen":0,"figures":{"numerator":1,"denominator":0}  """), 422, "criteria.entry-faulty" },
        { Office, Entry("""  "indicator":"1.1.1","seen":0,"met":"true"  """), 400, "kernel.malformed-request" },
        { Office, Entry("""  "indicator":"1.1.1","seen":0,"met":true},{"indicator":"1.1.1","seen":0,"met":true  """), 422, "criteria.entries-repeated" },
        { Office, Entry("""  "indicator":"1.1.1","seen":0,"met":true},{"indicator":"1.1.2","seen":7,"met":true  """), 412, "kernel.stale-version" },
    };

    public static TheoryData<string, string, int, string> Plans => new()
    {
        { "set", "\"00000000-0000-7000-8000-00000000dead\"", 404, "kernel.not-found" },
        { "subject", "\"00000000-0000-7000-8000-00000000dead\"", 404, "kernel.not-found" },
        { "subject", "null", 400, "kernel.malformed-request" },
        { "title", "\"\"", 422, "criteria.round-title-missing" },
        { "title", "\"Đợt\\u0000\"", 422, "criteria.round-title-missing" },
        { "title", "\"Đợt\\n2022\"", 422, "criteria.round-title-missing" },
        { "title", "\"Đo\\u031bt\"", 422, "criteria.round-title-missing" },
        { "kind", "\"Assessment\"", 400, "kernel.malformed-request" },
        { "kind", "0", 400, "kernel.malformed-request" },
        { "to", "\"2021-12-31\"", 422, "criteria.period-empty" },
        { "from", "\"2022-02-30\"", 400, "kernel.malformed-request" },
        { "to", "\"9999-12-31\"", 422, "criteria.date-out-of-range" },
        { "from", "\"0001-01-01\"", 422, "criteria.date-out-of-range" },
        { "dates", """{"cutOff":"2022-12-11","due":"2022-12-10","dueForm":"before"}""", 422, "criteria.cut-off-after-due" },
        { "dates", """{"cutOff":"2022-12-10","due":"2022-12-10","dueForm":"before"}""", 422, "criteria.cut-off-after-due" },
        { "dates", """{"cutOff":"2022-11-30","due":"9999-12-31","dueForm":"until-end-of"}""", 422, "criteria.date-out-of-range" },
        { "dates", """{"cutOff":"0001-01-01","due":"0001-01-01","dueForm":"before"}""", 422, "criteria.date-out-of-range" },
        { "dates", """{"cutOff":"2022-11-30","due":"2022-12-10","dueForm":"Before"}""", 400, "kernel.malformed-request" },
    };

    public static TheoryData<string, string, int, string> Drafts => new()
    {
        { "POST participants", """{"tree":"hanh-chinh","units":[null]}""", 400, "kernel.malformed-request" },
        { "POST participants", """{"tree":"khong-co","units":[{"unit":null,"type":"phuong","group":null}]}""", 422, "units.tree-unknown" },
        { "POST participants", """{"tree":"a\u0000","units":[{"unit":null,"type":"phuong","group":null}]}""", 422, "kernel.validation" },
        { "POST participants", """{"tree":"hanh-chinh","units":[{"unit":null,"type":null,"group":null}]}""", 422, "criteria.choice-unclear" },
        { "POST participants", """{"tree":"hanh-chinh","units":[{"unit":"00000000-0000-7000-8000-00000000dead","type":null,"group":null}]}""", 422, "criteria.choice-empty" },
        { "POST participants", """{"tree":"hanh-chinh","units":[{"unit":null,"type":"phuong","group":"pgd"}]}""", 422, "criteria.choice-unclear" },
        { "POST participants", """{"tree":"hanh-chinh","units":[{"unit":null,"type":null,"group":"khong-co"}]}""", 422, "criteria.choice-empty" },
        { "POST participants", """{"tree":"hanh-chinh","units":[]}""", 422, "criteria.nobody-asked" },
        { "PUT assignments", """{"tree":"hanh-chinh","assignments":[null]}""", 400, "kernel.malformed-request" },
        { "PUT assignments", """{"tree":"hanh-chinh","assignments":[]}""", 422, "criteria.assignments-faulty" },
        { "PUT assignments", """{"tree":"hanh-chinh","assignments":[{"indicator":"1.1.1","part":"lead","units":null}]}""", 400, "kernel.malformed-request" },
        { "PUT assignments", """{"tree":"hanh-chinh","assignments":[{"indicator":"x","part":"lead","units":{"unit":null,"type":"phuong","group":null}}]}""", 422, "criteria.assignments-faulty" },
        { "PUT dates", """{"dates":{"cutOff":"2022-11-30","due":"9999-12-31","dueForm":"until-end-of"}}""", 422, "criteria.date-out-of-range" },
        { "PUT dates", """{"dates":{"cutOff":"2022-11-30","due":"2022-12-10","dueForm":"before"},"unitType":"khong-co"}""", 422, "criteria.unit-type-not-asked" },
        { "PUT dates", """{"dates":{"cutOff":"2022-11-30","due":"2022-12-10","dueForm":"before"},"reason":"a\u0000"}""", 422, "criteria.reason-missing" },
        { "PUT lock", """{"locksAt":"2022-12-20T00:00:00"}""", 400, "kernel.malformed-request" },
        { "PUT lock", """{"locksAt":"9999-12-31T23:59:59-07:00"}""", 400, "kernel.malformed-request" },
        { "PUT lock", """{"locksAt":"9999-12-31T23:59:59Z"}""", 422, "criteria.date-out-of-range" },
        { "PUT lock", """{"locksAt":"2022-12-10T00:00:00+07:00","reason":"a\u202eb"}""", 422, "criteria.reason-missing" },
        { "PUT lock", """{"locksAt":"2022-12-09T23:59:59+07:00"}""", 422, "criteria.lock-before-due" },
        { "POST extensions", """{"unit":"00000000-0000-7000-8000-00000000dead","until":"2022-12-15","reason":"x"}""", 409, "criteria.round-not-open" },
    };

    [Theory]
    [MemberData(nameof(Entries))]
    public async Task An_answer_that_cannot_be_taken_is_refused_whole(string unit, string body, int status, string code)
    {
        var path = await round!.ReportPath(unit) + "/entries";
        var reporter = await product.City.Reporter(unit);
        var before = await StoredAsync();

        await RefusedAsync(await reporter.Create(path, body), status, code);

        (await StoredAsync()).ShouldBe(before);
    }

    [Theory]
    [MemberData(nameof(Plans))]
    public async Task A_round_that_cannot_be_planned_is_refused(string field, string value, int status, string code)
    {
        var fields = new Dictionary<string, string>
        {
            ["set"] = $"\"{product.City.Set.Value}\"", ["title"] = "\"Đợt\"", ["kind"] = "\"assessment\"", ["subject"] = $"\"{product.City.City.Value}\"",
            ["from"] = "\"2022-01-01\"", ["to"] = "\"2022-12-31\"", ["dates"] = """{"cutOff":"2022-11-30","due":"2022-12-10","dueForm":"before"}""",
            [field] = value,
        };
        var officer = await product.City.As(Role.CityOfficer);
        var before = await StoredAsync();

        await RefusedAsync(
            await officer.Create("/rounds", $"{{{string.Join(',', fields.Select(pair => $"\"{pair.Key}\":{pair.Value}"))}}}"),
            status, code);

        (await StoredAsync()).ShouldBe(before);
    }

    [Theory]
    [MemberData(nameof(Drafts))]
    public async Task What_cannot_be_set_in_a_planned_round_is_refused(string step, string body, int status, string code)
    {
        var parts = step.Split(' ');
        var leader = await product.City.As(Role.OfficeLeader);
        var before = await StoredAsync();

        await RefusedAsync(await leader.Call(new HttpMethod(parts[0]), $"{draft}/{parts[1]}", body, parts[0] == "POST" ? Calls.NewKey() : null, 1), status, code);

        (await StoredAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Ten_thousand_answers_are_refused_whole()
    {
        var body = new StringBuilder("{\"entries\":[");
        for (var i = 0; i < 10_000; i++)
        {
            body.Append(i == 0 ? "" : ",").Append(CultureInfo.InvariantCulture, $"{{\"indicator\":\"x{i}\",\"seen\":0,\"met\":true}}");
        }

        var reporter = await product.City.Reporter(Ward);
        var path = await round!.ReportPath(Ward) + "/entries";
        var before = await StoredAsync();
        using var answer = await reporter.Create(path, body.Append("]}").ToString());

        await answer.ShouldRefuseAsync(422, "criteria.indicator-not-asked");
        (await StoredAsync()).ShouldBe(before);
    }

    [Theory]
    [InlineData("""{"entries":[null]}""", 400, "kernel.malformed-request")]
    [InlineData("""{"entries":[]}""", 409, "criteria.report-not-in-review")]
    [InlineData("""{"entries":[{"indicator":null,"reason":"x"}]}""", 400, "kernel.malformed-request")]
    public async Task A_return_that_names_nothing_is_refused(string body, int status, string code) =>
        await RefusedAsync(await (await product.City.As(Role.CityOfficer)).Step(await round!.ReportPath(Ward) + "/return", 1, body), status, code);

    [Fact]
    public async Task A_reason_of_a_million_letters_is_refused_before_it_is_kept()
    {
        var head = await product.City.Head(Ward);
        var path = await round!.ReportPath(Ward) + "/recall";
        var before = await StoredAsync();

        await RefusedAsync(await head.Step(path, 1, $$"""{"reason":"{{new string('a', 1_000_000)}}"}"""), 409, "criteria.report-not-sent");
        (await StoredAsync()).ShouldBe(before);
    }

    [Theory]
    [InlineData("/rounds?state=Open", 400)]
    [InlineData("/rounds?state=open&state=locked", 400)]
    [InlineData("/reports?missing=maybe", 400)]
    [InlineData("/reports?size=201", 400)]
    [InlineData("/reports?page=-1", 400)]
    [InlineData("/reports?round=x", 400)]
    [InlineData("/reports/x", 404)]
    [InlineData("/criteria-sets/00000000-0000-7000-8000-00000000dead/file", 404)]
    [InlineData("{round}/scores/9.9.9", 404)]
    [InlineData("{round}/scoreboard?scope=Own", 400)]
    [InlineData("{round}/scoreboard?unit=00000000-0000-7000-8000-00000000dead", 404)]
    public async Task A_question_that_makes_no_sense_is_answered_so(string path, int status)
    {
        using var answer = await (await product.City.As(Role.OfficeLeader)).Get(path.Replace("{round}", round!.Path, StringComparison.Ordinal));

        ((int)answer.StatusCode).ShouldBe(status, await answer.Content.ReadAsStringAsync());
    }

    private static string Entry(string members) => $$"""{"entries":[{{{members.Trim()}}}]}""";

    private static async Task RefusedAsync(HttpResponseMessage answer, int status, string code)
    {
        using (answer)
        {
            await answer.ShouldRefuseAsync(status, code);
        }
    }

    /// <summary>Everything a refused call could have left behind.</summary>
    private Task<string> StoredAsync() => product.Database.ScalarAsync<string>(
        """
        select concat_ws(' ',
            (select count(*) from kernel.idempotency_keys), (select count(*) from access.audit), (select count(*) from criteria.rounds),
            (select md5(string_agg(r::text, '' order by r.id)) from criteria.rounds r), (select count(*) from criteria.round_participants),
            (select count(*) from criteria.round_assignments), (select md5(string_agg(r::text, '' order by r.id)) from criteria.reports r),
            (select count(*) from criteria.entries), (select count(*) from evidence.document_links))
        """);
}
