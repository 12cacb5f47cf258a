using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using LearningCity.Domain.Units;
using MediatR;

namespace LearningCity.Application.Units;

/// <summary>Takes a type out of use: units that have it keep it, no unit gets it any more.</summary>
[Allow(Function.ChangeUnits)]
public sealed record RetireUnitType(UnitTypeId Type, int Seen) : ICommand<Changed<UnitTypeId>>;

internal sealed class RetireUnitTypeHandler(IRepository<UnitType> types, IUnitOfWork work) : IRequestHandler<RetireUnitType, Changed<UnitTypeId>>
{
    public async Task<Changed<UnitTypeId>> Handle(RetireUnitType command, CancellationToken cancellationToken)
    {
        var type = await types.GetAsync(new UnitTypeById(command.Type), command.Seen, cancellationToken);
        type.Retire();
        await work.FlushAsync(cancellationToken);
        return new Changed<UnitTypeId>(type.Id, type.Revision);
    }
}
