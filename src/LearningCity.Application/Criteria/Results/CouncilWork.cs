using System.Globalization;
using LearningCity.Application.Evidence.Contracts;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>What the council has before it: computed results of whole subjects, and what it recorded so far.</summary>
[PerRequest]
internal sealed class CouncilWork(
    IRepository<Round> rounds, IRepository<CouncilResult> results, IScoreReading scores, IResultSource own, IScoringPlans plans,
    ISender modules)
{
    /// <summary>Holds the round against every transition and checks that the council may speak.</summary>
    public async Task<(Round Round, ScoringPlan Plan)> BeginAsync(RoundId id, CancellationToken ct)
    {
        var round = await rounds.GetAsync(new RoundHeld(id), ct);
        round.RequireCouncil();
        return (round, await plans.OfAsync(round.Set, ct));
    }

    /// <summary>The computed results of each subject, by code of the indicator in the order of the set: of the city its sums, of a unit its own.</summary>
    public async Task<IReadOnlyDictionary<UnitId, IReadOnlyList<(string Indicator, SelfAssessment Self)>>> SelfAssessedAsync(
        Round round, ScoringPlan plan, IReadOnlyCollection<UnitId> subjects, CancellationToken ct)
    {
        var ofUnits = (await own.OwnAsync(round.Id, [.. subjects.Where(subject => subject != round.Subject)], ct)).ToLookup(score => score.Key.Unit);
        var assessed = new Dictionary<UnitId, IReadOnlyList<(string, SelfAssessment)>>();
        foreach (var subject in subjects)
        {
            var standing = subject == round.Subject
                ? await scores.OfUnitAsync(round.Id, subject, ScoreScope.Below, ct)
                : ofUnits[subject].ToDictionary(score => score.Key.Node, score => score.Value);
            assessed[subject] = [.. plan.Indicators.Where(indicator => standing.ContainsKey(indicator.Node))
                .Select(indicator => (indicator.Code, SelfAssessment.Of(standing[indicator.Node])))];
        }

        return assessed;
    }

    /// <summary>The computed results of one subject; none: nothing of it is scored in the round.</summary>
    public async Task<IReadOnlyList<(string Indicator, SelfAssessment Self)>> SelfAssessedAsync(
        Round round, ScoringPlan plan, UnitId subject, CancellationToken ct) =>
        (await SelfAssessedAsync(round, plan, [subject], ct))[subject];

    /// <summary>What the council still owes: of the city, and of every unit of which it said anything.</summary>
    public async Task<IReadOnlyList<Fault>> FaultsAsync(Round round, CancellationToken ct)
    {
        var plan = await plans.OfAsync(round.Set, ct);
        var recorded = await results.ListAsync(new CouncilOfRound(round.Id), ct);
        List<UnitId> judged = [.. recorded.Select(result => result.Subject).Prepend(round.Subject).Distinct()];
        var owed = await SelfAssessedAsync(round, plan, judged, ct);
        return CouncilCheck.FaultsOf(owed, recorded);
    }

    /// <summary>Keeps the minutes with the round in the evidence library, beside those of earlier meetings.</summary>
    /// <exception cref="RuleViolated">There is no such document within the caller's reach.</exception>
    public async Task LinkMinutesAsync(Round round, DocumentId? minutes, CancellationToken ct)
    {
        if (minutes is not { } paper)
        {
            return;
        }

        var known = (await modules.Send(new ListEvidenceFilesOf(RoundDocuments.Minutes, [round.Id.Value]), ct))
            .SelectMany(target => target.Files).Select(file => file.Id).ToList();
        if (!known.Contains(paper))
        {
            await LinkAsync(round, RoundDocuments.Minutes, $"Biên bản hội đồng – {round.Title}", [.. known, paper], ct);
        }
    }

    /// <summary>Keeps the decision with the round in the evidence library.</summary>
    /// <exception cref="RuleViolated">There is no such document within the caller's reach.</exception>
    public async Task LinkDecisionAsync(Round round, RoundResult result, CancellationToken ct)
    {
        if (result.Paper is { } paper)
        {
            var label = string.Create(CultureInfo.InvariantCulture, $"Quyết định kết quả số {result.Number} – {round.Title}");
            await LinkAsync(round, RoundDocuments.Decision(result.Number), label, [paper], ct);
        }
    }

    private Task<EvidenceCount> LinkAsync(Round round, string kind, string label, IReadOnlyList<DocumentId> papers, CancellationToken ct) =>
        modules.Send(new LinkDocuments(kind, round.Id.Value, label, round.Period.To.Year, round.Subject, [], papers), ct);
}
