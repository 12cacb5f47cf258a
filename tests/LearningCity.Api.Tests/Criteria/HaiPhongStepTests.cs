using LearningCity.Api.Tests.Kernel;
using LearningCity.Domain.Access;

namespace LearningCity.Api.Tests.Criteria;

/// <summary>What the steps of a report refuse, and to whom: each test in a round of its own.</summary>
public sealed class HaiPhongStepTests(HaiPhong product) : IClassFixture<HaiPhong>
{
    private const string Ward = "phuong-01";
    private const string Other = "phuong-02";

    private static readonly HaiPhongAnswer Answer = HaiPhongAnswers.OfSupplier(Ward, 40);

    private HaiPhongCity City => product.City;

    [Fact]
    public async Task A_report_sent_on_the_last_good_day_is_in_time_and_one_second_later_it_is_late()
    {
        var round = await SentUpToTheHead(Ward, Other);

        product.Time.GoTo(new DateOnly(2022, 12, 9), new TimeOnly(23, 59, 59));
        (await round.Step(await City.Head(Ward), Ward, "sending").Json()).GetProperty("isLate").GetBoolean().ShouldBeFalse();

        product.Time.Pass(TimeSpan.FromSeconds(1));
        (await round.Form(Other, await City.Head(Other))).GetProperty("timeliness").GetString().ShouldBe("late");
        (await round.Step(await City.Head(Other), Other, "sending").Json()).GetProperty("isLate").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task Only_the_leader_extends_and_only_that_unit_is_in_time_then()
    {
        var round = await SentUpToTheHead(Ward, Other);
        product.Time.GoTo(new DateOnly(2022, 12, 12), new TimeOnly(9, 0));
        object Until(int day) => new { unit = City.Units[Ward].Value, until = $"2022-12-{day}", reason = "Phường bị ngập lụt." };

        (await (await City.As(Role.CityOfficer)).Step(round.Path + "/extensions", 5, Until(15)).Refusal(403)).ShouldBe("kernel.forbidden");
        var leader = await City.As(Role.OfficeLeader);
        (await leader.Step(round.Path + "/extensions", 5, Until(20)).Refusal(422)).ShouldBe("criteria.extension-after-lock");
        await leader.Step(round.Path + "/extensions", 5, Until(15)).Json();

        (await round.Form(Ward)).GetProperty("lastGoodDay").GetString().ShouldBe("2022-12-15");
        (await round.Step(await City.Head(Ward), Ward, "sending").Json()).GetProperty("isLate").GetBoolean().ShouldBeFalse();
        (await round.Step(await City.Head(Other), Other, "sending").Json()).GetProperty("isLate").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task From_khoa_on_nothing_of_a_unit_changes_and_what_was_sent_can_still_be_accepted()
    {
        var round = await SentUpToTheHead(Ward, Other);
        await round.Step(await City.Head(Other), Other, "sending").Json();

        product.Time.GoTo(HaiPhong.Locks);
        var (reporter, head) = (await City.Reporter(Ward), await City.Head(Ward));
        (await round.Step(head, Ward, "sending").Refusal(409)).ShouldBe("criteria.deadline-passed");
        (await round.Step(reporter, Ward, "drafting").Refusal(409)).ShouldBe("criteria.deadline-passed");
        (await reporter.Create(await round.ReportPath(Ward) + "/entries", Entries(seen: 1)).Refusal(409)).ShouldBe("criteria.deadline-passed");
        (await round.Step(await City.Head(Other), Other, "recall", new { reason = "Nhầm" }).Refusal(409)).ShouldBe("criteria.deadline-passed");
        (await round.State(Ward)).ShouldBe("ready");

        await round.AcceptAsync(Other);
        (await round.Score("3.2.3", Other)).GetProperty("explanation").GetProperty("status").GetString().ShouldBe("met");
        (await round.Step(await City.As(Role.OfficeLeader), Other, "reopening", new { reason = "Nhầm" }).Refusal(409)).ShouldBe("criteria.deadline-passed");
        await (await City.As(Role.CityOfficer)).Step(round.Path + "/locking", 5).Json();
        (await round.Step(head, Ward, "sending").Refusal(409)).ShouldBe("criteria.deadline-passed");
    }

    [Fact]
    public async Task A_locked_round_is_reopened_by_the_leader_alone_and_takes_late_reports_until_its_new_khoa()
    {
        var round = await SentUpToTheHead(Ward);
        object Until(int day, string reason) => new { locksAt = $"2022-12-{day}T00:00:00+07:00", reason };
        var path = round.Path + "/reopening";
        (await (await City.As(Role.OfficeLeader)).Step(path, 5, Until(25, "Bão số 7")).Refusal(409)).ShouldBe("criteria.round-not-locked");

        product.Time.GoTo(new DateOnly(2022, 12, 21), new TimeOnly(9, 0));
        var leader = await City.As(Role.OfficeLeader);
        (await (await City.As(Role.CityOfficer)).Step(path, 5, Until(25, "Bão số 7")).Refusal(403)).ShouldBe("kernel.forbidden");
        (await leader.Step(path, 5, Until(25, " ")).Refusal(422)).ShouldBe("criteria.reason-missing");
        (await leader.Step(path, 5, Until(20, "Bão số 7")).Refusal(422)).ShouldBe("criteria.lock-is-past");
        await leader.Step(path, 5, Until(25, "Bão số 7")).Json();

        (await round.Step(await City.Head(Ward), Ward, "sending").Json()).GetProperty("isLate").GetBoolean().ShouldBeTrue();
        await round.AcceptAsync(Ward);
        product.Time.GoTo(new DateOnly(2022, 12, 25));
        (await round.Step(await City.As(Role.OfficeLeader), Ward, "reopening", new { reason = "Nhầm" }).Refusal(409)).ShouldBe("criteria.deadline-passed");
    }

    [Fact]
    public async Task A_sent_report_is_recalled_with_a_reason_until_its_review_begins()
    {
        var round = await SentUpToTheHead(Ward, Other);
        var head = await City.Head(Ward);
        await round.Step(head, Ward, "sending").Json();
        (await round.Step(await City.Reporter(Ward), Ward, "recall", new { reason = "Nhầm số" }).Refusal(403)).ShouldBe("kernel.forbidden");
        (await round.Step(head, Ward, "recall", new { reason = " " }).Refusal(422)).ShouldBe("criteria.reason-missing");
        await round.Step(head, Ward, "recall", new { reason = "Nhầm số" }).Json();
        (await round.State(Ward)).ShouldBe("draft");
        (await product.Database.ScalarAsync<string>(
            $"select reason from access.audit where action = 'RecallReport' and object = '{(await round.ReportsAsync())[Ward]}'")).ShouldBe("Nhầm số");

        await round.SendAsync(Ward);
        await round.Step(await City.As(Role.CityOfficer), Ward, "review").Json();
        (await round.Step(head, Ward, "recall", new { reason = "Nhầm số" }).Refusal(409)).ShouldBe("criteria.report-not-sent");
    }

    [Fact]
    public async Task Accepting_a_draft_or_sending_it_unready_is_a_skipped_step()
    {
        var round = await product.OpenRoundAsync();

        (await round.Step(await City.As(Role.CityOfficer), Ward, "acceptance").Refusal(409)).ShouldBe("criteria.report-not-in-review");
        (await round.Step(await City.As(Role.CityOfficer), Ward, "review").Refusal(409)).ShouldBe("criteria.report-not-sent");
        (await round.Step(await City.Head(Ward), Ward, "sending").Refusal(409)).ShouldBe("criteria.report-not-ready");
    }

    [Fact]
    public async Task An_incomplete_report_is_refused_with_every_thing_that_is_missing()
    {
        var round = await product.OpenRoundAsync();
        var reporter = await City.Reporter("so-vanphong");
        await reporter.Create(await round.ReportPath("so-vanphong") + "/entries", new
        {
            entries = new[] { new { indicator = "2.2.1", seen = 0, figures = new { numerator = 7 } } },
        }).Json();

        var problem = await (await round.Step(reporter, "so-vanphong", "readiness")).Problem(422);

        problem.GetProperty("code").GetString().ShouldBe("criteria.report-incomplete");
        problem.GetProperty("title").GetString()!.ShouldContain("(1/9)");
        problem.GetProperty("errors").EnumerateArray().Select(fault => fault.GetProperty("field").GetString()).ShouldBe(
            ["2.2.1/denominator", "2.2.1/documents", "2.2.2/numerator", "2.2.2/denominator", "2.2.2/documents", "2.2.4/numerator", "2.2.4/denominator", "2.2.4/documents"]);
        (await round.State("so-vanphong")).ShouldBe("draft");
    }

    [Fact]
    public async Task Of_two_who_edit_the_same_answer_the_second_is_told_what_stands_now()
    {
        var round = await product.OpenRoundAsync();
        var first = await City.Reporter(Ward);
        var second = await City.As(await City.NewPost(Role.UnitReporter, City.Units[Ward]));
        var path = await round.ReportPath(Ward) + "/entries";
        await first.Create(path, Entries(seen: 0)).Json();

        await first.Create(path, Entries(seen: 1)).Json();
        var stale = await (await second.Create(path, Entries(seen: 1))).Problem(412);

        stale.GetProperty("code").GetString().ShouldBe("kernel.stale-version");
        stale.GetProperty("currentRevision").GetInt32().ShouldBe(2);
        var seen = await round.Revision(Ward);
        await round.Step(first, Ward, "readiness", seen: seen).Refusal(422);
        (await round.Step(first, Ward, "readiness", seen: seen - 1).Refusal(412)).ShouldBe("kernel.stale-version");
    }

    [Fact]
    public async Task Another_units_report_and_score_do_not_exist_for_a_unit()
    {
        var round = await SentUpToTheHead(Ward, Other);
        var (reporter, head) = (await City.Reporter(Ward), await City.Head(Ward));
        var path = await round.ReportPath(Other);

        (await reporter.Get(path).Refusal(404)).ShouldBe("kernel.not-found");
        (await reporter.Create(path + "/entries", Entries(seen: 1)).Refusal(404)).ShouldBe("kernel.not-found");
        (await head.Step(path + "/sending", 3).Refusal(404)).ShouldBe("kernel.not-found");
        (await head.Get($"{round.Path}/scoreboard?unit={City.Units[Other].Value}").Refusal(404)).ShouldBe("kernel.not-found");
        (await head.Get($"{round.Path}/scores/3.2.3").Refusal(404)).ShouldBe("kernel.not-found");
        (await head.Get($"/reports?round={round.Id.Value}").Json()).GetProperty("total").GetInt32().ShouldBe(1);
        var paper = (await round.Form(Other)).GetProperty("indicators")[0].GetProperty("entry").GetProperty("documents")[0].GetProperty("id").GetGuid();
        (await head.Get($"/documents/{paper}/content").Refusal(404)).ShouldBe("kernel.not-found");
    }

    [Fact]
    public async Task Whoever_entered_for_a_unit_says_why_and_does_not_accept_its_report()
    {
        var round = await product.OpenRoundAsync();
        var helper = await City.NewPost(Role.CityOfficer);
        await City.GiveAsync(helper, Role.UnitReporter, City.Units[Other]);
        var officer = await City.As(helper);
        var paper = await round.UploadAsync(officer, Ward, "3.2.3");
        object OnBehalf(string? reason) => new
        {
            reason,
            entries = new[] { new { indicator = "3.2.3", seen = 0, figures = new { numerator = 0, denominator = 10 }, documents = new[] { paper } } },
        };

        (await officer.Create(await round.ReportPath(Ward) + "/entries", OnBehalf(null)).Refusal(422)).ShouldBe("criteria.on-behalf-reason-missing");
        (await officer.Create(await round.ReportPath(Ward) + "/entries", OnBehalf(" ")).Refusal(422)).ShouldBe("criteria.reason-missing");
        await officer.Create(await round.ReportPath(Ward) + "/entries", OnBehalf("Phường mất điện, gửi bản giấy.")).Json();
        await round.SendAsync(Ward);
        (await round.Step(await City.As(helper), Ward, "review").Refusal(422)).ShouldBe("criteria.reviewer-took-part");
        await round.Step(await City.As(Role.CityOfficer), Ward, "review").Json();
        (await round.Step(await City.As(helper), Ward, "acceptance").Refusal(422)).ShouldBe("criteria.reviewer-took-part");
        await round.Step(await City.As(Role.CityOfficer), Ward, "acceptance").Json();
    }

    [Fact]
    public async Task The_office_makes_a_report_ready_and_sends_it_for_a_unit_only_with_a_reason()
    {
        var round = await product.OpenRoundAsync();
        var helper = await City.As(await City.NewPost(Role.CityOfficer));
        var reporter = await City.Reporter(Ward);
        var paper = await round.UploadAsync(reporter, Ward, "3.2.3");
        await reporter.Create(await round.ReportPath(Ward) + "/entries", new
        {
            entries = new[] { new { indicator = "3.2.3", seen = 0, figures = new { numerator = 0, denominator = 10 }, documents = new[] { paper } } },
        }).Json();

        foreach (var step in new[] { "readiness", "sending" })
        {
            (await round.Step(helper, Ward, step).Refusal(422)).ShouldBe("criteria.on-behalf-reason-missing");
            (await round.Step(helper, Ward, step, new { reason = " " }).Refusal(422)).ShouldBe("criteria.reason-missing");
            await round.Step(helper, Ward, step, new { reason = "Phường mất mạng, gửi bản giấy." }).Json();
        }

        (await round.Step(helper, Ward, "review").Refusal(422)).ShouldBe("criteria.reviewer-took-part");
        var report = (await round.ReportsAsync())[Ward];
        (await product.Database.ScalarAsync<long>(
            $"select count(*) from access.audit where object = '{report}' and reason = 'Phường mất mạng, gửi bản giấy.'")).ShouldBe(2);
    }

    [Fact]
    public async Task A_sending_repeated_under_its_key_is_one_sending_and_the_same_answer()
    {
        var round = await SentUpToTheHead(Ward);
        var head = await City.Head(Ward);
        var seen = await round.Revision(Ward);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            using var answer = await round.Step(head, Ward, "sending", key: "gui-mot-lan", seen: seen);
            return $"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}";
        }));

        answers.Distinct().ShouldHaveSingleItem().ShouldStartWith("200 ");
        (await product.Database.ScalarAsync<int>($"select sendings from criteria.reports where id = '{(await round.ReportsAsync())[Ward]}'")).ShouldBe(1);
        (await round.Step(await City.Head(Ward), Ward, "recall", new { reason = "x" }, key: "gui-mot-lan", seen: seen).Refusal(422)).ShouldBe("kernel.idempotency-mismatch");
        (await round.Step(await City.Head(Ward), Ward, "sending", key: "gui-lan-khac", seen: seen).Refusal(412)).ShouldBe("kernel.stale-version");
    }

    [Fact]
    public async Task Of_an_acceptance_and_a_recall_at_once_exactly_one_wins()
    {
        var round = await SentUpToTheHead(Ward);
        await round.Step(await City.Head(Ward), Ward, "sending").Json();
        var seen = await round.Revision(Ward);
        var (officer, head) = (await City.As(Role.CityOfficer), await City.Head(Ward));

        var answers = await Task.WhenAll(
            round.Step(officer, Ward, "review", seen: seen), round.Step(head, Ward, "recall", new { reason = "Nhầm" }, seen: seen));

        answers.Count(answer => answer.IsSuccessStatusCode).ShouldBe(1);
        ((int)answers.Single(answer => !answer.IsSuccessStatusCode).StatusCode).ShouldBeOneOf(409, 412);
    }

    /// <summary>An open round in which these wards' reports are entered and ready.</summary>
    private async Task<HaiPhongRound> SentUpToTheHead(params string[] wards)
    {
        var round = await product.OpenRoundAsync();
        foreach (var ward in wards)
        {
            await round.EnterAsync(ward, Answer);
            await round.Step(await City.Reporter(ward), ward, "readiness").Json();
        }

        return round;
    }

    private static object Entries(int seen) =>
        new { entries = new[] { new { indicator = "3.2.3", seen, figures = new { numerator = 1, denominator = 10 } } } };
}
