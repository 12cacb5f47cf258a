using LearningCity.Application.Access.Contracts;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Access;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Access;

internal sealed class ListGrantsOfUnitsHandler(
    IRepository<Grant> grants, IRepository<Account> accounts, IRepository<GrantTransfer> transfers, TimeProvider time)
    : IRequestHandler<ListGrantsOfUnits, IReadOnlyList<UnitImpact>>
{
    private const string Kind = "grant";

    public async Task<IReadOnlyList<UnitImpact>> Handle(ListGrantsOfUnits query, CancellationToken cancellationToken)
    {
        var open = await grants.ListAsync(new OpenGrantsOn(query.Step is UnitStep.Undo ? query.Ending : query.Units, time.Today()), cancellationToken);
        var holders = (await accounts.ListAsync(new AccountNames([.. open.Select(grant => grant.Account).Distinct()]), cancellationToken))
            .ToDictionary(account => account.Id);
        var decided = query.Merger is { } merger
            ? (await transfers.ListAsync(new TransfersOf(merger, [.. open.Select(grant => grant.Id)]), cancellationToken)).Select(transfer => transfer.Grant).ToHashSet()
            : [];
        return [.. open.Select(grant => Impact(grant, holders[grant.Account], query.Step, decided.Contains(grant.Id)))];
    }

    private static UnitImpact Impact(Grant grant, HolderName holder, UnitStep step, bool isDecided)
    {
        var who = $"Quyền «{GrantRules.NameOf(grant.Role)}» của {holder.Name} ({holder.Post})";
        var (bearing, message) = (step, isDecided) switch
        {
            (UnitStep.Undo, _) => (UnitImpactBearing.Prevents, $"{who} đã được cấp tại đơn vị kế thừa; hãy thu hồi trước."),
            (_, true) => (UnitImpactBearing.Stays, $"{who} ở lại với đơn vị cũ theo quyết định đã có."),
            _ => (UnitImpactBearing.NeedsDecision, $"{who} ở lại với đơn vị cũ, không tự chuyển; cần quyết định."),
        };
        return new UnitImpact(grant.Unit!.Value, Kind, grant.Id.Value, 1, RoleFunctions.CodeOf(grant.Role), grant.ValidTo, bearing, message);
    }

    private sealed class OpenGrantsOn : Specification<Grant>
    {
        public OpenGrantsOn(IReadOnlyCollection<UnitId> units, DateOnly today)
        {
            Where(grant => grant.Unit != null && units.Contains(grant.Unit.Value) && grant.EndedAt == null
                && (grant.ValidTo == null || grant.ValidTo >= today));
            OrderBy(grant => grant.Id);
            AsNoTracking();
        }
    }

    private sealed record HolderName(AccountId Id, string Name, string Post);

    private sealed class AccountNames : Specification<Account, HolderName>
    {
        public AccountNames(IReadOnlyCollection<AccountId> ids)
        {
            Where(account => ids.Contains(account.Id));
            Select(account => new HolderName(account.Id, account.DisplayName, account.Post));
        }
    }
}

/// <summary>What was decided about these grants after one merger.</summary>
internal sealed class TransfersOf : Specification<GrantTransfer>
{
    public TransfersOf(UnitMergerId merger, IReadOnlyCollection<GrantId> grants)
    {
        Where(transfer => transfer.Merger == merger && grants.Contains(transfer.Grant));
        AsNoTracking();
    }
}
