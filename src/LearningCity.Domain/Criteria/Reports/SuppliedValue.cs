using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Criteria;

/// <summary>What was last supplied for one indicator of one unit in one round, and since when the report holds something else.</summary>
/// <remarks>A supplied value is never refused because of the state of its report: where it may not be written, the difference stands beside it.
/// Whoever writes one first holds its report.</remarks>
public sealed class SuppliedValue : AggregateRoot
{
    private decimal?[] figures = [];
    private string?[] choices = [];

    private SuppliedValue()
    {
    }

    public SuppliedValueId Id { get; private set; }

    public RoundId Round { get; private set; }

    public UnitId Unit { get; private set; }

    public ReportId Report { get; private set; }

    public string Indicator { get; private set; } = "";

    /// <summary>Place of the indicator in the set's scoring plan.</summary>
    public short IndicatorOrdinal { get; private set; }

    public bool? Met { get; private set; }

    public IReadOnlyList<decimal?> Figures => figures;

    public IReadOnlyList<string?> Choices => choices;

    /// <summary>The day the figures are as of.</summary>
    public DateOnly AsOf { get; private set; }

    /// <summary>Who supplies, in the office's words.</summary>
    public string Source { get; private set; } = "";

    /// <summary>Identity of what opens the figures, known to the supplier alone.</summary>
    public string Reference { get; private set; } = "";

    public string ReferenceLabel { get; private set; } = "";

    /// <summary>When the supplier last said something new.</summary>
    public DateTimeOffset SuppliedAt { get; private set; }

    /// <summary>The answer in the report; none: the report holds none.</summary>
    public EntryId? Entry { get; private set; }

    /// <summary>Since when the report holds another answer, or none; none: they agree.</summary>
    public DateTimeOffset? DiffersSince { get; private set; }

    public SupplyRelease? Release { get; private set; }

    public ReportedValues Values => new(Met, figures, choices, null);

    /// <exception cref="RuleViolated">Every fault of the values and of the texts.</exception>
    public static SuppliedValue Of(SuppliedValueId id, UnitReport report, PlanIndicator indicator, SuppliedAnswer answer, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(indicator);
        var value = new SuppliedValue
        {
            Id = id,
            Round = report.Round,
            Unit = report.Unit,
            Report = report.Id,
            Indicator = indicator.Code,
            IndicatorOrdinal = indicator.Ordinal,
        };
        value.Take(indicator, answer, now);
        return value;
    }

    /// <summary>Takes what the supplier says now in place of what he said before; said again, it changes nothing.</summary>
    /// <exception cref="RuleViolated">Every fault of the values and of the texts.</exception>
    public void Take(PlanIndicator indicator, SuppliedAnswer answer, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(answer);
        SuppliedValueRules.Check(indicator, answer);
        if (SuppliedAt != default && answer == new SuppliedAnswer(Values, AsOf, Source, Reference, ReferenceLabel))
        {
            return;
        }

        Met = answer.Values.Met;
        figures = [.. answer.Values.Figures];
        choices = [.. answer.Values.Choices];
        (AsOf, Source, Reference, ReferenceLabel, SuppliedAt) = (answer.AsOf, answer.Source, answer.Reference, answer.ReferenceLabel, now);
    }

    /// <summary>Whether it is written into the report: into a draft, and in place of an accepted answer that was supplied too. Not from khoá on, and
    /// not once it is released.</summary>
    public bool IsWrittenInto(UnitReport report, ReportEntry? entry, Round round, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(round);
        var takes = report.State is ReportState.Draft || (report.State is ReportState.Accepted && entry?.Origin is EntryOrigin.Supplied);
        return takes && Release is null && round.IsOpenAt(now);
    }

    /// <summary>Notes whether the report holds the same.</summary>
    /// <param name="entry">As it stands; none: the report holds no answer.</param>
    public void CompareWith(ReportEntry? entry, DateTimeOffset now)
    {
        Entry = entry?.Id;
        DiffersSince = entry?.Values == Values ? null : DiffersSince ?? now;
    }

    /// <summary>Lets the unit enter by hand from now on; what is supplied later is only compared.</summary>
    /// <exception cref="RuleViolated">No reason is given.</exception>
    /// <exception cref="StateConflict">It is released already, or khoá is reached.</exception>
    public void LetGo(string reason, AccountId by, Round round, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(round);
        round.RequireOpenFor(Unit, now);
        ReasonRules.Require(reason);

        if (Release is not null)
        {
            throw SuppliedValueRules.ReleasedAlready(Indicator);
        }

        Release = new SupplyRelease(reason, by, now);
    }
}
