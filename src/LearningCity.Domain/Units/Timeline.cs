namespace LearningCity.Domain.Units;

/// <summary>Something true of a unit during some days.</summary>
public abstract class DatedFact
{
    private protected DatedFact() { }

    private protected DatedFact(Period period) => (ValidFrom, ValidTo) = period;

    public DateOnly ValidFrom { get; private set; }

    /// <summary>The last valid day; null while no end is known.</summary>
    public DateOnly? ValidTo { get; internal set; }

    internal Period Period => new(ValidFrom, ValidTo);
}

/// <summary>How dated facts of one kind follow one another: at most one on any day.</summary>
internal static class Timeline
{
    public static T? On<T>(this IEnumerable<T> facts, DateOnly day)
        where T : DatedFact => facts.FirstOrDefault(fact => fact.Period.Covers(day));

    /// <summary>The last day a fact beginning on <paramref name="from"/> can hold: the day before the next known change, or the end of the unit.</summary>
    public static DateOnly? EndOfFactFrom<T>(this IEnumerable<T> facts, DateOnly from, DateOnly? endOfUnit)
        where T : DatedFact =>
        facts.Where(fact => fact.ValidFrom > from).MinBy(fact => fact.ValidFrom) is { } next ? next.ValidFrom.AddDays(-1) : endOfUnit;
}
