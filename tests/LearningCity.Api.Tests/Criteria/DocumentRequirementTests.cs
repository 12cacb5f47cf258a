using System.Text.Json;
using LearningCity.Api.Tests.Evidence;
using LearningCity.Api.Tests.Kernel;
using LearningCity.Application.Evidence;
using LearningCity.Domain.Access;
using LearningCity.Domain.Kernel;
using static LearningCity.Api.Tests.Criteria.SupplyCity;

namespace LearningCity.Api.Tests.Criteria;

/// <summary>Papers of the wrong kind or of another body prove nothing.</summary>
public sealed class DocumentRequirementTests(SupplyCity app) : IClassFixture<SupplyCity>
{
    [Fact]
    public async Task A_paper_of_another_body_does_not_count_and_the_report_says_what_is_missing()
    {
        var round = await app.OpenRoundAsync(isSupplied: false);
        await AnswerAsync(round, "quyết định ", "Sở Giáo dục và Đào tạo");

        var indicator = await IndicatorAsync(round, Office, Paper);
        indicator.GetProperty("documentKinds").GetRawText().ShouldBe("""["Quyết định","Kế hoạch"]""");
        indicator.GetProperty("documentIssuer").GetString().ShouldBe("UBND thành phố");
        indicator.GetProperty("missingDocuments").GetInt32().ShouldBe(1);
        indicator.GetProperty("unfitDocuments").EnumerateArray().ShouldHaveSingleItem().GetProperty("why").EnumerateArray().Select(why => why.GetString())
            .ShouldBe(["Cơ quan ban hành là Sở Giáo dục và Đào tạo; cần UBND thành phố."]);
        using var refused = await round.Step(await app.City.Reporter(Office), Office, "readiness");
        var problem = await refused.ShouldRefuseAsync(422, "criteria.report-incomplete");
        problem.GetProperty("errors").EnumerateArray().Select(fault => fault.GetProperty("message").GetString())
            .ShouldContain("Chỉ báo 1.1 còn thiếu: 1 văn bản loại Quyết định hoặc Kế hoạch của UBND thành phố.");
    }

    [Fact]
    public async Task A_paper_described_right_afterwards_counts_from_then_on()
    {
        var round = await app.OpenRoundAsync(isSupplied: false);
        var paper = await AnswerAsync(round, null, null);
        (await IndicatorAsync(round, Office, Paper)).GetProperty("unfitDocuments")[0].GetProperty("why").GetArrayLength().ShouldBe(2);

        await DescribeAsync(paper, 1, "KẾ HOẠCH", "ubnd thành phố");

        var indicator = await IndicatorAsync(round, Office, Paper);
        (indicator.GetProperty("missingDocuments").GetInt32(), indicator.GetProperty("unfitDocuments").GetArrayLength()).ShouldBe((0, 0));
        await round.Step(await app.City.Reporter(Office), Office, "readiness").Json();
    }

    [Fact]
    public async Task A_paper_described_anew_after_acceptance_changes_the_score_as_a_plain_recomputation_would()
    {
        var round = await app.OpenRoundAsync(isSupplied: false);
        var paper = await AnswerAsync(round, "Quyết định", "UBND thành phố");
        await app.Accept(await app.IntoReviewAsync(round, Office));
        Verdict(await round.Score(Paper)).ShouldBe("met");

        await DescribeAsync(paper, 1, "Báo cáo", "UBND thành phố");

        Verdict(await round.Score(Paper)).ShouldBe("not-met");
        (await app.DifferencesOf(round.Id)).ShouldBeEmpty();
        (await app.Check(round.Id)).Differences.ShouldBe(0);

        await DescribeAsync(paper, 2, "Quyết định", "UBND thành phố");

        Verdict(await round.Score(Paper)).ShouldBe("met");
        (await app.DifferencesOf(round.Id)).ShouldBeEmpty();
    }

    private async Task<DocumentId> AnswerAsync(HaiPhongRound round, string? kind, string? issuer)
    {
        var reporter = await app.City.Reporter(Office);
        var fields = new List<(string, string)> { ("summary", "Thành lập Ban chỉ đạo") };
        if (kind is not null && issuer is not null)
        {
            fields.AddRange([("kind", kind), ("issuer", issuer)]);
        }

        var paper = (await reporter.Uploaded(app.City.Units[Office], null, [.. fields])).Id;
        await reporter.Create(
            await round.ReportPath(Office) + "/entries",
            new { entries = new[] { new { indicator = Paper, seen = 0, met = true, documents = new[] { paper } } } }).Json();
        return paper;
    }

    private async Task DescribeAsync(DocumentId paper, int seen, string kind, string issuer) =>
        await (await app.City.Reporter(Office)).Edit(
            $"/documents/{paper.Value}/description", new WrittenDescription("Thành lập Ban chỉ đạo", null, null, issuer, kind), seen).Json();

    private static string Verdict(JsonElement opened) => opened.GetProperty("explanation").GetProperty("status").GetString()!;
}
