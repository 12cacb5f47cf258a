using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>Carries the accepted answers of the round before into an open round again, after something was accepted or corrected there; what is accepted here already is scored anew.</summary>
[Bulk]
[Allow(Function.RunRound)]
public sealed record CarryAnswers(RoundId Round, int Seen) : ICommand<CarriedRound>;

/// <param name="Units">For how many units something changed.</param>
public sealed record CarriedRound(RoundId Id, int Revision, int Units);

internal sealed class CarryAnswersHandler(IRepository<Round> rounds, IScoringPlans plans, RoundChain chain, IRoundScores scores, TimeProvider time)
    : IRequestHandler<CarryAnswers, CarriedRound>
{
    public async Task<CarriedRound> Handle(CarryAnswers command, CancellationToken ct)
    {
        var round = await rounds.GetAsync(new WholeRound(command.Round), command.Seen, ct);
        round.CarryAgain(time.Now());
        var changed = await chain.CarryAsync(round, await plans.OfAsync(round.Set, ct), ct);
        foreach (var unit in changed)
        {
            await scores.RescoreAsync(round.Id, unit, ct);
        }

        return new CarriedRound(round.Id, round.Revision, changed.Count);
    }
}
