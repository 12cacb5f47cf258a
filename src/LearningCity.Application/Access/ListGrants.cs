using LearningCity.Application.Kernel;
using LearningCity.Domain.Access;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Access;

/// <summary>The grants inside the caller's scope, the newest first; all of one account, of one role, or of one unit.</summary>
/// <param name="OnlyInForce">Leaves out those that have ended, run out or not begun.</param>
[Allow(Function.ManageReporters, Function.ManageHeads, Function.ManageOfficers, Function.ManageLeaders)]
public sealed record ListGrants(AccountId? Account, Role? Role, UnitId? Unit, bool OnlyInForce, PageRequest Page) : IQuery<Page<GrantLine>>;

/// <param name="Unit">Null for the whole city.</param>
/// <param name="GivenBy">Null for the very first administrator.</param>
public sealed record GrantLine(
    GrantId Id,
    AccountId Account,
    Role Role,
    UnitId? Unit,
    DateOnly ValidFrom,
    DateOnly? ValidTo,
    DateTimeOffset GivenAt,
    AccountId? GivenBy,
    string Reason,
    DateTimeOffset? EndedAt,
    AccountId? EndedBy,
    string? EndReason,
    int Revision);

internal sealed class ListGrantsHandler(IRepository<Grant> grants, AccountReach reach, TimeProvider time)
    : IRequestHandler<ListGrants, Page<GrantLine>>
{
    public Task<Page<GrantLine>> Handle(ListGrants request, CancellationToken cancellationToken) =>
        grants.PageAsync(new GrantsInScope(reach.Seen, request.Account, request.Role, request.Unit, request.OnlyInForce ? time.Today() : null), request.Page, cancellationToken);
}

internal sealed class GrantsInScope : Specification<Grant, GrantLine>
{
    /// <param name="inForceOn">Only those in force on that day; null for all.</param>
    public GrantsInScope(Scope scope, AccountId? ofAccount, Role? ofRole, UnitId? inUnit, DateOnly? inForceOn)
    {
        Where(grant => scope.All || (grant.Unit != null && scope.Units.Contains(grant.Unit.Value)));

        if (ofAccount is { } account)
        {
            Where(grant => grant.Account == account);
        }

        if (ofRole is { } role)
        {
            Where(grant => grant.Role == role);
        }

        if (inUnit is { } unit)
        {
            Where(grant => grant.Unit == unit);
        }

        if (inForceOn is { } today)
        {
            Where(grant => grant.EndedAt == null && grant.ValidFrom <= today && (grant.ValidTo == null || grant.ValidTo >= today));
        }

        OrderByDescending(grant => grant.GivenAt);
        ThenBy(grant => grant.Id);
        Select(grant => new GrantLine(
            grant.Id, grant.Account, grant.Role, grant.Unit, grant.ValidFrom, grant.ValidTo, grant.GivenAt, grant.GivenBy,
            grant.Reason, grant.EndedAt, grant.EndedBy, grant.EndReason, grant.Revision));
    }
}
