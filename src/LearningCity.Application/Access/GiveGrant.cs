using LearningCity.Application.Kernel;
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

internal sealed class GiveGrantHandler(GrantGiving giving, IAudit audit) : IRequestHandler<GiveGrant, Changed<GrantId>>
{
    public async Task<Changed<GrantId>> Handle(GiveGrant request, CancellationToken cancellationToken)
    {
        var grant = await giving.GiveAsync(
            new WantedGrant(request.Account, request.Role, request.Unit, request.ValidFrom, request.ValidTo, request.Reason), cancellationToken);
        audit.Because(grant.Reason);
        return new Changed<GrantId>(grant.Id, grant.Revision);
    }
}
