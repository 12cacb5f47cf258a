using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Criteria;

internal sealed class CrosswalkById : Specification<Crosswalk>
{
    public CrosswalkById(CrosswalkId id) => Where(crosswalk => crosswalk.Id == id);
}

/// <summary>A crosswalk that may be shown: what was never published only to whoever drafts sets.</summary>
internal sealed class ReadableCrosswalk : Specification<Crosswalk>
{
    public ReadableCrosswalk(CrosswalkId id, ICaller caller)
    {
        var showsDrafts = caller.May(Function.DraftCriteriaSet);
        Where(crosswalk => crosswalk.Id == id && (showsDrafts || crosswalk.PublishedAt != null));
    }
}

internal sealed class CrosswalksById : Specification<Crosswalk>
{
    public CrosswalksById(IReadOnlyCollection<CrosswalkId> ids)
    {
        Where(crosswalk => ids.Contains(crosswalk.Id));
        AsNoTracking();
    }
}

/// <summary>The ends of the crosswalks in force.</summary>
internal sealed class PublishedCrosswalks : Specification<Crosswalk>
{
    public PublishedCrosswalks()
    {
        Where(crosswalk => crosswalk.State == CrosswalkState.Published);
        AsNoTracking();
    }
}
