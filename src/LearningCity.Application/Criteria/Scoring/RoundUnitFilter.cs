using LearningCity.Application.Kernel;
using LearningCity.Application.Units.Contracts;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>Which of the units that rounds ask are meant; all given conditions hold together.</summary>
/// <param name="Type">Code of the unit's type, as it was when the round asked it.</param>
/// <param name="Group">Code of a group the unit is in on the day of chốt số liệu.</param>
/// <param name="Below">This unit and all below it, as the tree stood when the round asked them.</param>
/// <param name="Search">A part of the unit's name or code, accents and case ignored.</param>
public sealed record RoundUnitFilter(string? Type = null, string? Group = null, UnitId? Below = null, string? Search = null)
{
    private const int LongestSearch = 200;

    /// <summary>Whether names or groups, which the structure of units alone knows, narrow the list.</summary>
    internal bool AsksStructure => Group is not null || Search is { Length: > 0 };

    /// <summary>The units that the structure finds under these conditions, by name.</summary>
    /// <param name="among">Of these alone; none: of all there are.</param>
    /// <exception cref="Malformed">The search is too long.</exception>
    internal Task<IReadOnlyList<NamedUnit>> FindAsync(ISender modules, DateOnly on, IReadOnlyList<UnitId>? among, CancellationToken ct)
    {
        if (Search is { Length: > LongestSearch })
        {
            throw Malformed.Filter("search", $"Từ tìm kiếm dài quá {LongestSearch} ký tự.");
        }

        return modules.Send(new FindNamedUnits(on) { Among = among, Search = Search, Group = Group }, ct);
    }
}
