using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Tests.Criteria;

/// <summary>Small sets and people for the tests.</summary>
internal static class Sample
{
    public static readonly DateTimeOffset Now = new(2026, 9, 1, 3, 0, 0, TimeSpan.Zero);
    public static readonly AccountId Officer = Account(1);
    public static readonly AccountId Leader = Account(2);
    public static readonly AccountId Reporter = Account(3);
    public static readonly AccountId Head = Account(4);
    public static readonly string Hash = new('a', 64);

    private static readonly IndicatorAssignment[] LeadAndSupply = [new("office", AssignmentPart.Lead, null), new("wards", AssignmentPart.Supply, null)];

    public static AccountId Account(int n) => new(Guidance(n));

    public static UnitId Unit(int n) => new(Guidance(1000 + n));

    public static Guid Guidance(int n) => new(n, 0, 0, new byte[8]);

    public static InputField Figure(string key, InputType type = InputType.Integer, bool required = true, decimal minimum = 0) =>
        new(key, $"Số {key}", type, "đơn vị", minimum, null, required, []);

    public static InputField Choice(string key) => new(key, "Giá", InputType.Choice, null, 0, null, true, ["hiện hành", "so sánh"]);

    public static ShareTarget AtLeast(decimal percent) => new(Comparison.AtLeast, percent, null);

    public static ShareTarget Below(decimal percent) => new(Comparison.Below, percent, null);

    public static DocumentIndicator Document(int minimum = 1, RollUp? rollUp = null, bool allowsNotApplicable = false) => new()
    {
        Inputs = [new("met", "Đạt / Không đạt", InputType.Boolean, null, 0, null, true, [])],
        Documents = new(minimum, null),
        Assignments = LeadAndSupply,
        RollUp = rollUp ?? new RollUp.Lead(),
        Met = "met",
        AllowsNotApplicable = allowsNotApplicable,
    };

    public static ShareIndicator Share(ShareTarget target, RollUp? rollUp = null, bool direct = false) => new()
    {
        Inputs = direct ? [Figure("n"), Figure("d"), Figure("p", InputType.Percentage, required: false)] : [Figure("n"), Figure("d")],
        Documents = new(1, null),
        Assignments = LeadAndSupply,
        RollUp = rollUp ?? new RollUp.Lead(),
        Measure = new(["n"], ["d"]),
        Target = target,
        Direct = direct ? "p" : null,
    };

    public static ChangeIndicator Change(
        ChangeDirection direction, Comparison comparison, decimal value, ChangeReading reading, bool isShare = false, bool basis = false,
        RollUp? rollUp = null) => new()
        {
            Inputs = [Figure("cn"), Figure("cd"), Figure("pn"), Figure("pd"), .. basis ? [Choice("cb"), Choice("pb")] : Array.Empty<InputField>()],
            Documents = new(1, null),
            Assignments = LeadAndSupply,
            RollUp = rollUp ?? new RollUp.Lead(),
            Current = new(["cn"], isShare ? ["cd"] : []),
            Previous = new(["pn"], isShare ? ["pd"] : []),
            Direction = direction,
            Target = new(comparison, value, reading, null),
            Basis = basis ? new("cb", "pb", []) : null,
        };

    public static AllOfIndicator Streams(decimal percent = 90, RollUp? rollUp = null) => new()
    {
        Inputs = [Figure("n1"), Figure("d1"), Figure("n2"), Figure("d2"), Figure("n3"), Figure("d3")],
        Documents = new(1, null),
        Assignments = LeadAndSupply,
        RollUp = rollUp ?? new RollUp.Lead(),
        Parts =
        [
            new("solid", "Chất thải rắn", new(["n1"], ["d1"]), AtLeast(percent)),
            new("homes", "Nước thải khu dân cư", new(["n2"], ["d2"]), AtLeast(percent)),
            new("firms", "Nước thải cơ sở sản xuất", new(["n3"], ["d3"]), AtLeast(percent)),
        ],
    };

    public static CountIndicator Count(ValueTarget? target, RollUp? rollUp = null) => new()
    {
        Inputs = [Figure("v", InputType.Decimal)],
        Documents = new(0, null),
        Assignments = LeadAndSupply,
        RollUp = rollUp ?? new RollUp.Lead(),
        Value = ["v"],
        Target = target,
    };

    public static LevelIndicator Level(string? target, RollUp? rollUp = null) => new()
    {
        Inputs = [new("level", "Mức", InputType.Choice, null, 0, null, true, ["Mức 1", "Mức 2", "Mức 3"])],
        Documents = new(0, null),
        Assignments = LeadAndSupply,
        RollUp = rollUp ?? new RollUp.Lead(),
        Level = "level",
        Target = target,
    };

    public static PointsIndicator Marked(decimal points, ValueTarget? target = null, RollUp? rollUp = null) => new()
    {
        Inputs = [new("mark", "Điểm", InputType.Decimal, "điểm", 0, points, true, [])],
        Documents = new(0, null),
        Assignments = LeadAndSupply,
        RollUp = rollUp ?? new RollUp.Lead(),
        Mark = "mark",
        Target = target,
        Points = points,
    };

    public static SetNode Leaf(string code, Indicator indicator) => new(code, $"Chỉ báo {code}", [], [], indicator);

    public static SetNode Branch(string code, params SetNode[] children) => new(code, $"Tiêu chí {code}", [], children, null);

    public static SetDefinition Set(params SetNode[] nodes) => new(
        "thu-nghiem",
        "Bộ tiêu chí thử",
        null,
        ["Tiêu chuẩn", "Tiêu chí", "Chỉ báo"],
        new("Công văn", null, null, null, null, null, null, []),
        SetRule.NotSet,
        [],
        [new("office", "Cơ quan thường trực", null, SetUnitKind.Unit, null), new("wards", "phường", null, SetUnitKind.Group, null)],
        nodes,
        []);

    public static PlanIndicator Planned(Indicator indicator) => ScoringPlan.From(Set(Leaf("1", indicator))).Indicators[0];

    public static IndicatorResult Scored(Indicator indicator, params decimal?[] figures) =>
        Planned(indicator).Score(new EntryValues { Figures = figures, Documents = 1 });

    public static (ScoreStatus, ScoreReason) Verdict(Indicator indicator, params decimal?[] figures)
    {
        var result = Scored(indicator, figures);
        return (result.Status, result.Reason);
    }

    public static RollUpSums Sum(PlanIndicator indicator, IEnumerable<decimal?[]> units) => units.Aggregate(
        RollUpSums.Nothing, (sums, figures) => sums + RollUpSums.Of(indicator.Score(new EntryValues { Figures = figures, Documents = 1 })));

    public static CriteriaSet PublishedSet(SetDefinition definition)
    {
        var set = CriteriaSet.Draft(new CriteriaSetId(Guidance(50)), 1, definition, Hash, Officer, Now);
        set.Publish(Leader, Now);
        return set;
    }

    /// <summary>Code of the refusal; none: it was not refused.</summary>
    public static string? RefusalOf(Action act)
    {
        try
        {
            act();
            return null;
        }
        catch (Refusal refusal)
        {
            return refusal.Code;
        }
    }
}
