using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Units;

/// <summary>A tree of units kept for one purpose (hành chính, giáo dục). Who stands where is dated and kept with each unit; the tree is what is locked while places change.</summary>
public sealed class UnitTree : AggregateRoot
{
    private UnitTree() { }

    public UnitTree(UnitTreeId id, string code, string name)
    {
        Id = id;
        Code = UnitText.Code("code", code);
        Name = UnitText.Line("name", name, UnitRules.NameLimit);
    }

    public UnitTreeId Id { get; private set; }

    /// <summary>Unique, never changed; in lower case.</summary>
    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";

    public void Rename(string name) => Name = UnitText.Line("name", name, UnitRules.NameLimit);
}
