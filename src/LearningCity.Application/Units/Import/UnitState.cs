using LearningCity.Domain.Units;

namespace LearningCity.Application.Units.Import;

/// <summary>A unit with its whole history, in codes: the form in which what is stored and what a file says are compared.</summary>
public sealed record UnitState(
    string Code, Period Validity, IReadOnlyList<Held<NameFacts>> Names, IReadOnlyList<Held<string>> Types, IReadOnlyList<Held<PlaceFacts>> Places)
{
    /// <summary>The facts put in their order, neighbours that say the same joined.</summary>
    public static UnitState Of(
        string code, Period validity, IEnumerable<Held<NameFacts>> names, IEnumerable<Held<string>> types, IEnumerable<Held<PlaceFacts>> places) =>
        new(code, validity, names.Joined(), types.Joined(),
            [.. places.GroupBy(place => place.Value.Tree).OrderBy(tree => tree.Key, StringComparer.Ordinal).SelectMany(tree => tree.Joined())]);

    public bool SaysTheSameAs(UnitState other) =>
        (Code, Validity) == (other.Code, other.Validity)
        && Names.SequenceEqual(other.Names) && Types.SequenceEqual(other.Types) && Places.SequenceEqual(other.Places);
}

/// <summary>A fact with its days.</summary>
public readonly record struct Held<T>(Period Days, T Value);

public sealed record NameFacts(string OfficialName, string? ShortName, string? OfficialCode);

/// <param name="Parent">The parent's code; null = at the top.</param>
public sealed record PlaceFacts(string Tree, string? Parent);

internal static class HeldFacts
{
    /// <summary>Facts in order of their days, neighbours that say the same joined into one.</summary>
    public static IReadOnlyList<Held<T>> Joined<T>(this IEnumerable<Held<T>> facts)
    {
        // Nearly every unit has one; there are tens of thousands of them at a time.
        var joined = new List<Held<T>>(capacity: 1);
        foreach (var fact in facts.OrderBy(fact => fact.Days.From))
        {
            if (joined.Count > 0 && joined[^1] is var last && Equals(last.Value, fact.Value)
                && last.Days.To is { } end && end.AddDays(1) == fact.Days.From)
            {
                joined[^1] = new Held<T>(new Period(last.Days.From, fact.Days.To), fact.Value);
            }
            else
            {
                joined.Add(fact);
            }
        }

        return joined;
    }

    /// <summary>Gives each fact its last day: the day before the next, the end of the unit for the last.</summary>
    public static IReadOnlyList<Held<T>> Until<T>(this IEnumerable<(DateOnly From, T Value)> facts, DateOnly? end)
    {
        var ordered = facts.OrderBy(fact => fact.From).ToList();
        return [.. ordered.Select((fact, at) => new Held<T>(
            new Period(fact.From, at + 1 < ordered.Count ? ordered[at + 1].From.AddDays(-1) : end), fact.Value))];
    }
}
