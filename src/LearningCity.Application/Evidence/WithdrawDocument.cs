using LearningCity.Application.Evidence.Contracts;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Evidence;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Evidence;

/// <summary>Withdraws a document: it stays where it is linked, is shown as withdrawn and counts as evidence no more. A reporter
/// who is not the unit's head withdraws only what he added himself (authorisation matrix, row 17).</summary>
[Allow(Function.WithdrawEvidence, Function.WithdrawOwnEvidence)]
public sealed record WithdrawDocument(DocumentId Document, int Seen, DocumentWithdrawal Withdrawal) : ICommand<Changed<DocumentId>>;

/// <param name="Reason">Required.</param>
public sealed record DocumentWithdrawal(string? Reason);

internal sealed class WithdrawDocumentHandler(
    IRepository<EvidenceDocument> documents, IDocumentLibrary library, ICaller caller, IAudit audit, IUnitOfWork work,
    IPublisher events, TimeProvider time)
    : IRequestHandler<WithdrawDocument, Changed<DocumentId>>
{
    public async Task<Changed<DocumentId>> Handle(WithdrawDocument command, CancellationToken cancellationToken)
    {
        var any = caller.ScopeOf(Function.WithdrawEvidence);
        var scope = any.And(caller.ScopeOf(Function.WithdrawOwnEvidence));
        var document = await documents.GetAsync(new DocumentToChange(command.Document, scope), command.Seen, cancellationToken);
        if (!any.Covers(document.Unit) && document.AddedBy != caller.Account)
        {
            throw new NotYours();
        }

        document.Withdraw(command.Withdrawal.Reason, caller.Account, time.Now());
        audit.Because(document.WithdrawnBecause!);
        await work.FlushAsync(cancellationToken);
        var targets = await library.ListTargetsAsync(document.Id, cancellationToken);
        await events.Publish(new DocumentWithdrawn(document.Id, targets), cancellationToken);
        return new Changed<DocumentId>(document.Id, document.Revision);
    }
}
