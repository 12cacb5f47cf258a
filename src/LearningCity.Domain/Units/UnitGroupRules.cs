using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Units;

/// <summary>The limits of a group and how it says no.</summary>
public static class UnitGroupRules
{
    /// <summary>Units named in one change of members.</summary>
    public const int ChangeLimit = 5000;

    public static StateConflict CodeTaken(string code) => new("units.group-code-taken", $"Mã nhóm {code} đã được dùng.",
        [new Fault("code", "units.group-code-taken", $"Mã nhóm {code} đã được dùng.")]);

    public static StateConflict Retired(UnitGroup group) => new("units.group-retired",
        $"Nhóm {group.Name} đã ngừng dùng, không nhận thêm đơn vị.");

    public static RuleViolated JoinsAndLeaves(Unit unit) => RuleViolated.At("joining", "units.joins-and-leaves",
        $"Đơn vị {unit.Code} vừa được thêm vừa bị bớt trong cùng một lần.");
}
