using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>Saves the whole file of a draft, faults and all, and tells every fault with its place. A draft with faults is not published.</summary>
/// <param name="File">The text of the file: one JSON object (README.md beside this file).</param>
[Allow(Function.DraftCriteriaSet)]
public sealed record EditCriteriaSet(CriteriaSetId Set, int Seen, string File) : ICommand<EditedCriteriaSet>;

internal sealed class EditCriteriaSetHandler(DraftWork drafts) : IRequestHandler<EditCriteriaSet, EditedCriteriaSet>
{
    public async Task<EditedCriteriaSet> Handle(EditCriteriaSet command, CancellationToken ct) =>
        await drafts.KeepAsync(await drafts.BeginAsync(command.Set, command.Seen, ct), command.File, ct);
}
