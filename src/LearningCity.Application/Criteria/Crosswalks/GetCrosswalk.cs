using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>One crosswalk with the inputs it maps.</summary>
[Allow(Function.SeeCriteria)]
public sealed record GetCrosswalk(CrosswalkId Crosswalk) : IQuery<CrosswalkSheet>;

/// <param name="Revision">For <c>If-Match</c>.</param>
/// <param name="Editors">Who changed the draft since; like the author, none of them publishes it.</param>
public sealed record CrosswalkSheet(
    CrosswalkId Id,
    int Revision,
    CrosswalkSide Left,
    CrosswalkSide Right,
    IReadOnlyList<CrosswalkInput> Inputs,
    CrosswalkState State,
    AccountId Author,
    DateTimeOffset DraftedAt,
    IReadOnlyList<AccountId> Editors,
    AccountId? Publisher,
    DateTimeOffset? PublishedAt,
    DateTimeOffset? RetiredAt,
    string? RetirementReason);

internal sealed class GetCrosswalkHandler(IRepository<Crosswalk> crosswalks, ICaller caller) : IRequestHandler<GetCrosswalk, CrosswalkSheet>
{
    public async Task<CrosswalkSheet> Handle(GetCrosswalk query, CancellationToken ct)
    {
        var found = await crosswalks.GetAsync(new ReadableCrosswalk(query.Crosswalk, caller), ct);
        return new CrosswalkSheet(
            found.Id, found.Revision, found.Left, found.Right, found.Inputs, found.State, found.Author, found.DraftedAt, found.Editors, found.Publisher,
            found.PublishedAt, found.RetiredAt, found.RetirementReason);
    }
}
