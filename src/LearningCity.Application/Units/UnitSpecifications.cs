using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using LearningCity.Domain.Units;

namespace LearningCity.Application.Units;

/// <summary>A unit with all its history.</summary>
internal sealed class UnitById : Specification<Unit>
{
    public UnitById(UnitId id)
    {
        Where(unit => unit.Id == id);
        UnitHistory.Include(Include);
        AsSplitQuery();
    }
}

/// <summary>A unit with all its history, if the caller may change it.</summary>
internal sealed class UnitToChange : Specification<Unit>
{
    public UnitToChange(UnitId id, Scope scope)
    {
        Where(unit => unit.Id == id);
        Where(unit => scope.All || scope.Units.Contains(unit.Id));
        UnitHistory.Include(Include);
        AsSplitQuery();
    }
}

/// <summary>Units with all their history, those of them that the caller may change.</summary>
internal sealed class UnitsToChange : Specification<Unit>
{
    public UnitsToChange(IReadOnlyCollection<UnitId> ids, Scope scope)
    {
        Where(unit => ids.Contains(unit.Id));
        Where(unit => scope.All || scope.Units.Contains(unit.Id));
        UnitHistory.Include(Include);
        AsSplitQuery();
    }
}

/// <summary>Units with no more than their own rows.</summary>
internal sealed class UnitsByIds : Specification<Unit>
{
    public UnitsByIds(IReadOnlyCollection<UnitId> ids) => Where(unit => ids.Contains(unit.Id));
}

/// <summary>All trees, locked one after the other: whoever changes places works alone.</summary>
internal sealed class TreesForChange : Specification<UnitTree>
{
    public TreesForChange()
    {
        OrderBy(tree => tree.Id);
        ForUpdate();
    }
}

internal sealed class UnitTreeById : Specification<UnitTree>
{
    public UnitTreeById(UnitTreeId id) => Where(tree => tree.Id == id);
}

internal sealed class UnitTypeById : Specification<UnitType>
{
    public UnitTypeById(UnitTypeId id) => Where(type => type.Id == id);
}

internal static class UnitHistory
{
    public static void Include(Action<string> include)
    {
        include(nameof(Unit.Names));
        include(nameof(Unit.Types));
        include(nameof(Unit.Placements));
        include(nameof(Unit.Successors));
    }
}

/// <summary>The calendars of some years with their days.</summary>
internal sealed class CalendarYearsBetween : Specification<CalendarYear>
{
    public CalendarYearsBetween(int first, int last)
    {
        Where(year => first <= year.Year && year.Year <= last);
        Include(nameof(CalendarYear.Days));
        AsNoTracking();
    }
}
