using FluentValidation;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Units.Mergers;

/// <summary>One or more units become one from a day on; exactly what the preview said. Reports and documents stay with the units as they were, nobody gets a right by it.</summary>
/// <param name="Check">From <see cref="MergerPreview.Check"/>.</param>
[Allow(Function.ChangeUnits)]
public sealed record MergeUnits(UnitMerging Merging, string Check) : ICommand<Changed<UnitMergerId>>;

internal sealed class MergeUnitsValidator : AbstractValidator<MergeUnits>
{
    public MergeUnitsValidator() => RuleFor(command => command.Merging).SetValidator(new UnitMergingValidator());
}

internal sealed class MergeUnitsHandler(MergerWork work, MergerKeeping keeping) : IRequestHandler<MergeUnits, Changed<UnitMergerId>>
{
    public async Task<Changed<UnitMergerId>> Handle(MergeUnits command, CancellationToken cancellationToken) =>
        await keeping.KeepAsync(await work.DoAsync(Arrangement.Of(command.Merging), command.Check, cancellationToken), cancellationToken);
}
