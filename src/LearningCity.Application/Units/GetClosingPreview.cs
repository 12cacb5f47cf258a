using LearningCity.Application.Kernel;
using LearningCity.Application.Units.Mergers;
using LearningCity.Domain.Kernel;
using LearningCity.Domain.Units;
using MediatR;

namespace LearningCity.Application.Units;

/// <summary>Says everything that ending a unit would do, here and in every other module; changes nothing.</summary>
[Allow(Function.ChangeUnits)]
public sealed record GetClosingPreview(UnitId Unit, UnitClosing Closing) : IQuery<StructurePreview>;

internal sealed class GetClosingPreviewHandler(
    IRepository<Unit> units, IRepository<UnitTree> trees, IRepository<UnitGroup> groups, IUnitStructure structure, UnitImpacts impacts,
    PlaceComparison places, ICaller caller) : IRequestHandler<GetClosingPreview, StructurePreview>
{
    public async Task<StructurePreview> Handle(GetClosingPreview query, CancellationToken cancellationToken)
    {
        var last = query.Closing.LastDay;
        if (!UnitRules.KnownDays.Covers(last))
        {
            throw UnitRules.DayOutOfRange("lastDay", last);
        }

        var unit = await units.GetAsync(new UnitToChange(query.Unit, caller.ScopeOf(Function.ChangeUnits)), cancellationToken);
        var known = await trees.ListAsync(new TreesForReading(), cancellationToken);
        var belongs = (await groups.ListAsync(new GroupsOfUnits([unit.Id], []), cancellationToken)).Where(group => group.HasOn(unit.Id, last)).ToList();
        var around = await structure.AroundAsync([unit.Id], [], cancellationToken);
        var found = await impacts.AskAsync(ImpactQuestion.OfEnding(unit.Id, last.AddDays(1)), cancellationToken);
        var faults = Refusals.Of(() =>
        {
            unit.Close(last, query.Closing.Ground);
            around.With([unit]).Judge();
        });
        return new StructurePreview(
            last.AddDays(1), [new UnitChange(unit.Id, unit.Code, unit.NameOn(last)?.OfficialName ?? unit.Code, UnitFate.Ends, last)],
            await places.OfAsync(last.AddDays(1), known, around, [unit], [unit.Id], cancellationToken),
            [.. belongs.Select(group => new GroupChange(group.Id, group.Name, [unit.Code], []))],
            found, faults.Count > 0 ? faults : found.Preventing());
    }
}
