using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using LearningCity.Domain.Units;
using MediatR;

namespace LearningCity.Application.Units;

/// <summary>Takes a group out of use: its history stays, it takes no new members.</summary>
[Allow(Function.ChangeUnits)]
public sealed record RetireUnitGroup(UnitGroupId Group, int Seen) : ICommand<Done>;

internal sealed class RetireUnitGroupHandler(IRepository<UnitGroup> groups) : IRequestHandler<RetireUnitGroup, Done>
{
    public async Task<Done> Handle(RetireUnitGroup command, CancellationToken cancellationToken)
    {
        (await groups.GetAsync(new GroupWithMembers(command.Group), command.Seen, cancellationToken)).Retire();
        return default;
    }
}
