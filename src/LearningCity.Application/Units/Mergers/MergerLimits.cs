using FluentValidation;
using LearningCity.Domain.Units;

namespace LearningCity.Application.Units.Mergers;

/// <summary>How much one merger may name.</summary>
internal sealed class UnitMergingValidator : AbstractValidator<UnitMerging>
{
    public UnitMergingValidator()
    {
        RuleFor(wanted => wanted.Predecessors).Names(UnitMergerRules.UnitsLimit);
        RuleFor(wanted => wanted.Moves).Names(UnitMergerRules.MovesLimit);
        RuleFor(wanted => wanted.Successor).SetValidator(new WantedSuccessorValidator());
    }
}

internal sealed class UnitSplittingValidator : AbstractValidator<UnitSplitting>
{
    public UnitSplittingValidator()
    {
        RuleFor(wanted => wanted.Successors).Names(UnitMergerRules.UnitsLimit);
        RuleFor(wanted => wanted.Moves).Names(UnitMergerRules.MovesLimit);
        RuleForEach(wanted => wanted.Successors).SetValidator(new WantedSuccessorValidator());
    }
}

internal sealed class WantedSuccessorValidator : AbstractValidator<WantedSuccessor>
{
    public WantedSuccessorValidator()
    {
        RuleFor(heir => heir.Groups).Names(UnitMergerRules.GroupsLimit);
        RuleFor(heir => heir.Founded!.Places)
            .Must(places => places.Select(place => place.Tree).Distinct().Count() == places.Count)
            .When(heir => heir.Founded is not null)
            .WithErrorCode("units.tree-twice")
            .WithMessage("Mỗi cây chỉ nêu một lần.");
    }
}

internal static class MergerLimits
{
    public static void Names<T, TPart>(this IRuleBuilder<T, IReadOnlyList<TPart>> list, int most) => list
        .Must(named => named.Count <= most)
        .WithErrorCode("units.too-many-named")
        .WithMessage($"Nêu nhiều nhất {most} mục trong một lần.");
}
