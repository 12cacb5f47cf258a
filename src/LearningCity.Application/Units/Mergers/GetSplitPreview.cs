using FluentValidation;
using LearningCity.Application.Kernel;
using MediatR;

namespace LearningCity.Application.Units.Mergers;

/// <summary>Says everything that a split would do, here and in every other module; changes nothing.</summary>
[Allow(Function.ChangeUnits)]
public sealed record GetSplitPreview(UnitSplitting Splitting) : IQuery<MergerPreview>;

internal sealed class GetSplitPreviewValidator : AbstractValidator<GetSplitPreview>
{
    public GetSplitPreviewValidator() => RuleFor(query => query.Splitting).SetValidator(new UnitSplittingValidator());
}

internal sealed class GetSplitPreviewHandler(MergerWork work) : IRequestHandler<GetSplitPreview, MergerPreview>
{
    public Task<MergerPreview> Handle(GetSplitPreview query, CancellationToken cancellationToken) =>
        work.PreviewAsync(Arrangement.Of(query.Splitting), cancellationToken);
}
