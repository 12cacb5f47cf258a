using LearningCity.Application.Units.Contracts;
using MediatR;

namespace LearningCity.Application.Units;

internal sealed class ListPredecessorsHandler(IUnitStructure structure) : IRequestHandler<ListPredecessors, IReadOnlyList<UnitOrigins>>
{
    public async Task<IReadOnlyList<UnitOrigins>> Handle(ListPredecessors query, CancellationToken cancellationToken)
    {
        var rows = (await structure.OriginsAsync([.. query.Units.Distinct()], query.From, query.On, cancellationToken)).ToLookup(row => row.Unit);
        return [.. query.Units.Distinct().Select(unit => new UnitOrigins(
            unit,
            [.. rows[unit].Where(row => row.Origin is not null).Select(row => new UnitOrigin(row.Origin!.Value, row.IsWhole))],
            rows[unit].Any() && rows[unit].All(row => row is { Origin: not null, IsWhole: true })))];
    }
}
