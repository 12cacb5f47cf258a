using LearningCity.Domain.Units;

namespace LearningCity.Application.Units.Import;

/// <summary>The product's own form of a structure (README.md in this folder). Everything refers to everything by code.</summary>
/// <param name="Format">Always <c>learningcity-units/1</c>.</param>
/// <param name="Note">Where the data comes from; kept in the audit.</param>
public sealed record UnitFile(
    string Format,
    IReadOnlyList<CodedName>? Types = null,
    IReadOnlyList<CodedName>? Trees = null,
    IReadOnlyList<FiledGroup>? Groups = null,
    IReadOnlyList<FiledUnit>? Units = null,
    IReadOnlyList<FiledSuccession>? Successions = null,
    string? Note = null)
{
    public const string Version1 = "learningcity-units/1";

    /// <summary>Units of one file, or rows of one table.</summary>
    public const int MostRows = 20_000;

    /// <summary>Bytes of one file.</summary>
    public const int LargestFile = 10 * 1024 * 1024;
}

public sealed record CodedName(string Code, string Name);

/// <param name="Members">All members of all times: they take the place of those known before.</param>
public sealed record FiledGroup(string Code, string Name, IReadOnlyList<FiledMember>? Members = null);

/// <param name="From">Null = the unit's first day.</param>
public sealed record FiledMember(string Unit, DateOnly? From = null, DateOnly? To = null);

/// <summary>A unit with its whole history; each fact holds to the day before the next one of its kind, the last to the unit's end.</summary>
public sealed record FiledUnit(
    string Code, DateOnly ValidFrom, IReadOnlyList<FiledName> Names, IReadOnlyList<FiledType> Types,
    IReadOnlyList<FiledPlace>? Places = null, DateOnly? ValidTo = null, string? Ground = null);

/// <param name="From">Null = the unit's first day.</param>
public sealed record FiledName(string OfficialName, DateOnly? From = null, string? ShortName = null, string? OfficialCode = null);

/// <param name="From">Null = the unit's first day.</param>
public sealed record FiledType(string Type, DateOnly? From = null);

/// <param name="Parent">Null = at the top of the tree.</param>
/// <param name="From">Null = the unit's first day.</param>
public sealed record FiledPlace(string Tree, string? Parent = null, DateOnly? From = null);

public sealed record FiledSuccession(
    string Predecessor, string Successor, DateOnly On, SuccessionKind Kind, SuccessionExtent Extent, string? Note = null);
