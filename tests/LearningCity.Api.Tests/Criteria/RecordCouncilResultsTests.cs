using LearningCity.Api.Tests.Kernel;

namespace LearningCity.Api.Tests.Criteria;

/// <summary>What the council says beside the computed scores.</summary>
public sealed class RecordCouncilResultsTests(LearningCityApp app) : IClassFixture<LearningCityApp>
{
    [Fact]
    public async Task The_council_differs_with_a_reason_agrees_explicitly_and_changes_no_score()
    {
        var city = await DecidedCity.LockedAsync(app, 21, 20);
        var before = await ScoresAsync(city);
        var sheet = await city.Leader.Get(city.Path + "/council-results").Json();
        var lines = sheet.GetProperty("lines").EnumerateArray().ToList();
        lines.Count.ShouldBe(city.City.Plan.Indicators.Count);
        var (code, other) = (lines[0].GetProperty("indicator").GetString()!, lines[0].GetProperty("selfStatus").GetString() == "met" ? "not-met" : "met");

        (await city.StepAsync("assessment").Refusal(422)).ShouldBe("criteria.council-incomplete");
        (await SayAsync(city, code, 0, other, null).Refusal(422)).ShouldBe("criteria.council-reason-missing");
        (await SayAsync(city, "9.9.9", 0, other, "Lý do").Refusal(422)).ShouldBe("criteria.council-indicator-unknown");
        (await SayAsync(city, code, 0, other, "Đoàn kiểm tra xác nhận tại chỗ").Json()).GetProperty("results")[0].GetProperty("differs").GetBoolean().ShouldBeTrue();
        (await SayAsync(city, code, 0, other, "Lần nữa").Refusal(412)).ShouldBe("kernel.stale-version");
        (await city.StepAsync("assessment").Refusal(422)).ShouldBe("criteria.council-incomplete");
        await city.AssessAsync();
        (await city.Leader.Create(city.Path + "/council-results/rest", new { metOn = DecidedCity.Today }).Refusal(409)).ShouldBe("criteria.round-not-locked");

        await city.DecideAsync("1/QĐ").Json();
        var frozen = (await city.Leader.Get(city.Path + "/results/1").Json()).GetProperty("indicators").EnumerateArray()
            .Single(line => line.GetProperty("code").GetString() == code);
        frozen.GetProperty("status").GetString().ShouldBe(other);
        frozen.GetProperty("selfStatus").GetString().ShouldBe(lines[0].GetProperty("selfStatus").GetString());
        frozen.GetProperty("reason").GetString().ShouldBe("Đoàn kiểm tra xác nhận tại chỗ");
        (await ScoresAsync(city)).ShouldBe(before);
    }

    [Fact]
    public async Task A_score_that_changed_after_the_council_spoke_sends_the_round_back_to_it()
    {
        var city = await DecidedCity.LockedAsync(app, 22, 20);
        await city.AssessAsync();
        await app.Database.ExecuteAsync(
            $"""
            update criteria.scores set status = case status when 1 then 2 else 1 end
            where round = '{city.City.Round.Value}' and scope = 1 and unit = '{city.City.Subject.Value}' and node = {city.City.Plan.Indicators[0].Node}
            """);

        (await city.DecideAsync("1/QĐ").Refusal(422)).ShouldBe("criteria.council-incomplete");
        (await city.StepAsync("assessment-reopening", new { reason = "" }).Refusal(422)).ShouldBe("criteria.reason-missing");
        await city.StepAsync("assessment-reopening", new { reason = "Văn bản bị thu hồi" }).Json();

        (await city.StateAsync()).ShouldBe("Locked");
        (await city.Leader.Get(city.Path + "/council-results").Json()).GetProperty("lines").EnumerateArray()
            .Any(line => line.GetProperty("council").GetProperty("isOutdated").GetBoolean()).ShouldBeTrue();
    }

    [Fact]
    public async Task A_unit_the_council_has_begun_to_judge_is_judged_as_a_whole()
    {
        var city = await DecidedCity.LockedAsync(app, 23, 20);
        var unit = await app.Database.ScalarAsync<Guid>(
            $"select unit from criteria.scores where round = '{city.City.Round.Value}' and scope = 0 and unit <> '{city.City.Subject.Value}' group by unit having count(*) > 6 limit 1");
        var line = (await city.Leader.Get($"{city.Path}/council-results?unit={unit}").Json()).GetProperty("lines")[0];
        await city.Leader.Create(city.Path + "/council-results", new
        {
            metOn = DecidedCity.Today,
            results = new[] { new { indicator = line.GetProperty("indicator").GetString(), seen = 0, status = "no-data", reason = "Không có hồ sơ", unit } },
        }).Json();
        await city.Leader.Create(city.Path + "/council-results/rest", new { metOn = DecidedCity.Today }).Json();

        (await city.StepAsync("assessment").Refusal(422)).ShouldBe("criteria.council-incomplete");
        await city.Leader.Create(city.Path + "/council-results/rest", new { metOn = DecidedCity.Today, unit }).Json();
        await city.StepAsync("assessment").Json();
    }

    [Fact]
    public async Task Indicators_without_any_accepted_report_are_not_taken_as_self_assessed()
    {
        app.Time.GoTo(new DateOnly(2026, 10, 5), new TimeOnly(9, 0));
        var city = new DecidedCity(app, await DrawnCity.FoundAsync(app, 24, 8));
        await city.LockAsync();

        (await city.Leader.Create(city.Path + "/council-results/rest", new { metOn = DecidedCity.Today }).Refusal(422)).ShouldBe("criteria.council-waiting");
    }

    private static Task<HttpResponseMessage> SayAsync(DecidedCity city, string indicator, int seen, string status, string? reason) =>
        city.Leader.Create(city.Path + "/council-results", new { metOn = DecidedCity.Today, results = new[] { new { indicator, seen, status, reason } } });

    private Task<string> ScoresAsync(DecidedCity city) => app.Database.ScalarAsync<string>(
        $"select md5(string_agg(s::text, '|' order by unit, scope, node)) from criteria.scores s where round = '{city.City.Round.Value}'");
}
