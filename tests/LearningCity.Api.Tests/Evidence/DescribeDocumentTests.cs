using LearningCity.Api.Tests.Kernel;
using LearningCity.Application.Evidence;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;

namespace LearningCity.Api.Tests.Evidence;

public sealed class DescribeDocumentTests(EvidenceApp app) : IClassFixture<EvidenceApp>
{
    private readonly UnitId unit = app.NewUnit();

    private HttpClient Reporter => app.As(Uploads.Everything, unit);

    [Fact]
    public async Task A_description_is_corrected_once_per_revision_seen()
    {
        var added = await Reporter.Uploaded(unit);
        var path = $"/documents/{added.Id.Value}/description";
        var changed = await Reporter.Edit(path, new WrittenDescription("Kế hoạch năm 2022", "12/KH-UBND"), 1).Read<Changed<DocumentId>>();
        changed.Revision.ShouldBe(2);
        await Reporter.Edit(path, new WrittenDescription("Muộn"), 1).Refusal(412);
        var sheet = await Reporter.Get($"/documents/{added.Id.Value}").Read<DocumentSheet>();
        (sheet.Summary, sheet.Number, sheet.Revision).ShouldBe(("Kế hoạch năm 2022", "12/KH-UBND", 2));
    }

    [Fact]
    public async Task A_withdrawn_document_is_described_no_more()
    {
        var added = await Reporter.Uploaded(unit);
        var revision = await Reporter.Withdrawn(added);
        (await Reporter.Edit($"/documents/{added.Id.Value}/description", new WrittenDescription("Khác"), revision).Refusal(409))
            .ShouldBe("evidence.not-active");
    }

    [Fact]
    public async Task Only_the_owners_people_describe_it()
    {
        var added = await Reporter.Uploaded(unit);
        var stranger = app.As(Uploads.Everything, app.NewUnit());
        await stranger.Edit($"/documents/{added.Id.Value}/description", new WrittenDescription("Khác"), 1).Refusal(404);
        await app.As([Function.OpenEvidence], unit).Edit($"/documents/{added.Id.Value}/description", new WrittenDescription("Khác"), 1).Refusal(403);
    }
}
