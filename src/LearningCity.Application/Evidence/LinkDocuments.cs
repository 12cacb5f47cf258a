using LearningCity.Application.Evidence.Contracts;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Evidence;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Evidence;

internal sealed class LinkDocumentsHandler(
    IRepository<EvidenceBundle> bundles, IRepository<EvidenceDocument> documents, IDocumentLibrary library, ICaller caller, TimeProvider time)
    : IRequestHandler<LinkDocuments, EvidenceCount>
{
    public async Task<EvidenceCount> Handle(LinkDocuments command, CancellationToken cancellationToken)
    {
        EvidenceBundleRules.CheckList(command.Documents);
        var bundle = await bundles.FindAsync(new BundleOfTarget(command.TargetKind, command.Target), cancellationToken);
        if (bundle is null && command.Documents.Count == 0)
        {
            return new EvidenceCount(command.Target, 0, 0);
        }

        var found = await documents.ListAsync(new DocumentsToLink(command.Documents), cancellationToken);
        await CheckAddedAsync(command, bundle, found, cancellationToken);
        if (bundle is null)
        {
            bundle = EvidenceBundle.For(command.TargetKind, command.Target, command.Unit, command.Year, time.Now());
            bundles.Add(bundle);
        }

        bundle.Address(command.Label, command.Year, command.Unit, command.Audience);
        bundle.Gather(command.Documents, caller.Account, time.Now());
        var active = found.Count(document => document.State is DocumentState.Active);
        return new EvidenceCount(command.Target, active, found.Count - active);
    }

    private async Task CheckAddedAsync(
        LinkDocuments command, EvidenceBundle? bundle, IReadOnlyList<EvidenceDocument> found, CancellationToken ct)
    {
        var added = command.Documents.Where(document => bundle?.Holds(document) != true).ToArray();
        if (added.Length == 0)
        {
            return;
        }

        var reached = await library.ListWithinReachAsync(added, caller.ScopeOf(Function.OpenEvidence), ct);
        var states = found.Where(document => reached.Contains(document.Id)).ToDictionary(document => document.Id, document => document.State);
        var faults = new List<Fault>();
        for (var place = 0; place < command.Documents.Count; place++)
        {
            var document = command.Documents[place];
            if (!added.Contains(document))
            {
                continue;
            }

            if (!states.TryGetValue(document, out var state))
            {
                faults.Add(EvidenceBundleRules.Unknown(place));
            }
            else if (state is not DocumentState.Active)
            {
                faults.Add(EvidenceBundleRules.Withdrawn(place));
            }
        }

        if (faults.Count > 0)
        {
            throw EvidenceBundleRules.CannotLink(faults);
        }
    }
}
