namespace LearningCity.Domain.Criteria;

/// <summary>Which indicator of an earlier version each indicator carries on, and whether their figures may stand in one line.</summary>
/// <remarks>
/// What an indicator names under <see cref="SetNode.Continues"/> holds, whatever its code. An indicator that names nothing meets the one of
/// the same code in the earlier version of its own set, unless another indicator names that one. An indicator that names something else is
/// never joined by its code.
/// </remarks>
public static class Continuation
{
    /// <summary>One line for every indicator of the later version, in its order; also for those that begin anew.</summary>
    /// <param name="later">A version of a set.</param>
    /// <param name="earlier">An earlier version of the same set, or a version of another set.</param>
    public static IReadOnlyList<ContinuedIndicator> Of(SetVersion later, SetVersion earlier)
    {
        ArgumentNullException.ThrowIfNull(later);
        ArgumentNullException.ThrowIfNull(earlier);
        var past = earlier.Definition.Indicators.DistinctBy(node => node.Code).ToDictionary(node => node.Code, StringComparer.Ordinal);
        List<SetNode> present = [.. later.Definition.Indicators];
        var named = present.SelectMany(node => node.Continues).Where(earlier.IsNamedBy).Select(name => name.Code).ToHashSet(StringComparer.Ordinal);
        var isSameSet = string.Equals(later.Definition.Code, earlier.Definition.Code, StringComparison.Ordinal) && earlier.Version < later.Version;
        return [.. present.Select(node => Link(node, earlier, past, isSameSet ? named : null))];
    }

    /// <param name="named">Codes that are carried on by name; none where codes do not join the two versions.</param>
    private static ContinuedIndicator Link(SetNode node, SetVersion earlier, Dictionary<string, SetNode> past, HashSet<string>? named)
    {
        if (node.Continues.FirstOrDefault(earlier.IsNamedBy) is { } name && past.TryGetValue(name.Code, out var meant))
        {
            return Compared(node, meant, ContinuationLink.Named);
        }

        return named is not null && node.Continues.Count is 0 && !named.Contains(node.Code) && past.TryGetValue(node.Code, out var same)
            ? Compared(node, same, ContinuationLink.SameCode)
            : new ContinuedIndicator(node.Code, null, ContinuationLink.None, Comparability.NothingEarlier, IsTargetChanged: false);
    }

    private static ContinuedIndicator Compared(SetNode later, SetNode earlier, ContinuationLink link)
    {
        var (now, then) = (IndicatorMeasure.Of(later.Indicator!), IndicatorMeasure.Of(earlier.Indicator!));
        var comparability = later.Indicator!.GetType() != earlier.Indicator!.GetType() ? Comparability.KindDiffers
            : now.Reading != then.Reading ? Comparability.ReadingDiffers
            : !now.HasUnitsOf(then) ? Comparability.UnitDiffers
            : link is ContinuationLink.SameCode && !now.HasKeysOf(then) ? Comparability.MeasureDiffers
            : Comparability.Comparable;
        return new ContinuedIndicator(later.Code, earlier.Code, link, comparability, now.Target != then.Target);
    }
}

/// <summary>A definition with the number of its version.</summary>
public sealed record SetVersion(int Version, SetDefinition Definition)
{
    internal bool IsNamedBy(ContinuedCode name) =>
        name.Version == Version && string.Equals(name.Set, Definition.Code, StringComparison.Ordinal);
}

/// <param name="Code">Of the later indicator.</param>
/// <param name="Earlier">Code of the earlier indicator it meets; none: it begins anew.</param>
/// <param name="IsTargetChanged">It is held against another target; figures stay comparable, verdicts do not.</param>
public sealed record ContinuedIndicator(string Code, string? Earlier, ContinuationLink Link, Comparability Comparability, bool IsTargetChanged)
{
    /// <summary>Whether the figures of both may stand in one line of a trend.</summary>
    public bool IsComparable => Comparability is Comparability.Comparable;
}

public enum ContinuationLink
{
    /// <summary>It begins anew.</summary>
    None,

    /// <summary>The set says so.</summary>
    Named,

    /// <summary>The same code in the same set.</summary>
    SameCode,
}

public enum Comparability
{
    Comparable,
    NothingEarlier,

    /// <summary>A share cannot follow a document.</summary>
    KindDiffers,

    /// <summary>A change in percentage points cannot follow one in percent, nor a fall a rise.</summary>
    ReadingDiffers,

    /// <summary>The figures count something else, or in another unit.</summary>
    UnitDiffers,

    /// <summary>The same code, but the formula takes other inputs; the set can name it as continued all the same.</summary>
    MeasureDiffers,
}
