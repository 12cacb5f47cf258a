using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Criteria;

/// <summary>Lets several people fill one report side by side: they share the report's lock, each answer has its own lock and revision.</summary>
[PerRequest]
internal sealed class EntryWork(
    IRepository<Round> rounds, IRepository<ReportEntry> entries, SupplyWork supplies, IScoringPlans plans, IAskedIndicators asked, ICaller caller, TimeProvider time)
{
    /// <summary>Checks that a report that is held is open, remembers who enters, and holds the answers.</summary>
    public async Task<ReportStep> BeginAsync(UnitReport report, IReadOnlyCollection<string> indicators, CancellationToken ct)
    {
        var round = await rounds.GetAsync(new RoundAskingUnit(report.Round, report.Unit), ct);
        report.Enter(caller.Account, round, time.Now());
        var plan = await plans.OfAsync(round.Set, ct);
        return new ReportStep(
            report, round, plan, await asked.OfAsync(report, plan, ct), await entries.ListAsync(new EntriesOfIndicators(report.Id, indicators), ct))
        {
            Supplied = await supplies.OfAsync(round, report.Id, indicators, ct),
        };
    }

    /// <summary>Writes what another answer says in place of this one, which follows it from now on.</summary>
    /// <exception cref="RuleViolated">The values have faults here, or "không áp dụng" is no answer.</exception>
    public ReportEntry Follow(ReportStep step, PlanIndicator indicator, ReportEntry? entry, ReportEntry source, ReportedValues values)
    {
        entry = Enter(step, indicator, entry, new SaidAnswer(source.GapReason, source.NotApplicableReason, source.Note, values));
        entry.JoinTo(source.Id);
        return entry;
    }

    /// <summary>Writes one answer.</summary>
    /// <exception cref="StaleRevision">Somebody else changed this answer since the caller read it.</exception>
    /// <exception cref="StateConflict">The answer is supplied, and other values are given.</exception>
    /// <exception cref="RuleViolated">The unit is not asked for this indicator, or the values have faults.</exception>
    public ReportEntry Write(ReportStep step, WantedEntry wanted)
    {
        var indicator = step.RequireAsked(wanted.Indicator);
        wanted.RequireOneMeaning();
        var entry = step.EntryAsSeen(indicator, wanted.Seen);
        if (step.Supplied.GetValueOrDefault(indicator.Code) is { Release: null } supplied)
        {
            return Annotate(entry, supplied, indicator, wanted);
        }

        var values = wanted is { GapReason: null, NotApplicableReason: null } ? wanted.ToValues(indicator) : ReportedValues.Empty;
        return Enter(step, indicator, entry, new SaidAnswer(wanted.GapReason, wanted.NotApplicableReason, wanted.Note, values));
    }

    /// <summary>Of a supplied answer the unit changes its note and papers only.</summary>
    private static ReportEntry Annotate(ReportEntry? entry, SuppliedValue supplied, PlanIndicator indicator, WantedEntry wanted)
    {
        var saysTheSame = wanted is { GapReason: null, NotApplicableReason: null } && entry?.Values == wanted.ToValues(indicator);
        if (entry is null || !saysTheSame)
        {
            throw SuppliedValueRules.Locked(indicator.Code, supplied.Source);
        }

        entry.Annotate(wanted.Note);
        return entry;
    }

    /// <summary>Puts an answer in place of what was there; beside a supplied value it is marked as entered and compared.</summary>
    private ReportEntry Enter(ReportStep step, PlanIndicator indicator, ReportEntry? entry, SaidAnswer said)
    {
        var (by, now) = (caller.Account, time.Now());
        if (entry is null)
        {
            entry = Begin(new EntryId(Identity.New(now)), step.Report, indicator, said, by, now);
            entries.Add(entry);
        }
        else if (said.GapReason is { } gap)
        {
            entry.DeclareGap(gap, said.Note, by, now);
        }
        else if (said.NotApplicableReason is { } reason)
        {
            entry.DeclareNotApplicable(indicator, reason, said.Note, by, now);
        }
        else
        {
            entry.Answer(indicator, said.Values, said.Note, by, now);
        }

        if (step.Round.SourceOf(indicator.Code) is not null)
        {
            var supplied = step.Supplied.GetValueOrDefault(indicator.Code);
            entry.MarkAsEntered(supplied);
            supplied?.CompareWith(entry, now);
        }

        return entry;
    }

    private static ReportEntry Begin(
        EntryId id, UnitReport report, PlanIndicator indicator, SaidAnswer said, AccountId by, DateTimeOffset now) => said switch
    {
        { GapReason: { } gap } => ReportEntry.OfGap(id, report, indicator, gap, said.Note, by, now),
        { NotApplicableReason: { } reason } => ReportEntry.OfNotApplicable(id, report, indicator, reason, said.Note, by, now),
        _ => ReportEntry.Of(id, report, indicator, said.Values, said.Note, by, now),
    };

    /// <summary>Values, a declared gap or "không áp dụng": one of the three.</summary>
    private sealed record SaidAnswer(string? GapReason, string? NotApplicableReason, string? Note, ReportedValues Values);
}
