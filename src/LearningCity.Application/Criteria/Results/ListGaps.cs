using System.Globalization;
using LearningCity.Application.Criteria.Contracts;
using LearningCity.Application.Kernel;
using LearningCity.Application.Units.Contracts;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

internal sealed class ListGapsHandler(
    IRepository<Round> rounds, IRepository<CouncilResult> council, IRepository<ReportEntry> entries, IRepository<UnitReport> reports, IScoreReading scores,
    IScoringPlans plans, ISender modules, ICaller caller, TimeProvider time) : IRequestHandler<ListGaps, GapPage>
{
    public async Task<GapPage> Handle(ListGaps query, CancellationToken ct)
    {
        var round = await rounds.GetAsync(new RoundWithLeads(query.Round), ct);
        var unit = query.Unit ?? round.Subject;
        ScoreReach.Require(caller, round, unit);
        round.RequireLocked(time.Now());
        var plan = await plans.OfAsync(round.Set, ct);
        var scope = unit == round.Subject ? ScoreScope.Below : ScoreScope.Own;
        var standing = await scores.OfUnitAsync(round.Id, unit, scope, ct);
        var said = (await council.ListAsync(new CouncilOfSubjects(round.Id, [unit]), ct)).ToDictionary(result => result.Indicator, StringComparer.Ordinal);
        var found = plan.Indicators
            .Where(indicator => standing.ContainsKey(indicator.Node))
            .Select(indicator => (Indicator: indicator, Score: standing[indicator.Node], Said: said.GetValueOrDefault(indicator.Code)))
            .Where(line => KindOf(line.Said?.Status ?? line.Score.Status) is not null)
            .ToList();
        var page = found.Skip(query.Page.Skip).Take(query.Page.Size).ToList();
        var leads = round.Assignments.ToDictionary(assignment => assignment.Indicator, assignment => assignment.Unit, StringComparer.Ordinal);
        var names = (await modules.Send(new ListUnitNames([.. leads.Values.Distinct()], round.Dates.CutOff), ct)).ToDictionary(named => named.Id, named => named.Name);
        var papers = scope is ScoreScope.Own
            ? (await entries.ListAsync(new AcceptedEntries(round.Id, unit), ct)).ToDictionary(entry => entry.Indicator, entry => entry.Documents, StringComparer.Ordinal)
            : [];
        var waiting = await reports.CountAsync(new ReportsNotAccepted(round.Id, scope is ScoreScope.Own ? unit : null), ct);
        return new GapPage(
            [.. page.Select(line =>
            {
                UnitId? lead = leads.TryGetValue(line.Indicator.Code, out var one) ? one : null;
                return Line(plan, line.Indicator, scope, line.Score, line.Said) with
                {
                    Lead = lead,
                    LeadName = lead is { } known ? names.GetValueOrDefault(known) : null,
                    DocumentsMissing = scope is ScoreScope.Own
                        ? Math.Max(0, line.Indicator.Definition.Documents.Minimum - papers.GetValueOrDefault(line.Indicator.Code)) : 0,
                };
            })],
            found.Count, query.Page.Number, query.Page.Size, waiting);
    }

    private static Gap Line(ScoringPlan plan, PlanIndicator indicator, ScoreScope scope, Score score, CouncilResult? said)
    {
        var above = new Stack<string>();
        for (var node = plan.Nodes[indicator.Node].Parent; node >= 0; node = plan.Nodes[node].Parent)
        {
            above.Push(plan.Nodes[node].Name);
        }

        var isSummed = scope is ScoreScope.Below && indicator.Definition.RollUp is not RollUp.Lead;
        return new Gap(
            indicator.Code, indicator.Name, [.. above], null, null, KindOf(said?.Status ?? score.Status)!.Value, WireFormat.NameOf(score.Reason),
            said is { Differs: true } ? said.Reason : null,
            [.. indicator.Explain(scope, score).Measures.Where(measure => measure.Status is not ScoreStatus.Met || score.Status is ScoreStatus.Met).Select(Measure)],
            isSummed ? score.Counts.Total - score.Counts.Met - score.Counts.NotApplicable : null, isSummed ? score.Counts.Waiting : null, 0);
    }

    private static GapMeasure Measure(ExplainedMeasure measure)
    {
        var distance = TargetDistance.Of(measure);
        return new GapMeasure(
            measure.Part, measure.Word ?? measure.Shown?.ToString(), measure.Target is { } target ? WireFormat.NameOf(target.Comparison) : null,
            measure.Target?.Value.ToString(), UnitOf(measure), measure.Target?.Phrase, distance?.Shown.ToString(), distance?.Numerator.ToString(CultureInfo.InvariantCulture),
            distance?.Denominator.ToString(CultureInfo.InvariantCulture));
    }

    private static string UnitOf(ExplainedMeasure measure) => measure.Change?.Reading switch
    {
        ChangeReading.Points => "percentage-points",
        ChangeReading.Absolute => "absolute",
        null when measure.Current.DenominatorKeys.Count == 0 => "absolute",
        _ => "percent",
    };

    private static GapKind? KindOf(ScoreStatus status) => status switch
    {
        ScoreStatus.NotMet => GapKind.NotMet,
        ScoreStatus.NotAssessable => GapKind.NotAssessable,
        ScoreStatus.NoData or ScoreStatus.Waiting => GapKind.NoData,
        _ => null,
    };

    /// <summary>A round with the one unit that leads each indicator.</summary>
    private sealed class RoundWithLeads : Specification<Round>
    {
        public RoundWithLeads(RoundId id)
        {
            Where(round => round.Id == id);
            Include(round => round.Assignments.Where(assignment => assignment.Part == AssignmentPart.Lead));
        }
    }

    /// <summary>Of the whole round, or of one unit.</summary>
    private sealed class ReportsNotAccepted : Specification<UnitReport>
    {
        public ReportsNotAccepted(RoundId round, UnitId? only) =>
            Where(report => report.Round == round && report.State != ReportState.Accepted && (only == null || report.Unit == only));
    }

    private sealed class AcceptedEntries : Specification<ReportEntry>
    {
        public AcceptedEntries(RoundId round, UnitId unit) => Where(entry => entry.Round == round && entry.Unit == unit && entry.State == EntryState.Accepted);
    }
}
