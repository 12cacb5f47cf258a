using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using LearningCity.Domain.Units;
using MediatR;

namespace LearningCity.Application.Units;

/// <summary>A unit with its whole history: names, types, places, predecessors, successors.</summary>
[Allow(Function.SeeCriteria)]
public sealed record GetUnit(UnitId Unit) : IQuery<UnitRecord>;

/// <summary>Everything known of a unit, each list from the oldest to the newest.</summary>
public sealed record UnitRecord(
    UnitId Id, string Code, DateOnly ValidFrom, DateOnly? ValidTo, string Ground, string? ClosingGround,
    IReadOnlyList<NameInTime> Names, IReadOnlyList<TypeInTime> Types, IReadOnlyList<PlaceInTime> Places,
    IReadOnlyList<SuccessionLink> Predecessors, IReadOnlyList<SuccessionLink> Successors, int Revision);

public sealed record NameInTime(DateOnly ValidFrom, DateOnly? ValidTo, string OfficialName, string? ShortName, string? OfficialCode, string Ground);

public sealed record TypeInTime(DateOnly ValidFrom, DateOnly? ValidTo, UnitTypeId Type, string Ground);

public sealed record PlaceInTime(
    UnitTreeId Tree, DateOnly ValidFrom, DateOnly? ValidTo, UnitId? Parent, string? ParentName, string Ground);

/// <param name="Unit">The other side of the link.</param>
/// <param name="Name">Its name on its side of that day: a predecessor's last, a successor's first.</param>
public sealed record SuccessionLink(
    UnitId Unit, string Name, DateOnly On, SuccessionKind Kind, SuccessionExtent Extent, string? Note);

internal sealed class GetUnitHandler(IRepository<Unit> units) : IRequestHandler<GetUnit, UnitRecord>
{
    public async Task<UnitRecord> Handle(GetUnit query, CancellationToken cancellationToken)
    {
        var unit = await units.GetAsync(new UnitById(query.Unit), cancellationToken);
        var before = await units.ListAsync(new PredecessorsOf(unit.Id), cancellationToken);
        var others = unit.Placements.Select(place => place.Parent).OfType<UnitId>().Concat(unit.Successors.Select(link => link.Successor)).Distinct().ToList();
        var named = (await units.ListAsync(new NamesOfUnits(others), cancellationToken)).ToDictionary(other => other.Id);

        return new UnitRecord(
            unit.Id, unit.Code, unit.ValidFrom, unit.ValidTo, unit.Ground, unit.ClosingGround,
            [.. unit.Names.OrderBy(name => name.ValidFrom).Select(name =>
                new NameInTime(name.ValidFrom, name.ValidTo, name.OfficialName, name.ShortName, name.OfficialCode, name.Ground))],
            [.. unit.Types.OrderBy(type => type.ValidFrom).Select(type => new TypeInTime(type.ValidFrom, type.ValidTo, type.Type, type.Ground))],
            [.. unit.Placements.OrderBy(place => place.Tree.Value).ThenBy(place => place.ValidFrom).Select(place => new PlaceInTime(
                place.Tree, place.ValidFrom, place.ValidTo, place.Parent,
                place.Parent is { } parent ? named[parent].NameOn(place.ValidFrom)?.OfficialName : null, place.Ground))],
            [.. before.SelectMany(other => other.Successors.Where(link => link.Successor == unit.Id).Select(link => View(link, other, link.On.AddDays(-1))))
                .OrderBy(link => link.On).ThenBy(link => link.Name, StringComparer.Ordinal)],
            [.. unit.Successors.Select(link => View(link, named[link.Successor], link.On)).OrderBy(link => link.On).ThenBy(link => link.Name, StringComparer.Ordinal)],
            unit.Revision);
    }

    private static SuccessionLink View(Succession link, Unit other, DateOnly day) =>
        new(other.Id, other.NameOn(day)?.OfficialName ?? other.Code, link.On, link.Kind, link.Extent, link.Note);

    private sealed class PredecessorsOf : Specification<Unit>
    {
        public PredecessorsOf(UnitId id)
        {
            Where(unit => unit.Successors.Any(link => link.Successor == id));
            Include(nameof(Unit.Names));
            Include(nameof(Unit.Successors));
            AsSplitQuery();
            AsNoTracking();
        }
    }

    private sealed class NamesOfUnits : Specification<Unit>
    {
        public NamesOfUnits(IReadOnlyCollection<UnitId> ids)
        {
            Where(unit => ids.Contains(unit.Id));
            Include(nameof(Unit.Names));
            AsNoTracking();
        }
    }
}
