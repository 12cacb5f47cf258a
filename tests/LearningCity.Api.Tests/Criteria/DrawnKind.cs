using LearningCity.Domain.Criteria;
using static LearningCity.Api.Tests.Criteria.DrawnSet;

namespace LearningCity.Api.Tests.Criteria;

/// <summary>Random indicators of every kind, within what the product takes.</summary>
internal static class DrawnKind
{
    private const string Current = "giá hiện hành";
    private const string Compared = "giá so sánh";

    private static readonly decimal[] Targets = [0, 0.05m, 1.5m, 5, 33.333333m, 50, 70, 90, 99.999999m, 100];

    public static DocumentIndicator Document(Random random, RollUp rollUp) => DrawnSet.Document(random.Next(3), rollUp, allowsNotApplicable: true);

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

    public static RollUp.Count Counted(Random random) => new RollUp.Count(random.Next(3) == 0 ? null : Target(random));

    public static CountIndicator Count(Random random, RollUp rollUp) => new()
    {
        Inputs = [Figure("v1", InputType.Decimal, minimum: -1_000), Figure("v2", InputType.Decimal)], Documents = new(0, null), Assignments = LeadAndSupply,
        RollUp = rollUp, AllowsNotApplicable = true, Value = ["v1", "v2"], Target = Bound(random),
    };

    public static LevelIndicator Level(Random random, RollUp rollUp) => new()
    {
        Inputs = [Choice("basis"), Choice("level") with { Choices = [.. Enumerable.Range(1, 4).Select(Word)] }],
        Documents = new(0, null), Assignments = LeadAndSupply, RollUp = rollUp, AllowsNotApplicable = true,
        Level = "level", Target = random.Next(3) == 0 ? null : Word(random.Next(1, 5)),
    };

    public static string Word(int rank) => $"Mức {rank}";

    public static PointsIndicator Marked(Random random, RollUp rollUp)
    {
        var points = random.Next(1, 2_001) / 100m;
        return new()
        {
            Inputs = [Figure("note", required: false), Figure("mark", InputType.Decimal) with { Maximum = points }],
            Documents = new(0, null), Assignments = LeadAndSupply, RollUp = rollUp, AllowsNotApplicable = true, Mark = "mark", Points = points,
            Target = random.Next(2) == 0 ? null : new(Comparison.AtLeast, decimal.Round(points * random.Next(101) / 100, 4), null),
        };
    }

    public static ShareIndicator Share(Random random, RollUp rollUp, bool direct)
    {
        var (above, below) = (Keys("n", random.Next(1, 4)), Keys("d", random.Next(1, 4)));
        var type = random.Next(2) == 0 ? InputType.Integer : InputType.Decimal;
        return new()
        {
            Inputs =
            [
                .. above.Concat(below).OrderBy(_ => random.Next()).Select(key => Figure(key, type)),
                .. direct ? [Figure("p", InputType.Percentage, required: false)] : Array.Empty<InputField>(),
            ],
            Documents = new(random.Next(3), null), Assignments = LeadAndSupply, RollUp = rollUp, AllowsNotApplicable = random.Next(2) == 0,
            Measure = new(above, below), Target = Target(random), Direct = direct ? "p" : null, AllowsOver100 = random.Next(3) == 0,
        };
    }

    public static ChangeIndicator Change(Random random, RollUp rollUp, bool isShare)
    {
        var carries = random.Next(3) == 0;
        var (sum, previousSum) = ("cn", carries ? "cn" : "pn");
        string[] over = isShare ? ["cd"] : [], previousOver = !isShare ? [] : carries ? over : ["pd"];
        var hasBasis = random.Next(2) == 0;
        var basis = hasBasis
            ? new ChangeBasis(
                "cb", !carries && (random.Next(2) == 0 || rollUp is not RollUp.Sum) ? "pb" : null,
                rollUp is RollUp.Sum ? [Current] : random.Next(2) == 0 ? [] : [Current, Compared])
            : null;
        var reading = isShare ? random.Next(2) == 0 ? ChangeReading.Points : ChangeReading.Relative
            : random.Next(2) == 0 ? ChangeReading.Absolute : ChangeReading.Relative;
        return new()
        {
            Inputs =
            [
                .. new[] { sum, previousSum }.Distinct().Select(key => Figure(key, InputType.Decimal, minimum: isShare ? 0 : -1_000)),
                .. over.Union(previousOver).Select(key => Figure(key, InputType.Decimal)),
                .. basis is not null ? [Choice("cb"), .. carries ? Array.Empty<InputField>() : [Choice("pb")]] : Array.Empty<InputField>(),
            ],
            Documents = new(0, null), Assignments = LeadAndSupply, RollUp = rollUp, AllowsNotApplicable = true,
            Current = new([sum], over), Previous = new([previousSum], previousOver), CarriesPrevious = carries,
            Direction = random.Next(2) == 0 ? ChangeDirection.Up : ChangeDirection.Down,
            Target = new(random.Next(2) == 0 ? Comparison.AtLeast : Comparison.MoreThan, Targets[random.Next(Targets.Length)], reading, null),
            Basis = basis,
        };
    }

    public static AllOfIndicator Streams(Random random, RollUp rollUp) =>
        DrawnSet.Streams(rollUp, [.. Enumerable.Range(0, random.Next(2, 5)).Select(_ => Target(random))]) with { AllowsNotApplicable = true };

    private static InputField Choice(string key) => new(key, "Giá", InputType.Choice, null, 0, null, true, [Current, Compared]);

    private static string[] Keys(string prefix, int count) => [.. Enumerable.Range(1, count).Select(i => $"{prefix}{i}")];
}
