using FsCheck;
using FsCheck.Fluent;
using LearningCity.Domain.Kernel;
using LearningCity.Domain.Units;
using static LearningCity.Domain.Tests.Units.City;

namespace LearningCity.Domain.Tests.Units;

/// <summary>Random moves over random dates; an oracle that walks day by day says whether the forest is sound.</summary>
public sealed class UnitForestProperties
{
    private const int Units = 6;
    private const int Days = 12;
    private static readonly DateOnly First = new(2025, 1, 1);

    private static readonly Gen<(int Unit, int Parent, int Day)[]> Moves =
        (from unit in Gen.Choose(1, Units)
         from parent in Gen.Choose(0, Units)
         from day in Gen.Choose(0, Days - 1)
         select (unit, parent, day)).ArrayOf(10);

    [Fact]
    public void Accepted_moves_never_make_a_circle_on_any_date() =>
        Prop.ForAll(Arb.From(Moves), moves =>
        {
            var city = Planted();
            foreach (var move in moves)
            {
                Try(city, move);
            }

            return Every(day => city.All(unit => ReachesTheTop(city, unit, day)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void A_move_is_refused_exactly_when_some_day_would_be_unsound() =>
        Prop.ForAll(Arb.From(Moves), moves =>
        {
            var city = Planted();
            foreach (var (number, parent, day) in moves.Where(move => move.Parent != move.Unit))
            {
                var unit = city[number - 1];
                if (unit.PlaceOn(Administrative, First.AddDays(day))!.Parent == ParentOf(parent))
                {
                    continue;
                }

                unit.Place(Administrative, ParentOf(parent), First.AddDays(day), Paper);
                var judged = new UnitForest(city.Select(PlacedUnit.Of)).Faults().Count == 0;
                if (judged != Every(on => city.All(each => ReachesTheTop(city, each, on))))
                {
                    return false;
                }

                if (!judged)
                {
                    return true;
                }
            }

            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void Every_unit_keeps_exactly_one_place_and_one_name_on_every_day() =>
        Prop.ForAll(Arb.From(Moves), moves =>
        {
            var city = Planted();
            foreach (var move in moves)
            {
                Try(city, move);
                var unit = city[move.Unit - 1];
                var name = new UnitNaming($"Phường {move.Parent}");
                if (unit.NameOn(First.AddDays(move.Day))!.OfficialName != name.OfficialName)
                {
                    unit.Rename(name, First.AddDays(move.Day), Paper);
                }
            }

            return Every(day => city.All(unit =>
                unit.Placements.Count(place => new Period(place.ValidFrom, place.ValidTo).Covers(day)) == 1
                && unit.Names.Count(name => new Period(name.ValidFrom, name.ValidTo).Covers(day)) == 1));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    private static Unit[] Planted()
    {
        var city = Enumerable.Range(1, Units).Select(number => Unit(number, $"u{number}", new Period(First, null))).ToArray();
        foreach (var unit in city)
        {
            unit.Place(Administrative, null, First, Paper);
        }

        return city;
    }

    private static void Try(Unit[] city, (int Unit, int Parent, int Day) move)
    {
        var (number, parent, day) = move;
        var trial = Copy(city[number - 1]);
        try
        {
            trial.Place(Administrative, ParentOf(parent), First.AddDays(day), Paper);
            new UnitForest(city.Select(unit => PlacedUnit.Of(unit.Id == trial.Id ? trial : unit))).Judge();
        }
        catch (Refusal)
        {
            return;
        }

        city[number - 1].Place(Administrative, ParentOf(parent), First.AddDays(day), Paper);
    }

    private static Unit Copy(Unit unit)
    {
        var copy = Domain.Units.Unit.Found(unit.Id, unit.Code, unit.Validity, new UnitNaming("Bản sao"), Ward, Paper);
        foreach (var place in unit.Placements.OrderBy(place => place.ValidFrom).Where(place => copy.Placements.Count == 0 || copy.PlaceOn(Administrative, place.ValidFrom)!.Parent != place.Parent))
        {
            copy.Place(Administrative, place.Parent, place.ValidFrom, Paper);
        }

        return copy;
    }

    private static bool ReachesTheTop(Unit[] city, Unit unit, DateOnly day)
    {
        for (var steps = 0; steps <= Units; steps++)
        {
            if (unit.PlaceOn(Administrative, day)!.Parent is not { } parent)
            {
                return true;
            }

            unit = city.Single(other => other.Id == parent);
        }

        return false;
    }

    private static bool Every(Func<DateOnly, bool> holds) => Enumerable.Range(0, Days + 1).All(day => holds(First.AddDays(day)));

    private static UnitId? ParentOf(int number) => number == 0 ? null : Id(number);
}
