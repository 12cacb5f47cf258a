using LearningCity.Application.Kernel;
using LearningCity.Domain.Access;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Access;

/// <summary>
/// The one-time link, for one hour, by which an empty installation gets its first administrator. Asked again before it was
/// accepted, it voids the older link; refused for ever once there is an administrator.
/// </summary>
[AllowService]
public sealed record CreateFirstAdministratorInvitation(string SignInName) : ISecretCommand<OneTimeLink>;

internal sealed class CreateFirstAdministratorInvitationHandler(
    IRepository<Account> accounts, IRepository<Grant> grants, LinkIssuing issuing, SecurityNotes notes, TimeProvider time, IUnitOfWork work)
    : IRequestHandler<CreateFirstAdministratorInvitation, OneTimeLink>
{
    private static readonly CommandInfo Info = new(nameof(CreateFirstAdministratorInvitation), "Access", IsBulk: false);

    private const string Post = "Quản trị hệ thống";

    public Task<OneTimeLink> Handle(CreateFirstAdministratorInvitation request, CancellationToken cancellationToken) =>
        work.RunAsync(Info, () => IssueAsync(request, cancellationToken), cancellationToken);

    private async Task<OneTimeLink> IssueAsync(CreateFirstAdministratorInvitation request, CancellationToken cancellationToken)
    {
        var now = time.Now();
        var held = await grants.ListAsync(new LockedGrantsInForceOf(Role.SystemAdministrator, time.Today()), cancellationToken);
        var invited = held.Count == 1
            ? await accounts.FindAsync(new LockedAccountById(held[0].Account), cancellationToken)
            : null;

        if (held.Count > 1 || invited is { State: not AccountState.Invited })
        {
            throw InvitationRules.AdministratorExists();
        }

        if (invited is null)
        {
            invited = Account.Invite(
                new AccountId(Identity.New(now)), Domain.Access.SignInName.Of(request.SignInName), Post, Post, now);
            var terms = new GrantTerms(
                new GrantId(Identity.New(now)), invited.Id, Role.SystemAdministrator, GrantScope.City, time.Today(), null,
                "Quản trị viên đầu tiên khi cài đặt");
            accounts.Add(invited);
            grants.Add(Grant.Give(terms, [], by: null, now, time.Today()));
            notes.Add(SecurityEventKind.AccountInvited, invited.Id, Post);
        }

        return await issuing.IssueAsync(invited.Id, InvitationKind.FirstAdministrator, cancellationToken);
    }
}
