using System.Text;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>Takes a set file as a draft: the first version of its code, or the next. A file with faults is refused, with every fault at its place.</summary>
/// <param name="File">The text of the file (README.md beside this file).</param>
[Allow(Function.DraftCriteriaSet)]
public sealed record ImportCriteriaSet(string File) : ICommand<Changed<CriteriaSetId>>;

internal sealed class ImportCriteriaSetHandler(
    IRepository<CriteriaSet> sets, ContinuedVersions continued, ICaller caller, TimeProvider time)
    : IRequestHandler<ImportCriteriaSet, Changed<CriteriaSetId>>
{
    public async Task<Changed<CriteriaSetId>> Handle(ImportCriteriaSet command, CancellationToken ct)
    {
        var reading = SetFile.Read(Encoding.UTF8.GetBytes(command.File));
        if (reading.Definition is not { } definition || reading.Faults.Count > 0)
        {
            throw CriteriaSetRules.Faulty(reading.Faults);
        }

        if (await continued.FaultsOfAsync(definition, ct) is { Count: > 0 } faults)
        {
            throw CriteriaSetRules.Faulty(faults);
        }

        var versions = await sets.ListAsync(new LatestVersion(definition.Code), ct);
        var set = CriteriaSet.Draft(
            new CriteriaSetId(Identity.New(time.Now())), (versions.Count > 0 ? versions[0] : 0) + 1, definition, SetFile.HashOf(definition), caller.Account, time.Now());
        sets.Add(set);
        return new Changed<CriteriaSetId>(set.Id, set.Revision);
    }
}
