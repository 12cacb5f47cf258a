using FluentValidation;
using LearningCity.Application.Kernel;
using LearningCity.Application.Units.Contracts;
using LearningCity.Domain.Access;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Access;

/// <summary>Decides what follows from a merger of units for grants on its predecessors: all of them or none. The rules of giving and ending hold for each.</summary>
/// <param name="Reason">Written to every grant that is given or ended.</param>
[Allow(Function.ManageReporters, Function.ManageHeads, Function.ManageOfficers, Function.ManageLeaders)]
public sealed record DecideGrantTransfers(UnitMergerId Merger, string Reason, IReadOnlyList<GrantDecision> Decisions)
    : ICommand<IReadOnlyList<DecidedGrant>>;

/// <param name="Grant">A grant on a predecessor.</param>
/// <param name="Seen">Its revision as it was read.</param>
/// <param name="Successors">Where the holder gets the same role; nowhere when empty.</param>
/// <param name="EndsOld">The old grant ends now; else it stays.</param>
/// <param name="ValidFrom">The first day of the new grants; without it the day of the merger, or today when that is past.</param>
/// <param name="ValidTo">Their last day; null when open.</param>
public sealed record GrantDecision(
    GrantId Grant, int Seen, IReadOnlyList<UnitId> Successors, bool EndsOld, DateOnly? ValidFrom = null, DateOnly? ValidTo = null);

/// <param name="Given">The new grants, in the order of the successors asked for.</param>
public sealed record DecidedGrant(GrantId Grant, IReadOnlyList<GrantId> Given, bool EndedOld);

internal sealed class DecideGrantTransfersValidator : AbstractValidator<DecideGrantTransfers>
{
    public DecideGrantTransfersValidator() => RuleFor(command => command.Decisions)
        .Must(decisions => decisions.Count is > 0 and <= GrantTransferRules.MostAtOnce)
        .WithErrorCode("access.decisions-count")
        .WithMessage($"Nêu từ 1 đến {GrantTransferRules.MostAtOnce} quyền trong một lần.")
        .Must(decisions => decisions.Select(decision => decision.Grant).Distinct().Count() == decisions.Count
            && decisions.All(decision => decision.Successors.Distinct().Count() == decision.Successors.Count))
        .WithErrorCode("access.decided-twice")
        .WithMessage("Mỗi quyền, và mỗi đơn vị kế thừa của một quyền, chỉ nêu một lần.");
}

internal sealed class DecideGrantTransfersHandler(
    IRepository<Grant> grants, IRepository<Account> accounts, IRepository<GrantTransfer> transfers, GrantGiving giving, AccountReach reach,
    SecurityNotes notes, IAudit audit, ISender modules, ICaller caller, TimeProvider time) : IRequestHandler<DecideGrantTransfers, IReadOnlyList<DecidedGrant>>
{
    public async Task<IReadOnlyList<DecidedGrant>> Handle(DecideGrantTransfers command, CancellationToken cancellationToken)
    {
        var merged = await modules.Send(new GetMergedUnits(command.Merger), cancellationToken);
        if (merged.IsUndone)
        {
            throw GrantTransferRules.MergerUndone();
        }

        var decided = new List<DecidedGrant>();
        for (var i = 0; i < command.Decisions.Count; i++)
        {
            decided.Add(await DecideAsync(command.Decisions[i], merged, command.Reason, $"decisions[{i}]", cancellationToken));
        }

        audit.Because(command.Reason);
        return decided;
    }

    private async Task<DecidedGrant> DecideAsync(GrantDecision decision, MergedUnits merged, string reason, string place, CancellationToken ct)
    {
        var old = await grants.GetAsync(new GrantById(decision.Grant), ct);
        await reach.EnsureSeesAsync(old.Account, ct);
        reach.EnsureGives(old.Role, old.Scope);
        await accounts.GetAsync(new LockedAccountById(old.Account), ct);
        RequireOpen(decision, old, merged, place);
        if (await transfers.AnyAsync(new TransfersOf(merged.Merger, [old.Id]), ct))
        {
            throw GrantTransferRules.DecidedAlready();
        }

        var given = new List<Grant>();
        foreach (var successor in decision.Successors)
        {
            given.Add(await giving.GiveAsync(
                new WantedGrant(old.Account, old.Role, successor, decision.ValidFrom ?? Later(merged.On, time.Today()), decision.ValidTo, reason), ct));
        }

        if (decision.EndsOld)
        {
            old.End(caller.Account, reason, time.Now());
            notes.Add(SecurityEventKind.GrantEnded, old.Account, GrantRules.NameOf(old.Role));
        }

        var transfer = GrantTransfer.Decide(
            new GrantTransferId(Identity.New(time.Now())), merged.Merger, old, given, reason, caller.Account, time.Now());
        transfers.Add(transfer);
        return new DecidedGrant(old.Id, transfer.Given, transfer.EndedOld);
    }

    private void RequireOpen(GrantDecision decision, Grant old, MergedUnits merged, string place)
    {
        if (old.Revision != decision.Seen)
        {
            throw new StaleRevision(decision.Seen, old.Revision);
        }

        if (old.EndedAt is not null)
        {
            throw GrantRules.HasEnded();
        }

        if (merged.Predecessors.All(unit => unit.Unit != old.Unit))
        {
            throw GrantTransferRules.NotOfMerger($"{place}.grant");
        }

        if (decision.Successors.Any(unit => !merged.Successors.Contains(unit)))
        {
            throw GrantTransferRules.NotASuccessor($"{place}.successors");
        }

        if (decision.EndsOld && merged.On > time.Today())
        {
            throw GrantTransferRules.NotYet(merged.On);
        }
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
