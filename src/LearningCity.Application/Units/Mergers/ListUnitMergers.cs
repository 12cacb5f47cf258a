using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using LearningCity.Domain.Units;
using MediatR;

namespace LearningCity.Application.Units.Mergers;

/// <summary>The mergers and splits that were entered, the last one first; undone ones too.</summary>
[Allow(Function.SeeCriteria)]
public sealed record ListUnitMergers(PageRequest Page) : IQuery<Page<ListedUnitMerger>>;

/// <param name="On">The first day of the new order.</param>
public sealed record ListedUnitMerger(
    UnitMergerId Id, MergerKind Kind, DateOnly On, string Ground, IReadOnlyList<MergerUnitName> Predecessors, IReadOnlyList<MergerUnitName> Successors,
    DateTimeOffset At, DateTimeOffset? UndoneAt, int Revision);

/// <param name="Name">Its name today, or its last.</param>
public sealed record MergerUnitName(UnitId Unit, string Code, string Name);

internal sealed class ListUnitMergersHandler(IRepository<UnitMerger> mergers, IUnitStructure structure, TimeProvider time)
    : IRequestHandler<ListUnitMergers, Page<ListedUnitMerger>>
{
    public async Task<Page<ListedUnitMerger>> Handle(ListUnitMergers query, CancellationToken cancellationToken)
    {
        var page = await mergers.PageAsync(new MergersByEntry(), query.Page, cancellationToken);
        var units = page.Items.SelectMany(merger => merger.Units).Select(unit => unit.Unit).Distinct().ToList();
        var names = (await structure.NamesAsync(units, time.Today(), cancellationToken))
            .ToDictionary(unit => unit.Id, unit => new MergerUnitName(unit.Id, unit.Code, unit.Name));
        return new Page<ListedUnitMerger>(
            [.. page.Items.Select(merger => new ListedUnitMerger(
                merger.Id, merger.Kind, merger.On, merger.Ground.Line, Named(merger, MergerPart.Predecessor), Named(merger, MergerPart.Successor),
                merger.At, merger.UndoneAt, merger.Revision))],
            page.Total, page.Number, page.Size);

        IReadOnlyList<MergerUnitName> Named(FoundMerger merger, MergerPart part) =>
            [.. merger.Units.Where(unit => unit.Part == part).Select(unit => names[unit.Unit]).OrderBy(unit => unit.Code, StringComparer.Ordinal)];
    }

    private sealed record FoundMerger(
        UnitMergerId Id, MergerKind Kind, DateOnly On, GroundPaper Ground, IReadOnlyList<MergerUnit> Units, DateTimeOffset At, DateTimeOffset? UndoneAt,
        int Revision);

    private sealed class MergersByEntry : Specification<UnitMerger, FoundMerger>
    {
        public MergersByEntry()
        {
            OrderByDescending(merger => merger.At);
            ThenBy(merger => merger.Id);
            Select(merger => new FoundMerger(
                merger.Id, merger.Kind, merger.On, merger.Ground, merger.Units, merger.At, merger.UndoneAt, merger.Revision));
        }
    }
}
