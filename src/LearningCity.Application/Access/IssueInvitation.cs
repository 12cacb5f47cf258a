using LearningCity.Application.Kernel;
using LearningCity.Domain.Access;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Access;

/// <summary>
/// Issues the link by which an invited account sets its first password; an older link is void from here on.
/// Asking twice gives two links of which only the second works, so no key is needed, and none may be kept with the link beside it.
/// </summary>
[Allow(Function.ManageReporters, Function.ManageHeads, Function.ManageOfficers, Function.ManageLeaders)]
public sealed record IssueInvitation(AccountId Account) : ISecretCommand<OneTimeLink>;

internal sealed class IssueInvitationHandler(
    IRepository<Account> accounts, AccountReach reach, LinkIssuing issuing, SecurityNotes notes, IUnitOfWork work)
    : IRequestHandler<IssueInvitation, OneTimeLink>
{
    private static readonly CommandInfo Info = new(nameof(IssueInvitation), "Access", IsBulk: false);

    public Task<OneTimeLink> Handle(IssueInvitation request, CancellationToken cancellationToken) =>
        work.RunAsync(Info, () => IssueAsync(request, cancellationToken), cancellationToken);

    private async Task<OneTimeLink> IssueAsync(IssueInvitation request, CancellationToken cancellationToken)
    {
        await reach.EnsureManagesAsync(request.Account, cancellationToken);
        var account = await accounts.GetAsync(new LockedAccountById(request.Account), cancellationToken);

        if (account.State is AccountState.Disabled)
        {
            throw AccountRules.IsDisabled();
        }

        if (account.State is AccountState.Active)
        {
            throw AccountRules.HasPassword();
        }

        notes.Add(SecurityEventKind.LinkIssued, account.Id);
        return await issuing.IssueAsync(account.Id, InvitationKind.NewAccount, cancellationToken);
    }
}
