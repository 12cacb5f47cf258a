using System.Text;
using LearningCity.Api.Tests.Criteria;
using LearningCity.Api.Tests.Evidence;
using LearningCity.Domain.Access;

namespace LearningCity.Api.Tests.Kernel.BadInput;

/// <summary>Input that looks dangerous and is taken all the same, as what it is: text.</summary>
public sealed class HarmlessInputTests(HaiPhong product) : IClassFixture<HaiPhong>
{
    private const string Ward = "phuong-07";

    /// <summary>B14</summary>
    [Theory]
    [InlineData("'")]
    [InlineData("%25")]
    [InlineData("_")]
    [InlineData("%5C")]
    [InlineData("'%20or%201%3D1--")]
    public async Task A_search_finds_what_it_says_and_nothing_else(string term)
    {
        var officer = await product.City.As(Role.CityOfficer);
        var found = await officer.Get($"/units?search={term}").Json();

        found.GetProperty("total").GetInt32().ShouldBe(0);
    }

    /// <summary>B40, B48</summary>
    [Fact]
    public async Task A_name_written_with_loose_marks_and_blanks_around_is_kept_in_the_one_form()
    {
        var officer = await product.City.As(Role.CityOfficer);
        var name = "\u00a0 Phường Bình Thủy ".Normalize(NormalizationForm.FormD);
        await officer.Create("/unit-types", new { code = "binh-thuy", name }).Json();

        var types = await officer.Get("/unit-types").Json();
        types.GetProperty("items").EnumerateArray().Select(type => type.GetProperty("name").GetString()).ShouldContain("Phường Bình Thủy");
    }

    /// <summary>B47, B49; what the screens and mails make of it, their own tests show.</summary>
    [Theory]
    [InlineData("Đạt 🎓 trước hạn")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\" onmouseover=alert(1)")]
    [InlineData("{{7*7}} ${jndi:ldap://x}")]
    [InlineData("'; DROP TABLE reports;--")]
    public async Task A_note_is_kept_letter_by_letter(string note)
    {
        var round = await product.OpenRoundAsync();
        var reporter = await product.City.Reporter(Ward);
        var path = await round.ReportPath(Ward);
        var figures = new { numerator = 1, denominator = 2 };
        await reporter.Create(path + "/entries", new { entries = new[] { new { indicator = "3.2.3", seen = 0, figures, note } } }).Json();

        (await product.Database.ScalarAsync<long>($"select count(*) from criteria.entries where note = '{note.Replace("'", "''", StringComparison.Ordinal)}'")).ShouldBe(1);
        (await reporter.Get(path).Json()).ToString().ShouldContain(System.Text.Json.JsonSerializer.Serialize(note, Application.Kernel.WireFormat.Options));
    }

    /// <summary>B22</summary>
    [Fact]
    public async Task Who_accepts_XML_only_is_answered_in_JSON()
    {
        using var officer = await product.City.As(Role.CityOfficer);
        officer.DefaultRequestHeaders.Add("Accept", "application/xml");

        (await officer.Get("/units?size=1").Json()).GetProperty("items").GetArrayLength().ShouldBe(1);
    }

    /// <summary>B104, B115</summary>
    [Fact]
    public async Task A_paper_is_what_it_is_whatever_is_said_of_it_and_a_thousand_ranges_are_one_answer()
    {
        var paper = Uploads.NewPaper();
        using var reporter = await product.City.Reporter(Ward);
        using var form = Uploads.Form(product.City.Units[Ward], paper);
        form.Last().Headers.ContentType = new("image/png");
        var added = await (await reporter.Create("/documents", form)).Json();
        reporter.DefaultRequestHeaders.TryAddWithoutValidation("Range", "bytes=" + string.Join(',', Enumerable.Repeat("0-", 1_000)));

        using var content = await reporter.Get($"/documents/{added.GetProperty("id").GetGuid()}/content");
        ((int)content.StatusCode).ShouldBe(200);
        content.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        (await content.Content.ReadAsByteArrayAsync()).ShouldBe(paper);
        await reporter.Get("/documents/00000000-0000-7000-8000-00000000dead/content").Refusal(404);
    }
}
