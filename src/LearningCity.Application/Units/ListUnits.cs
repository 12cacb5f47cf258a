using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using LearningCity.Domain.Units;
using MediatR;

namespace LearningCity.Application.Units;

/// <summary>The units valid on a day, by name; see <see cref="UnitFilter"/> for what narrows the list.</summary>
[Allow(Function.SeeCriteria)]
public sealed record ListUnits(UnitFilter Filter, PageRequest Page) : IQuery<Page<ListedUnit>>;

/// <summary>A row of the list, as of the day asked for.</summary>
/// <param name="Parent">In the tree asked for; null at its top, or when no tree was asked for.</param>
public sealed record ListedUnit(
    UnitId Id, string Code, string OfficialName, string? ShortName, string? OfficialCode, UnitTypeId Type, string TypeName,
    UnitId? Parent, string? ParentName, DateOnly ValidFrom, DateOnly? ValidTo, int Revision);

internal sealed class ListUnitsHandler(IUnitStructure structure) : IRequestHandler<ListUnits, Page<ListedUnit>>
{
    public Task<Page<ListedUnit>> Handle(ListUnits query, CancellationToken cancellationToken)
    {
        var filter = query.Filter;
        if (filter.Tree is null && (filter.Under is not null || filter.Parent is not null))
        {
            throw Malformed.Filter("tree", "Lọc theo đơn vị cấp trên cần nêu cây (tree).");
        }

        return filter.Search is { } search && (search.Length > UnitRules.NameLimit || search.Any(char.IsControl))
            ? throw Malformed.Filter("search", $"Từ tìm kiếm dài quá {UnitRules.NameLimit} ký tự hoặc có ký tự điều khiển.")
            : structure.PageAsync(filter, query.Page, cancellationToken);
    }
}
