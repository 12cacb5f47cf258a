using LearningCity.Application.Kernel;
using LearningCity.Application.Units.Contracts;
using LearningCity.Domain.Access;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Access;

/// <summary>The one way in which a grant comes about, alone or with a decision after a merger.</summary>
[PerRequest]
internal sealed class GrantGiving(
    IRepository<Account> accounts, IRepository<Grant> grants, AccountReach reach, SecurityNotes notes, ISender modules, ICaller caller, IUnitOfWork work,
    TimeProvider time)
{
    /// <exception cref="NotYours">The caller may not give the role.</exception>
    /// <exception cref="NotFound">The account or the unit lies outside the caller's scope.</exception>
    /// <exception cref="StateConflict">To oneself, roles that exclude each other, or held already.</exception>
    public async Task<Grant> GiveAsync(WantedGrant wanted, CancellationToken ct)
    {
        var scope = new GrantScope(wanted.Unit);
        reach.EnsureGives(wanted.Role, scope);
        await reach.EnsureSeesAsync(wanted.Account, ct);

        // The lock makes two grants to one account follow one another, so that the second sees what excludes it.
        var account = await accounts.GetAsync(new LockedAccountById(wanted.Account), ct);
        var held = await grants.ListAsync(new OpenGrantsOf(account.Id, time.Today()), ct);

        if (wanted.Unit is { } unit)
        {
            await modules.Send(new GetValidUnit(unit, wanted.ValidFrom > time.Today() ? wanted.ValidFrom : time.Today()), ct);
        }

        var now = time.Now();
        var terms = new GrantTerms(new GrantId(Identity.New(now)), account.Id, wanted.Role, scope, wanted.ValidFrom, wanted.ValidTo, wanted.Reason);
        var grant = Grant.Give(terms, held, caller.Account, now, time.Today());
        grants.Add(grant);
        notes.Add(SecurityEventKind.GrantGiven, account.Id, GrantRules.NameOf(grant.Role));
        await work.FlushAsync(ct);
        return grant;
    }
}

/// <param name="Unit">Null for the whole city.</param>
/// <param name="ValidTo">The last day; null when open.</param>
internal sealed record WantedGrant(AccountId Account, Role Role, UnitId? Unit, DateOnly ValidFrom, DateOnly? ValidTo, string Reason);
