using System.Text.Json;
using LearningCity.Api.Tests.Kernel;
using LearningCity.Domain.Access;

namespace LearningCity.Api.Tests.Criteria;

/// <summary>What other systems are told of rounds and reports: each step once, with the state that stands, and nothing about people.</summary>
public sealed class RoundAnnouncingTests(HaiPhong product) : IClassFixture<HaiPhong>, IAsyncLifetime
{
    private const string Ward = "phuong-01";
    private const string Other = "phuong-02";

    private HaiPhongCity City => product.City;

    public async ValueTask InitializeAsync() => await product.Database.ExecuteAsync("truncate kernel.outbox, kernel.webhooks");

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_round_is_told_of_from_its_opening_to_its_reopening_and_not_while_it_is_planned()
    {
        await WebhookAsync("RoundOpened", "RoundLocked", "RoundReopened", "RoundDatesChanged");
        var round = await product.OpenRoundAsync();
        (await ToldAsync()).Select(Words).ShouldBe(["round-opened open 5"]);

        var officer = await City.As(Role.CityOfficer);
        await officer.Call(HttpMethod.Put, $"{round.Path}/dates", """{"dates":{"cutOff":"2022-11-30","due":"2022-12-12","dueForm":"before"},"reason":"Mưa bão"}""", null, 5).Json();
        await (await City.As(Role.OfficeLeader)).Step(round.Path + "/extensions", 6, new { unit = City.Units[Ward].Value, until = "2022-12-14", reason = "Ngập lụt" }).Json();
        product.Time.GoTo(HaiPhong.Locks);
        await (await City.As(Role.CityOfficer)).Step(round.Path + "/locking", 7).Json();
        await (await City.As(Role.OfficeLeader)).Step(round.Path + "/reopening", 8, new { locksAt = "2022-12-25T00:00:00+07:00", reason = "Bão số 7" }).Json();

        var told = await ToldAsync();
        told.Select(Words).ShouldBe(["round-opened open 5", "round-dates-changed open 6", "round-dates-changed open 7", "round-locked locked 8", "round-reopened open 9"]);
        told.Select(one => one.GetProperty("data").GetProperty("round").GetProperty("lastGoodDay").GetString())
            .ShouldBe(["2022-12-09", "2022-12-11", "2022-12-14", "2022-12-11", "2022-12-11"]);
        told.ShouldAllBe(one => one.GetProperty("link").GetString() == $"/api/v1{round.Path}");
        told[2].GetProperty("data").GetProperty("unit").GetProperty("id").GetGuid().ShouldBe(City.Units[Ward].Value);
        told[3].GetProperty("data").GetProperty("unit").GetProperty("id").GetGuid().ShouldBe(City.City.Value);
        told[4].GetProperty("data").GetProperty("round").GetProperty("locksAt").GetDateTimeOffset().ShouldBe(new DateTimeOffset(2022, 12, 25, 0, 0, 0, TimeSpan.FromHours(7)));
    }

    [Fact]
    public async Task Every_step_of_a_report_that_concerns_others_is_told_with_its_unit_and_revision()
    {
        await WebhookAsync("ReportSent", "ReportRecalled", "ReportReturned", "ReportAccepted", "ReportReopened");
        var round = await product.OpenRoundAsync();
        await round.EnterAsync(Ward, HaiPhongAnswers.OfSupplier(Ward, 40));
        await round.SendAsync(Ward);
        await round.Step(await City.Head(Ward), Ward, "recall", new { reason = "Nhầm số" }).Json();
        await round.SendAsync(Ward);
        var officer = await City.As(Role.CityOfficer);
        await round.Step(officer, Ward, "review").Json();
        await round.Step(officer, Ward, "return", new { entries = new[] { new { indicator = "3.2.3", reason = "Xem lại số của ông Nguyễn Văn A" } } }).Json();
        await round.SendAsync(Ward);
        await round.AcceptAsync(Ward);
        await round.Step(officer, Ward, "reopening", new { reason = "Nhầm" }).Json();

        var told = await ToldAsync();
        told.Select(one => $"{one.GetProperty("type")} {one.GetProperty("data").GetProperty("report").GetProperty("state")}").ShouldBe(
        [
            "report-sent sent", "report-recalled draft", "report-sent sent", "report-returned draft", "report-sent sent", "report-accepted accepted", "report-reopened draft",
        ]);
        told[^1].GetProperty("data").GetProperty("report").GetProperty("revision").GetInt32().ShouldBe(await round.Revision(Ward));
        told.ShouldAllBe(one => one.GetProperty("data").GetProperty("unit").GetProperty("name").GetString() == "Phường 01");
        told.ShouldAllBe(one => one.GetProperty("link").GetString()!.StartsWith("/api/v1/reports/"));
        told.Select(one => one.GetProperty("id").GetString()).ShouldBeUnique();
        told.ShouldAllBe(one => !one.ToString().Contains("Nguyễn", StringComparison.Ordinal) && !one.ToString().Contains("account", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_webhook_of_a_unit_hears_the_reports_of_that_unit_and_below_it_and_every_round()
    {
        var ward = await WebhookAsync(City.Units[Ward].Value, "RoundOpened", "ReportSent");
        var city = await WebhookAsync(City.City.Value, "RoundOpened", "ReportSent");
        var all = await WebhookAsync("RoundOpened", "ReportSent");
        var deaf = await WebhookAsync("ReportAccepted");
        var round = await product.OpenRoundAsync();
        foreach (var unit in new[] { Ward, Other })
        {
            await round.EnterAsync(unit, HaiPhongAnswers.OfSupplier(unit, 40));
            await round.SendAsync(unit);
        }

        (await TopicsAsync(ward)).ShouldBe("round-opened report-sent");
        (await TopicsAsync(city)).ShouldBe("round-opened report-sent report-sent");
        (await TopicsAsync(all)).ShouldBe("round-opened report-sent report-sent");
        (await TopicsAsync(deaf)).ShouldBe("");
        (await product.Database.ScalarAsync<long>("select count(distinct message) from kernel.outbox")).ShouldBe(3);
    }

    [Fact]
    public async Task A_step_that_is_refused_tells_nobody()
    {
        var round = await product.OpenRoundAsync();
        await WebhookAsync("ReportSent", "RoundLocked");

        await round.Step(await City.Head(Ward), Ward, "sending").Refusal(409);
        await (await City.As(Role.CityOfficer)).Step(round.Path + "/locking", 5).Refusal(409);

        (await ToldAsync()).ShouldBeEmpty();
    }

    private Task<Guid> WebhookAsync(params string[] events) => WebhookAsync(null, events);

    private Task<Guid> WebhookAsync(Guid? unit, params string[] events) => product.Database.ScalarAsync<Guid>(
        $$"""
        insert into kernel.webhooks (id, title, address, events, reports_of, state, secret, added_at, revision)
        values (gen_random_uuid(), 'Kho dữ liệu', 'https://example.vn/', '{{{string.Join(',', events)}}}', {{(unit is null ? "null" : $"'{unit}'")}}, 'On', 's', now(), 1)
        returning id
        """);

    private async Task<IReadOnlyList<JsonElement>> ToldAsync() =>
        [.. (await product.Database.Source.ListAsync<string>("select body from kernel.outbox order by xmin::text::bigint")).Select(body => JsonDocument.Parse(body).RootElement)];

    private Task<string> TopicsAsync(Guid webhook) => product.Database.ScalarAsync<string>(
        $"select coalesce(string_agg(topic, ' ' order by xmin::text::bigint), '') from kernel.outbox where recipient = '{webhook}'");

    private static string Words(JsonElement told)
    {
        var round = told.GetProperty("data").GetProperty("round");
        return $"{told.GetProperty("type")} {round.GetProperty("state")} {round.GetProperty("revision")}";
    }
}
