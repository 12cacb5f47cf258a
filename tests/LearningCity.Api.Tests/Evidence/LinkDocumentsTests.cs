using LearningCity.Api.Tests.Kernel;
using LearningCity.Application.Evidence;
using LearningCity.Application.Evidence.Contracts;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using Npgsql;

namespace LearningCity.Api.Tests.Evidence;

public sealed class LinkDocumentsTests(EvidenceApp app) : IClassFixture<EvidenceApp>
{
    private readonly UnitId unit = app.NewUnit();
    private readonly Guid target = Uploads.NewId();

    private HttpClient Reporter => app.As(Uploads.Everything, unit);

    [Fact]
    public async Task The_list_given_last_is_the_whole_evidence_in_its_order()
    {
        var (a, b, c) = (await Reporter.Uploaded(unit), await Reporter.Uploaded(unit), await Reporter.Uploaded(unit));
        (await app.Link(unit, target, a.Id, b.Id)).ShouldBe(new EvidenceCount(target, 2, 0));
        (await app.Link(unit, target, c.Id, a.Id)).Active.ShouldBe(2);
        (await Evidence()).Select(document => document.Id).ShouldBe([c.Id, a.Id]);
        (await app.Link(unit, target)).Active.ShouldBe(0);
        (await app.SendAs(new ListDocumentsOf(EvidenceApp.Kind, [target]), unit)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_document_that_cannot_be_linked_is_named_and_nothing_changes()
    {
        var other = app.NewUnit();
        var theirs = await app.As(Uploads.Everything, other).Uploaded(other);
        var withdrawn = await Reporter.Uploaded(unit);
        await Reporter.Withdrawn(withdrawn);
        var good = await Reporter.Uploaded(unit);
        var refusal = await Should.ThrowAsync<RuleViolated>(() => app.Link(unit, target, good.Id, theirs.Id, withdrawn.Id, new DocumentId(target)));
        refusal.Faults.Select(fault => (fault.Field, fault.Code)).ShouldBe(
            [
                ("documents[1]", "evidence.document-unknown"), ("documents[2]", "evidence.document-withdrawn"),
                ("documents[3]", "evidence.document-unknown"),
            ]);
        (await app.SendAs(new ListEvidenceCountsOf(EvidenceApp.Kind, [target]), unit)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_document_withdrawn_since_stays_linked_and_counts_no_more()
    {
        var (kept, lost) = (await Reporter.Uploaded(unit), await Reporter.Uploaded(unit));
        await app.Link(unit, target, kept.Id, lost.Id);
        await Reporter.Withdrawn(lost);
        (await app.SendAs(new ListEvidenceCountsOf(EvidenceApp.Kind, [target]), unit)).ShouldBe([new EvidenceCount(target, 1, 1)]);
        (await Evidence()).Select(document => document.Standing).ShouldBe([DocumentStanding.Active, DocumentStanding.Withdrawn]);
        (await app.Link(unit, target, lost.Id)).ShouldBe(new EvidenceCount(target, 0, 1));
        await app.Link(unit, target);
        await Should.ThrowAsync<RuleViolated>(() => app.Link(unit, target, lost.Id));
    }

    [Fact]
    public async Task A_link_lets_its_audience_read_the_document_and_link_it_further()
    {
        var (lead, stranger) = (app.NewUnit(), app.NewUnit());
        var added = await Reporter.Uploaded(unit);
        await app.SendAs(new LinkDocuments(EvidenceApp.Kind, target, "Chỉ số 1.1.1", 2022, unit, [lead], [added.Id]), unit);
        var reader = app.As([Function.OpenEvidence, Function.AddEvidence], lead);
        (await reader.Get($"/documents/{added.Id.Value}/content")).IsSuccessStatusCode.ShouldBeTrue();
        (await reader.Get("/documents").Read<Page<ListedDocument>>()).Items.Select(row => row.Id).ShouldBe([added.Id]);
        (await app.Link(lead, Uploads.NewId(), added.Id)).Active.ShouldBe(1);
        await reader.Edit($"/documents/{added.Id.Value}/description", new WrittenDescription("Của người khác"), 1).Refusal(404);
        await app.As(Uploads.Everything, stranger).Get($"/documents/{added.Id.Value}").Refusal(404);

        await app.SendAs(new LinkDocuments(EvidenceApp.Kind, target, "Chỉ số 1.1.1", 2022, unit, [], [added.Id]), unit);
        (await reader.Get($"/documents/{added.Id.Value}").Read<DocumentSheet>()).Uses.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_document_tells_where_it_is_used_as_far_as_the_caller_may_see()
    {
        var other = app.NewUnit();
        var added = await Reporter.Uploaded(unit);
        await app.Link(unit, target, added.Id);
        await app.SendAs(new LinkDocuments("plans-task", Uploads.NewId(), "Nhiệm vụ 3", 2023, other, [unit], [added.Id]), unit);
        var foreign = app.NewUnit();
        await app.AsService(new LinkDocuments("plans-task", Uploads.NewId(), "Nhiệm vụ 9", 2024, foreign, [], [added.Id]));
        var sheet = await Reporter.Get($"/documents/{added.Id.Value}").Read<DocumentSheet>();
        sheet.Uses.Select(use => (use.TargetKind, use.Label, use.Year)).ShouldBe(
            [("plans-task", "Nhiệm vụ 3", 2023), (EvidenceApp.Kind, "Chỉ số 2.1.1 năm 2022", 2022)]);
        sheet.OtherUses.ShouldBe(1);
        (await Reporter.Get("/documents").Read<Page<ListedDocument>>()).Items.Single().Uses.ShouldBe(3);
    }

    [Fact]
    public async Task Linking_leaves_the_revision_of_the_document_alone()
    {
        var added = await Reporter.Uploaded(unit);
        await app.Link(unit, target, added.Id);
        (await Reporter.Get($"/documents/{added.Id.Value}").Read<DocumentSheet>()).Revision.ShouldBe(1);
    }

    [Fact]
    public async Task Documents_are_held_in_the_order_of_their_ids_however_they_lie_in_the_table()
    {
        var ids = new[] { (await Reporter.Uploaded(unit)).Id.Value, (await Reporter.Uploaded(unit)).Id.Value }.Order().ToArray();
        await app.Database.ExecuteAsync($"update evidence.documents set summary = summary where id = '{ids[0]}'");
        await using var other = await app.Database.Source.OpenConnectionAsync();
        await using var transaction = await other.BeginTransactionAsync();
        await LockAsync(ids[0], "update");

        var holding = app.AsService(new HoldDocuments([.. ids.Select(id => new DocumentId(id))]));
        while (await app.Database.ScalarAsync<long>("select count(*) from pg_locks where not granted") is 0)
        {
            await Task.Delay(10);
        }

        await LockAsync(ids[1], "update nowait");
        await transaction.RollbackAsync();
        await holding;

        async Task LockAsync(Guid id, string strength)
        {
            await using var command = new NpgsqlCommand($"select from evidence.documents where id = '{id}' for {strength}", other, transaction);
            await command.ExecuteNonQueryAsync();
        }
    }

    private async Task<IReadOnlyList<LinkedDocument>> Evidence() =>
        (await app.SendAs(new ListDocumentsOf(EvidenceApp.Kind, [target]), unit)).Single().Documents;
}
