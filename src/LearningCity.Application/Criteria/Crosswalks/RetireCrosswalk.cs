using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>Takes a crosswalk out of use, with a reason. What was answered through it stays and is not followed any more.</summary>
[Allow(Function.PublishCriteriaSet)]
public sealed record RetireCrosswalk(CrosswalkId Crosswalk, int Seen, string Reason) : ICommand<Changed<CrosswalkId>>;

internal sealed class RetireCrosswalkHandler(
    IRepository<Crosswalk> crosswalks, IUnitOfWork work, IAudit audit, ICaller caller, TimeProvider time)
    : IRequestHandler<RetireCrosswalk, Changed<CrosswalkId>>
{
    public async Task<Changed<CrosswalkId>> Handle(RetireCrosswalk command, CancellationToken ct)
    {
        var crosswalk = await crosswalks.GetAsync(new CrosswalkById(command.Crosswalk), command.Seen, ct);
        crosswalk.Retire(caller.Account, command.Reason, time.Now());
        audit.Because(command.Reason);
        await work.FlushAsync(ct);
        return new Changed<CrosswalkId>(crosswalk.Id, crosswalk.Revision);
    }
}
