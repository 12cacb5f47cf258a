using System.Text.Json;
using LearningCity.Api.Tests.Kernel;
using LearningCity.Application.Criteria;
using LearningCity.Application.Criteria.Contracts;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Access;
using LearningCity.Domain.Kernel;
using static LearningCity.Api.Tests.Criteria.SupplyCity;

namespace LearningCity.Api.Tests.Criteria;

/// <summary>Values that another module supplies, from the want to the score.</summary>
public sealed class SupplyIndicatorValueTests(SupplyCity app) : IClassFixture<SupplyCity>
{
    private const string Ward = "phuong-01";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_round_that_opens_asks_its_suppliers_and_what_they_say_stands_in_the_drafts()
    {
        var planned = await app.PlanAsync();
        app.Desk[app.City.Units[Ward]] = (7, 10);
        var round = await OpenAsync(planned.Round, planned.Revision);

        var wanted = app.Wants.ShouldHaveSingleItem();
        (wanted.Round, wanted.CutOff).ShouldBe((round.Id, new DateOnly(2022, 11, 30)));
        (wanted.From.Month, wanted.From.Day, wanted.To).ShouldBe((1, 1, wanted.From.AddYears(1).AddDays(-1)));
        (wanted.Indicator, wanted.Key, wanted.Parameters).ShouldBe((Rated, Key, Parameters));
        wanted.Units.ShouldBe(Wards.Select(ward => app.City.Units[ward]), ignoreOrder: true);
        var sheet = await (await app.City.As(Role.CityOfficer)).Get(round.Path).Json();
        sheet.GetProperty("sources").GetRawText().ShouldBe("""[{"indicator":"1.2","key":"test.units-rated","parameters":"{\"least\":\"Khá\"}"}]""");

        var indicator = await IndicatorAsync(round, Ward, Rated);
        var entry = indicator.GetProperty("entry");
        (Text(entry, "origin"), entry.GetProperty("figures").GetRawText()).ShouldBe(("supplied", """{"n":7,"d":10}"""));
        entry.GetProperty("author").GetGuid().ShouldBe(Caller.ServiceAccount.Value);
        var value = indicator.GetProperty("supply").GetProperty("value");
        (Text(value, "source"), Text(value, "asOf"), Text(value, "reference"), Text(value, "referenceLabel"), value.GetProperty("differsSince").ValueKind)
            .ShouldBe(("Phòng Thi đua – Khen thưởng", "2022-09-30", "qd-17", "Quyết định 17/QĐ-UBND", JsonValueKind.Null));
        (await IndicatorAsync(round, "phuong-02", Rated)).GetProperty("supply").GetProperty("value").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task While_no_supplier_has_answered_the_unit_enters_by_hand_and_the_answer_says_so()
    {
        var round = await app.OpenRoundAsync();
        await EnterAsync(round, 1, 10).Json();
        Text((await IndicatorAsync(round, Ward, Rated)).GetProperty("entry"), "origin").ShouldBe("entered-while-awaited");

        (await app.SupplyAsync(round, Ward, 8, 10)).ShouldBe(SupplyOutcome.Written);

        var entry = (await IndicatorAsync(round, Ward, Rated)).GetProperty("entry");
        (Text(entry, "origin"), entry.GetProperty("figures").GetRawText()).ShouldBe(("supplied", """{"n":8,"d":10}"""));
        (await app.DifferencesAsync(round)).GetProperty("total").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task A_supplied_answer_is_not_edited_by_its_unit_until_the_office_releases_it_with_a_reason()
    {
        var round = await app.OpenRoundAsync();
        await app.SupplyAsync(round, Ward, 8, 10);
        (await EnterAsync(round, 9, 10, seen: 1).Refusal(409)).ShouldBe("criteria.entry-supplied");
        await EnterAsync(round, 8, 10, seen: 1, note: "Đã đối chiếu").Json();

        var officer = await app.City.As(Role.CityOfficer);
        var value = (await IndicatorAsync(round, Ward, Rated)).GetProperty("supply").GetProperty("value");
        var path = $"/supplied-values/{Text(value, "id")}/release";
        (await officer.Step(path, 1, new { reason = " " }).Refusal(422)).ShouldBe("criteria.reason-missing");
        await officer.Step(path, 1, new { reason = "Nguồn thiếu hai tổ dân phố" }).Json();
        (await officer.Step(path, 2, new { reason = "Nữa" }).Refusal(409)).ShouldBe("criteria.supply-released");
        await EnterAsync(round, 9, 10, seen: 2).Json();
        (await app.SupplyAsync(round, Ward, 7, 10)).ShouldBe(SupplyOutcome.Differs);

        var indicator = await IndicatorAsync(round, Ward, Rated);
        (Text(indicator.GetProperty("entry"), "origin"), indicator.GetProperty("entry").GetProperty("figures").GetRawText())
            .ShouldBe(("entered-after-release", """{"n":9,"d":10}"""));
        Text(indicator.GetProperty("supply").GetProperty("value").GetProperty("release"), "reason").ShouldBe("Nguồn thiếu hai tổ dân phố");
        var difference = (await app.DifferencesAsync(round)).GetProperty("items").EnumerateArray().ShouldHaveSingleItem();
        difference.GetProperty("supplied").GetProperty("figures").GetRawText().ShouldBe("""{"n":7,"d":10}""");
        difference.GetProperty("entry").GetProperty("figures").GetRawText().ShouldBe("""{"n":9,"d":10}""");
    }

    [Fact]
    public async Task What_is_supplied_while_a_report_is_checked_stands_beside_it_and_goes_in_when_it_is_returned()
    {
        var round = await app.OpenRoundAsync();
        await app.SupplyAsync(round, Ward, 8, 10);
        await app.IntoReviewAsync(round, Ward);

        (await app.SupplyAsync(round, Ward, 6, 10)).ShouldBe(SupplyOutcome.Differs);

        var indicator = await IndicatorAsync(round, Ward, Rated);
        indicator.GetProperty("entry").GetProperty("figures").GetRawText().ShouldBe("""{"n":8,"d":10}""");
        indicator.GetProperty("supply").GetProperty("value").GetProperty("differsSince").ValueKind.ShouldBe(JsonValueKind.String);

        await app.Return(new ReportId((await round.ReportsAsync())[Ward]));

        (await IndicatorAsync(round, Ward, Rated)).GetProperty("entry").GetProperty("figures").GetRawText().ShouldBe("""{"n":6,"d":10}""");
        (await app.DifferencesAsync(round)).GetProperty("total").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task Before_khoa_an_accepted_supplied_answer_is_updated_and_rescored_in_the_suppliers_transaction()
    {
        var round = await app.OpenRoundAsync();
        foreach (var ward in Wards)
        {
            await app.SupplyAsync(round, ward, 8, 10);
            await app.Accept(await app.IntoReviewAsync(round, ward));
        }

        Verdict(await round.Score(Rated)).ShouldBe("met");
        (await app.SupplyAsync(round, Ward, 3, 10)).ShouldBe(SupplyOutcome.Written);

        var opened = await round.Score(Rated);
        Verdict(opened).ShouldBe("not-met");
        var source = opened.GetProperty("units").EnumerateArray().Single(unit => unit.GetProperty("unit").GetGuid() == app.City.Units[Ward].Value);
        (Text(source, "origin"), Text(source.GetProperty("supply").GetProperty("value"), "referenceLabel")).ShouldBe(("supplied", "Quyết định 17/QĐ-UBND"));
        (await app.DifferencesOf(round.Id)).ShouldBeEmpty();
        (await app.Check(round.Id)).Differences.ShouldBe(0);
    }

    [Fact]
    public async Task An_accepted_answer_that_was_entered_by_hand_stays_and_the_difference_stands_beside_its_score()
    {
        var round = await app.OpenRoundAsync();
        await EnterAsync(round, 9, 10).Json();
        await app.Accept(await app.IntoReviewAsync(round, Ward));

        (await app.SupplyAsync(round, Ward, 1, 10)).ShouldBe(SupplyOutcome.Differs);

        var source = (await round.Score(Rated, Ward)).GetProperty("units").EnumerateArray().ShouldHaveSingleItem();
        Text(source, "origin").ShouldBe("entered-while-awaited");
        source.GetProperty("supply").GetProperty("value").GetProperty("figures").GetRawText().ShouldBe("""{"n":1,"d":10}""");
        (await app.DifferencesOf(round.Id)).ShouldBeEmpty();
    }

    [Fact]
    public async Task From_khoa_on_nothing_is_refused_and_nothing_is_changed_until_the_round_is_reopened()
    {
        var round = await app.OpenRoundAsync();
        await app.SupplyAsync(round, Ward, 8, 10);
        await app.Accept(await app.IntoReviewAsync(round, Ward));
        await app.SupplyAsync(round, "phuong-02", 8, 10);
        app.Time.GoTo(Locks);

        (await app.SupplyAsync(round, Ward, 3, 10)).ShouldBe(SupplyOutcome.Differs);
        (await app.SupplyAsync(round, "phuong-02", 3, 10)).ShouldBe(SupplyOutcome.Differs);
        (await app.SupplyAsync(round, "phuong-03", 3, 10)).ShouldBe(SupplyOutcome.Differs);
        (await app.SupplyAsync(round, Ward, 3, 10)).ShouldBe(SupplyOutcome.Differs);

        var differences = (await app.DifferencesAsync(round)).GetProperty("items").EnumerateArray().ToList();
        differences.Select(line => Text(line, "indicator")).ShouldBe([Rated, Rated, Rated]);
        differences.Count(line => line.GetProperty("entry").ValueKind is JsonValueKind.Null).ShouldBe(1);
        (await IndicatorAsync(round, Ward, Rated)).GetProperty("entry").GetProperty("figures").GetRawText().ShouldBe("""{"n":8,"d":10}""");
        (await app.DifferencesOf(round.Id)).ShouldBeEmpty();

        foreach (var ward in Wards)
        {
            app.Desk[app.City.Units[ward]] = (3, 10);
        }

        var leader = await app.City.As(Role.OfficeLeader);
        await leader.Step($"{round.Path}/reopening", (await leader.Get(round.Path)).Revision, new { locksAt = Locks.AddDays(7), reason = "Bổ sung" }).Json();

        (await app.DifferencesAsync(round)).GetProperty("total").GetInt32().ShouldBe(0);
        (await app.DifferencesOf(round.Id)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_a_supplier_takes_back_leaves_nothing_behind()
    {
        var round = await app.OpenRoundAsync();
        await app.SupplyAsync(round, Ward, 8, 10);
        await app.Accept(await app.IntoReviewAsync(round, Ward));
        var before = await StoredAsync(round);

        await Should.ThrowAsync<InvalidOperationException>(() => app.SupplyAsync(round, Ward, 1, 10, () => throw new InvalidOperationException()));

        (await StoredAsync(round)).ShouldBe(before);
    }

    [Fact]
    public async Task An_acceptance_waits_for_a_supplier_and_accepts_what_was_sent()
    {
        var round = await app.OpenRoundAsync();
        await app.SupplyAsync(round, Ward, 8, 10);
        var report = await app.IntoReviewAsync(round, Ward);
        var acceptance = Task.CompletedTask;

        await app.SupplyAsync(round, Ward, 3, 10, async () =>
        {
            acceptance = Task.Run(() => app.Accept(report), Ct);
            while (await app.Database.ScalarAsync<long>("select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'") == 0)
            {
                acceptance.IsCompleted.ShouldBeFalse();
                await Task.Delay(10, Ct);
            }
        });
        await acceptance;

        (await IndicatorAsync(round, Ward, Rated)).GetProperty("entry").GetProperty("figures").GetRawText().ShouldBe("""{"n":8,"d":10}""");
        (await app.DifferencesAsync(round)).GetProperty("total").GetInt32().ShouldBe(1);
        (await app.DifferencesOf(round.Id)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Suppliers_and_acceptances_side_by_side_leave_scores_that_equal_a_plain_recomputation()
    {
        var round = await app.OpenRoundAsync();
        var reports = new Dictionary<string, ReportId>();
        foreach (var ward in Wards)
        {
            await app.SupplyAsync(round, ward, 5, 10);
            reports[ward] = await app.IntoReviewAsync(round, ward);
        }

        await Task.WhenAll(Wards.SelectMany(ward => new Func<Task>[]
        {
            () => app.Accept(reports[ward]),
            async () =>
            {
                for (var rated = 1; rated <= 9; rated++)
                {
                    await app.SupplyAsync(round, ward, rated, 10);
                }
            },
        }).Select(work => Task.Run(work, Ct)));
        foreach (var ward in Wards)
        {
            await app.SupplyAsync(round, ward, 9, 10);
        }

        (await app.DifferencesAsync(round)).GetProperty("total").GetInt32().ShouldBe(0);
        (await app.DifferencesOf(round.Id)).ShouldBeEmpty();
        (await round.Score(Rated)).GetProperty("units").EnumerateArray().Select(Verdict).ShouldAllBe(verdict => verdict == "met");
    }

    private async Task<HaiPhongRound> OpenAsync(RoundId round, int revision)
    {
        var officer = await app.City.As(Role.CityOfficer);
        var path = $"/rounds/{round.Value}";
        await officer.Edit(path + "/sources", new { sources = new[] { new { indicator = Rated, key = Key, parameters = Parameters } } }, revision).Json();
        await officer.Edit(path + "/lock", new { locksAt = Locks }, revision + 1).Json();
        await officer.Step(path + "/opening", revision + 2).Json();
        return new HaiPhongRound(app.City, round);
    }

    private async Task<HttpResponseMessage> EnterAsync(HaiPhongRound round, int rated, int all, int seen = 0, string? note = null) =>
        await (await app.City.Reporter(Ward)).Create(
            await round.ReportPath(Ward) + "/entries", new { entries = new[] { new { indicator = Rated, seen, figures = Figures(rated, all), note } } });

    private Task<string> StoredAsync(HaiPhongRound round) => app.Database.ScalarAsync<string>(
        $"""
        select concat_ws(' ',
            (select md5(string_agg(row::text, '' order by row.id)) from criteria.entries as row where round = '{round.Id.Value}'),
            (select md5(string_agg(row::text, '' order by row.id)) from criteria.supplied_values as row where round = '{round.Id.Value}'),
            (select md5(string_agg(row::text, '' order by row::text)) from criteria.scores as row where round = '{round.Id.Value}'),
            (select count(*) from access.audit))
        """);

    private static string Verdict(JsonElement opened) => Text(opened.GetProperty("explanation"), "status");

    private static string Text(JsonElement element, string member) => element.GetProperty(member).GetString()!;
}
