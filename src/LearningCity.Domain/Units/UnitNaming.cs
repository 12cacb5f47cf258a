namespace LearningCity.Domain.Units;

/// <summary>What a unit is called: the official name, a short one for narrow columns, and the code given by law (Quyết định 19/2025/QĐ-TTg for communes).</summary>
public sealed record UnitNaming
{
    public UnitNaming(string officialName, string? shortName = null, string? officialCode = null)
    {
        OfficialName = UnitText.Line("officialName", officialName, UnitRules.NameLimit);
        ShortName = UnitText.OptionalLine("shortName", shortName, UnitRules.NameLimit);
        OfficialCode = UnitText.OptionalLine("officialCode", officialCode, UnitRules.CodeLimit);
    }

    public string OfficialName { get; }

    public string? ShortName { get; }

    public string? OfficialCode { get; }
}
