using LearningCity.Application.Kernel;
using LearningCity.Application.Units.Contracts;
using LearningCity.Domain.Units;
using MediatR;

namespace LearningCity.Application.Units;

internal sealed class GetValidUnitHandler(IUnitStructure structure) : IRequestHandler<GetValidUnit, ValidUnit>
{
    public async Task<ValidUnit> Handle(GetValidUnit query, CancellationToken cancellationToken)
    {
        var (code, name, type) = await structure.FindUnitAsync(query.Unit, query.On, cancellationToken) ?? throw new NotFound();
        return name is null || type is null
            ? throw UnitRules.NotValidOn(code, query.On)
            : new ValidUnit(query.Unit, code, name, type);
    }
}
