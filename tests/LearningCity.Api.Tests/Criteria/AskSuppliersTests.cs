using LearningCity.Api.Tests.Kernel;
using LearningCity.Application.Criteria;
using LearningCity.Application.Criteria.Contracts;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Access;
using LearningCity.Domain.Kernel;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using static LearningCity.Api.Tests.Criteria.SupplyCity;

namespace LearningCity.Api.Tests.Criteria;

/// <summary>Who is asked, how it is set, and what the database holds of it whatever statement comes.</summary>
public sealed class AskSuppliersTests(SupplyCity app) : IClassFixture<SupplyCity>
{
    private const string Ward = "phuong-01";

    [Fact]
    public async Task The_office_asks_again_and_learns_what_differs()
    {
        var round = await app.OpenRoundAsync();
        app.Desk[app.City.Units[Ward]] = (7, 10);
        app.Desk[app.City.Units["phuong-02"]] = (7, 10);
        await app.IntoReviewAsync(round, Ward);

        var asked = await (await app.City.As(Role.CityOfficer)).Create($"{round.Path}/supply-requests").Read<AskedSuppliers>();

        asked.ShouldBe(new AskedSuppliers(round.Id, Indicators: 1, Supplied: 2, Differences: 1));
    }

    [Fact]
    public async Task A_supplier_learns_which_open_rounds_want_his_values_and_who_waits_for_them()
    {
        await app.OpenRoundAsync(isSupplied: false);
        var (first, second) = (await app.OpenRoundAsync(), await app.OpenRoundAsync());
        await app.SupplyAsync(first, Ward, 8, 10);
        UnitId[] wards = [.. Wards.Select(ward => app.City.Units[ward])];

        var wants = (await Wants(Key)).Where(want => want.Round == first.Id || want.Round == second.Id).ToList();

        wants.Select(want => want.Round).ShouldBe([first.Id, second.Id], ignoreOrder: true);
        wants.ShouldAllBe(want => want.Indicator == Rated && want.Parameters == Parameters && want.CutOff == HaiPhong.Dates.CutOff);
        wants.ShouldAllBe(want => want.Units.SequenceEqual(wards.OrderBy(unit => unit.Value)));
        wants.Single(want => want.Round == first.Id).Waiting.ShouldBe(wards.Where(unit => unit != app.City.Units[Ward]), ignoreOrder: true);
        wants.Single(want => want.Round == second.Id).Waiting.ShouldBe(wards, ignoreOrder: true);
        (await Wants("test.other")).ShouldBeEmpty();

        app.Time.GoTo(Locks);
        (await Wants(Key)).ShouldAllBe(want => want.Round != first.Id && want.Round != second.Id);

        Task<IReadOnlyList<SupplyWant>> Wants(string key) =>
            app.InTransaction(services => services.GetRequiredService<ISender>().Send(new ListSupplyWants(key)), "Recognition");
    }

    [Fact]
    public async Task A_round_that_is_still_planned_asks_nobody()
    {
        var planned = await app.PlanAsync();
        (await (await app.City.As(Role.CityOfficer)).Create($"/rounds/{planned.Round.Value}/supply-requests").Refusal(409)).ShouldBe("criteria.round-not-begun");
    }

    [Fact]
    public async Task The_nightly_run_asks_before_it_scores()
    {
        var round = await app.OpenRoundAsync();
        await app.SupplyAsync(round, Ward, 8, 10);
        await app.Accept(await app.IntoReviewAsync(round, Ward));
        app.Desk[app.City.Units[Ward]] = (2, 10);

        (await app.AsService(new ScoreRounds())).ShouldEndWith(" 0 khác biệt");

        var own = await round.Score(Rated, Ward);
        own.GetProperty("explanation").GetProperty("status").GetString().ShouldBe("not-met");
        (await app.DifferencesOf(round.Id)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_correction_asks_again_like_every_reopening()
    {
        var round = await app.OpenRoundAsync();
        foreach (var ward in Wards)
        {
            await app.SupplyAsync(round, ward, 8, 10);
            await app.Accept(await app.IntoReviewAsync(round, ward));
        }

        await DecideAsync(round);
        app.Desk[app.City.Units[Ward]] = (3, 10);
        app.Wants.Clear();
        await StepAsync(round, "correction", new { locksAt = Locks.AddDays(30), reason = "Nguồn gửi lại số liệu" });

        app.Wants.ShouldHaveSingleItem().Round.ShouldBe(round.Id);
        (await IndicatorAsync(round, Ward, Rated)).GetProperty("entry").GetProperty("figures").GetRawText().ShouldBe("""{"n":3,"d":10}""");
        (await app.DifferencesOf(round.Id)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_round_says_when_its_sources_can_be_set_and_when_they_can_be_asked()
    {
        var (planned, _) = await app.PlanAsync();
        var officer = await app.City.As(Role.CityOfficer);
        async Task<string[]> ActionsAsync(string path) =>
            [.. (await officer.Get(path).Json()).GetProperty("actions").EnumerateArray().Select(action => action.GetString()!)
                .Where(action => action is "SetRoundSources" or "SetPreviousRound" or "AskSuppliers")];

        (await ActionsAsync($"/rounds/{planned.Value}")).ShouldBe(["SetPreviousRound", "SetRoundSources"]);
        (await ActionsAsync((await app.OpenRoundAsync()).Path)).ShouldBe(["AskSuppliers"]);
        (await ActionsAsync((await app.OpenRoundAsync(isSupplied: false)).Path)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{"sources":[{"indicator":"9.9","key":"a.b"}]}""", 422, "criteria.sources-faulty")]
    [InlineData("""{"sources":[{"indicator":"1.2","key":"a.b"},{"indicator":"1.2","key":"a.c"}]}""", 422, "criteria.sources-faulty")]
    [InlineData("""{"sources":[{"indicator":"1.2","key":"A b"}]}""", 422, "criteria.sources-faulty")]
    [InlineData("""{"sources":[{"indicator":"1.2","key":""}]}""", 422, "criteria.sources-faulty")]
    [InlineData("""{"sources":[{"indicator":"1.2","key":"a.b","parameters":"[1]"}]}""", 422, "criteria.sources-faulty")]
    [InlineData("""{"sources":[{"indicator":"1.2","key":"a.b","parameters":"{\"a\":"}]}""", 422, "criteria.sources-faulty")]
    [InlineData("""{"sources":[{"indicator":"1.2","key":"a.b","parameters":"{\"a\":\"\\u0000\"}\u0000"}]}""", 422, "criteria.sources-faulty")]
    [InlineData("""{"sources":[null]}""", 400, "kernel.malformed-request")]
    [InlineData("""{"sources":null}""", 400, "kernel.malformed-request")]
    [InlineData("""{}""", 400, "kernel.malformed-request")]
    public async Task A_source_that_cannot_be_read_is_refused(string body, int status, string code)
    {
        var planned = await app.PlanAsync();
        var officer = await app.City.As(Role.CityOfficer);
        (await officer.Call(HttpMethod.Put, $"/rounds/{planned.Round.Value}/sources", body, null, planned.Revision).Refusal(status)).ShouldBe(code);
    }

    [Fact]
    public async Task Sources_are_set_anew_as_a_whole_and_no_more_once_the_round_is_open()
    {
        var planned = await app.PlanAsync();
        var officer = await app.City.As(Role.CityOfficer);
        var path = $"/rounds/{planned.Round.Value}";
        await officer.Edit(path + "/sources", new { sources = new[] { new { indicator = Rated, key = "a.b" }, new { indicator = Paper, key = "a.c" } } }, planned.Revision).Json();
        await officer.Edit(path + "/sources", new { sources = new[] { new { indicator = Paper, key = "a.d" } } }, planned.Revision + 1).Json();
        (await officer.Get(path).Json()).GetProperty("sources").GetRawText().ShouldBe("""[{"indicator":"1.1","key":"a.d","parameters":"{}"}]""");

        var opened = await app.OpenRoundAsync();
        (await officer.Edit(opened.Path + "/sources", new { sources = Array.Empty<object>() }, (await officer.Get(opened.Path)).Revision).Refusal(409))
            .ShouldBe("criteria.round-not-a-draft");
    }

    [Theory]
    [InlineData("update criteria.entries set figures = array[1, 10]::numeric[] where {entry}")]
    [InlineData("update criteria.entries set figures = array[1, 10]::numeric[], state = 'Open' where {entry}")]
    [InlineData("update criteria.entries set origin = 'Entered' where {entry}")]
    [InlineData("update criteria.entries set gap_reason = 'Không có' where {entry}")]
    [InlineData("update criteria.supplied_values set indicator = '1.1' where {value}")]
    [InlineData("update criteria.rounds set sources = '[]' where {round}")]
    [InlineData("delete from criteria.supplied_values where {value}")]
    [InlineData("truncate criteria.supplied_values")]
    public async Task The_database_refuses(string statement)
    {
        var round = await app.OpenRoundAsync();
        await app.SupplyAsync(round, Ward, 8, 10);
        await app.Accept(await app.IntoReviewAsync(round, Ward));
        var text = statement
            .Replace("{entry}", $"round = '{round.Id.Value}'", StringComparison.Ordinal)
            .Replace("{value}", $"round = '{round.Id.Value}'", StringComparison.Ordinal)
            .Replace("{round}", $"id = '{round.Id.Value}'", StringComparison.Ordinal);

        (await Should.ThrowAsync<PostgresException>(() => app.Database.ExecuteAsync(text))).SqlState.ShouldBe(PostgresErrorCodes.CheckViolation);
    }

    /// <summary>The council finds no paper, agrees with the rest, and the leader decides.</summary>
    private async Task DecideAsync(HaiPhongRound round)
    {
        app.Time.GoTo(Locks.AddDays(1));
        var leader = await app.City.As(Role.OfficeLeader);
        var day = app.Time.GetUtcNow().CityDay();
        await StepAsync(round, "locking");
        var noPaper = new[] { new { indicator = Paper, seen = 0, status = "no-data", reason = "Không có hồ sơ" } };
        await leader.Create($"{round.Path}/council-results", new { metOn = day, results = noPaper }).Json();
        await leader.Create($"{round.Path}/council-results/rest", new { metOn = day }).Json();
        await StepAsync(round, "assessment");
        await StepAsync(round, "decision", new { number = "9/QĐ-UBND", date = day, signer = "Nguyễn Văn A", body = "UBND thành phố" });
    }

    private async Task StepAsync(HaiPhongRound round, string step, object? body = null)
    {
        var leader = await app.City.As(Role.OfficeLeader);
        await leader.Step($"{round.Path}/{step}", (await leader.Get(round.Path)).Revision, body).Json();
    }
}
