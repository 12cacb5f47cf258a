using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Criteria;

internal sealed class CriteriaSetById : Specification<CriteriaSet>
{
    public CriteriaSetById(CriteriaSetId id) => Where(set => set.Id == id);
}

internal sealed class LatestVersion : Specification<CriteriaSet, int>
{
    public LatestVersion(string code)
    {
        Where(set => set.Code == code);
        OrderByDescending(set => set.Version);
        Select(set => set.Version);
        Take(1);
    }
}

/// <summary>A set that may be shown: what was never published only to whoever drafts sets (row 10 of the matrix).</summary>
internal sealed class ReadableCriteriaSet : Specification<CriteriaSet>
{
    public ReadableCriteriaSet(CriteriaSetId id, ICaller caller)
    {
        var showsDrafts = caller.May(Function.DraftCriteriaSet);
        Where(set => set.Id == id && (showsDrafts || set.PublishedAt != null));
    }
}
