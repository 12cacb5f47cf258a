using LearningCity.Domain.Units;

namespace LearningCity.Application.Units.Import;

/// <summary>What a file says, whatever its form, in codes, with the spot of each thing.</summary>
/// <param name="Trees">The trees the file speaks of: places in other trees stay as they are.</param>
/// <param name="Faults">What could not be read at all.</param>
internal sealed record StatedStructure(
    IReadOnlyList<StatedCode> Types, IReadOnlyList<StatedCode> TreeNames, IReadOnlySet<string> Trees, IReadOnlyList<StatedGroup> Groups,
    IReadOnlyList<StatedUnit> Units, IReadOnlyList<StatedSuccession> Successions, IReadOnlyList<ImportFault> Faults);

internal sealed record StatedCode(Spot At, string Code, string Name);

internal sealed record StatedGroup(Spot At, string Code, string Name, IReadOnlyList<StatedMember> Members);

internal sealed record StatedMember(Spot At, string Unit, DateOnly? From, DateOnly? To);

/// <param name="Ground">Null = the ground of the whole import.</param>
internal sealed record StatedUnit(
    Spot At, string Code, Period Validity, IReadOnlyList<Stated<NameFacts>> Names, IReadOnlyList<Stated<string>> Types,
    IReadOnlyList<Stated<PlaceFacts>> Places, string? Ground);

/// <summary>Something that holds from a day on.</summary>
internal sealed record Stated<T>(Spot At, DateOnly From, T Value);

internal sealed record StatedSuccession(
    Spot At, string Predecessor, string Successor, DateOnly On, SuccessionKind Kind, SuccessionExtent Extent, string? Note);
