using LearningCity.Application.Kernel;
using LearningCity.Application.Units.Contracts;
using LearningCity.Domain.Access;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Access;

/// <summary>Gives an account a role in a scope for a time. Nobody gives himself anything, and some roles exclude each other.</summary>
/// <param name="Unit">Null for the whole city.</param>
/// <param name="ValidTo">The last day; null when open.</param>
[Allow(Function.ManageReporters, Function.ManageHeads, Function.ManageOfficers, Function.ManageLeaders)]
public sealed record GiveGrant(AccountId Account, Role Role, UnitId? Unit, DateOnly ValidFrom, DateOnly? ValidTo, string Reason)
    : ICommand<Changed<GrantId>>;

internal sealed class GiveGrantHandler(
    IRepository<Account> accounts,
    IRepository<Grant> grants,
    AccountReach reach,
    SecurityNotes notes,
    IAudit audit,
    ISender modules,
    ICaller caller,
    TimeProvider time) : IRequestHandler<GiveGrant, Changed<GrantId>>
{
    public async Task<Changed<GrantId>> Handle(GiveGrant request, CancellationToken cancellationToken)
    {
        var scope = new GrantScope(request.Unit);
        reach.EnsureGives(request.Role, scope);
        await reach.EnsureSeesAsync(request.Account, cancellationToken);

        // The lock makes two grants to one account follow one another, so that the second sees what excludes it.
        var account = await accounts.GetAsync(new LockedAccountById(request.Account), cancellationToken);
        var held = await grants.ListAsync(new OpenGrantsOf(account.Id, time.Today()), cancellationToken);

        if (request.Unit is { } unit)
        {
            await modules.Send(new GetValidUnit(unit, request.ValidFrom > time.Today() ? request.ValidFrom : time.Today()), cancellationToken);
        }

        var now = time.Now();
        var terms = new GrantTerms(
            new GrantId(Identity.New(now)), account.Id, request.Role, scope, request.ValidFrom, request.ValidTo, request.Reason);
        var grant = Grant.Give(terms, held, caller.Account, now, time.Today());
        grants.Add(grant);
        audit.Because(grant.Reason);
        notes.Add(SecurityEventKind.GrantGiven, account.Id, GrantRules.NameOf(grant.Role));

        return new Changed<GrantId>(grant.Id, grant.Revision);
    }
}
