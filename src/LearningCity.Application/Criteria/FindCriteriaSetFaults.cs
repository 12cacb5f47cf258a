using System.Text;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>Reads a set file and tells every fault with its place; keeps nothing.</summary>
[Allow(Function.DraftCriteriaSet)]
public sealed record FindCriteriaSetFaults(string File) : IQuery<SetFileCheck>;

/// <param name="ContentHash">SHA-256 of the canonical form; none while there are faults.</param>
public sealed record SetFileCheck(bool IsFaultless, string? ContentHash, IReadOnlyList<Fault> Faults);

internal sealed class FindCriteriaSetFaultsHandler : IRequestHandler<FindCriteriaSetFaults, SetFileCheck>
{
    public Task<SetFileCheck> Handle(FindCriteriaSetFaults query, CancellationToken ct)
    {
        var (definition, faults) = SetFile.Read(Encoding.UTF8.GetBytes(query.File));
        var isFaultless = definition is not null && faults.Count == 0;
        return Task.FromResult(new SetFileCheck(isFaultless, isFaultless ? SetFile.HashOf(definition!) : null, faults));
    }
}
