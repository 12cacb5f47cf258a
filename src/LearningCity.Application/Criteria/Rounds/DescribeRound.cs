using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>Says anew what a planned round is: its set, its title, its kind and its period. Another set leaves nobody assigned and nothing
/// supplied; who is asked, until when, and the city stay.</summary>
/// <param name="From">First day of the period the figures are about.</param>
/// <param name="To">Its last day.</param>
[Allow(Function.RunRound)]
public sealed record DescribeRound(
    RoundId Round, int Seen, CriteriaSetId Set, string Title, RoundKind Kind, DateOnly From, DateOnly To) : ICommand<Changed<RoundId>>;

internal sealed class DescribeRoundHandler(IRepository<Round> rounds, IRepository<CriteriaSet> sets, IUnitOfWork work)
    : IRequestHandler<DescribeRound, Changed<RoundId>>
{
    public async Task<Changed<RoundId>> Handle(DescribeRound command, CancellationToken ct)
    {
        var round = await rounds.GetAsync(new WholeRound(command.Round), command.Seen, ct);
        var set = await sets.GetAsync(new CriteriaSetById(command.Set), ct);
        var previous = round.Previous is { } before ? await rounds.GetAsync(new RoundById(before), ct) : null;
        round.Describe(set.Id, command.Title, command.Kind, new RoundPeriod(command.From, command.To), previous);
        if (await rounds.FindAsync(new OverlappingRounds(round.Id, round.Set, round.Kind, round.Subject, round.Period), ct) is { } other)
        {
            throw RoundRules.PeriodTaken(other.Title, other.Period);
        }

        await work.FlushAsync(ct);
        return new Changed<RoundId>(round.Id, round.Revision);
    }
}
