using FluentValidation;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using LearningCity.Domain.Units;
using MediatR;

namespace LearningCity.Application.Units;

/// <summary>From a day on the joining units belong to the group and the leaving ones do not (their last day is the day before).</summary>
[Allow(Function.ChangeUnits)]
public sealed record ChangeGroupMembers(
    UnitGroupId Group, int Seen, IReadOnlyList<UnitId> Joining, IReadOnlyList<UnitId> Leaving, DateOnly From) : ICommand<Changed<UnitGroupId>>;

internal sealed class ChangeGroupMembersValidator : AbstractValidator<ChangeGroupMembers>
{
    public ChangeGroupMembersValidator() =>
        RuleFor(command => command.Joining.Count + command.Leaving.Count)
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
        var wanted = command.Joining.Distinct().ToList();
        var joining = await units.ListAsync(new UnitsByIds(wanted), cancellationToken);
        if (joining.Count < wanted.Count)
        {
            throw new NotFound();
        }

        group.ChangeMembers(joining, command.Leaving, command.From);
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
