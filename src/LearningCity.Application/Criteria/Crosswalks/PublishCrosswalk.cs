using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>Puts a crosswalk in force; whoever drafted or edited it cannot.</summary>
[Allow(Function.PublishCriteriaSet)]
public sealed record PublishCrosswalk(CrosswalkId Crosswalk, int Seen) : ICommand<Changed<CrosswalkId>>;

internal sealed class PublishCrosswalkHandler(
    IRepository<Crosswalk> crosswalks, CrosswalkDrafting drafting, IUnitOfWork work, ICaller caller, TimeProvider time)
    : IRequestHandler<PublishCrosswalk, Changed<CrosswalkId>>
{
    public async Task<Changed<CrosswalkId>> Handle(PublishCrosswalk command, CancellationToken ct)
    {
        var crosswalk = await crosswalks.GetAsync(new CrosswalkById(command.Crosswalk), command.Seen, ct);
        crosswalk.Publish(caller.Account, await drafting.PublishedAsync(ct), time.Now());
        await work.FlushAsync(ct);
        return new Changed<CrosswalkId>(crosswalk.Id, crosswalk.Revision);
    }
}
