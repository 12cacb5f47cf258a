using LearningCity.Api.Tests.Kernel;
using LearningCity.Application.Criteria;
using LearningCity.Domain.Access;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace LearningCity.Api.Tests.Criteria;

/// <summary>A planned round that is not to be is given up with a reason, and bothers nobody any more.</summary>
public sealed class DiscardRoundTests(HaiPhong product) : IClassFixture<HaiPhong>
{
    private static readonly object Reason = new { reason = "Lập nhầm kỳ" };

    private HaiPhongCity City => product.City;

    /// <summary>What may be done with a planned round, each upon the revision that stands.</summary>
    public static TheoryData<string, string> Steps => new()
    {
        { "PUT ", """{"set":"{set}","title":"Đợt","kind":"assessment","from":"2022-01-01","to":"2022-12-31"}""" },
        { "POST /participants", """{"tree":"hanh-chinh","units":[{"unit":null,"type":"phong-ban","group":null}]}""" },
        { "POST /participants/removal", """{"units":["{ward}"]}""" },
        { "PUT /assignments", """{"tree":"hanh-chinh","assignments":[]}""" },
        { "PUT /sources", """{"sources":[]}""" },
        { "PUT /dates", """{"dates":{"cutOff":"2022-11-30","due":"2022-12-10","dueForm":"before"}}""" },
        { "PUT /lock", """{"locksAt":"2022-12-20T00:00:00+07:00"}""" },
        { "PUT /previous", """{"previous":null}""" },
        { "POST /carrying", "{}" },
        { "POST /opening", "{}" },
        { "POST /discarding", """{"reason":"Lại bỏ"}""" },
        { "POST /supply-requests", "{}" },
    };

    [Fact]
    public async Task A_discarded_round_says_why_offers_nothing_and_is_listed_only_when_asked_for()
    {
        var (officer, reporter) = (await City.As(Role.CityOfficer), await City.Reporter("phuong-01"));
        var path = await City.PlanWholeAsync("Đợt lập nhầm");
        (await officer.Get(path).Json()).GetProperty("actions").EnumerateArray().Select(action => action.GetString())
            .ShouldBeSubsetOf(["DescribeRound", "AskUnits", "RemoveParticipants", "AssignIndicators", "SetPreviousRound", "SetRoundSources", "ChangeRoundDates", "SetRoundLock", "DiscardRound"]);
        var before = await TotalAsync(officer, "/rounds");

        using var answer = await officer.Step(path + "/discarding", PlannedRound.Revision, Reason);

        await answer.Json();
        answer.Revision.ShouldBe(PlannedRound.Revision + 1);
        var sheet = await officer.Get(path).Json();
        sheet.GetProperty("state").GetString().ShouldBe("discarded");
        sheet.GetProperty("discarding").GetProperty("reason").GetString().ShouldBe("Lập nhầm kỳ");
        sheet.GetProperty("actions").GetArrayLength().ShouldBe(0);
        (await TotalAsync(officer, "/rounds")).ShouldBe(before - 1);
        (await officer.Get("/rounds?state=discarded").Json()).GetProperty("items").EnumerateArray().Select(line => $"/rounds/{line.GetProperty("id")}").ShouldContain(path);
        (await TotalAsync(reporter, "/rounds?state=discarded")).ShouldBe(0);
        (await reporter.Get(path).Refusal(404)).ShouldBe("kernel.not-found");
        (await product.Database.ScalarAsync<string>($"select reason from access.audit where action = 'DiscardRound' and object = '{Id(path)}'")).ShouldBe("Lập nhầm kỳ");
    }

    [Theory]
    [InlineData("/board")]
    [InlineData("/scoreboard")]
    [InlineData("/council-results")]
    [InlineData("/supply-differences")]
    [InlineData("/gaps")]
    public async Task Nothing_is_asked_of_a_round_that_was_never_opened(string question)
    {
        var path = await DiscardedAsync();

        (await (await City.As(Role.OfficeLeader)).Get(path + question).Refusal(404)).ShouldBe("kernel.not-found");
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task Nothing_is_done_with_a_discarded_round(string step, string body)
    {
        var (leader, path, parts) = (await City.As(Role.OfficeLeader), await DiscardedAsync(), step.Split(' '));
        var sent = body.Replace("{set}", City.Set.Value.ToString(), StringComparison.Ordinal).Replace("{ward}", City.Units["phuong-01"].Value.ToString(), StringComparison.Ordinal);
        var before = await product.Database.StoredRoundsAsync();

        using var answer = await leader.Call(new HttpMethod(parts[0]), path + parts[1], sent, parts[0] == "POST" ? Calls.NewKey() : null, PlannedRound.Revision + 1);

        await answer.ShouldRefuseAsync(409, "criteria.round-discarded");
        (await product.Database.StoredRoundsAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task A_discarded_round_holds_no_unit_back_is_not_scored_and_told_to_nobody()
    {
        await product.Database.ExecuteAsync(
            """
            insert into kernel.webhooks (id, title, address, events, reports_of, state, secret, added_at, revision)
            values (gen_random_uuid(), 'Kho dữ liệu', 'https://example.vn/', '{RoundOpened,RoundDatesChanged,RoundWithdrawn}', null, 'On', 's', now(), 1)
            """);
        var path = await City.PlanWholeAsync("Đợt của phường sắp hết hiệu lực");
        (await ConcernedAsync(path)).ShouldBeTrue();

        await (await City.As(Role.CityOfficer)).Step(path + "/discarding", PlannedRound.Revision, Reason).Json();

        (await ConcernedAsync(path)).ShouldBeFalse();
        await product.AsService(new ScoreRounds());
        (await product.Database.ScalarAsync<long>($"select count(*) from criteria.scores where round = '{Id(path)}'")).ShouldBe(0);
        (await product.Database.ScalarAsync<long>("select count(*) from kernel.outbox")).ShouldBe(0);
    }

    [Fact]
    public async Task Only_a_planned_round_is_discarded_by_whoever_has_seen_it_with_a_reason_and_the_right()
    {
        var (officer, head) = (await City.As(Role.CityOfficer), await City.Head("phuong-01"));
        var open = await product.OpenRoundAsync();
        var path = await City.PlanWholeAsync("Đợt ở lại") + "/discarding";
        var before = await product.Database.StoredRoundsAsync();

        (await officer.Step(open.Path + "/discarding", 5, Reason).Refusal(409)).ShouldBe("criteria.round-not-a-draft");
        (await officer.Step(path, 3, new { reason = " " }).Refusal(422)).ShouldBe("criteria.reason-missing");
        (await officer.Step(path, 3, "{}").Refusal(400)).ShouldBe("kernel.malformed-request");
        (await officer.Step(path, 2, Reason).Refusal(412)).ShouldBe("kernel.stale-version");
        (await officer.Create(path, Reason).Refusal(428)).ShouldBe("kernel.version-required");
        (await head.Step(path, 3, Reason).Refusal(403)).ShouldBe("kernel.forbidden");
        (await product.Database.StoredRoundsAsync()).ShouldBe(before);
    }

    [Theory]
    [InlineData("update criteria.rounds set title = 'Khác' where id = '{discarded}'")]
    [InlineData("update criteria.rounds set state = 'Draft', discarded_by = null, discarded_at = null, discard_reason = null where id = '{discarded}'")]
    [InlineData("update criteria.rounds set state = 'Open' where id = '{discarded}'")]
    [InlineData("delete from criteria.round_participants where round = '{discarded}'")]
    [InlineData("update criteria.rounds set state = 'Discarded' where id = '{planned}'")]
    [InlineData("update criteria.rounds set discard_reason = 'Thử' where id = '{planned}'")]
    public async Task The_database_keeps_a_discarded_round_as_it_was_given_up_and_its_reason(string statement)
    {
        var (discarded, planned) = (await DiscardedAsync(), await City.PlanWholeAsync("Đợt đang lập"));
        var text = statement.Replace("{discarded}", Id(discarded), StringComparison.Ordinal).Replace("{planned}", Id(planned), StringComparison.Ordinal);

        (await Should.ThrowAsync<PostgresException>(() => product.Database.ExecuteAsync(text))).SqlState.ShouldBe(PostgresErrorCodes.CheckViolation);
    }

    [Fact]
    public async Task A_survey_of_the_present_state_is_discarded_like_any_other_round()
    {
        var officer = await City.As(Role.CityOfficer);
        var path = await City.PlanWholeAsync("Khảo sát lập nhầm");
        await officer.Edit(path, new { set = City.Set.Value, title = "Khảo sát", kind = "baseline", from = "2022-01-01", to = "2022-12-31" }, 3).Json();

        await officer.Step(path + "/discarding", 4, Reason).Json();

        (await officer.Get(path).Json()).GetProperty("state").GetString().ShouldBe("discarded");
    }

    private async Task<string> DiscardedAsync()
    {
        var path = await City.PlanWholeAsync("Đợt bỏ");
        await (await City.As(Role.CityOfficer)).Step(path + "/discarding", PlannedRound.Revision, Reason).Json();
        return path;
    }

    /// <summary>Whether somebody who wants to change a ward, or to take its change back, meets the round.</summary>
    private async Task<bool> ConcernedAsync(string path) =>
        (await product.InTransaction(services => services.GetRequiredService<IReportsOfUnits>().ListAsync([City.Units["phuong-33"]], default), "Criteria"))
            .Any(found => found.Round.Value.ToString() == Id(path));

    private static string Id(string path) => path.Split('/')[^1];

    private static async Task<int> TotalAsync(HttpClient reader, string path) => (await reader.Get(path).Json()).GetProperty("total").GetInt32();
}
