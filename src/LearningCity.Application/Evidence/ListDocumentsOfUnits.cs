using LearningCity.Application.Evidence.Contracts;
using LearningCity.Application.Kernel;
using MediatR;

namespace LearningCity.Application.Evidence;

internal sealed class ListDocumentsOfUnitsHandler(IDocumentLibrary library) : IRequestHandler<ListDocumentsOfUnits, IReadOnlyList<UnitImpact>>
{
    private const string Kind = "documents";

    public async Task<IReadOnlyList<UnitImpact>> Handle(ListDocumentsOfUnits query, CancellationToken cancellationToken)
    {
        var isUndone = query.Step is UnitStep.Undo;
        var owned = await library.CountOwnedAsync(isUndone ? query.Ending : query.Units, cancellationToken);
        return [.. owned.Select(unit => new UnitImpact(
            unit.Unit, Kind, null, unit.Documents, null, null, isUndone ? UnitImpactBearing.Prevents : UnitImpactBearing.Stays,
            isUndone
                ? $"Đơn vị kế thừa đã có {unit.Documents} văn bản minh chứng."
                : $"{unit.Documents} văn bản minh chứng ở lại với đơn vị cũ."))];
    }
}
