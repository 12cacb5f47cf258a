using FluentValidation;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using LearningCity.Domain.Units;
using MediatR;

namespace LearningCity.Application.Units;

/// <summary>Founds a unit and puts it into trees from its first day.</summary>
/// <param name="ValidTo">The last valid day; null while no end is known.</param>
/// <param name="Ground">The paper that founds it, or the reason.</param>
[Allow(Function.ChangeUnits)]
public sealed record AddUnit(
    string Code, DateOnly ValidFrom, string OfficialName, UnitTypeId Type, IReadOnlyList<WantedPlace> Places, string Ground,
    DateOnly? ValidTo = null, string? ShortName = null, string? OfficialCode = null) : ICommand<Changed<UnitId>>;

/// <param name="Parent">Null = at the top of the tree.</param>
public sealed record WantedPlace(UnitTreeId Tree, UnitId? Parent = null);

internal sealed class AddUnitValidator : AbstractValidator<AddUnit>
{
    public AddUnitValidator() =>
        RuleFor(command => command.Places)
            .Cascade(CascadeMode.Stop)
            .Must(places => places.All(place => place is not null))
            .WithErrorCode("units.place-empty")
            .WithMessage("Có một vị trí để trống.")
            .Must(places => places.Select(place => place.Tree).Distinct().Count() == places.Count)
            .WithErrorCode("units.tree-twice")
            .WithMessage("Mỗi cây chỉ nêu một lần.");
}

internal sealed class AddUnitHandler(
    IRepository<Unit> units, IRepository<UnitType> types, IRepository<UnitTree> trees, IUnitStructure structure,
    ICaller caller, IAudit audit, TimeProvider time) : IRequestHandler<AddUnit, Changed<UnitId>>
{
    public async Task<Changed<UnitId>> Handle(AddUnit command, CancellationToken cancellationToken)
    {
        var known = await trees.ListAsync(new TreesForChange(), cancellationToken);
        var scope = caller.ScopeOf(Function.ChangeUnits);
        if (command.Places.Any(place => known.All(tree => tree.Id != place.Tree) || !scope.MayHold(place.Parent)))
        {
            throw new NotFound();
        }

        var type = await types.GetAsync(new UnitTypeById(command.Type), cancellationToken);
        if (type.IsRetired)
        {
            throw UnitTypeRules.Retired(type);
        }

        var unit = Unit.Found(
            new UnitId(Identity.New(time.Now())), command.Code, new Period(command.ValidFrom, command.ValidTo),
            new UnitNaming(command.OfficialName, command.ShortName, command.OfficialCode), type.Id, command.Ground);
        if (await units.AnyAsync(new UnitByCode(unit.Code), cancellationToken))
        {
            throw UnitRules.CodeTaken(unit.Code);
        }

        foreach (var place in command.Places)
        {
            unit.Place(place.Tree, place.Parent, command.ValidFrom, command.Ground);
        }

        await structure.JudgeAsync(unit, cancellationToken);
        audit.Because(unit.Ground);
        units.Add(unit);
        return new Changed<UnitId>(unit.Id, unit.Revision);
    }
}

/// <summary>Who holds a code; a unit that never was holds none.</summary>
internal sealed class UnitByCode : Specification<Unit>
{
    public UnitByCode(string code) => Where(unit => unit.Code == code && (unit.ValidTo == null || unit.ValidTo >= unit.ValidFrom));
}
