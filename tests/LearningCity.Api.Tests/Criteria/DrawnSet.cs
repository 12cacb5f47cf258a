using LearningCity.Domain.Criteria;

namespace LearningCity.Api.Tests.Criteria;

/// <summary>Random criteria sets of five shapes, in which every kind meets every roll-up it may have, under standards of uneven depth.</summary>
internal static class DrawnSet
{
    public static IReadOnlyList<IndicatorAssignment> LeadAndSupply { get; } =
        [new("van-phong", AssignmentPart.Lead, null), new("phuong", AssignmentPart.Supply, null)];

    public static SetDefinition Draw(Random random, string code, SetShape shape)
    {
        SetNode[] nodes = shape switch
        {
            SetShape.Recorded => Recorded(random),
            SetShape.OfUnits => OfUnits(random),
            _ => Everything(random),
        };
        return DrawnRule.Give(random, shape, Of(code, nodes));
    }

    private static SetNode[] Everything(Random random)
    {
        RollUp lead = new RollUp.Lead();
        RollUp sum = new RollUp.Sum();
        return
        [
            Branch("1",
                Branch("1.1", Leaf("1.1.1", DrawnKind.Document(random, lead)), Leaf("1.1.2", DrawnKind.Document(random, DrawnKind.Counted(random)))),
                Branch("1.2",
                    Leaf("1.2.1", DrawnKind.Share(random, sum, direct: false)), Leaf("1.2.2", DrawnKind.Share(random, sum, direct: false)),
                    Leaf("1.2.3", DrawnKind.Share(random, lead, direct: true)), Leaf("1.2.4", DrawnKind.Share(random, DrawnKind.Counted(random), direct: true)))),
            Branch("2",
                Branch("2.1",
                    Branch("2.1.1", Leaf("2.1.1.1", DrawnKind.Change(random, sum, isShare: true)), Leaf("2.1.1.2", DrawnKind.Change(random, sum, isShare: false))),
                    Leaf("2.1.2", DrawnKind.Change(random, lead, isShare: true)), Leaf("2.1.3", DrawnKind.Change(random, DrawnKind.Counted(random), isShare: false))),
                Leaf("2.2", DrawnKind.Streams(random, sum)), Leaf("2.3", DrawnKind.Streams(random, lead)), Leaf("2.4", DrawnKind.Streams(random, DrawnKind.Counted(random)))),
            Branch("3",
                Leaf("3.1", DrawnKind.Count(random, sum)), Leaf("3.2", DrawnKind.Count(random, lead)), Leaf("3.3", DrawnKind.Count(random, DrawnKind.Counted(random))),
                Branch("3.4", Leaf("3.4.1", DrawnKind.Level(random, lead)), Leaf("3.4.2", DrawnKind.Level(random, DrawnKind.Counted(random))),
                    Leaf("3.4.3", DrawnKind.Marked(random, lead)), Leaf("3.4.4", DrawnKind.Marked(random, DrawnKind.Counted(random))))),
        ];
    }

    /// <summary>Four layers of figures and words that are held against nothing.</summary>
    private static SetNode[] Recorded(Random random)
    {
        Indicator Feature(RollUp rollUp) => random.Next(4) switch
        {
            0 => DrawnKind.Share(random, rollUp, direct: false) with { Target = null },
            1 => DrawnKind.Count(random, rollUp) with { Target = null },
            2 => DrawnKind.Level(random, rollUp is RollUp.Sum ? new RollUp.Count(null) : rollUp) with { Target = null },
            _ => DrawnKind.Marked(random, rollUp is RollUp.Sum ? new RollUp.Count(null) : rollUp) with { Target = null },
        };
        RollUp[] rollUps = [new RollUp.Lead(), new RollUp.Sum(), new RollUp.Count(null)];
        return
        [
            .. Enumerable.Range(1, 3).Select(area => Branch($"{area}", [.. Enumerable.Range(1, 2).Select(focus => Branch($"{area}.{focus}",
                Branch($"{area}.{focus}.1",
                    [.. Enumerable.Range(1, 3).Select(feature => Leaf($"{area}.{focus}.1.{feature}", Feature(rollUps[random.Next(3)])))])))])),
        ];
    }

    /// <summary>Every unit answers everything that concerns its type.</summary>
    private static SetNode[] OfUnits(Random random) =>
    [
        Branch("1", Leaf("1.1", DrawnKind.Marked(random, DrawnKind.Counted(random))), Leaf("1.2", DrawnKind.Marked(random, DrawnKind.Counted(random))), Leaf("1.3", DrawnKind.Document(random, DrawnKind.Counted(random)))),
        Branch("2",
            Branch("2.1", Leaf("2.1.1", DrawnKind.Share(random, new RollUp.Sum(), direct: false)), Leaf("2.1.2", DrawnKind.Marked(random, DrawnKind.Counted(random)))),
            Leaf("2.2", DrawnKind.Level(random, DrawnKind.Counted(random))), Leaf("2.3", DrawnKind.Count(random, new RollUp.Sum()))),
        Leaf("3", DrawnKind.Marked(random, DrawnKind.Counted(random))),
    ];

    public static SetDefinition Of(string code, params SetNode[] nodes) => new(
        code, "Bộ tiêu chí thử", null, ["Tiêu chuẩn", "Tiêu chí", "Nhóm", "Chỉ báo"],
        new("Công văn", null, null, null, null, null, null, []), SetRule.NotSet, [],
        [new("van-phong", "Cơ quan thường trực", null, SetUnitKind.Unit, null), new("phuong", "Các đơn vị", null, SetUnitKind.Group, null)],
        nodes, []);

    public static SetNode Leaf(string code, Indicator indicator) => new(code, $"Chỉ báo {code}", [], [], indicator);

    public static SetNode Branch(string code, params SetNode[] children) => new(code, $"Nhóm {code}", [], children, null);

    public static InputField Figure(string key, InputType type = InputType.Integer, bool required = true, decimal minimum = 0) =>
        new(key, $"Số {key}", type, null, minimum, null, required, []);

    public static ShareIndicator Share(ShareTarget target, RollUp rollUp, int documents = 0) => new()
    {
        Inputs = [Figure("n"), Figure("d")], Documents = new(documents, null), Assignments = LeadAndSupply, RollUp = rollUp,
        Measure = new(["n"], ["d"]), Target = target,
    };

    public static AllOfIndicator Streams(RollUp rollUp, params ShareTarget[] targets) => new()
    {
        Inputs = [.. targets.SelectMany((_, i) => new[] { Figure($"n{i}"), Figure($"d{i}") })],
        Documents = new(0, null), Assignments = LeadAndSupply, RollUp = rollUp,
        Parts = [.. targets.Select((target, i) => new IndicatorPart($"p{i}", $"Phần {i + 1}", new([$"n{i}"], [$"d{i}"]), target))],
    };

    public static DocumentIndicator Document(int minimum, RollUp rollUp, bool allowsNotApplicable = false) => new()
    {
        Inputs = [new("met", "Đạt", InputType.Boolean, null, 0, null, true, [])], Documents = new(minimum, null),
        Assignments = LeadAndSupply, RollUp = rollUp, Met = "met", AllowsNotApplicable = allowsNotApplicable,
    };
}
