using System.Net;
using LearningCity.Api.Tests.Kernel;
using LearningCity.Application.Evidence;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;

namespace LearningCity.Api.Tests.Evidence;

public sealed class GetDocumentContentTests(EvidenceApp app) : IClassFixture<EvidenceApp>
{
    private readonly UnitId unit = app.NewUnit();

    private HttpClient Reporter => app.As(Uploads.Everything, unit);

    [Fact]
    public async Task The_original_comes_back_byte_for_byte_and_can_never_run_in_the_products_origin()
    {
        var paper = Uploads.NewPaper();
        var added = await Reporter.Upload(unit, paper, "Kế hoạch; \r\n=2022.pdf").Read<AddedDocument>();
        var answer = await Reporter.Get($"/documents/{added.Id.Value}/content");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadAsByteArrayAsync()).ShouldBe(paper);
        answer.Content.Headers.ContentType!.ToString().ShouldBe("application/pdf");
        answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        answer.Content.Headers.ContentDisposition.FileNameStar!.ShouldStartWith("Kế hoạch");
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldBe("sandbox; default-src 'none'");
        answer.Headers.GetValues("Cross-Origin-Resource-Policy").ShouldBe(["same-origin"]);
        answer.Headers.ETag!.Tag.ShouldBe($"\"{Uploads.Hash(paper)}\"");
    }

    [Fact]
    public async Task Who_has_the_bytes_is_not_sent_them_again()
    {
        var paper = Uploads.NewPaper();
        var added = await Reporter.Uploaded(unit, paper);
        var client = Reporter;
        client.DefaultRequestHeaders.Add("If-None-Match", $"\"{Uploads.Hash(paper)}\"");
        (await client.Get($"/documents/{added.Id.Value}/content")).StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task Nobody_outside_the_scope_learns_that_there_is_such_a_document()
    {
        var added = await Reporter.Uploaded(unit);
        var stranger = app.As(Uploads.Everything, app.NewUnit());
        await stranger.Get($"/documents/{added.Id.Value}/content").Refusal(404);
        await stranger.Get($"/documents/{added.Id.Value}").Refusal(404);
        await app.As([Function.AddEvidence], unit).Get($"/documents/{added.Id.Value}/content").Refusal(403);
        await app.As([Function.OpenEvidence]).Get($"/documents/{added.Id.Value}/content");
    }

    [Fact]
    public async Task A_withdrawn_document_can_still_be_opened()
    {
        var added = await Reporter.Uploaded(unit);
        await Reporter.Withdrawn(added);
        (await Reporter.Get($"/documents/{added.Id.Value}/content")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Bytes_that_are_missing_cut_or_changed_are_no_answer()
    {
        var paper = Uploads.NewPaper();
        var added = await Reporter.Uploaded(unit, paper);
        await File.WriteAllBytesAsync(app.PlaceOf(paper), paper[..^1]);
        (await Reporter.Get($"/documents/{added.Id.Value}/content").Refusal(503)).ShouldBe("evidence.file-damaged");
        byte[] changed = [.. paper];
        changed[^9] ^= 1;
        await File.WriteAllBytesAsync(app.PlaceOf(paper), changed);
        (await Reporter.Get($"/documents/{added.Id.Value}/content").Refusal(503)).ShouldBe("evidence.file-damaged");
        File.Delete(app.PlaceOf(paper));
        (await Reporter.Get($"/documents/{added.Id.Value}/content").Refusal(503)).ShouldBe("evidence.bytes-missing");
    }

    [Fact]
    public async Task Bytes_cut_or_changed_on_the_disk_are_made_whole_by_the_next_upload()
    {
        var paper = Uploads.NewPaper();
        var added = await Reporter.Uploaded(unit, paper);
        await File.WriteAllBytesAsync(app.PlaceOf(paper), [.. paper[..^1], 0]);
        var other = app.NewUnit();
        await app.As(Uploads.Everything, other).Uploaded(other, paper);
        (await (await Reporter.Get($"/documents/{added.Id.Value}/content")).Content.ReadAsByteArrayAsync()).ShouldBe(paper);
        await File.WriteAllBytesAsync(app.PlaceOf(paper), paper[..^1]);
        var third = app.NewUnit();
        await app.As(Uploads.Everything, third).Uploaded(third, paper);
        (await (await Reporter.Get($"/documents/{added.Id.Value}/content")).Content.ReadAsByteArrayAsync()).ShouldBe(paper);
    }
}
