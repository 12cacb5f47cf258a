using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using LearningCity.Domain.Units;
using MediatR;

namespace LearningCity.Application.Units;

/// <summary>Takes a group out of use: its history stays, it takes no new members.</summary>
[Allow(Function.ChangeUnits)]
public sealed record RetireUnitGroup(UnitGroupId Group, int Seen) : ICommand<Changed<UnitGroupId>>;

internal sealed class RetireUnitGroupHandler(IRepository<UnitGroup> groups, IUnitOfWork work) : IRequestHandler<RetireUnitGroup, Changed<UnitGroupId>>
{
    public async Task<Changed<UnitGroupId>> Handle(RetireUnitGroup command, CancellationToken cancellationToken)
    {
        var group = await groups.GetAsync(new GroupWithMembers(command.Group), command.Seen, cancellationToken);
        group.Retire();
        await work.FlushAsync(cancellationToken);
        return new Changed<UnitGroupId>(group.Id, group.Revision);
    }
}
