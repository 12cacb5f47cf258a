using System.Text;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>The canonical file of a set: the bytes its content hash is taken of. Of a draft with faults, the file as it was last saved.</summary>
[Allow(Function.SeeCriteria)]
public sealed record GetCriteriaSetFile(CriteriaSetId Set) : IQuery<CriteriaSetBytes>;

/// <param name="Name">For saving: code and version.</param>
public sealed record CriteriaSetBytes(string Name, byte[] Bytes);

internal sealed class GetCriteriaSetFileHandler(IRepository<CriteriaSet> sets, ICaller caller) : IRequestHandler<GetCriteriaSetFile, CriteriaSetBytes>
{
    public async Task<CriteriaSetBytes> Handle(GetCriteriaSetFile query, CancellationToken ct)
    {
        var set = await sets.GetAsync(new ReadableCriteriaSet(query.Set, caller), ct);
        return new CriteriaSetBytes($"{set.Code}-v{set.Version}.json", Encoding.UTF8.GetBytes(DraftWork.FileOf(set)));
    }
}
