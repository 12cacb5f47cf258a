using LearningCity.Application.Kernel;
using LearningCity.Application.Units.Mergers;
using LearningCity.Domain.Kernel;
using LearningCity.Domain.Units;
using MediatR;

namespace LearningCity.Application.Units;

/// <summary>Says everything that a new name would do, here and in every other module; changes nothing.</summary>
[Allow(Function.ChangeUnits)]
public sealed record GetRenamingPreview(UnitId Unit, NewUnitName To) : IQuery<StructurePreview>;

internal sealed class GetRenamingPreviewHandler(IRepository<Unit> units, UnitImpacts impacts, ICaller caller)
    : IRequestHandler<GetRenamingPreview, StructurePreview>
{
    public async Task<StructurePreview> Handle(GetRenamingPreview query, CancellationToken cancellationToken)
    {
        var to = query.To;
        var unit = await units.GetAsync(new UnitToChange(query.Unit, caller.ScopeOf(Function.ChangeUnits)), cancellationToken);
        var found = await impacts.AskAsync(new ImpactQuestion(UnitStep.Change, [unit.Id], [], to.From), cancellationToken);
        var faults = Refusals.Of(() => unit.Rename(new UnitNaming(to.OfficialName, to.ShortName, to.OfficialCode), to.From, to.Ground));
        return new StructurePreview(
            to.From, [new UnitChange(unit.Id, unit.Code, unit.NameOn(to.From)?.OfficialName ?? unit.Code, UnitFate.IsRenamed, null)], [], [], found, faults);
    }
}
