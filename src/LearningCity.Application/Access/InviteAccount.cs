using LearningCity.Application.Kernel;
using LearningCity.Application.Units.Contracts;
using LearningCity.Domain.Access;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Access;

/// <summary>
/// Makes an account for a post together with its first grant. It cannot sign in before its link (<see cref="IssueInvitation"/>)
/// was accepted. Whoever invites must be entitled to give the role in that scope (matrix rows 3 to 6).
/// </summary>
/// <param name="Unit">Null for a role of the whole city.</param>
/// <param name="ValidTo">The last day; null when open.</param>
[Allow(Function.ManageReporters, Function.ManageHeads, Function.ManageOfficers, Function.ManageLeaders)]
public sealed record InviteAccount(
    string SignInName, string DisplayName, string Post, Role Role, UnitId? Unit, DateOnly ValidFrom, DateOnly? ValidTo, string Reason)
    : ICommand<Changed<AccountId>>;

internal sealed class InviteAccountHandler(
    IRepository<Account> accounts,
    IRepository<Grant> grants,
    AccountReach reach,
    SecurityNotes notes,
    IAudit audit,
    ISender modules,
    ICaller caller,
    TimeProvider time) : IRequestHandler<InviteAccount, Changed<AccountId>>
{
    public async Task<Changed<AccountId>> Handle(InviteAccount request, CancellationToken cancellationToken)
    {
        var scope = new GrantScope(request.Unit);
        reach.EnsureGives(request.Role, scope);

        var now = time.Now();
        var account = Account.Invite(
            new AccountId(Identity.New(now)), Domain.Access.SignInName.Of(request.SignInName), request.DisplayName, request.Post, now);
        var terms = new GrantTerms(
            new GrantId(Identity.New(now)), account.Id, request.Role, scope, request.ValidFrom, request.ValidTo, request.Reason);
        var grant = Grant.Give(terms, [], caller.Account, now, time.Today());

        if (request.Unit is { } unit)
        {
            await modules.Send(new GetValidUnit(unit, request.ValidFrom > time.Today() ? request.ValidFrom : time.Today()), cancellationToken);
        }

        accounts.Add(account);
        grants.Add(grant);
        audit.Because(grant.Reason);
        notes.Add(SecurityEventKind.AccountInvited, account.Id, GrantRules.NameOf(grant.Role));
        return new Changed<AccountId>(account.Id, account.Revision);
    }
}
