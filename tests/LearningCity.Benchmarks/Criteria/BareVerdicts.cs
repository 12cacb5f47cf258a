namespace LearningCity.Benchmarks.Criteria;

/// <summary>An answer as a bare way reads it. Figures that are not asked are zero.</summary>
/// <param name="IsKnown">Every figure of the indicator is there.</param>
internal readonly record struct BareAnswer(bool? Met, decimal Numerator, decimal Denominator, bool IsKnown, bool IsGap, bool IsNotApplicable, int Documents);

/// <summary>What units come to together for one indicator, by status: met, not met, no data, not assessable, not applicable.</summary>
internal sealed class BareTally
{
    public int[] Counts { get; } = new int[6];

    public decimal Numerator { get; private set; }

    public decimal Denominator { get; private set; }

    public int Contributors { get; private set; }

    public void Add(CityIndicator indicator, in BareAnswer answer, int status)
    {
        Counts[status]++;
        if (indicator.Kind is not CityKind.Document && answer is { IsKnown: true, IsGap: false, IsNotApplicable: false })
        {
            (Numerator, Denominator, Contributors) = (Numerator + answer.Numerator, Denominator + answer.Denominator, Contributors + 1);
        }
    }
}

/// <summary>The rules of the measured set written out, with statuses by their number: 1 met, 2 not met, 3 no data, 4 not assessable, 5 not applicable.</summary>
internal static class BareVerdicts
{
    /// <summary>The words of the API for the statuses.</summary>
    public static readonly string[] Words = ["waiting", "met", "not-met", "no-data", "not-assessable", "not-applicable"];

    public static int Of(CityIndicator indicator, int target, in BareAnswer answer) => answer switch
    {
        { IsNotApplicable: true } => 5,
        { IsGap: true } => 3,
        _ when indicator.Kind is CityKind.Document => answer switch { { Met: null } => 3, { Met: true, Documents: > 0 } => 1, _ => 2 },
        { IsKnown: false } => 3,
        _ => OfFigures(indicator, target, answer.Numerator, answer.Denominator),
    };

    public static int Of(CityIndicator indicator, int target, BareTally tally)
    {
        var units = tally.Counts.Sum();
        if (tally.Counts[5] == units)
        {
            return 5;
        }

        if (indicator.Kind is CityKind.Document)
        {
            var judged = tally.Counts[1] + tally.Counts[2];
            return judged == 0 ? 3 : tally.Counts[1] * 100 >= target * judged ? 1 : 2;
        }

        return tally.Contributors == 0 ? 3 : OfFigures(indicator, target, tally.Numerator, tally.Denominator);
    }

    private static int OfFigures(CityIndicator indicator, int target, decimal numerator, decimal denominator)
    {
        if (indicator.Kind is CityKind.Count)
        {
            return numerator >= target ? 1 : 2;
        }

        var distance = (numerator * 100) - (target * denominator);
        return denominator == 0 ? 4 : (indicator.IsUpper ? distance <= 0 : distance >= 0) ? 1 : 2;
    }
}
