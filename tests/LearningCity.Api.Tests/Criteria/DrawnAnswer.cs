using LearningCity.Domain.Criteria;

namespace LearningCity.Api.Tests.Criteria;

/// <summary>Random values that the product takes: on a target, a hair beside it, zero over zero, missing, as large as figures may be.</summary>
internal static class DrawnAnswer
{
    private const decimal Hair = 0.000001m;

    /// <param name="isTidy">Hardly anything is missing, so that wholes can be judged.</param>
    /// <param name="before">What a change is held against; none: it is drawn beside it.</param>
    public static ReportedValues Draw(Random random, PlanIndicator indicator, bool isTidy = false, CarriedAnswer? before = null)
    {
        var figures = new Dictionary<string, decimal?>(StringComparer.Ordinal);
        switch (indicator.Definition)
        {
            case ShareIndicator share:
                Fill(random, figures, indicator, share.Measure.Numerator, share.Measure.Denominator, share.Target?.Percent ?? OfLevels(random, share));
                break;
            case AllOfIndicator allOf:
                foreach (var part in allOf.Parts)
                {
                    Fill(random, figures, indicator, part.Measure.Numerator, part.Measure.Denominator, part.Target.Percent);
                }

                break;
            case ChangeIndicator { Current.IsShare: true } change:
                Fill(random, figures, indicator, change.Current.Sum, change.Current.Over, change.Target.Value);
                Fill(random, figures, indicator, change.Previous.Sum, change.Previous.Over, change.Target.Value);
                break;
            case ChangeIndicator change:
                var previous = before is { Figures: [{ } carried] } ? carried : random.Next(-200, 1_000);
                figures["pn"] = random.Next(6) == 0 ? 0 : previous;
                figures["cn"] = random.Next(3) == 0
                    ? decimal.Round(Math.Max(-1_000, previous + (Math.Abs(previous) * Math.Round(change.Target.Value, 2) / 100 * (random.Next(2) == 0 ? 1 : -1))), 6)
                    : random.Next(-200, 1_000);
                break;
            case CountIndicator count:
                figures["v2"] = random.Next(4) == 0 ? 999_999_999_999.999_999m : random.Next(100);
                figures["v1"] = Math.Max(-1_000, Beside(random, count.Target?.Value ?? OfLevels(random, count)) - Math.Min(figures["v2"]!.Value, 1_000));
                break;
            case PointsIndicator points:
                figures["note"] = random.Next(10);
                figures["mark"] = random.Next(3) == 0
                    ? Math.Clamp(Beside(random, points.Target?.Value ?? OfLevels(random, points), 0.0001m), 0, points.Points!.Value)
                    : decimal.Round(points.Points!.Value * random.Next(50, 101) / 100, 4);
                break;
            default:
                break;
        }

        foreach (var key in figures.Keys.Where(_ => random.Next(isTidy ? 200 : 25) == 0).ToList())
        {
            figures[key] = null;
        }

        string? source = null;
        if (indicator.Definition is ShareIndicator { Direct: { } direct } && random.Next(2) == 0)
        {
            figures = random.Next(5) == 0 ? new(figures.Take(1), StringComparer.Ordinal) : new(StringComparer.Ordinal);
            figures[direct] = random.Next(10_001) / 100m;
            source = random.Next(4) == 0 ? null : "Niên giám thống kê";
        }

        return new ReportedValues(
            indicator.Definition is DocumentIndicator ? random.Next(6) switch { 0 => isTidy ? true : null, 1 => false, _ => true } : null,
            [.. indicator.Figures.Select(input => figures.GetValueOrDefault(input.Key))],
            [.. indicator.Choices.Select(input => random.Next(isTidy ? 60 : 8) == 0 ? null : Word(random, input))],
            source);
    }

    /// <summary>What the round before left for a change: one row in ten is of a predecessor in part, one in twelve is not there.</summary>
    public static CarriedAnswer? Carried(Random random, PlanIndicator indicator, bool isTidy)
    {
        if (random.Next(isTidy ? 200 : 12) == 0)
        {
            return null;
        }

        var answer = Draw(random, indicator, isTidy);
        return CarriedAnswer.Of(indicator, indicator, [answer], isComplete: random.Next(isTidy ? 100 : 10) > 0);
    }

    /// <summary>Of two words mostly the first, so that two periods are often on one basis.</summary>
    private static string Word(Random random, InputField input) =>
        input.Choices[input.Choices.Count > 2 ? random.Next(input.Choices.Count) : random.Next(4) == 0 ? 1 : 0];

    /// <summary>A bound of one of the indicator's levels.</summary>
    private static decimal OfLevels(Random random, Indicator indicator) =>
        indicator.LevelTargets is { Count: > 0 } targets ? targets[random.Next(targets.Count)].Value ?? 0 : random.Next(101);

    private static decimal Beside(Random random, decimal bound, decimal hair = Hair) => random.Next(4) switch
    {
        0 => bound,
        1 => bound + hair,
        2 => bound - hair,
        _ => random.Next(200),
    };

    private static void Fill(
        Random random, Dictionary<string, decimal?> figures, PlanIndicator indicator, IReadOnlyList<string> above, IReadOnlyList<string> below, decimal percent)
    {
        var isWhole = indicator.Figures.Any(figure => figure.Key == above[0] && figure.Type is InputType.Integer);
        var unit = isWhole ? 1 : Hair;
        var most = random.Next(5) switch
        {
            0 => 0,
            1 => random.Next(1, 20),
            2 => 100 * random.Next(1, 200),
            3 => random.Next(1, 100_000) + (isWhole ? 0 : random.Next(1_000_000) * Hair),
            _ => 999_999_999_999m - random.Next(1_000) + (isWhole ? 0 : random.Next(1_000_000) * Hair),
        };
        Spread(random, figures, below, most, unit);
        var onTarget = decimal.Round(most * Math.Min(percent, 100) / 100, isWhole ? 0 : 6, MidpointRounding.ToZero);
        var part = random.Next(4) switch
        {
            0 => onTarget,
            1 => onTarget + unit,
            2 => onTarget - unit,
            _ => decimal.Round(most * random.Next(1_001) / 1_000, isWhole ? 0 : 6, MidpointRounding.ToZero),
        };
        Spread(random, figures, above, Math.Clamp(part, 0, most), unit);
    }

    private static void Spread(Random random, Dictionary<string, decimal?> figures, IReadOnlyList<string> keys, decimal total, decimal unit)
    {
        foreach (var key in keys.Skip(1))
        {
            var share = decimal.Truncate(total * random.Next(101) / 100 / unit) * unit;
            figures[key] = share;
            total -= share;
        }

        figures[keys[0]] = total;
    }
}
