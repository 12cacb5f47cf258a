using System.Text.Json;
using LearningCity.Api.Tests.Kernel;
using LearningCity.Application.Kernel;
using LearningCity.Application.Reminders;
using LearningCity.Domain.Access;
using Microsoft.Extensions.DependencyInjection;

namespace LearningCity.Api.Tests.Criteria;

/// <summary>The round of 2022 from opening to the last acceptance, over HTTP, by the people of 51 units and of the office.</summary>
public sealed class HaiPhongWalkTests(HaiPhong product) : IClassFixture<HaiPhong>
{
    private HaiPhongCity City => product.City;

    [Fact]
    public async Task Every_unit_and_the_city_have_scores_that_open_down_to_the_document()
    {
        var round = await product.OpenRoundAsync();
        string[] onlyCoordinating = ["so-cctt", "congdoan", "dhhp", "gdtxhp"];
        (await round.ReportsAsync()).Keys.ShouldBe(City.Units.Keys.Except(onlyCoordinating).Except([HaiPhongUnits.City]), ignoreOrder: true);
        var sheet = await (await City.As(Role.CityOfficer)).Get(round.Path).Json();
        sheet.GetProperty("wording").GetString().ShouldBe("trước ngày 10/12/2022");
        sheet.GetProperty("lastGoodDay").GetString().ShouldBe("2022-12-09");
        (await round.Scoreboard()).GetProperty("nodes").EnumerateArray().Where(IsIndicator).ShouldAllBe(node => node.GetProperty("status").GetString() == "waiting");

        product.Time.GoTo(new DateOnly(2022, 12, 1), new TimeOnly(8, 0));
        await product.AsService(new PlanReminders());
        await product.AsService(new SendDueReminders());
        var suppliers = HaiPhongUnits.Groups.SelectMany(group => Enumerable.Range(1, group.Members).Select(number => $"{group.Code}-{number}"))
            .Concat(Enumerable.Range(1, 33).Select(HaiPhongUnits.Ward)).ToList();
        foreach (var (unit, ordinal) in suppliers.Select((unit, ordinal) => (unit, ordinal)))
        {
            await round.EnterAsync(unit, HaiPhongAnswers.OfSupplier(unit, ordinal));
            await round.SendAsync(unit);
        }

        foreach (var lead in HaiPhongAnswers.OfLeads.GroupBy(answer => answer.Unit))
        {
            await round.EnterAsync(lead.Key, [.. lead]);
            await round.SendAsync(lead.Key);
        }

        await ReturnedOnceAsync(round, "so-gdtx", HaiPhongAnswers.OfLeads.First(answer => answer.Indicator == "2.1.2"));
        foreach (var unit in suppliers.Concat(["so-gdtx", "so-vanphong"]))
        {
            await round.AcceptAsync(unit);
            await OwnScoreStandsAsync(round, unit, suppliers.IndexOf(unit));
        }

        await BoardIsRightAsync(round);
        foreach (var answer in HaiPhongAnswers.OfLeads)
        {
            await OpensToTheDocumentAsync(round, answer);
        }

        await SumOpensToItsUnitsAsync(round);
        await NightFindsNothingAsync();
        await OneCorrectionTurnsTheCityAsync(round, suppliers[3]);
        await NightFindsNothingAsync();
        (await product.Database.ScalarAsync<long>("select count(*) from reminders.ledger where state = 'Sent'")).ShouldBePositive();
        await product.ShouldBeSoundAsync();
    }

    /// <summary>The office gives the report back for one answer, with a reason; the unit corrects it and sends again.</summary>
    private async Task ReturnedOnceAsync(HaiPhongRound round, string unit, HaiPhongAnswer answer)
    {
        var officer = await City.As(Role.CityOfficer);
        await round.Step(officer, unit, "review").Json();
        await round.Step(officer, unit, "return", new { entries = new[] { new { indicator = answer.Indicator, reason = "Thiếu hai quận, đề nghị rà soát lại." } } }).Json();

        var form = await round.Form(unit, await City.Reporter(unit));
        form.GetProperty("state").GetString().ShouldBe("draft");
        var returned = form.GetProperty("indicators").EnumerateArray().Single(indicator => indicator.GetProperty("code").GetString() == answer.Indicator).GetProperty("entry");
        returned.GetProperty("returnReason").GetString().ShouldBe("Thiếu hai quận, đề nghị rà soát lại.");

        var reporter = await City.Reporter(unit);
        var corrected = await round.EntryAsync(reporter, unit, answer, returned.GetProperty("revision").GetInt32());
        await reporter.Create(await round.ReportPath(unit) + "/entries", new { entries = new[] { corrected } }).Json();
        await round.SendAsync(unit);
    }

    private static async Task OwnScoreStandsAsync(HaiPhongRound round, string unit, int supplier)
    {
        var indicators = (await round.Scoreboard(unit)).GetProperty("nodes").EnumerateArray().Where(IsIndicator).ToList();
        var expected = supplier < 0
            ? HaiPhongAnswers.OfLeads.Where(answer => answer.Unit == unit).ToDictionary(answer => answer.Indicator, answer => answer.Status)
            : new Dictionary<string, string> { ["3.2.3"] = HaiPhongAnswers.OfSupplier(unit, supplier).Status };

        indicators.ToDictionary(Code, node => node.GetProperty("status").GetString()!).ShouldBe(expected, ignoreOrder: true);
    }

    /// <summary>Every indicator of the city stands; the set has no rule, and so no standard, no criterion and no city has a total.</summary>
    private static async Task BoardIsRightAsync(HaiPhongRound round)
    {
        var board = await round.Scoreboard();
        board.GetProperty("rule").GetProperty("kind").GetString().ShouldBe("not-set");
        string[] members = [.. board.EnumerateObject().Select(member => member.Name)];
        members.ShouldBe(
            ["round", "unit", "unitName", "scope", "rule", "total", "generation", "scoredAt", "checkedAt", "defects", "nodes", "publishedResult"]);

        var nodes = board.GetProperty("nodes").EnumerateArray().ToList();
        nodes.Count.ShouldBe(29);
        nodes.Where(node => !IsIndicator(node)).ShouldAllBe(node =>
            node.GetProperty("status").ValueKind == JsonValueKind.Null && node.GetProperty("shown").ValueKind == JsonValueKind.Null);
        var statuses = nodes.Where(IsIndicator).ToDictionary(Code, node => node.GetProperty("status").GetString()!);
        statuses.Count.ShouldBe(20);
        foreach (var answer in HaiPhongAnswers.OfLeads)
        {
            statuses[answer.Indicator].ShouldBe(answer.Status, answer.Indicator);
        }

        statuses["3.2.3"].ShouldBe("not-met");
    }

    private async Task OpensToTheDocumentAsync(HaiPhongRound round, HaiPhongAnswer answer)
    {
        var score = await round.Score(answer.Indicator);
        var explanation = score.GetProperty("explanation");
        explanation.GetProperty("status").GetString().ShouldBe(answer.Status, answer.Indicator);
        ShownIn(explanation).ShouldBe(answer.Shown, answer.Indicator);

        var source = score.GetProperty("units").EnumerateArray().ShouldHaveSingleItem();
        source.GetProperty("unit").GetGuid().ShouldBe(City.Units[answer.Unit].Value);
        source.GetProperty("explanation").GetProperty("inputs").GetArrayLength().ShouldBeGreaterThan(0, answer.Indicator);
        var documents = source.GetProperty("documents").EnumerateArray().ToList();
        documents.Count.ShouldBe(answer.HasPaper ? 1 : 0, answer.Indicator);
        foreach (var document in documents)
        {
            await IsAPaperAsync(document);
        }
    }

    private async Task SumOpensToItsUnitsAsync(HaiPhongRound round)
    {
        var score = await round.Score("3.2.3");
        var measure = score.GetProperty("explanation").GetProperty("measures").EnumerateArray().ShouldHaveSingleItem();
        measure.GetProperty("current").GetProperty("numerator").GetProperty("plain").GetString().ShouldBe("25");
        measure.GetProperty("current").GetProperty("denominator").GetProperty("plain").GetString().ShouldBe("50000");
        ShownIn(score.GetProperty("explanation")).ShouldBe("0.05");

        var first = score.GetProperty("units").EnumerateArray().ToList();
        first.Count.ShouldBe(49);
        await IsAPaperAsync(first[48].GetProperty("documents").EnumerateArray().ShouldHaveSingleItem());
    }

    private async Task IsAPaperAsync(JsonElement document)
    {
        using var paper = await (await City.As(Role.OfficeLeader)).Get($"/documents/{document.GetProperty("id").GetGuid()}/content");
        ((int)paper.StatusCode).ShouldBe(200);
        (await paper.Content.ReadAsByteArrayAsync()).AsSpan(0, 5).SequenceEqual("%PDF-"u8).ShouldBeTrue();
    }

    /// <summary>Reopened with a reason, one pupil less, accepted again: 24 of 50,000 is below 0,05 %.</summary>
    private async Task OneCorrectionTurnsTheCityAsync(HaiPhongRound round, string unit)
    {
        await round.Step(await City.As(Role.OfficeLeader), unit, "reopening", new { reason = "Nhà trường báo nhầm một trường hợp." }).Json();
        (await round.Score("3.2.3")).GetProperty("explanation").GetProperty("isComplete").GetBoolean().ShouldBeFalse();
        var entry = (await round.Form(unit)).GetProperty("indicators")[0].GetProperty("entry").GetProperty("revision").GetInt32();
        var reporter = await City.Reporter(unit);
        await reporter.Create(await round.ReportPath(unit) + "/entries", new
        {
            entries = new[] { new { indicator = "3.2.3", seen = entry, figures = new { numerator = 0, denominator = 1_000 } } },
        }).Json();
        await round.SendAsync(unit);
        await round.AcceptAsync(unit);

        var explanation = (await round.Score("3.2.3")).GetProperty("explanation");
        explanation.GetProperty("status").GetString().ShouldBe("met");
        explanation.GetProperty("isComplete").GetBoolean().ShouldBeTrue();
        ShownIn(explanation).ShouldBe("0.048");
    }

    private async Task NightFindsNothingAsync()
    {
        var run = (await (await City.As(Role.CityOfficer)).Create("/jobs/nightly-scoring/runs").Json()).GetProperty("run").GetGuid();
        await using (var scope = product.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<Infrastructure.Kernel.JobRunner>().RunWaitingAsync(CancellationToken.None);
        }

        var done = await (await City.As(Role.CityOfficer)).Get($"/job-runs/{run}").Json();
        done.GetProperty("state").GetString().ShouldBe("succeeded", done.ToString());
        done.GetProperty("outcome").GetString()!.ShouldEndWith(" 0 khác biệt");
    }

    private static bool IsIndicator(JsonElement node) => node.GetProperty("kind").ValueKind == JsonValueKind.String;

    private static string Code(JsonElement node) => node.GetProperty("code").GetString()!;

    private static string? ShownIn(JsonElement explanation)
    {
        var measures = explanation.GetProperty("measures");
        if (measures.GetArrayLength() == 0)
        {
            return null;
        }

        var shown = measures[Math.Max(explanation.GetProperty("lowestPart").GetInt32(), 0)].GetProperty("shown");
        return shown.ValueKind == JsonValueKind.Null ? null : shown.GetProperty("plain").GetString();
    }
}
