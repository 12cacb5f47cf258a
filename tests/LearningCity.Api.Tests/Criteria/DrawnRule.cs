using LearningCity.Domain.Criteria;

namespace LearningCity.Api.Tests.Criteria;

/// <summary>The five shapes of set that the product meets.</summary>
internal enum SetShape
{
    /// <summary>Every kind and roll-up, and no rule.</summary>
    NoRule,

    /// <summary>Marks with weights, caps, a floor and mandatory indicators.</summary>
    Points,

    /// <summary>Three levels, each asking more.</summary>
    Levels,

    /// <summary>Four layers without a threshold anywhere.</summary>
    Recorded,

    /// <summary>Each unit is judged by itself: points or levels.</summary>
    OfUnits,
}

/// <summary>Gives a random set its rule, and its indicators what the rule asks of them.</summary>
internal static class DrawnRule
{
    public const string Ward = "phuong";
    public const string School = "truong";

    private static readonly LevelsRule Levels = new(
        [.. Enumerable.Range(1, 3).Select(n => new SetLevel($"muc-{n}", $"Mức độ {n}"))], "Chưa đạt mức độ nào");

    public static SetDefinition Give(Random random, SetShape shape, SetDefinition set)
    {
        var isOfPoints = shape is SetShape.Points || (shape is SetShape.OfUnits && random.Next(3) > 0);
        var isOfLevels = shape is SetShape.Levels || (shape is SetShape.OfUnits && !isOfPoints);
        var dressed = set with { Nodes = [.. set.Nodes.Select(node => Dress(random, node, shape, isOfPoints, isOfLevels))] };
        return isOfPoints ? dressed with { Rule = PointsOf(random, dressed) } : isOfLevels ? dressed with { Rule = Levels } : dressed;
    }

    private static SetNode Dress(Random random, SetNode node, SetShape shape, bool isOfPoints, bool isOfLevels)
    {
        if (node.Indicator is { } indicator)
        {
            return node with { Indicator = Dress(random, indicator, shape, isOfPoints, isOfLevels) };
        }

        var group = node with { Children = [.. node.Children.Select(child => Dress(random, child, shape, isOfPoints, isOfLevels))] };
        var most = FullMark(group, null);
        return isOfPoints && most > 1 && random.Next(3) > 0 ? group with { Cap = decimal.Round(most * random.Next(40, 101) / 100, 4) } : group;
    }

    private static Indicator Dress(Random random, Indicator indicator, SetShape shape, bool isOfPoints, bool isOfLevels)
    {
        if (isOfLevels && random.Next(4) > 0)
        {
            indicator = indicator with { LevelTargets = TargetsOf(random, indicator) };
        }

        if (!indicator.HasVerdict && indicator.RollUp is RollUp.Count)
        {
            indicator = indicator with { RollUp = new RollUp.Count(null) };
        }

        if (shape is not (SetShape.NoRule or SetShape.Recorded) && random.Next(5) == 0)
        {
            indicator = indicator with { UnitTypes = [random.Next(2) == 0 ? Ward : School] };
        }

        var carries = indicator is PointsIndicator || (isOfPoints && indicator.HasVerdict && random.Next(5) > 0);
        return carries
            ? indicator with { Points = indicator.Points ?? random.Next(1, 1_001) / 100m, Weight = random.Next(2) == 0 ? random.Next(1, 501) / 100m : 1 }
            : indicator;
    }

    private static IReadOnlyList<LevelTarget> TargetsOf(Random random, Indicator indicator)
    {
        var (first, at, step) = (random.Next(3), random.Next(50), random.Next(25));
        var isDown = indicator is ShareIndicator or CountIndicator && random.Next(3) == 0;
        var comparison = (isDown, random.Next(2) == 0) switch
        {
            (true, true) => Comparison.AtMost,
            (true, false) => Comparison.Below,
            (false, true) => Comparison.MoreThan,
            _ => Comparison.AtLeast,
        };
        return
        [
            .. Levels.Levels.Skip(first).Where(_ => random.Next(6) > 0).Select((level, i) => indicator switch
            {
                DocumentIndicator => new LevelTarget(level.Code, null, null, null),
                LevelIndicator => new LevelTarget(level.Code, null, null, DrawnKind.Word(Math.Min(4, 1 + (at % 2) + i))),
                PointsIndicator => new LevelTarget(level.Code, comparison, (at / 10m) + i, null),
                _ => new LevelTarget(level.Code, comparison, isDown ? 100 - (step * i) - at : at + (step * i), null),
            }),
        ];
    }

    private static PointsRule PointsOf(Random random, SetDefinition set)
    {
        var indicators = set.Nodes.SelectMany(Leaves).ToList();
        var full = new[] { Ward, School, "" }.Max(type => set.Nodes.Sum(node => FullMark(node, type)));
        var least = indicators.Where(leaf => leaf.Indicator!.Points is not null).Min(leaf => leaf.Indicator!.Points!.Value);
        var floor = decimal.Round(least * random.Next(1, 60) / 100, 4);
        return new(
            full,
            [new("Trung bình", decimal.Round(full * 0.3m, 4)), new("Khá", decimal.Round(full * 0.5m, 4)), new("Tốt", decimal.Round(full * 0.7m, 4))],
            "Không đạt",
            random.Next(4) == 0 && floor > 0 ? floor : null,
            [.. indicators.Where(leaf => leaf.Indicator!.HasVerdict && random.Next(20) == 0).Select(leaf => leaf.Code)]);
    }

    private static IEnumerable<SetNode> Leaves(SetNode node) => node.Indicator is null ? node.Children.SelectMany(Leaves) : [node];

    private static decimal FullMark(SetNode node, string? unitType) => Math.Min(
        node.Cap ?? decimal.MaxValue,
        node.Indicator is { } indicator
            ? unitType is null || indicator.Concerns(unitType) ? (indicator.Points ?? 0) * indicator.Weight : 0
            : node.Children.Sum(child => FullMark(child, unitType)));
}
