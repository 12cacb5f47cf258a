using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>The crosswalks, newest first; what was never published only for whoever drafts.</summary>
/// <param name="Set">Of this version of a set, on either side.</param>
[Allow(Function.SeeCriteria)]
public sealed record ListCrosswalks(CriteriaSetId? Set, CrosswalkState? State, PageRequest Page) : IQuery<Page<CrosswalkLine>>;

public sealed record CrosswalkLine(
    CrosswalkId Id, CrosswalkSide Left, CrosswalkSide Right, CrosswalkState State, DateTimeOffset DraftedAt, DateTimeOffset? PublishedAt, DateTimeOffset? RetiredAt);

internal sealed class ListCrosswalksHandler(IRepository<Crosswalk> crosswalks, ICaller caller) : IRequestHandler<ListCrosswalks, Page<CrosswalkLine>>
{
    public Task<Page<CrosswalkLine>> Handle(ListCrosswalks query, CancellationToken ct) =>
        crosswalks.PageAsync(new CrosswalkLines(query.Set, query.State, caller.May(Function.DraftCriteriaSet)), query.Page, ct);

    private sealed class CrosswalkLines : Specification<Crosswalk, CrosswalkLine>
    {
        public CrosswalkLines(CriteriaSetId? set, CrosswalkState? state, bool showsDrafts)
        {
            Where(crosswalk => (state == null || crosswalk.State == state) && (showsDrafts || crosswalk.PublishedAt != null)
                && (set == null || crosswalk.Left.Set == set || crosswalk.Right.Set == set));
            OrderByDescending(crosswalk => crosswalk.Id);
            Select(crosswalk => new CrosswalkLine(
                crosswalk.Id, new CrosswalkSide(crosswalk.Left.Set, crosswalk.Left.Indicator), new CrosswalkSide(crosswalk.Right.Set, crosswalk.Right.Indicator),
                crosswalk.State, crosswalk.DraftedAt, crosswalk.PublishedAt, crosswalk.RetiredAt));
        }
    }
}
