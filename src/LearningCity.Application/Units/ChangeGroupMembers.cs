using FluentValidation;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using LearningCity.Domain.Units;
using MediatR;

namespace LearningCity.Application.Units;

/// <summary>From a day on the joining units belong to the group and the leaving ones do not (their last day is the day before).</summary>
[Allow(Function.ChangeUnits)]
public sealed record ChangeGroupMembers(UnitGroupId Group, int Seen, GroupMemberChange Change) : ICommand<Changed<UnitGroupId>>;

/// <param name="From">The first day of the change.</param>
public sealed record GroupMemberChange(DateOnly From, IReadOnlyList<UnitId> Joining, IReadOnlyList<UnitId> Leaving);

internal sealed class ChangeGroupMembersValidator : AbstractValidator<ChangeGroupMembers>
{
    public ChangeGroupMembersValidator() =>
        RuleFor(command => command.Change.Joining.Count + command.Change.Leaving.Count)
            .InclusiveBetween(1, UnitGroupRules.ChangeLimit)
            .OverridePropertyName("joining")
            .WithErrorCode("units.members-unnamed")
            .WithMessage($"Hãy nêu từ 1 đến {UnitGroupRules.ChangeLimit} đơn vị.");
}

internal sealed class ChangeGroupMembersHandler(IRepository<UnitGroup> groups, IRepository<Unit> units, IUnitOfWork work) : IRequestHandler<ChangeGroupMembers, Changed<UnitGroupId>>
{
    public async Task<Changed<UnitGroupId>> Handle(ChangeGroupMembers command, CancellationToken cancellationToken)
    {
        var group = await groups.GetAsync(new GroupWithMembers(command.Group), command.Seen, cancellationToken);
        var wanted = command.Change.Joining.Distinct().ToList();
        var joining = await units.ListAsync(new UnitsByIds(wanted), cancellationToken);
        if (joining.Count < wanted.Count)
        {
            throw new NotFound();
        }

        group.ChangeMembers(joining, command.Change.Leaving, command.Change.From);
        await work.FlushAsync(cancellationToken);
        return new Changed<UnitGroupId>(group.Id, group.Revision);
    }
}

internal sealed class GroupWithMembers : Specification<UnitGroup>
{
    public GroupWithMembers(UnitGroupId id)
    {
        Where(group => group.Id == id);
        Include(nameof(UnitGroup.Memberships));
    }
}
