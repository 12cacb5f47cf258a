using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Criteria;

/// <summary>Lets several people fill one report side by side: they share the report's lock, each answer has its own lock and revision.</summary>
[PerRequest]
internal sealed class EntryWork(
    IRepository<Round> rounds, IRepository<ReportEntry> entries, SupplyWork supplies, IScoringPlans plans, ICaller caller, TimeProvider time)
{
    /// <summary>Checks that a report that is held is open, remembers who enters, and holds the answers.</summary>
    public async Task<ReportStep> BeginAsync(UnitReport report, IReadOnlyCollection<string> indicators, CancellationToken ct)
    {
        var round = await rounds.GetAsync(new RoundAskingUnit(report.Round, report.Unit), ct);
        report.Enter(caller.Account, round, time.Now());
        var plan = await plans.OfAsync(round.Set, ct);
        return new ReportStep(report, round, plan, await entries.ListAsync(new EntriesOfIndicators(report.Id, indicators), ct))
        {
            Supplied = await supplies.OfAsync(round, report.Id, indicators, ct),
        };
    }

    /// <summary>Writes what another answer says in place of this one, which follows it from now on.</summary>
    /// <exception cref="RuleViolated">The values have faults here, or "không áp dụng" is no answer.</exception>
    public ReportEntry Follow(ReportStep step, PlanIndicator indicator, ReportEntry? entry, ReportEntry source, ReportedValues values)
    {
        var (by, now) = (caller.Account, time.Now());
        if (entry is null)
        {
            entry = (source.GapReason, source.NotApplicableReason) switch
            {
                ({ } gap, _) => ReportEntry.OfGap(new EntryId(Identity.New(now)), step.Report, indicator, gap, source.Note, by, now),
                (_, { } reason) => ReportEntry.OfNotApplicable(new EntryId(Identity.New(now)), step.Report, indicator, reason, source.Note, by, now),
                _ => ReportEntry.Of(new EntryId(Identity.New(now)), step.Report, indicator, values, source.Note, by, now),
            };
            entries.Add(entry);
        }
        else if (source.GapReason is { } gap)
        {
            entry.DeclareGap(gap, source.Note, by, now);
        }
        else if (source.NotApplicableReason is { } reason)
        {
            entry.DeclareNotApplicable(indicator, reason, source.Note, by, now);
        }
        else
        {
            entry.Answer(indicator, values, source.Note, by, now);
        }

        entry.JoinTo(source.Id);
        return entry;
    }

    /// <summary>Writes one answer.</summary>
    /// <exception cref="StaleRevision">Somebody else changed this answer since the caller read it.</exception>
    /// <exception cref="StateConflict">The answer is supplied, and other values are given.</exception>
    /// <exception cref="RuleViolated">The unit is not asked for this indicator, or the values have faults.</exception>
    public ReportEntry Write(ReportStep step, WantedEntry wanted)
    {
        var indicator = step.Asked.FirstOrDefault(asked => asked.Code == wanted.Indicator)
            ?? throw ReportEntryRules.NotAsked(wanted.Indicator);
        wanted.RequireOneMeaning();
        var entry = step.Entries.FirstOrDefault(known => known.Indicator == wanted.Indicator);
        if ((entry?.Revision ?? 0) != wanted.Seen)
        {
            throw new StaleRevision(wanted.Seen, entry?.Revision ?? 0);
        }

        var supplied = step.Supplied.GetValueOrDefault(indicator.Code);
        if (supplied is { Release: null })
        {
            return Annotate(entry, supplied, indicator, wanted);
        }

        entry = Enter(step, entry, indicator, wanted);
        if (step.Round.SourceOf(indicator.Code) is not null)
        {
            entry.MarkAsEntered(supplied);
            supplied?.CompareWith(entry, time.Now());
        }

        return entry;
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

    private ReportEntry Enter(ReportStep step, ReportEntry? entry, PlanIndicator indicator, WantedEntry wanted)
    {
        var (by, now) = (caller.Account, time.Now());
        if (entry is null)
        {
            entry = Begin(new EntryId(Identity.New(now)), step.Report, indicator, wanted, by, now);
            entries.Add(entry);
        }
        else if (wanted.GapReason is { } gap)
        {
            entry.DeclareGap(gap, wanted.Note, by, now);
        }
        else if (wanted.NotApplicableReason is { } reason)
        {
            entry.DeclareNotApplicable(indicator, reason, wanted.Note, by, now);
        }
        else
        {
            entry.Answer(indicator, wanted.ToValues(indicator), wanted.Note, by, now);
        }

        return entry;
    }

    private static ReportEntry Begin(
        EntryId id, UnitReport report, PlanIndicator indicator, WantedEntry wanted, AccountId by, DateTimeOffset now) => wanted switch
    {
        { GapReason: { } gap } => ReportEntry.OfGap(id, report, indicator, gap, wanted.Note, by, now),
        { NotApplicableReason: { } reason } => ReportEntry.OfNotApplicable(id, report, indicator, reason, wanted.Note, by, now),
        _ => ReportEntry.Of(id, report, indicator, wanted.ToValues(indicator), wanted.Note, by, now),
    };
}
