using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>Records what the council says of indicators of the city or of units, all or none, while the round is locked. The computed scores stay as they are.</summary>
/// <param name="Minutes">Biên bản, in the evidence library.</param>
/// <param name="MetOn">The day on which the council met.</param>
[Allow(Function.RecordCouncilResults)]
public sealed record RecordCouncilResults(RoundId Round, IReadOnlyList<WantedCouncilResult> Results, DocumentId? Minutes, DateOnly MetOn)
    : ICommand<RecordedCouncilResults>;

/// <param name="Indicator">Code in the set.</param>
/// <param name="Seen">The revision of the council's result the caller read; 0 where there was none.</param>
/// <param name="Mark">For an indicator with points: from 0 to its full mark with its weight, at most six decimals.</param>
/// <param name="Reason">Needed where the council differs from the computed result.</param>
/// <param name="Unit">None: the city.</param>
public sealed record WantedCouncilResult(
    string Indicator, int Seen, ScoreStatus Status, decimal? Mark = null, string? Reason = null, UnitId? Unit = null);

public sealed record RecordedCouncilResults(RoundId Round, IReadOnlyList<RecordedCouncilResult> Results);

/// <param name="Revision">For the next change of this result.</param>
public sealed record RecordedCouncilResult(UnitId Unit, string Indicator, CouncilResultId Id, int Revision, bool Differs);

internal sealed class RecordCouncilResultsHandler(
    CouncilWork council, IRepository<CouncilResult> results, IUnitOfWork work, ICaller caller, TimeProvider time)
    : IRequestHandler<RecordCouncilResults, RecordedCouncilResults>
{
    public async Task<RecordedCouncilResults> Handle(RecordCouncilResults command, CancellationToken ct)
    {
        var (round, plan) = await council.BeginAsync(command.Round, ct);
        List<(UnitId Subject, WantedCouncilResult Wanted)> wanted = [.. command.Results.Select(result => (result.Unit ?? round.Subject, result))];
        if (wanted.Count is 0 or > CouncilRules.MaximumAtOnce || wanted.Select(result => (result.Subject, result.Wanted.Indicator)).Distinct().Count() != wanted.Count)
        {
            throw CouncilRules.Repeated();
        }

        await council.LinkMinutesAsync(round, command.Minutes, ct);
        var session = new CouncilSession(command.Minutes, command.MetOn, caller.Account, time.Now());
        List<UnitId> subjects = [.. wanted.Select(result => result.Subject).Distinct()];
        var known = (await results.ListAsync(new CouncilOfSubjects(round.Id, subjects), ct)).ToDictionary(result => (result.Subject, result.Indicator));
        var self = (await council.SelfAssessedAsync(round, plan, subjects, ct))
            .SelectMany(subject => subject.Value.Select(line => KeyValuePair.Create((subject.Key, line.Indicator), line.Self)))
            .ToDictionary();

        var written = new List<CouncilResult>(wanted.Count);
        for (var i = 0; i < wanted.Count; i++)
        {
            var (subject, one) = wanted[i];
            if (!self.TryGetValue((subject, one.Indicator), out var assessed) || !plan.TryFind(one.Indicator, out var indicator))
            {
                throw CouncilRules.IndicatorUnknown(i, one.Indicator);
            }

            written.Add(Write(known.GetValueOrDefault((subject, one.Indicator)), round, subject, indicator, assessed, one, session));
        }

        await work.FlushAsync(ct);
        return new RecordedCouncilResults(
            round.Id, [.. written.Select(result => new RecordedCouncilResult(result.Subject, result.Indicator, result.Id, result.Revision, result.Differs))]);
    }

    private CouncilResult Write(
        CouncilResult? known, Round round, UnitId subject, PlanIndicator indicator, SelfAssessment self, WantedCouncilResult wanted, CouncilSession session)
    {
        if ((known?.Revision ?? 0) != wanted.Seen)
        {
            throw new StaleRevision(wanted.Seen, known?.Revision ?? 0);
        }

        var verdict = new CouncilVerdict(wanted.Status, wanted.Mark, wanted.Reason);
        if (known is not null)
        {
            known.Change(indicator, self, verdict, session);
            return known;
        }

        var made = CouncilResult.Record(new CouncilResultId(Identity.New(session.At)), round.Id, subject, indicator, self, verdict, session);
        results.Add(made);
        return made;
    }
}
