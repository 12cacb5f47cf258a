using LearningCity.Application.Kernel;
using LearningCity.Domain.Access;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Access;

/// <summary>
/// Issues a link by which the holder of the account sets a new password; whoever starts it never chooses it.
/// The present password works until the link is accepted. Only for accounts whose roles the caller may himself give.
/// </summary>
[Allow(Function.StartPasswordReset)]
public sealed record StartPasswordReset(AccountId Account, string Reason) : ISecretCommand<OneTimeLink>;

internal sealed class StartPasswordResetHandler(
    IRepository<Account> accounts, AccountReach reach, LinkIssuing issuing, SecurityNotes notes, IAudit audit, IUnitOfWork work)
    : IRequestHandler<StartPasswordReset, OneTimeLink>
{
    private static readonly CommandInfo Info = new(nameof(StartPasswordReset), "Access", IsBulk: false);

    public Task<OneTimeLink> Handle(StartPasswordReset request, CancellationToken cancellationToken) =>
        work.RunAsync(Info, () => IssueAsync(request, cancellationToken), cancellationToken);

    private async Task<OneTimeLink> IssueAsync(StartPasswordReset request, CancellationToken cancellationToken)
    {
        var reason = AccountRules.Reason(request.Reason);
        await reach.EnsureManagesAsync(request.Account, cancellationToken);
        var account = await accounts.GetAsync(new LockedAccountById(request.Account), cancellationToken);

        if (account.State is not AccountState.Active)
        {
            throw AccountRules.HasNoPassword();
        }

        audit.Because(reason);
        notes.Add(SecurityEventKind.PasswordResetStarted, account.Id, reason);
        return await issuing.IssueAsync(account.Id, InvitationKind.PasswordReset, cancellationToken);
    }
}
