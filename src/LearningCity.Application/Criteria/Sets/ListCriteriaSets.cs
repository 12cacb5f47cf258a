using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>The versions of the criteria sets, newest version of each code first; what was never published only for whoever drafts.</summary>
[Allow(Function.SeeCriteria)]
public sealed record ListCriteriaSets(CriteriaSetState? State, PageRequest Page) : IQuery<Page<CriteriaSetLine>>;

/// <param name="ContentHash">SHA-256 of the canonical file.</param>
/// <param name="IsFaultless">False of a draft whose file has faults as it was last saved.</param>
public sealed record CriteriaSetLine(
    CriteriaSetId Id, string Code, int Version, string Title, CriteriaSetState State, string ContentHash, bool IsFaultless,
    DateTimeOffset DraftedAt, DateTimeOffset? PublishedAt);

internal sealed class ListCriteriaSetsHandler(IRepository<CriteriaSet> sets, ICaller caller) : IRequestHandler<ListCriteriaSets, Page<CriteriaSetLine>>
{
    public Task<Page<CriteriaSetLine>> Handle(ListCriteriaSets query, CancellationToken ct) =>
        sets.PageAsync(new CriteriaSetLines(query.State, caller.May(Function.DraftCriteriaSet)), query.Page, ct);

    private sealed class CriteriaSetLines : Specification<CriteriaSet, CriteriaSetLine>
    {
        public CriteriaSetLines(CriteriaSetState? state, bool showsDrafts)
        {
            Where(set => (state == null || set.State == state) && (showsDrafts || set.PublishedAt != null));
            OrderBy(set => set.Code);
            ThenByDescending(set => set.Version);
            Select(set => new CriteriaSetLine(
                set.Id, set.Code, set.Version, set.Title, set.State, set.ContentHash, set.WorkingFile == null, set.DraftedAt, set.PublishedAt));
        }
    }
}
