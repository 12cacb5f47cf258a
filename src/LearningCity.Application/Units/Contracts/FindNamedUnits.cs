using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Units.Contracts;

/// <summary>Units under the name of a day, in Vietnamese order of these names; a unit not valid that day stands under the name nearest to it. One statement.</summary>
public sealed record FindNamedUnits(DateOnly On) : IQuery<IReadOnlyList<NamedUnit>>
{
    /// <summary>Only of these; null = of all.</summary>
    public IReadOnlyList<UnitId>? Among { get; init; }

    /// <summary>A part of that name or of the code, accents and case ignored.</summary>
    public string? Search { get; init; }

    /// <summary>Only members of the group of this code on the day.</summary>
    public string? Group { get; init; }
}
