using LearningCity.Api.Tests.Kernel;
using LearningCity.Application.Evidence;
using LearningCity.Application.Evidence.Contracts;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Evidence;
using LearningCity.Domain.Kernel;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace LearningCity.Api.Tests.Evidence;

public sealed class WithdrawDocumentTests(WithdrawDocumentTests.HearingApp app) : IClassFixture<WithdrawDocumentTests.HearingApp>
{
    private readonly UnitId unit = app.NewUnit();

    private HttpClient Reporter => app.As(Uploads.Everything, unit);

    [Fact]
    public async Task Whoever_counted_a_withdrawn_document_hears_of_it_with_all_it_proved()
    {
        var added = await Reporter.Uploaded(unit);
        var (first, second) = (Uploads.NewId(), Uploads.NewId());
        await app.Link(unit, first, added.Id);
        await app.Link(unit, second, added.Id);
        await Reporter.Withdrawn(added);
        var heard = app.Heard.Single(told => told.Document == added.Id);
        heard.Targets.ShouldBe([new EvidenceTarget(EvidenceApp.Kind, first), new EvidenceTarget(EvidenceApp.Kind, second)], ignoreOrder: true);
    }

    [Fact]
    public async Task A_refusal_of_the_hearer_undoes_the_withdrawal()
    {
        var added = await Reporter.Uploaded(unit);
        app.Refuse = added.Id;
        (await Reporter.Step($"/documents/{added.Id.Value}/withdrawal", 1, new DocumentWithdrawal("Nhầm")).Refusal(409)).ShouldBe("test.locked");
        (await Reporter.Get($"/documents/{added.Id.Value}").Read<DocumentSheet>()).State.ShouldBe(DocumentState.Active);
    }

    [Fact]
    public async Task A_withdrawal_tells_its_reason_and_is_not_done_twice()
    {
        var added = await Reporter.Uploaded(unit);
        var path = $"/documents/{added.Id.Value}/withdrawal";
        await Reporter.Step(path, 1, new DocumentWithdrawal(" ")).Refusal(422);
        var key = Calls.NewKey();
        var withdrawn = await Reporter.Step(path, 1, new DocumentWithdrawal("Ban hành lại"), key).Read<Changed<DocumentId>>();
        (await Reporter.Step(path, 1, new DocumentWithdrawal("Ban hành lại"), key).Read<Changed<DocumentId>>()).ShouldBe(withdrawn);
        (await Reporter.Step(path, withdrawn.Revision, new DocumentWithdrawal("Nữa")).Refusal(409)).ShouldBe("evidence.already-withdrawn");
        var sheet = await Reporter.Get($"/documents/{added.Id.Value}").Read<DocumentSheet>();
        sheet.Withdrawal.ShouldBe(new Withdrawal("Ban hành lại", EvidenceApp.Somebody, app.Time.GetUtcNow()));
        (await app.Database.ScalarAsync<string>($"select reason from access.audit where object = '{added.Id.Value}' and action = 'WithdrawDocument'"))
            .ShouldBe("Ban hành lại");
    }

    [Fact]
    public async Task A_reporter_withdraws_what_he_added_and_the_head_anything_of_the_unit()
    {
        var (colleague, head) = (new AccountId(new Guid("00000000-0000-7000-8000-0000000000c1")), new AccountId(new Guid("00000000-0000-7000-8000-0000000000c2")));
        var (here, elsewhere) = (new Scope(false, [unit]), new Scope(false, [app.NewUnit()]));
        var added = await Reporter.Uploaded(unit);
        var withdrawal = new WithdrawDocument(added.Id, 1, new DocumentWithdrawal("Nhầm"));

        await Should.ThrowAsync<NotYours>(() => app.SendWith(withdrawal, colleague, Rights(Function.WithdrawOwnEvidence, here)));
        await Should.ThrowAsync<NotYours>(() => app.SendWith(
            withdrawal, colleague, Rights(Function.WithdrawOwnEvidence, here, Function.WithdrawEvidence, elsewhere)));
        (await app.SendWith(withdrawal, head, Rights(Function.WithdrawEvidence, here))).Revision.ShouldBe(2);
        var own = await Reporter.Uploaded(unit);
        (await app.SendWith(withdrawal with { Document = own.Id }, EvidenceApp.Somebody, Rights(Function.WithdrawOwnEvidence, here))).Revision.ShouldBe(2);
    }

    private static Dictionary<Function, Scope> Rights(Function one, Scope where, Function? other = null, Scope? there = null)
    {
        var rights = new Dictionary<Function, Scope> { [one] = where };
        if (other is { } more)
        {
            rights[more] = there!;
        }

        return rights;
    }

    public sealed class HearingApp : EvidenceApp
    {
        public List<DocumentWithdrawn> Heard { get; } = [];

        public DocumentId? Refuse { get; set; }

        protected override void AddDoubles(IServiceCollection services)
        {
            base.AddDoubles(services);
            services.AddSingleton<INotificationHandler<DocumentWithdrawn>>(new Hearer(this));
        }

        private sealed class Hearer(HearingApp app) : INotificationHandler<DocumentWithdrawn>
        {
            public Task Handle(DocumentWithdrawn notification, CancellationToken cancellationToken)
            {
                app.Heard.Add(notification);
                return notification.Document == app.Refuse ? throw new StateConflict("test.locked", "Báo cáo đã khoá.") : Task.CompletedTask;
            }
        }
    }
}
