using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>Says of a planned round which round it follows: that one's accepted answers are suggested again, and changes are measured against them.</summary>
/// <param name="Previous">None: it follows no round.</param>
[Allow(Function.RunRound)]
public sealed record SetPreviousRound(RoundId Round, int Seen, RoundId? Previous) : ICommand<Changed<RoundId>>;

internal sealed class SetPreviousRoundHandler(IRepository<Round> rounds, IUnitOfWork work) : IRequestHandler<SetPreviousRound, Changed<RoundId>>
{
    public async Task<Changed<RoundId>> Handle(SetPreviousRound command, CancellationToken ct)
    {
        var round = await rounds.GetAsync(new RoundById(command.Round), command.Seen, ct);
        round.Follow(command.Previous is { } previous
            ? await rounds.FindAsync(new RoundById(previous), ct) ?? throw RoundRules.NotTheRoundBefore()
            : null);
        await work.FlushAsync(ct);
        return new Changed<RoundId>(round.Id, round.Revision);
    }
}
