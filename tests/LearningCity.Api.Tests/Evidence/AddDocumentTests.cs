using System.Net;
using System.Text;
using LearningCity.Api.Demonstration;
using LearningCity.Api.Tests.Kernel;
using LearningCity.Application.Evidence;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Evidence;
using LearningCity.Domain.Kernel;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace LearningCity.Api.Tests.Evidence;

public sealed class AddDocumentTests(EvidenceApp app) : IClassFixture<EvidenceApp>
{
    private readonly UnitId unit = app.NewUnit();

    private HttpClient Reporter => app.As(Uploads.Everything, unit);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_document_is_added_with_its_fields_before_or_after_the_file(bool fileFirst)
    {
        var paper = Uploads.NewPaper();
        var answer = await Reporter.Create("/documents", Uploads.Form(unit, paper, "kế hoạch.pdf", fileFirst,
            ("number", "1373/QĐ-TTg"), ("issuedOn", "2021-07-30"), ("issuer", "Thủ tướng Chính phủ"), ("summary", "Phê duyệt Đề án"), ("kind", "Quyết định")));
        answer.StatusCode.ShouldBe(HttpStatusCode.Created);
        var added = await answer.Read<AddedDocument>();
        answer.Headers.Location!.ToString().ShouldBe($"/api/v1/documents/{added.Id.Value}");

        var sheet = await Reporter.Get($"/documents/{added.Id.Value}").Read<DocumentSheet>();
        (sheet.Number, sheet.IssuedOn, sheet.Issuer, sheet.Summary, sheet.Kind).ShouldBe(
            ("1373/QĐ-TTg", new DateOnly(2021, 7, 30), "Thủ tướng Chính phủ", "Phê duyệt Đề án", "Quyết định"));
        (sheet.FileName, sheet.MediaType, sheet.Size, sheet.Sha256).ShouldBe(
            ("kế hoạch.pdf", "application/pdf", paper.Length, Uploads.Hash(paper)));
        (await File.ReadAllBytesAsync(app.PlaceOf(paper))).ShouldBe(paper);
        File.GetUnixFileMode(app.PlaceOf(paper)).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        app.Stored.ShouldNotContain(path => path.StartsWith("incoming", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("bao-cao.docx")]
    [InlineData("anh.png")]
    public async Task Word_and_pictures_are_taken_too(string name)
    {
        var bytes = name.EndsWith("docx", StringComparison.Ordinal) ? SamplePaper.Docx("Báo cáo", unit.Value.ToString()) : SamplePaper.Png(40, 30, 0x0F766E);
        (await Reporter.Upload(unit, bytes, name)).StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task The_same_bytes_of_one_unit_are_one_document_and_of_two_units_two_that_share_one_file()
    {
        var paper = Uploads.NewPaper();
        var other = app.NewUnit();
        var first = await Reporter.Uploaded(unit, paper);
        var again = await Reporter.Upload(unit, paper, "tên khác.pdf");
        again.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await again.Read<AddedDocument>()).ShouldBe(first with { IsNew = false });

        var stored = app.Stored.Count;
        var theirs = await app.As(Uploads.Everything, other).Uploaded(other, paper);
        theirs.Id.ShouldNotBe(first.Id);
        app.Stored.Count.ShouldBe(stored);
    }

    [Fact]
    public async Task Many_who_send_the_same_bytes_at_once_make_one_document()
    {
        var paper = Uploads.NewPaper();
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Reporter.Uploaded(unit, paper)));
        answers.Select(answer => answer.Id).Distinct().Count().ShouldBe(1);
        answers.Count(answer => answer.IsNew).ShouldBe(1);
    }

    [Fact]
    public async Task An_upload_waits_while_somebody_decides_about_the_same_bytes()
    {
        var paper = Uploads.NewPaper();
        Task<AddedDocument>? upload = null;
        await app.InTransaction(async services =>
        {
            await services.GetRequiredService<IFileReferences>().LockAsync(Uploads.Hash(paper), CancellationToken.None);
            upload = Reporter.Uploaded(unit, paper);
            (await Task.WhenAny(upload, Task.Delay(500))).ShouldNotBe(upload);
            return true;
        });
        (await upload!).IsNew.ShouldBeTrue();
    }

    [Fact]
    public async Task The_same_call_sent_again_gets_the_same_answer_and_another_file_under_its_key_is_refused()
    {
        var paper = Uploads.NewPaper();
        var key = Calls.NewKey();
        var first = await Reporter.Upload(unit, paper, key: key).Read<AddedDocument>();
        (await Reporter.Upload(unit, paper, key: key).Read<AddedDocument>()).ShouldBe(first);
        await Reporter.Upload(unit, Uploads.NewPaper(), key: key).Refusal(422);
    }

    [Fact]
    public async Task Nobody_adds_for_a_unit_outside_his_scope_or_without_the_function()
    {
        var (documents, stored) = (await app.Documents, app.Stored);
        await Reporter.Upload(app.NewUnit(), Uploads.NewPaper()).Refusal(404);
        await app.As([Function.OpenEvidence], unit).Upload(unit, Uploads.NewPaper()).Refusal(403);
        await app.Browser().Upload(unit, Uploads.NewPaper()).Refusal(401);
        (await app.Documents).ShouldBe(documents);
        app.Stored.ShouldBe(stored);
    }

    [Theory]
    [InlineData("<html><script>alert(1)</script>", "a.pdf")]
    [InlineData("", "a.pdf")]
    [InlineData("%PDF-1.4\n", "a.pdf")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'/>", "a.png")]
    public async Task A_spoofed_file_is_refused_and_leaves_nothing(string content, string name)
    {
        var (documents, stored) = (await app.Documents, app.Stored);
        (await Reporter.Upload(unit, Encoding.UTF8.GetBytes(content), name).Refusal(422)).ShouldBe("evidence.file-rejected");
        (await app.Documents).ShouldBe(documents);
        app.Stored.ShouldBe(stored);
    }

    [Theory]
    [InlineData("../../etc/x.pdf", "x.pdf")]
    [InlineData("C:\\x.pdf", "x.pdf")]
    [InlineData("con.pdf", "_con.pdf")]
    [InlineData("bao\u202Efdp.pdf", "baofdp.pdf")]
    [InlineData("a.pdf\0.exe", "a.pdf")]
    [InlineData("Kế hoạch \"năm\" 2022 😀.pdf", "Kế hoạch _năm_ 2022 😀.pdf")]
    public async Task A_dangerous_name_is_only_shown_and_shown_clean(string name, string shown)
    {
        var paper = Uploads.NewPaper();
        var form = new MultipartFormDataContent { { new StringContent(unit.Value.ToString()), "unit" }, { new StringContent("Tên lạ"), "summary" } };
        var file = new ByteArrayContent(paper);
        file.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"file\"; filename=\"x.exe\"; filename*=UTF-8''{Uri.EscapeDataString(name)}");
        form.Add(file);
        var added = await Reporter.Create("/documents", form).Read<AddedDocument>();
        (await Reporter.Get($"/documents/{added.Id.Value}").Read<DocumentSheet>()).FileName.ShouldBe(shown);
        File.Exists(app.PlaceOf(paper)).ShouldBeTrue();
    }

    [Fact]
    public async Task Every_fault_of_the_description_is_told_with_its_field()
    {
        var problem = await (await Reporter.Upload(unit, Uploads.NewPaper(), fields: [("number", "1\u200B2"), ("issuedOn", "2100-01-01")])).Problem(422);
        problem.GetProperty("errors").EnumerateArray().Select(fault => fault.GetProperty("field").GetString())
            .ShouldBe(["number", "summary", "issuedOn"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_form_with_a_foreign_field_a_field_twice_a_wrong_day_or_no_file_is_not_read()
    {
        var stored = app.Stored;
        await Reporter.Upload(unit, Uploads.NewPaper(), fields: [("summary", "a"), ("state", "withdrawn")]).Refusal(400);
        await Reporter.Upload(unit, Uploads.NewPaper(), fields: [("summary", "a"), ("summary", "b")]).Refusal(400);
        await Reporter.Upload(unit, Uploads.NewPaper(), fields: [("summary", "a"), ("issuedOn", "30/07/2021")]).Refusal(400);
        var empty = new MultipartFormDataContent { { new StringContent(unit.Value.ToString()), "unit" } };
        await Reporter.Create("/documents", empty).Refusal(400);
        await Reporter.Create("/documents", "{}").Refusal(415);
        app.Stored.ShouldBe(stored);
    }

    [Fact]
    public async Task A_body_that_ends_early_leaves_nothing()
    {
        var (documents, stored) = (await app.Documents, app.Stored);
        var whole = Uploads.Form(unit, Uploads.NewPaper());
        var bytes = await whole.ReadAsByteArrayAsync();
        foreach (var part in new[] { 0.3, 0.6, 0.9 })
        {
            var cut = new ByteArrayContent(bytes[..(int)(bytes.Length * part)]);
            cut.Headers.TryAddWithoutValidation("Content-Type", whole.Headers.ContentType!.ToString());
            await Reporter.Create("/documents", cut).Refusal(400);
        }

        (await app.Documents).ShouldBe(documents);
        app.Stored.ShouldBe(stored);
    }

    [Fact]
    public async Task A_file_of_30_MB_is_taken_and_one_byte_more_is_not()
    {
        var (head, tail) = (Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj\nendobj\n%"), Encoding.ASCII.GetBytes("\nstartxref\n9\n%%EOF\n"));
        byte[] largest = [.. head, .. new byte[EvidenceDocumentRules.FileSizeLimit - head.Length - tail.Length], .. tail];
        await Reporter.Uploaded(unit, largest);
        var stored = app.Stored;
        await Reporter.Upload(unit, [.. largest, (byte)'\n']).Refusal(413);
        app.Stored.ShouldBe(stored);
    }

    [Fact]
    public async Task The_audit_tells_who_added_what()
    {
        var added = await Reporter.Uploaded(unit);
        var row = await app.Database.ScalarAsync<string>($"select action || ' ' || unit || ' ' || changes from access.audit where object = '{added.Id.Value}'");
        row.ShouldStartWith($"AddDocument {unit.Value}");
        row.ShouldContain("\"summary\"");
        row.ShouldNotContain("search_text");
    }

    [Fact]
    public async Task The_document_of_the_API_shows_the_upload_as_a_form_with_a_file()
    {
        var api = System.Text.Json.JsonDocument.Parse(await app.Browser().GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative))).RootElement;
        var schema = api.GetProperty("paths").GetProperty("/api/v1/documents").GetProperty("post").GetProperty("requestBody")
            .GetProperty("content").GetProperty("multipart/form-data").GetProperty("schema");
        var form = schema.TryGetProperty("$ref", out var name)
            ? api.GetProperty("components").GetProperty("schemas").GetProperty(name.GetString()!.Split('/')[^1])
            : schema;
        form.GetProperty("properties").EnumerateObject().Select(field => field.Name)
            .ShouldBe(["unit", "summary", "number", "issuedOn", "issuer", "kind", "file"], ignoreOrder: true);
    }

    [Fact]
    public void The_upload_alone_takes_30_MB()
    {
        var limits = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.ToDictionary(
            endpoint => endpoint, endpoint => endpoint.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize);
        var largest = limits.Where(limit => limit.Value >= EvidenceDocumentRules.FileSizeLimit).ShouldHaveSingleItem();
        largest.Key.Metadata.GetMetadata<IEndpointNameMetadata>()!.EndpointName.ShouldBe("AddDocument");
        largest.Value.ShouldBe(EvidenceDocumentRules.FileSizeLimit + (64 * 1024));
    }
}
