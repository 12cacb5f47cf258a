using LearningCity.Application.Criteria;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;

namespace LearningCity.Api.Demonstration;

/// <summary>The end of a round as it stands on paper.</summary>
/// <param name="Key">Names its steps.</param>
/// <param name="MetOn">The day of the council; decided ten days later, published after five more.</param>
/// <param name="Signer">A post, not a person.</param>
/// <param name="Differing">Where the council does not agree, with its reason.</param>
internal sealed record DecisionScript(
    string Key, DateOnly MetOn, string Number, string Signer, string Body, IReadOnlyList<WantedCouncilResult> Differing);

/// <summary>Takes a locked round through council, decision and publication, from the state it is in.</summary>
internal sealed class DemonstrationDecision(Stage stage, RoundCast cast)
{
    public async Task DecideAsync(RoundId round, DecisionScript script, CancellationToken ct)
    {
        if (await SheetAsync(round, ct) is { State: RoundState.Locked } locked)
        {
            SetDay(script.MetOn);
            if (script.Differing.Count > 0)
            {
                await stage.SendAsync(
                    cast.Leader, script.Key + ":council", new RecordCouncilResults(round, script.Differing, null, script.MetOn), ct);
            }

            await stage.SendAsync(cast.Leader, script.Key + ":rest", new TakeRestAsSelfAssessed(round, null, null, script.MetOn), ct);
            await stage.SendAsync(cast.Leader, script.Key + ":assess", new AssessRound(round, locked.Revision), ct);
        }

        var decidedOn = script.MetOn.AddDays(10);
        if (await SheetAsync(round, ct) is { State: RoundState.Assessed } assessed)
        {
            SetDay(decidedOn);
            await stage.SendAsync(
                cast.Leader, script.Key + ":decide",
                new DecideRound(round, assessed.Revision, script.Number, decidedOn, script.Signer, script.Body, null), ct);
        }

        if (await SheetAsync(round, ct) is { State: RoundState.Decided } decided)
        {
            var publishedOn = decidedOn.AddDays(5);
            SetDay(publishedOn);
            await stage.SendAsync(cast.Leader, script.Key + ":publish", new PublishRound(round, decided.Revision, publishedOn), ct);
        }
    }

    private void SetDay(DateOnly day) => stage.SetClock(CityTime.StartOfDay(day).AddHours(9));

    private Task<RoundSheet> SheetAsync(RoundId round, CancellationToken ct) => stage.SendAsync(cast.Leader, null, new GetRound(round), ct);
}
