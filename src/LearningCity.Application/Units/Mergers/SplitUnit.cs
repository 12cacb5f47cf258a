using FluentValidation;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Units.Mergers;

/// <summary>One unit gives parts of itself to others from a day on, and ends or goes on; exactly what the preview said.</summary>
/// <param name="Check">From <see cref="MergerPreview.Check"/>.</param>
[Allow(Function.ChangeUnits)]
public sealed record SplitUnit(UnitSplitting Splitting, string Check) : ICommand<Changed<UnitMergerId>>;

internal sealed class SplitUnitValidator : AbstractValidator<SplitUnit>
{
    public SplitUnitValidator() => RuleFor(command => command.Splitting).SetValidator(new UnitSplittingValidator());
}

internal sealed class SplitUnitHandler(MergerWork work, MergerKeeping keeping) : IRequestHandler<SplitUnit, Changed<UnitMergerId>>
{
    public async Task<Changed<UnitMergerId>> Handle(SplitUnit command, CancellationToken cancellationToken) =>
        await keeping.KeepAsync(await work.DoAsync(Arrangement.Of(command.Splitting), command.Check, cancellationToken), cancellationToken);
}
