using System.Security.Cryptography;
using System.Text.Json;
using LearningCity.Api.Demonstration;
using LearningCity.Api.Tests.Evidence;
using LearningCity.Api.Tests.Kernel;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Access;

namespace LearningCity.Api.Tests.Criteria;

/// <summary>A decision, its publication, and then a value found wrong: by the people of the city, over HTTP.</summary>
public sealed class CorrectionWalkTests(HaiPhong product) : IClassFixture<HaiPhong>
{
    private static readonly string[] Wards = [HaiPhongUnits.Ward(1), HaiPhongUnits.Ward(2)];

    private HttpClient? leader;
    private int papers;

    private HaiPhongCity City => product.City;

    [Fact]
    public async Task The_first_result_stays_to_the_digit_while_its_correction_is_decided_beside_it()
    {
        var round = await product.OpenRoundAsync();
        await ReportAsync(round);
        await LockAsync(round, new DateOnly(2022, 12, 20));
        (await ActionsAsync(round)).ShouldBe(["ReopenRound", "RecordCouncilResults", "TakeRestAsSelfAssessed", "AssessRound"]);
        var minutes = await PaperAsync("Biên bản họp hội đồng");
        await SayAsync(round, "2.1.2", "met", "Đoàn kiểm tra xác nhận thêm một quận", minutes);
        await AgreeAsync(round);
        (await ActionsAsync(round)).ShouldBe(["ReopenAssessment", "DecideRound"]);
        var first = await DecideAsync(round, "125/QĐ-UBND", new DateOnly(2022, 12, 21));
        var text = await FileAsync(round, 1);
        Convert.ToHexStringLower(SHA256.HashData(text)).ShouldBe(first);
        (await ActionsAsync(round)).ShouldBe(["PublishRound", "WithdrawRoundResult", "BeginCorrection"]);

        await HiddenAsync(round, 1);
        await StepAsync(round, "publication", new { date = "2022-12-21" });
        await PublishedAsync(round, 1, "not-met");

        await CorrectAsync(round);
        (await FileAsync(round, 1)).ShouldBe(text);
        await PublishedAsync(round, 1, "not-met");
        (await Leader().Get($"{round.Path}/results/1/differences").Json()).GetProperty("items").EnumerateArray()
            .Select(item => item.GetProperty("node").GetString()).ShouldContain("3.2.3");

        await LockAsync(round, new DateOnly(2023, 1, 10));
        (await Leader().Step($"{round.Path}/assessment", await RevisionAsync(round)).Refusal(422)).ShouldBe("criteria.council-incomplete");
        await SayAsync(round, "3.2.3", "met", null, null, seen: 1);
        await StepAsync(round, "assessment");
        var second = await DecideAsync(round, "7/QĐ-UBND", new DateOnly(2023, 1, 11));

        second.ShouldNotBe(first);
        (await FileAsync(round, 1)).ShouldBe(text);
        await HoldsAsync(round, 1, first);
        await HoldsAsync(round, 2, second);
        await PublishedAsync(round, 1, "not-met");
        await StepAsync(round, "publication", new { date = "2023-01-11" });
        await PublishedAsync(round, 2, "met");
        await HiddenAsync(round, 1);
        var sheet = await (await City.Head(Wards[0])).Get($"{round.Path}/results/2").Json();
        sheet.GetProperty("result").GetProperty("corrects").GetInt32().ShouldBe(1);
        sheet.GetProperty("older").EnumerateArray().ShouldHaveSingleItem().GetProperty("decisionNumber").GetString().ShouldBe("125/QĐ-UBND");
        sheet.GetProperty("indicators").EnumerateArray().Single(line => line.GetProperty("code").GetString() == "2.1.2").GetProperty("status").GetString().ShouldBe("met");

        await StepAsync(round, "results/2/withdrawal", new { reason = "Thu hồi để rà soát" });
        await HiddenAsync(round, 1);
        await HiddenAsync(round, 2);
        (await Leader().Get($"{round.Path}/results/2").Json()).GetProperty("result").GetProperty("withdrawalReason").GetString().ShouldBe("Thu hồi để rà soát");
    }

    /// <summary>Leads and two wards answer; the officer accepts them all.</summary>
    private async Task ReportAsync(HaiPhongRound round)
    {
        product.Time.GoTo(new DateOnly(2022, 12, 1), new TimeOnly(8, 0));
        foreach (var lead in HaiPhongAnswers.OfLeads.GroupBy(answer => answer.Unit))
        {
            await round.EnterAsync(lead.Key, [.. lead]);
            await round.SendAsync(lead.Key);
            await round.AcceptAsync(lead.Key);
        }

        foreach (var (ward, ordinal) in Wards.Select((ward, ordinal) => (ward, ordinal)))
        {
            await round.EnterAsync(ward, HaiPhongAnswers.OfSupplier(ward, ordinal));
            await round.SendAsync(ward);
            await round.AcceptAsync(ward);
        }
    }

    private async Task CorrectAsync(HaiPhongRound round)
    {
        await StepAsync(round, "correction", new { locksAt = "2023-01-10T00:00:00+07:00", reason = "Phường 01 báo nhầm hai trường hợp" });
        (await (await City.As(Role.CityOfficer)).Get(round.Path).Json()).GetProperty("corrects").GetInt32().ShouldBe(1);
        foreach (var ward in Wards)
        {
            await round.Step(Leader(), ward, "reopening", new { reason = "Đính chính số liệu" }).Json();
            var entry = (await round.Form(ward)).GetProperty("indicators")[0].GetProperty("entry").GetProperty("revision").GetInt32();
            await (await City.Reporter(ward)).Create(await round.ReportPath(ward) + "/entries", new
            {
                entries = new[] { new { indicator = "3.2.3", seen = entry, figures = new { numerator = 0, denominator = 1_000 } } },
            }).Json();
            await round.SendAsync(ward);
            await round.AcceptAsync(ward);
        }
    }

    private async Task LockAsync(HaiPhongRound round, DateOnly day)
    {
        product.Time.GoTo(day, new TimeOnly(8, 0));
        leader = await City.As(Role.OfficeLeader);
        await StepAsync(round, "locking");
    }

    private async Task SayAsync(HaiPhongRound round, string indicator, string status, string? reason, Guid? minutes, int seen = 0) =>
        await Leader().Create($"{round.Path}/council-results", new
        {
            metOn = product.Time.GetUtcNow().CityDay(), minutes, results = new[] { new { indicator, seen, status, reason } },
        }).Json();

    private async Task AgreeAsync(HaiPhongRound round)
    {
        await Leader().Create($"{round.Path}/council-results/rest", new { metOn = "2022-12-20" }).Json();
        await StepAsync(round, "assessment");
    }

    private async Task<string> DecideAsync(HaiPhongRound round, string number, DateOnly day)
    {
        product.Time.GoTo(day, new TimeOnly(8, 0));
        leader = await City.As(Role.OfficeLeader);
        var paper = await PaperAsync("Quyết định " + number);
        return (await StepAsync(round, "decision", new { number, date = day, signer = "Nguyễn Văn A", body = "UBND thành phố Hải Phòng", paper })).GetProperty("hash").GetString()!;
    }

    private async Task<Guid> PaperAsync(string summary) => (await (await City.As(Role.CityOfficer)).Uploaded(
        City.City, SamplePaper.Pdf($"paper {++papers}"), ("summary", summary), ("number", "1"), ("issuedOn", "2022-12-20"), ("issuer", "UBND thành phố"))).Id.Value;

    /// <summary>Nobody but the office knows of it.</summary>
    private async Task HiddenAsync(HaiPhongRound round, int number)
    {
        foreach (var reader in await ReadersAsync())
        {
            (await reader.Get($"{round.Path}/results/{number}").Refusal(404)).ShouldBe("kernel.not-found");
        }

        if ((await Leader().Get(round.Path).Json()).GetProperty("results").EnumerateArray().All(result => !result.GetProperty("isPublished").GetBoolean()))
        {
            (await (await City.Head(Wards[0])).Get($"{round.Path}/scoreboard").Refusal(404)).ShouldBe("kernel.not-found");
        }
    }

    /// <summary>Everybody reads the city's board from the frozen text, whatever the working rows say by now.</summary>
    private async Task PublishedAsync(HaiPhongRound round, int number, string status)
    {
        foreach (var reader in await ReadersAsync())
        {
            var board = await reader.Get($"{round.Path}/scoreboard").Json();
            board.GetProperty("publishedResult").GetInt32().ShouldBe(number);
            Line(board, "3.2.3").GetProperty("status").GetString().ShouldBe(status);
            Line(board, "3.2.3").GetProperty("council").GetProperty("status").GetString().ShouldBe(status);
            CouncilDiffers(board);
            (await reader.Get($"{round.Path}/results/{number}").Json()).GetProperty("result").GetProperty("isPublished").GetBoolean().ShouldBeTrue();
        }
    }

    /// <summary>On 2.1.2 the council does not follow the computed status: both stand there, its reason beside them, and the criterion counts its own.</summary>
    private static void CouncilDiffers(JsonElement board)
    {
        var line = Line(board, "2.1.2");
        line.GetProperty("status").GetString().ShouldBe("not-met");
        line.GetProperty("council").GetProperty("status").GetString().ShouldBe("met");
        line.GetProperty("council").GetProperty("reason").GetString().ShouldBe("Đoàn kiểm tra xác nhận thêm một quận");
        var criterion = Line(board, "2.1");
        var (computed, said) = (criterion.GetProperty("counts"), criterion.GetProperty("council").GetProperty("counts"));
        said.GetProperty("met").GetInt32().ShouldBe(computed.GetProperty("met").GetInt32() + 1);
        said.GetProperty("notMet").GetInt32().ShouldBe(computed.GetProperty("notMet").GetInt32() - 1);
        criterion.GetProperty("council").GetProperty("status").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    private static JsonElement Line(JsonElement board, string code) =>
        board.GetProperty("nodes").EnumerateArray().Single(node => node.GetProperty("code").GetString() == code);

    private async Task<IReadOnlyList<HttpClient>> ReadersAsync() =>
        [await City.Head(Wards[0]), await City.Reporter(Wards[1]), await City.As(Role.SystemAdministrator), await City.As(Role.CouncilMember)];

    private async Task HoldsAsync(HaiPhongRound round, int number, string hash)
    {
        var check = await Leader().Get($"{round.Path}/results/{number}/check").Json();
        check.GetProperty("computedHash").GetString().ShouldBe(hash);
        check.GetProperty("isIntact").GetBoolean().ShouldBeTrue(check.ToString());
        check.GetProperty("differences").GetInt32().ShouldBe(0, check.ToString());
    }

    private async Task<byte[]> FileAsync(HaiPhongRound round, int number)
    {
        using var answer = await Leader().Get($"{round.Path}/results/{number}/file");
        answer.Content.Headers.ContentDisposition?.DispositionType.ShouldBe("attachment");
        return await answer.Content.ReadAsByteArrayAsync();
    }

    private HttpClient Leader() => leader!;

    private async Task<IReadOnlyList<string>> ActionsAsync(HaiPhongRound round) =>
        [.. (await Leader().Get(round.Path).Json()).GetProperty("actions").EnumerateArray().Select(action => action.GetString()!)];

    private async Task<int> RevisionAsync(HaiPhongRound round) => (await Leader().Get(round.Path).Json()).GetProperty("revision").GetInt32();

    private async Task<JsonElement> StepAsync(HaiPhongRound round, string step, object? body = null) =>
        await Leader().Step($"{round.Path}/{step}", await RevisionAsync(round), body).Json();
}
