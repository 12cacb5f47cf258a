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

internal sealed class FindCriteriaSetFaultsHandler(ContinuedVersions continued) : IRequestHandler<FindCriteriaSetFaults, SetFileCheck>
{
    public async Task<SetFileCheck> Handle(FindCriteriaSetFaults query, CancellationToken ct)
    {
        var reading = SetFile.Read(Encoding.UTF8.GetBytes(query.File));
        var unknown = reading.Readable is { } readable ? await continued.FaultsOfAsync(readable, ct) : [];
        Fault[] faults = [.. reading.Faults, .. unknown];
        var definition = faults.Length is 0 ? reading.Definition : null;
        return new SetFileCheck(definition is not null, definition is null ? null : SetFile.HashOf(definition), faults);
    }
}
