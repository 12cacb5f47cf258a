using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>The council says that it agrees with every computed result of a subject on which it has said nothing yet.</summary>
/// <param name="Unit">None: the city.</param>
/// <param name="Minutes">Biên bản, in the evidence library.</param>
/// <param name="MetOn">The day on which the council met.</param>
[Allow(Function.RecordCouncilResults)]
public sealed record TakeRestAsSelfAssessed(RoundId Round, UnitId? Unit, DocumentId? Minutes, DateOnly MetOn) : ICommand<RecordedCouncilResults>;

internal sealed class TakeRestAsSelfAssessedHandler(
    CouncilWork council, IRepository<CouncilResult> results, IUnitOfWork work, ICaller caller, TimeProvider time)
    : IRequestHandler<TakeRestAsSelfAssessed, RecordedCouncilResults>
{
    public async Task<RecordedCouncilResults> Handle(TakeRestAsSelfAssessed command, CancellationToken ct)
    {
        var (round, plan) = await council.BeginAsync(command.Round, ct);
        var subject = command.Unit ?? round.Subject;
        var known = (await results.ListAsync(new CouncilOfSubjects(round.Id, [subject]), ct)).Select(result => result.Indicator).ToHashSet(StringComparer.Ordinal);
        var rest = (await council.SelfAssessedAsync(round, plan, subject, ct)).Where(assessed => !known.Contains(assessed.Indicator)).ToList();
        if (rest.Count is 0)
        {
            throw CouncilRules.NothingToTake();
        }

        List<string> waiting = [.. rest.Where(assessed => assessed.Self.Status is ScoreStatus.Waiting).Select(assessed => assessed.Indicator)];
        if (waiting.Count > 0)
        {
            throw CouncilRules.StillWaiting(waiting);
        }

        await council.LinkMinutesAsync(round, command.Minutes, ct);
        var session = new CouncilSession(command.Minutes, command.MetOn, caller.Account, time.Now());
        var made = new List<CouncilResult>(rest.Count);
        foreach (var (code, self) in rest)
        {
            plan.TryFind(code, out var indicator);
            made.Add(CouncilResult.Record(
                new CouncilResultId(Identity.New(session.At)), round.Id, subject, indicator!, self, CouncilVerdict.Agreeing(self), session));
            results.Add(made[^1]);
        }

        await work.FlushAsync(ct);
        return new RecordedCouncilResults(
            round.Id, [.. made.Select(result => new RecordedCouncilResult(result.Subject, result.Indicator, result.Id, result.Revision, result.Differs))]);
    }
}
