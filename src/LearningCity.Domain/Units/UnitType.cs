using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Units;

/// <summary>A kind of unit (phường, xã, trường tiểu học, sở). Data of the office: no rule of the product looks at the code.</summary>
public sealed class UnitType : AggregateRoot
{
    private UnitType() { }

    public UnitType(UnitTypeId id, string code, string name)
    {
        Id = id;
        Code = UnitText.Code("code", code);
        Name = UnitText.Line("name", name, UnitRules.NameLimit);
    }

    public UnitTypeId Id { get; private set; }

    /// <summary>Unique, never changed; in lower case.</summary>
    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>A retired type stays with the units that have it and is given to no unit any more.</summary>
    public bool IsRetired { get; private set; }

    public void Rename(string name) => Name = UnitText.Line("name", name, UnitRules.NameLimit);

    public void Retire() => IsRetired = true;

    public void Restore() => IsRetired = false;
}
