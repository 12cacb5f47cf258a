using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using LearningCity.Domain.Units;

namespace LearningCity.Application.Units.Mergers;

/// <summary>Founds the new units of a merger.</summary>
[PerRequest]
internal sealed class MergerFounding(IRepository<Unit> units, IRepository<UnitType> types)
{
    /// <summary>Parents that are there already.</summary>
    public static IReadOnlyList<UnitId> ParentsOf(Arrangement wanted) =>
        [.. wanted.Successors.SelectMany(heir => heir.Founded?.Places ?? []).Select(place => place.Parent)
            .Concat(wanted.Moves.Select(move => move.Parent)).OfType<UnitId>().Distinct()];

    /// <exception cref="NotFound">A tree is unknown, or a parent lies out of scope.</exception>
    public static void RequireKnown(Arrangement wanted, IReadOnlyList<UnitTree> trees, Scope scope)
    {
        var places = wanted.Successors.SelectMany(heir => heir.Founded?.Places ?? []).Select(place => (place.Tree, place.Parent))
            .Concat(wanted.Moves.Where(move => move.ToFounded is null).Select(move => (move.Tree, move.Parent)));
        if (places.Any(place => !scope.MayHold(place.Parent))
            || places.Select(place => place.Tree).Concat(wanted.Moves.Select(move => move.Tree)).Any(tree => trees.All(known => known.Id != tree)))
        {
            throw new NotFound();
        }
    }

    /// <summary>The new units by the successor that asks for them.</summary>
    /// <exception cref="NotFound">A type is unknown.</exception>
    /// <exception cref="StateConflict">A code is taken.</exception>
    public async Task<IReadOnlyDictionary<WantedSuccessor, Unit>> FoundAsync(
        Arrangement wanted, string ground, DateTimeOffset now, CancellationToken ct)
    {
        var asked = wanted.Successors.Select(heir => heir.Founded).OfType<FoundedUnit>().ToList();
        var known = (await types.ListAsync(new UnitTypesByIds([.. asked.Select(unit => unit.Type).Distinct()]), ct)).ToDictionary(type => type.Id);
        var founded = new Dictionary<WantedSuccessor, Unit>(ReferenceEqualityComparer.Instance);
        foreach (var heir in wanted.Successors.Where(heir => heir.Founded is not null))
        {
            founded[heir] = await FoundAsync(heir.Founded!, known, wanted.On, ground, now, ct);
        }

        var twice = founded.Values.GroupBy(unit => unit.Code).FirstOrDefault(same => same.Count() > 1);
        return twice is null ? founded : throw UnitMergerRules.CodeTwice(twice.Key);
    }

    private async Task<Unit> FoundAsync(
        FoundedUnit asked, Dictionary<UnitTypeId, UnitType> known, DateOnly on, string ground, DateTimeOffset now, CancellationToken ct)
    {
        var type = known.GetValueOrDefault(asked.Type) ?? throw new NotFound();
        if (type.IsRetired)
        {
            throw UnitTypeRules.Retired(type);
        }

        var unit = Unit.Found(
            new UnitId(Identity.New(now)), asked.Code, new Period(on, null),
            new UnitNaming(asked.OfficialName, asked.ShortName, asked.OfficialCode), type.Id, ground);
        if (await units.AnyAsync(new UnitByCode(unit.Code), ct))
        {
            throw UnitRules.CodeTaken(unit.Code);
        }

        foreach (var place in asked.Places)
        {
            unit.Place(place.Tree, place.Parent, on, ground);
        }

        return unit;
    }
}
