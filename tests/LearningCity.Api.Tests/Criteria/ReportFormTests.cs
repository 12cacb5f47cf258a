using LearningCity.Api.Tests.Kernel;
using LearningCity.Domain.Access;

namespace LearningCity.Api.Tests.Criteria;

/// <summary>What a reporter reads in the form of his unit.</summary>
public sealed class ReportFormTests(HaiPhong product) : IClassFixture<HaiPhong>
{
    private const string Ward = "phuong-07";

    [Fact]
    public async Task A_form_is_never_said_to_be_unchanged_while_its_answers_are_not()
    {
        var round = await product.OpenRoundAsync();
        var reporter = await product.City.Reporter(Ward);
        await Enter(0, 5);
        var before = await reporter.Get(await round.ReportPath(Ward));
        await Enter(1, 7);
        reporter.DefaultRequestHeaders.Add("If-None-Match", before.Headers.ETag!.Tag);

        var form = await (await reporter.Get(await round.ReportPath(Ward))).Json();

        form.GetProperty("indicators")[0].GetProperty("entry").GetProperty("figures").GetProperty("numerator").GetInt32().ShouldBe(7);

        async Task Enter(int seen, int numerator) => await reporter.Create(
            await round.ReportPath(Ward) + "/entries", new { entries = new[] { new { indicator = "3.2.3", seen, figures = new { numerator, denominator = 1500 } } } }).Json();
    }

    [Fact]
    public async Task A_form_says_how_many_papers_are_missing_and_shows_figures_as_they_were_written()
    {
        var round = await product.OpenRoundAsync();
        var reporter = await product.City.Reporter(Ward);
        (await round.Form(Ward)).GetProperty("indicators")[0].GetProperty("missingDocuments").GetInt32().ShouldBe(1);

        await reporter.Create(
            await round.ReportPath(Ward) + "/entries", """{"entries":[{"indicator":"3.2.3","seen":0,"figures":{"numerator":0,"denominator":1500}}]}""").Json();

        var indicator = (await round.Form(Ward)).GetProperty("indicators")[0];
        indicator.GetProperty("missing").GetArrayLength().ShouldBe(0);
        indicator.GetProperty("missingDocuments").GetInt32().ShouldBe(1);
        indicator.GetProperty("entry").GetProperty("figures").GetRawText().ShouldBe("""{"numerator":0,"denominator":1500}""");
    }

    [Theory]
    [InlineData("""{"locksAt":"2022-12-20"}""", "$.locksAt", "2022-12-01T00:00:00+07:00")]
    [InlineData("""{"reason":"x"}""", "$.locksAt", "Thiếu")]
    [InlineData("""{"locksAt":"2022-12-20T00:00:00+07:00","lock":1}""", "$.lock", "Không có trường này")]
    public async Task A_lock_that_cannot_be_read_is_explained(string body, string place, string hint) =>
        await ExplainedAsync(HttpMethod.Put, "/rounds/00000000-0000-7000-8000-00000000dead/lock", body, place, hint);

    [Theory]
    [InlineData("""{"dates":{"cutOff":"30/11/2022","due":"2022-12-10","dueForm":"before"}}""", "$.dates.cutOff", "2022-12-31")]
    [InlineData("""{"dates":{"cutOff":"2022-11-30","due":"2022-12-10","dueForm":"Before"}}""", "$.dates.dueForm", "until-end-of, before")]
    [InlineData("""{"dates":{"due":"2022-12-10","dueForm":"before"}}""", "$.dates.cutOff", "Thiếu")]
    public async Task Dates_that_cannot_be_read_are_explained(string body, string place, string hint) =>
        await ExplainedAsync(HttpMethod.Put, "/rounds/00000000-0000-7000-8000-00000000dead/dates", body, place, hint);

    [Theory]
    [InlineData("/units?type=phuong", "type")]
    [InlineData("/reports?round=", "round")]
    public async Task A_filter_that_cannot_be_read_is_named(string path, string name) =>
        await ExplainedAsync(HttpMethod.Get, path, null, name, "tham số");

    private async Task ExplainedAsync(HttpMethod method, string path, string? body, string place, string hint)
    {
        var leader = await product.City.As(Role.OfficeLeader);
        using var answer = body is null ? await leader.Get(path) : await leader.Call(method, path, body, null, 1);

        var problem = await answer.ShouldRefuseAsync(400, "kernel.malformed-request");
        var fault = problem.GetProperty("errors").EnumerateArray().ShouldHaveSingleItem();
        fault.GetProperty("field").GetString().ShouldBe(place);
        fault.GetProperty("message").GetString()!.ShouldContain(hint);
    }
}
