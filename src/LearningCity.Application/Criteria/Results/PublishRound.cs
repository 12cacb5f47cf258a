using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>Publishes the decided result: from now on everybody who is signed in may read it.</summary>
/// <param name="Date">Ngày công bố.</param>
[Allow(Function.PublishResults)]
public sealed record PublishRound(RoundId Round, int Seen, DateOnly Date) : ICommand<Changed<RoundId>>;

internal sealed class PublishRoundHandler(IRepository<Round> rounds, RoundAnnouncing announcing, IUnitOfWork work, ICaller caller, TimeProvider time)
    : IRequestHandler<PublishRound, Changed<RoundId>>
{
    public async Task<Changed<RoundId>> Handle(PublishRound command, CancellationToken ct)
    {
        var round = await rounds.GetAsync(new RoundWithResults(command.Round), command.Seen, ct);
        round.Publish(command.Date, caller.Account, time.Now());
        await work.FlushAsync(ct);
        await announcing.TellAsync(EventType.RoundPublished, round, ct);
        return new Changed<RoundId>(round.Id, round.Revision);
    }
}
