using LearningCity.Application.Kernel;
using LearningCity.Application.Units.Contracts;
using LearningCity.Application.Units.Mergers;
using LearningCity.Domain.Units;
using MediatR;

namespace LearningCity.Application.Units;

internal sealed class GetMergedUnitsHandler(IRepository<UnitMerger> mergers) : IRequestHandler<GetMergedUnits, MergedUnits>
{
    public async Task<MergedUnits> Handle(GetMergedUnits query, CancellationToken cancellationToken)
    {
        var merger = await mergers.GetAsync(new UnitMergerById(query.Merger), cancellationToken);
        return new MergedUnits(
            merger.Id, merger.On, MergerUnits.PredecessorsOf(merger), [.. merger.Successors.Select(unit => unit.Unit)], merger.UndoneAt is not null);
    }
}

internal static class MergerUnits
{
    public static IReadOnlyList<MergedUnit> PredecessorsOf(UnitMerger merger) =>
        [.. merger.Predecessors.Select(unit => new MergedUnit(unit.Unit, unit.Extent is SuccessionExtent.Whole, unit.Ends))];
}
