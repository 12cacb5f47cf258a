using FluentValidation;
using LearningCity.Application.Kernel;
using MediatR;

namespace LearningCity.Application.Units.Mergers;

/// <summary>Says everything that a merger would do, here and in every other module; changes nothing.</summary>
[Allow(Function.ChangeUnits)]
public sealed record GetMergerPreview(UnitMerging Merging) : IQuery<MergerPreview>;

internal sealed class GetMergerPreviewValidator : AbstractValidator<GetMergerPreview>
{
    public GetMergerPreviewValidator() => RuleFor(query => query.Merging).SetValidator(new UnitMergingValidator());
}

internal sealed class GetMergerPreviewHandler(MergerWork work) : IRequestHandler<GetMergerPreview, MergerPreview>
{
    public Task<MergerPreview> Handle(GetMergerPreview query, CancellationToken cancellationToken) =>
        work.PreviewAsync(Arrangement.Of(query.Merging), cancellationToken);
}
