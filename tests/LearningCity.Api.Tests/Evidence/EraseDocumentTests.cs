using LearningCity.Api.Tests.Kernel;
using LearningCity.Application.Evidence;
using LearningCity.Domain.Evidence;
using LearningCity.Domain.Kernel;

namespace LearningCity.Api.Tests.Evidence;

public sealed class EraseDocumentTests(EvidenceApp app) : IClassFixture<EvidenceApp>
{
    private static readonly DocumentErasure Decided = new("45/QĐ-SGDĐT", new DateOnly(2026, 10, 1), "Theo yêu cầu của chủ thể dữ liệu");

    private readonly UnitId unit = app.NewUnit();

    private HttpClient Leader => app.As(Uploads.Everything, unit);

    [Fact]
    public async Task Erased_bytes_are_gone_and_the_row_the_hash_and_the_decision_stay()
    {
        var paper = Uploads.NewPaper();
        var added = await Leader.Uploaded(unit, paper);
        var revision = await Leader.Withdrawn(added);
        var erased = await Leader.Step($"/documents/{added.Id.Value}/erasure", revision, Decided).Read<ErasedDocument>();
        (erased.BytesStay, erased.NeededBy.Count).ShouldBe((false, 0));
        File.Exists(app.PlaceOf(paper)).ShouldBeFalse();

        var sheet = await Leader.Get($"/documents/{added.Id.Value}").Read<DocumentSheet>();
        (sheet.State, sheet.Sha256, sheet.Erasure!.Decision).ShouldBe((DocumentState.Erased, Uploads.Hash(paper), "45/QĐ-SGDĐT"));
        (await Leader.Get($"/documents/{added.Id.Value}/content").Refusal(409)).ShouldBe("evidence.bytes-erased");
    }

    [Fact]
    public async Task Bytes_that_another_document_needs_stay_and_the_answer_says_so()
    {
        var paper = Uploads.NewPaper();
        var other = app.NewUnit();
        var theirs = await app.As(Uploads.Everything, other).Uploaded(other, paper);
        var mine = await Leader.Uploaded(unit, paper);
        var erased = await Leader.Step($"/documents/{mine.Id.Value}/erasure", await Leader.Withdrawn(mine), Decided).Read<ErasedDocument>();
        (erased.BytesStay, erased.NeededBy.Single()).ShouldBe((true, theirs.Id));
        File.Exists(app.PlaceOf(paper)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_document_in_use_is_not_erased()
    {
        var paper = Uploads.NewPaper();
        var added = await Leader.Uploaded(unit, paper);
        (await Leader.Step($"/documents/{added.Id.Value}/erasure", 1, Decided).Refusal(409)).ShouldBe("evidence.erase-before-withdrawal");
        File.Exists(app.PlaceOf(paper)).ShouldBeTrue();
    }

    [Fact]
    public async Task What_was_erased_can_be_added_anew()
    {
        var paper = Uploads.NewPaper();
        var first = await Leader.Uploaded(unit, paper);
        await Leader.Step($"/documents/{first.Id.Value}/erasure", await Leader.Withdrawn(first), Decided).Json();
        var second = await Leader.Uploaded(unit, paper);
        second.Id.ShouldNotBe(first.Id);
        File.Exists(app.PlaceOf(paper)).ShouldBeTrue();
    }
}
