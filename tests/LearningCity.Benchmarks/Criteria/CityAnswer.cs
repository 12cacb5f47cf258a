namespace LearningCity.Benchmarks.Criteria;

/// <summary>What a unit answers in a year: always the same for the same place, two in three on target, a few of every odd sort.</summary>
internal readonly record struct CityAnswer(bool? Met, decimal?[] Figures, bool IsGap, bool IsNotApplicable)
{
    public static CityAnswer Of(int unit, CityIndicator indicator, int year)
    {
        var draw = Mixed(((ulong)year << 40) ^ ((ulong)unit << 8) ^ (ulong)indicator.Ordinal);
        var missing = new decimal?[indicator.Kind switch { CityKind.Share => indicator.Terms + 1, CityKind.Count => 1, _ => 0 }];
        return (draw % 1_000) switch
        {
            < 2 => new(null, missing, IsGap: true, false),
            < 12 when indicator.AllowsNotApplicable => new(null, missing, false, IsNotApplicable: true),
            var odd => indicator.Kind switch
            {
                CityKind.Share => new(null, Share(indicator, odd is 12 ? 0 : 20 + (int)((draw >> 10) % 1_981), (int)((draw >> 24) % 46)), false, false),
                CityKind.Count => new(null, [(draw >> 10) % 40], false, false),
                _ => new((draw >> 10) % 100 < 85, [], false, false),
            },
        };
    }

    /// <param name="all">The denominator.</param>
    /// <param name="luck">0 to 45: up to 15 is short of the target.</param>
    private static decimal?[] Share(CityIndicator indicator, int all, int luck)
    {
        var percent = Math.Clamp(indicator.Target + (indicator.IsUpper ? 15 - luck : luck - 15), 0, 100);
        var reached = (all * percent / 100) + (percent is > 0 and < 100 && all > 0 ? luck % 2 : 0);
        return indicator.Terms == 1 ? [reached, all] : [reached / 2, reached - (reached / 2), all];
    }

    /// <summary>Splitmix64.</summary>
    private static ulong Mixed(ulong value)
    {
        unchecked
        {
            value += 0x9E3779B97F4A7C15;
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
            return value ^ (value >> 31);
        }
    }
}
