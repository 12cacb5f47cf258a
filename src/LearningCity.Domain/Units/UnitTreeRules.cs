using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Units;

/// <summary>How trees say no.</summary>
public static class UnitTreeRules
{
    public static StateConflict CodeTaken(string code) => new("units.tree-code-taken", $"Mã cây {code} đã được dùng.",
        [new Fault("code", "units.tree-code-taken", $"Mã cây {code} đã được dùng.")]);

    public static RuleViolated Unknown(string code) => RuleViolated.At("tree", "units.tree-unknown", $"Không có cây đơn vị nào mang mã {code}.");
}
