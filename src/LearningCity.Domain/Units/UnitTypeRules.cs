using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Units;

/// <summary>How unit types say no.</summary>
public static class UnitTypeRules
{
    public static StateConflict CodeTaken(string code) => new("units.type-code-taken", $"Mã loại đơn vị {code} đã được dùng.",
        [new Fault("code", "units.type-code-taken", $"Mã loại đơn vị {code} đã được dùng.")]);

    public static RuleViolated Retired(UnitType type) => RuleViolated.At("type", "units.type-retired",
        $"Loại đơn vị {type.Name} đã ngừng dùng, không gán cho đơn vị nào nữa.");
}
