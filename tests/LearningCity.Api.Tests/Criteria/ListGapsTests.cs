using LearningCity.Api.Tests.Kernel;
using LearningCity.Domain.Access;

namespace LearningCity.Api.Tests.Criteria;

/// <summary>What a locked round leaves to be done, with the figures of the twenty answers worked out by hand.</summary>
public sealed class ListGapsTests(HaiPhong product) : IClassFixture<HaiPhong>
{
    [Fact]
    public async Task Gaps_name_figure_target_distance_and_lead_once_the_round_is_locked()
    {
        var round = await product.OpenRoundAsync();
        product.Time.GoTo(new DateOnly(2022, 12, 1), new TimeOnly(8, 0));
        foreach (var lead in HaiPhongAnswers.OfLeads.GroupBy(answer => answer.Unit))
        {
            await round.EnterAsync(lead.Key, [.. lead]);
            await round.SendAsync(lead.Key);
            await round.AcceptAsync(lead.Key);
        }

        (await (await product.City.As(Role.OfficeLeader)).Get(round.Path + "/gaps").Refusal(409)).ShouldBe("criteria.round-not-locked");
        product.Time.GoTo(new DateOnly(2022, 12, 20), new TimeOnly(8, 0));
        var list = await (await product.City.As(Role.OfficeLeader)).Get(round.Path + "/gaps?size=100").Json();
        var gaps = list.GetProperty("items").EnumerateArray()
            .ToDictionary(gap => gap.GetProperty("indicator").GetString()!);

        var expected = HaiPhongAnswers.OfLeads.Where(answer => answer.Status != "met").ToDictionary(answer => answer.Indicator, answer => answer.Status);
        expected["3.2.3"] = "no-data";
        gaps.ToDictionary(gap => gap.Key, gap => gap.Value.GetProperty("kind").GetString()!).ShouldBe(expected, ignoreOrder: true);
        var silent = await product.Database.ScalarAsync<long>($"select count(*) from criteria.reports where round = '{round.Id.Value}' and state <> 'Accepted'");
        silent.ShouldBeGreaterThan(1);
        list.GetProperty("reportsNotAccepted").GetInt64().ShouldBe(silent, "wards and schools have sent nothing");
        gaps["3.2.3"].GetProperty("unitsNotAccepted").GetInt64().ShouldBe(silent);
        gaps["2.1.2"].GetProperty("unitsNotAccepted").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null, "answered once, by its lead");
        var share = gaps["2.1.2"];
        share.GetProperty("lead").GetGuid().ShouldBe(product.City.Units["so-gdtx"].Value);
        var measure = share.GetProperty("measures")[0];
        measure.GetProperty("figure").GetString().ShouldBe("69,70");
        measure.GetProperty("target").GetString().ShouldBe("70");
        (measure.GetProperty("distanceNumerator").GetString(), measure.GetProperty("distanceDenominator").GetString()).ShouldBe(("10", "33"));
        measure.GetProperty("distance").GetString().ShouldBe("0,31");

        var own = await (await product.City.Head("so-vanphong")).Get($"{round.Path}/gaps?unit={product.City.Units["so-vanphong"].Value}").Json();
        own.GetProperty("items").EnumerateArray().ShouldHaveSingleItem().GetProperty("indicator").GetString().ShouldBe("2.2.2");
        own.GetProperty("reportsNotAccepted").GetInt32().ShouldBe(0);
        (await (await product.City.Head("so-vanphong")).Get(round.Path + "/gaps").Refusal(404)).ShouldBe("kernel.not-found");
    }

    [Fact]
    public async Task Two_rounds_of_one_set_kind_and_city_have_no_day_in_common()
    {
        var round = await product.OpenRoundAsync();
        var officer = await product.City.As(Role.CityOfficer);
        var sheet = await officer.Get(round.Path).Json();
        var (from, to) = (sheet.GetProperty("from").GetString()!, sheet.GetProperty("to").GetString()!);
        object Planned(string kind, string start, string end) => new
        {
            set = product.City.Set.Value, title = "Đợt trùng kỳ", kind, subject = product.City.City.Value, from = start, to = end,
            dates = new { cutOff = "2022-11-30", due = "2022-12-10", dueForm = "before" },
        };

        (await officer.Create("/rounds", Planned("assessment", to, "2031-12-31")).Refusal(422)).ShouldBe("criteria.period-taken");
        await officer.Create("/rounds", Planned("baseline", from, to)).Json();
        var refused = await Should.ThrowAsync<Npgsql.PostgresException>(() => product.Database.ExecuteAsync(
            $"""
            insert into criteria.rounds (id, set, title, kind, state, subject, author, cut_off, due_form, due, period_from, period_to, revision)
            select gen_random_uuid(), set, title, kind, state, subject, author, cut_off, due_form, due, period_to, period_to + 30, 1 from criteria.rounds where id = '{round.Id.Value}'
            """));
        refused.ConstraintName.ShouldBe("periods_do_not_overlap");
    }
}
