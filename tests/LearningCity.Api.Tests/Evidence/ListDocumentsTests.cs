using LearningCity.Api.Tests.Kernel;
using LearningCity.Application.Evidence;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;

namespace LearningCity.Api.Tests.Evidence;

public sealed class ListDocumentsTests(EvidenceApp app) : IClassFixture<EvidenceApp>
{
    private readonly UnitId unit = app.NewUnit();

    private HttpClient Reporter => app.As(Uploads.Everything, unit);

    [Theory]
    [InlineData("search=phe duyet")]
    [InlineData("search=PHÊ 1373")]
    [InlineData("search=thu tuong duyet")]
    [InlineData("search=qd-ttg")]
    [InlineData("issuer=thu tuong")]
    [InlineData("year=2021")]
    [InlineData("kind=quyet dinh")]
    [InlineData("state=active")]
    [InlineData("sort=number&size=1")]
    public async Task A_document_is_found_without_accents_and_by_each_filter(string query)
    {
        var wanted = await Seed();
        (await List(query)).Items.ShouldContain(row => row.Id == wanted);
    }

    [Theory]
    [InlineData("search=100%")]
    [InlineData("search=phe_duyet")]
    [InlineData("search=phe duyet xyz")]
    [InlineData("issuer=bo cong an")]
    [InlineData("year=2020")]
    [InlineData("state=withdrawn")]
    [InlineData("state=erased")]
    public async Task What_does_not_answer_to_the_filter_is_not_listed(string query)
    {
        var wanted = await Seed();
        (await List(query)).Items.ShouldNotContain(row => row.Id == wanted);
    }

    [Theory]
    [InlineData("state=deleted")]
    [InlineData("state=1")]
    [InlineData("sort=hash")]
    [InlineData("size=201")]
    [InlineData("year=99999")]
    [InlineData("color=red")]
    [InlineData("search=a%00b")]
    public async Task A_filter_that_is_not_on_the_list_is_refused(string query) =>
        (await Reporter.Get("/documents?" + query).Refusal(400)).ShouldBe("kernel.bad-filter");

    [Fact]
    public async Task A_list_shows_the_callers_units_only()
    {
        var mine = await Reporter.Uploaded(unit);
        var other = app.NewUnit();
        var theirs = await app.As(Uploads.Everything, other).Uploaded(other);
        (await List("")).Items.Select(row => row.Id).ShouldBe([mine.Id]);
        var office = await app.As([Function.OpenEvidence]).Get($"/documents?unit={other.Value}").Read<Page<ListedDocument>>();
        office.Items.Select(row => row.Id).ShouldBe([theirs.Id]);
    }

    [Fact]
    public async Task Pages_follow_one_another_in_the_order_asked_for()
    {
        foreach (var (number, day) in new[] { ("3", "2022-03-01"), ("1", "2022-01-01"), ("2", "2022-02-01") })
        {
            await Reporter.Uploaded(unit, null, ("summary", "Báo cáo"), ("number", number), ("issuedOn", day));
        }

        await Reporter.Uploaded(unit, null, ("summary", "Ảnh"));
        (await List("sort=issued&size=3")).Items.Select(row => row.Number).ShouldBe(["3", "2", "1"]);
        (await List("sort=issued&size=3&page=2")).Items.Select(row => row.Summary).ShouldBe(["Ảnh"]);
        var first = await List("sort=number&size=1");
        (first.Total, first.Items[0].Number).ShouldBe((4, "1"));
    }

    [Fact]
    public async Task A_list_costs_the_same_statements_for_one_row_and_for_many()
    {
        await Reporter.Uploaded(unit);
        var client = Reporter;
        await List("");
        using var one = app.CountStatements();
        await client.Get("/documents").Json();
        var few = one.Count;
        for (var i = 0; i < 12; i++)
        {
            await Reporter.Uploaded(unit);
        }

        using var many = app.CountStatements();
        await client.Get("/documents").Json();
        many.Count.ShouldBe(few);
        few.ShouldBeLessThanOrEqualTo(2, string.Join('\n', one.Texts));
    }

    [Fact]
    public async Task The_search_goes_through_its_index()
    {
        var plan = await app.Database.ScalarAsync<string>(
            """
            set enable_seqscan = off;
            explain (format json) select id from evidence.documents where search_text like '%phe duyet%' escape '\';
            """);
        plan.ShouldContain("ix_documents_search_text");
    }

    private async Task<DocumentId> Seed()
    {
        var added = await Reporter.Uploaded(unit, null,
            ("summary", "Phê duyệt Đề án Xây dựng xã hội học tập"), ("number", "1373/QĐ-TTg"), ("issuedOn", "2021-07-30"),
            ("issuer", "Thủ tướng Chính phủ"), ("kind", "Quyết định"));
        return added.Id;
    }

    private Task<Page<ListedDocument>> List(string query) => Reporter.Get("/documents?" + query).Read<Page<ListedDocument>>();
}
