using LearningCity.Domain.Criteria;

namespace LearningCity.Api.Tests.Criteria;

/// <summary>Random criteria sets of five shapes, in which every kind meets every roll-up it may have, under standards of uneven depth.</summary>
internal static class DrawnSet
{
    private const string Current = "giá hiện hành";
    private const string Compared = "giá so sánh";

    private static readonly decimal[] Targets = [0, 0.05m, 1.5m, 5, 33.333333m, 50, 70, 90, 99.999999m, 100];

    private static readonly IndicatorAssignment[] LeadAndSupply =
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
                Branch("1.1", Leaf("1.1.1", Document(random, lead)), Leaf("1.1.2", Document(random, Counted(random)))),
                Branch("1.2",
                    Leaf("1.2.1", Share(random, sum, direct: false)), Leaf("1.2.2", Share(random, sum, direct: false)),
                    Leaf("1.2.3", Share(random, lead, direct: true)), Leaf("1.2.4", Share(random, Counted(random), direct: true)))),
            Branch("2",
                Branch("2.1",
                    Branch("2.1.1", Leaf("2.1.1.1", Change(random, sum, isShare: true)), Leaf("2.1.1.2", Change(random, sum, isShare: false))),
                    Leaf("2.1.2", Change(random, lead, isShare: true)), Leaf("2.1.3", Change(random, Counted(random), isShare: false))),
                Leaf("2.2", Streams(random, sum)), Leaf("2.3", Streams(random, lead)), Leaf("2.4", Streams(random, Counted(random)))),
            Branch("3",
                Leaf("3.1", Count(random, sum)), Leaf("3.2", Count(random, lead)), Leaf("3.3", Count(random, Counted(random))),
                Branch("3.4", Leaf("3.4.1", Level(random, lead)), Leaf("3.4.2", Level(random, Counted(random))),
                    Leaf("3.4.3", Marked(random, lead)), Leaf("3.4.4", Marked(random, Counted(random))))),
        ];
    }

    /// <summary>Four layers of figures and words that are held against nothing.</summary>
    private static SetNode[] Recorded(Random random)
    {
        Indicator Feature(RollUp rollUp) => random.Next(4) switch
        {
            0 => Share(random, rollUp, direct: false) with { Target = null },
            1 => Count(random, rollUp) with { Target = null },
            2 => Level(random, rollUp is RollUp.Sum ? new RollUp.Count(null) : rollUp) with { Target = null },
            _ => Marked(random, rollUp is RollUp.Sum ? new RollUp.Count(null) : rollUp) with { Target = null },
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
        Branch("1", Leaf("1.1", Marked(random, Counted(random))), Leaf("1.2", Marked(random, Counted(random))), Leaf("1.3", Document(random, Counted(random)))),
        Branch("2",
            Branch("2.1", Leaf("2.1.1", Share(random, new RollUp.Sum(), direct: false)), Leaf("2.1.2", Marked(random, Counted(random)))),
            Leaf("2.2", Level(random, Counted(random))), Leaf("2.3", Count(random, new RollUp.Sum()))),
        Leaf("3", Marked(random, Counted(random))),
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

    private static DocumentIndicator Document(Random random, RollUp rollUp) => Document(random.Next(3), rollUp, allowsNotApplicable: true);

    private static ShareTarget Target(Random random)
    {
        var (comparison, percent) = ((Comparison)random.Next(5), Targets[random.Next(Targets.Length)]);
        return comparison is Comparison.Range && percent < 100
            ? new(comparison, percent, null) { Upper = 100 }
            : new(comparison is Comparison.Range ? Comparison.AtLeast : comparison, percent, null);
    }

    private static ValueTarget? Bound(Random random) => random.Next(4) == 0
        ? null
        : new((Comparison)random.Next(4), Targets[random.Next(Targets.Length)], null);

    private static RollUp.Count Counted(Random random) => new RollUp.Count(random.Next(3) == 0 ? null : Target(random));

    private static CountIndicator Count(Random random, RollUp rollUp) => new()
    {
        Inputs = [Figure("v1", InputType.Decimal, minimum: -1_000), Figure("v2", InputType.Decimal)], Documents = new(0, null), Assignments = LeadAndSupply,
        RollUp = rollUp, AllowsNotApplicable = true, Value = ["v1", "v2"], Target = Bound(random),
    };

    private static LevelIndicator Level(Random random, RollUp rollUp)
    {
        var isYear = random.Next(2) == 0;
        return new()
        {
            Inputs =
            [
                .. isYear ? [Choice("year")] : Array.Empty<InputField>(),
                new("level", "Mức", InputType.Choice, null, 0, null, true, [.. Enumerable.Range(1, 4).Select(Word)]),
            ],
            Documents = new(0, null), Assignments = LeadAndSupply, RollUp = rollUp, AllowsNotApplicable = true,
            Level = "level", Target = random.Next(3) == 0 ? null : Word(random.Next(1, 5)),
        };
    }

    public static string Word(int rank) => $"Mức {rank}";

    private static PointsIndicator Marked(Random random, RollUp rollUp)
    {
        var points = random.Next(1, 2_001) / 100m;
        return new()
        {
            Inputs = [new("note", "Số tham khảo", InputType.Integer, null, 0, null, false, []), new("mark", "Điểm", InputType.Decimal, "điểm", 0, points, true, [])],
            Documents = new(0, null), Assignments = LeadAndSupply, RollUp = rollUp, AllowsNotApplicable = true, Mark = "mark", Points = points,
            Target = random.Next(2) == 0 ? null : new(Comparison.AtLeast, decimal.Round(points * random.Next(101) / 100, 4), null),
        };
    }

    private static ShareIndicator Share(Random random, RollUp rollUp, bool direct)
    {
        var (above, below) = (Keys("n", random.Next(1, 4)), Keys("d", random.Next(1, 4)));
        var type = random.Next(2) == 0 ? InputType.Integer : InputType.Decimal;
        return new()
        {
            Inputs = [.. above.Concat(below).OrderBy(_ => random.Next()).Select(key => Figure(key, type)), .. direct ? [Figure("p", InputType.Percentage, required: false)] : Array.Empty<InputField>()],
            Documents = new(random.Next(3), null), Assignments = LeadAndSupply, RollUp = rollUp, AllowsNotApplicable = random.Next(2) == 0,
            Measure = new(above, below), Target = Target(random), Direct = direct ? "p" : null, AllowsOver100 = random.Next(3) == 0,
        };
    }

    private static ChangeIndicator Change(Random random, RollUp rollUp, bool isShare)
    {
        string[] over = isShare ? ["cd"] : [], previousOver = isShare ? ["pd"] : [];
        var hasBasis = random.Next(2) == 0;
        var basis = hasBasis
            ? new ChangeBasis("cb", random.Next(2) == 0 || rollUp is not RollUp.Sum ? "pb" : null, rollUp is RollUp.Sum ? [Current] : random.Next(2) == 0 ? [] : [Current, Compared])
            : null;
        var reading = isShare ? random.Next(2) == 0 ? ChangeReading.Points : ChangeReading.Relative
            : random.Next(2) == 0 ? ChangeReading.Absolute : ChangeReading.Relative;
        return new()
        {
            Inputs =
            [
                .. new[] { "cn", "pn" }.Select(key => Figure(key, InputType.Decimal, minimum: isShare ? 0 : -1_000)),
                .. over.Concat(previousOver).Select(key => Figure(key, InputType.Decimal)),
                .. hasBasis ? [Choice("cb"), Choice("pb")] : Array.Empty<InputField>(),
            ],
            Documents = new(0, null), Assignments = LeadAndSupply, RollUp = rollUp, AllowsNotApplicable = true,
            Current = new(["cn"], over), Previous = new(["pn"], previousOver),
            Direction = random.Next(2) == 0 ? ChangeDirection.Up : ChangeDirection.Down,
            Target = new(random.Next(2) == 0 ? Comparison.AtLeast : Comparison.MoreThan, Targets[random.Next(Targets.Length)], reading, null),
            Basis = basis,
        };
    }

    private static AllOfIndicator Streams(Random random, RollUp rollUp) =>
        Streams(rollUp, [.. Enumerable.Range(0, random.Next(2, 5)).Select(_ => Target(random))]) with { AllowsNotApplicable = true };

    private static InputField Choice(string key) => new(key, "Giá", InputType.Choice, null, 0, null, true, [Current, Compared]);

    private static string[] Keys(string prefix, int count) => [.. Enumerable.Range(1, count).Select(i => $"{prefix}{i}")];
}
