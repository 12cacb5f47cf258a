using FsCheck;
using FsCheck.Fluent;
using LearningCity.Domain.Criteria;
using static LearningCity.Domain.Tests.Criteria.Sample;

namespace LearningCity.Domain.Tests.Criteria;

/// <summary>Random sets of every kind of indicator, roll-up and rule: weights, caps, a floor, mandatory indicators, thresholds by level, unit types.</summary>
internal static class SampleSets
{
    public const string Ward = "phuong";
    public const string School = "truong";

    private static readonly string[] Words = ["Mức 1", "Mức 2", "Mức 3"];

    private static readonly RollUp[] FromUnits = [new RollUp.Sum(), new RollUp.Count(AtLeast(60)), new RollUp.Count(null)];

    public static Gen<SetDefinition> Any => Seeds.Select(seed => Draw(new Random(seed), seed % 3));

    /// <summary>Under a rule of points.</summary>
    public static Gen<SetDefinition> OfPoints => Seeds.Select(seed => Draw(new Random(seed), 1));

    /// <summary>Under a rule of levels.</summary>
    public static Gen<SetDefinition> OfLevels => Seeds.Select(seed => Draw(new Random(seed), 2));

    /// <summary>In which every unit answers everything.</summary>
    public static Gen<SetDefinition> OfUnits => Seeds.Select(seed => Draw(new Random(seed), 1 + (seed % 2), isForUnits: true));

    public static Gen<int> Seeds => Gen.Choose(0, 1_000_000);

    /// <param name="rule">0 none, 1 points, 2 levels.</param>
    /// <param name="isForUnits">Whether every unit answers everything: nothing is answered once for the city.</param>
    public static SetDefinition Draw(Random random, int rule, bool isForUnits = false)
    {
        var levels = new LevelsRule([.. Enumerable.Range(1, random.Next(1, 4)).Select(n => new SetLevel($"muc-{n}", $"Mức độ {n}"))], "Chưa đạt");
        SetRule drawn = rule is 2 ? levels : SetRule.NotSet;
        var count = random.Next(4, 11);
        var leaves = Enumerable.Range(0, count).Select(i => Dress(random, Kind(random, random.Next(10), RollUpOf(random, isForUnits)), drawn)).ToList();
        var nodes = Grow(random, "", leaves, depth: 1);
        var set = Set([.. nodes]);
        return set with { Rule = rule is 1 ? PointsOf(random, set) : drawn };
    }

    /// <summary>Shares alone, each at least so much, summed or counted over units.</summary>
    public static SetDefinition OfShares(Random random, int rule)
    {
        SetRule levels = new LevelsRule([new("muc-1", "Mức độ 1"), new("muc-2", "Mức độ 2")], "Chưa đạt");
        var shares = Enumerable.Range(0, random.Next(1, 7)).Select(_ =>
        {
            var percent = random.Next(81);
            RollUp rollUp = random.Next(2) == 0 ? new RollUp.Sum() : new RollUp.Count(AtLeast(random.Next(101)));
            return (Indicator)(Share(AtLeast(percent), rollUp) with
            {
                Points = rule is 1 ? random.Next(1, 201) / 10m : null,
                LevelTargets = rule is 2 && rollUp is RollUp.Sum
                    ? [new("muc-1", Comparison.AtLeast, percent, null), new("muc-2", Comparison.MoreThan, percent + 15, null)]
                    : [],
            });
        }).ToList();
        var set = Set([.. Grow(random, "", shares, depth: 1)]);
        return set with { Rule = rule is 1 ? PointsOf(random, set) : levels };
    }

    /// <summary>Marks alone, with weights and caps.</summary>
    public static SetDefinition OfMarks(Random random)
    {
        var marks = Enumerable.Range(0, random.Next(1, 12)).Select(_ => (Indicator)(Marked(random.Next(1, 401) / 20m) with
        {
            AllowsNotApplicable = true, Weight = random.Next(2) == 0 ? 1 : random.Next(1, 301) / 100m,
        })).ToList();
        var set = Set([.. Grow(random, "", marks, depth: 1)]);
        return set with { Rule = PointsOf(random, set) };
    }

    /// <summary>What a unit of this type can come to, written from the words of the format.</summary>
    public static decimal FullMark(SetNode node, string? unitType) => Math.Min(
        node.Cap ?? decimal.MaxValue,
        node.Indicator is { } indicator
            ? unitType is null || indicator.UnitTypes.Count == 0 || indicator.UnitTypes.Contains(unitType) ? (indicator.Points ?? 0) * indicator.Weight : 0
            : node.Children.Sum(child => FullMark(child, unitType)));

    private static RollUp RollUpOf(Random random, bool isForUnits) =>
        !isForUnits && random.Next(3) == 0 ? new RollUp.Lead() : FromUnits[random.Next(FromUnits.Length)];

    private static Indicator Kind(Random random, int kind, RollUp rollUp)
    {
        var counted = rollUp is RollUp.Sum ? FromUnits[random.Next(1, 3)] : rollUp;
        var isRecorded = random.Next(4) == 0;
        return kind switch
        {
            0 => Document(random.Next(3), counted),
            1 => Change(ChangeDirection.Down, Comparison.AtLeast, 1.5m, ChangeReading.Points, isShare: true, rollUp: rollUp),
            2 => Change(ChangeDirection.Up, Comparison.MoreThan, 0, ChangeReading.Absolute, basis: true, rollUp: counted),
            3 => Streams(random.Next(50, 101), rollUp),
            4 or 5 => Share(AtLeast(70), rollUp) with { Target = isRecorded ? null : Target(random) },
            6 => Share(AtLeast(50), counted, direct: true),
            7 => Count(isRecorded ? null : new ValueTarget((Comparison)random.Next(4), random.Next(400) / 2m, null), rollUp) with
            {
                Inputs = [Figure("v", random.Next(2) == 0 ? InputType.Integer : InputType.Decimal)],
            },
            8 => Level(isRecorded ? null : Words[random.Next(3)], counted),
            _ => Marked(random.Next(1, 21), random.Next(2) == 0 ? null : new ValueTarget(Comparison.AtLeast, random.Next(11) / 2m, null), counted),
        };
    }

    private static Indicator Dress(Random random, Indicator indicator, SetRule rule)
    {
        var targets = rule is LevelsRule levels && random.Next(3) > 0 ? TargetsOf(random, indicator, levels) : [];
        indicator = indicator with
        {
            AllowsNotApplicable = true,
            UnitTypes = random.Next(5) == 0 ? [random.Next(2) == 0 ? Ward : School] : [],
            LevelTargets = targets,
        };
        if (!indicator.HasVerdict && indicator.RollUp is RollUp.Count)
        {
            indicator = indicator with { RollUp = new RollUp.Count(null) };
        }

        var carriesPoints = indicator is PointsIndicator || (indicator.HasVerdict && random.Next(4) > 0);
        return carriesPoints
            ? indicator with { Points = indicator.Points ?? random.Next(1, 401) / 20m, Weight = random.Next(3) == 0 ? random.Next(1, 301) / 100m : 1 }
            : indicator;
    }

    private static IReadOnlyList<LevelTarget> TargetsOf(Random random, Indicator indicator, LevelsRule rule)
    {
        var (skipped, at) = (random.Next(rule.Levels.Count), random.Next(60));
        var isDown = indicator is ShareIndicator or CountIndicator && random.Next(3) == 0;
        var comparison = isDown ? random.Next(2) == 0 ? Comparison.AtMost : Comparison.Below : random.Next(2) == 0 ? Comparison.AtLeast : Comparison.MoreThan;
        return
        [
            .. rule.Levels.Skip(skipped).Select((level, i) => indicator switch
            {
                DocumentIndicator => new LevelTarget(level.Code, null, null, null),
                LevelIndicator => new LevelTarget(level.Code, null, null, Words[Math.Min(i + (at % 2), 2)]),
                _ => new LevelTarget(level.Code, comparison, isDown ? Math.Max(0, 99 - (13 * i)) : at + (13 * i), null),
            }),
        ];
    }

    /// <summary>Hangs the leaves under groups of uneven depth, some of them capped.</summary>
    private static List<SetNode> Grow(Random random, string above, List<Indicator> leaves, int depth)
    {
        var (nodes, taken) = (new List<SetNode>(), 0);
        while (taken < leaves.Count)
        {
            var code = $"{above}{nodes.Count + 1}";
            var size = depth < 3 ? Math.Min(random.Next(1, 5), leaves.Count - taken) : 1;
            var here = leaves.GetRange(taken, size);
            taken += size;
            if (size == 1 && (depth == 3 || random.Next(2) == 0))
            {
                nodes.Add(Leaf(code, here[0]));
                continue;
            }

            var group = Branch(code, [.. Grow(random, $"{code}.", here, depth + 1)]);
            var most = FullMark(group, null);
            nodes.Add(most > 1 && random.Next(2) == 0 ? group with { Cap = decimal.Round(most * random.Next(30, 101) / 100, 2) } : group);
        }

        return nodes;
    }

    private static SetRule PointsOf(Random random, SetDefinition set)
    {
        var full = new[] { "", Ward, School }.Max(type => set.Nodes.Sum(node => FullMark(node, type)));
        if (full == 0)
        {
            return SetRule.NotSet;
        }

        var indicators = set.Nodes.SelectMany(Leaves).ToList();
        var least = indicators.Where(leaf => leaf.Indicator!.Points is not null).Min(leaf => leaf.Indicator!.Points!.Value);
        string[] must = [.. indicators.Where(leaf => leaf.Indicator!.HasVerdict && random.Next(6) == 0).Select(leaf => leaf.Code)];
        return new PointsRule(
            full, [new("Trung bình", decimal.Round(full * 0.5m, 4)), new("Khá", decimal.Round(full * 0.7m, 4)), new("Tốt", decimal.Round(full * 0.85m, 4))],
            "Không đạt", random.Next(3) == 0 ? decimal.Round(least * random.Next(1, 101) / 100, 4) is > 0 and var floor ? floor : null : null, must);
    }

    private static IEnumerable<SetNode> Leaves(SetNode node) => node.Indicator is null ? node.Children.SelectMany(Leaves) : [node];

    private static ShareTarget Target(Random random) => (Comparison)random.Next(5) is var comparison && comparison is Comparison.Range
        ? new(comparison, random.Next(90), null) { Upper = 95 }
        : new(comparison, random.Next(101), null);
}
