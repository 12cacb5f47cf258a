using LearningCity.Domain.Kernel;
using LearningCity.Domain.Units;

namespace LearningCity.Application.Units.Import;

/// <summary>The structure as it would be with the file, and what is wrong on the way there.</summary>
internal sealed class ImportWorld(StoredStructure stored, DateTimeOffset now)
{
    public StoredStructure Stored { get; } = stored;

    public List<ImportFault> Faults { get; } = [];

    /// <summary>What is taken as it is and ought to be looked at.</summary>
    public List<ImportFault> Doubts { get; } = [];

    public Dictionary<string, Guid> Types { get; } = stored.Types.ToDictionary(type => type.Key, type => type.Value.Id);

    public Dictionary<string, Guid> Trees { get; } = stored.Trees.ToDictionary(tree => tree.Key, tree => tree.Value.Id);

    public Dictionary<string, UnitId> UnitIds { get; } = stored.Units.ToDictionary(unit => unit.Key, unit => unit.Value.Id);

    public Dictionary<string, UnitState> Units { get; } = stored.Units.ToDictionary(unit => unit.Key, unit => unit.Value.State);

    /// <summary>Where the file names each of its units.</summary>
    public Dictionary<string, Spot> Spots { get; } = [];

    public Guid NewId() => Identity.New(now);

    public bool IsCode(Spot at, string code)
    {
        var (_, fault) = UnitText.ReadCode("code", code);
        if (fault is not null)
        {
            Faults.Add(at.Wrong(fault));
        }

        return fault is null;
    }

    /// <summary>The text as it is kept; a fault and an empty text when it cannot be.</summary>
    public string Line(Spot at, string field, string? text, int limit)
    {
        if (text is not null && NameLetters.AreOfOldFont(text))
        {
            Faults.Add(UnitImportRules.OldFont(at, field));
            return "";
        }

        var (kept, fault) = UnitText.Read(field, text, limit);
        if (fault is not null)
        {
            Faults.Add(at.Wrong(fault));
        }
        else if (NameLetters.AreOfTwoScripts(kept!))
        {
            Doubts.Add(UnitImportRules.TwoScripts(at, field));
        }

        return kept ?? "";
    }

    public string? OptionalLine(Spot at, string field, string? text, int limit) =>
        string.IsNullOrWhiteSpace(text) ? null : Line(at, field, text, limit);

    public bool Knows(Spot at, string field, string unit)
    {
        if (Units.ContainsKey(unit))
        {
            return true;
        }

        var plain = unit.TrimStart('0');
        var meant = Units.Keys.FirstOrDefault(code => code.TrimStart('0') == plain);
        Faults.Add(UnitImportRules.UnitUnknown(at, field, unit, meant));
        return false;
    }
}
