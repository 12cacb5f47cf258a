using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Units;

/// <summary>What a forest refuses, in words.</summary>
public static class UnitForestRules
{
    /// <summary>Faults shown in one refusal; the file check of an import shows all.</summary>
    public const int FaultsShown = 100;

    /// <param name="faults">At least one; the first speaks for all, and at most <see cref="FaultsShown"/> are told.</param>
    public static RuleViolated Unsound(IReadOnlyList<ForestFault> faults) => new(
        faults[0].Fault.Code, faults[0].Fault.Message, [.. faults.Take(FaultsShown).Select(found => found.Fault)]);

    public static Fault TwoPlaces(PlacedUnit unit, DateOnly day) => new("parent", "units.two-places",
        $"Đơn vị {unit.Code} có hai đơn vị cấp trên trong cùng một cây vào ngày {CityDay.Written(day)}.");

    public static Fault PlaceOutsideValidity(PlacedUnit unit, Period days) => new("parent", "units.place-outside-validity",
        $"Vị trí của đơn vị {unit.Code} ({days}) nằm ngoài thời gian hiệu lực của nó ({unit.Validity}).");

    public static Fault ParentUnknown(PlacedUnit unit) => new("parent", "units.parent-unknown",
        $"Không tìm thấy đơn vị cấp trên của {unit.Code}.");

    public static Fault ParentNotValid(PlacedUnit unit, PlacedUnit parent, Period days) => new("parent", "units.parent-not-valid",
        $"Đơn vị cấp trên {parent.Code} ({parent.Validity}) không có hiệu lực suốt thời gian {days} của đơn vị {unit.Code}.");

    public static Fault ParentNotInTree(PlacedUnit unit, PlacedUnit parent, Period days) => new("parent", "units.parent-not-in-tree",
        $"Đơn vị cấp trên {parent.Code} không có trong cây suốt thời gian {days} của đơn vị {unit.Code}.");

    public static Fault AboveItself(PlacedUnit unit, DateOnly day) => new("parent", "units.above-itself",
        $"Vào ngày {CityDay.Written(day)} đơn vị {unit.Code} sẽ đứng trên chính nó.");

    public static Fault TooDeep(PlacedUnit unit, DateOnly day) => new("parent", "units.too-deep",
        $"Vào ngày {CityDay.Written(day)} đơn vị {unit.Code} nằm sâu quá {UnitRules.DepthLimit} cấp.");
}
