using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using LearningCity.Domain.Units;
using MediatR;

namespace LearningCity.Application.Units;

/// <summary>Takes a type out of use: units that have it keep it, no unit gets it any more.</summary>
[Allow(Function.ChangeUnits)]
public sealed record RetireUnitType(UnitTypeId Type, int Seen) : ICommand<Done>;

internal sealed class RetireUnitTypeHandler(IRepository<UnitType> types) : IRequestHandler<RetireUnitType, Done>
{
    public async Task<Done> Handle(RetireUnitType command, CancellationToken cancellationToken)
    {
        (await types.GetAsync(new UnitTypeById(command.Type), command.Seen, cancellationToken)).Retire();
        return default;
    }
}
