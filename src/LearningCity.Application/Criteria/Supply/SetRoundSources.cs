using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>Says which indicators of a planned round are supplied, and by whom, in place of what was said before; every other is entered.</summary>
[Allow(Function.RunRound)]
public sealed record SetRoundSources(RoundId Round, int Seen, IReadOnlyList<WantedSource> Sources) : ICommand<Changed<RoundId>>;

/// <param name="Indicator">Code in the set.</param>
/// <param name="Key">Names the supplier, such as <c>recognition.units-rated</c>.</param>
/// <param name="Parameters">What exactly is wanted: the text of a JSON object, at most 2,000 characters. Left out: none.</param>
public sealed record WantedSource(string Indicator, string Key, string? Parameters = null)
{
    internal static WantedSource Of(RoundSource source) => new(source.Indicator, source.Key, source.Parameters);
}

internal sealed class SetRoundSourcesHandler(IRepository<Round> rounds, IRepository<CriteriaSet> sets, IUnitOfWork work)
    : IRequestHandler<SetRoundSources, Changed<RoundId>>
{
    public async Task<Changed<RoundId>> Handle(SetRoundSources command, CancellationToken ct)
    {
        var round = await rounds.GetAsync(new RoundToPlan(command.Round), command.Seen, ct);
        var set = await sets.GetAsync(new CriteriaSetById(round.Set), ct);
        round.TakeSources(
            set.Definition, [.. command.Sources.Select(source => new RoundSource(source.Indicator, source.Key, source.Parameters ?? "{}"))]);
        await work.FlushAsync(ct);
        return new Changed<RoundId>(round.Id, round.Revision);
    }

    private sealed class RoundToPlan : Specification<Round>
    {
        public RoundToPlan(RoundId id)
        {
            Where(round => round.Id == id);
            ForUpdate();
        }
    }
}
