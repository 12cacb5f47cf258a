using LearningCity.Domain.Criteria;
using static LearningCity.Domain.Tests.Criteria.Sample;

namespace LearningCity.Domain.Tests.Criteria;

/// <summary>Answers to an indicator judged by the one that carries it on, whatever its code and keys.</summary>
public sealed class CarriedOnRuleTests
{
    public static TheoryData<string, Indicator> Kinds => new()
    {
        { "share", Share(AtLeast(70)) },
        { "share, delivered", Share(AtLeast(70), direct: true) },
        { "document", Document() },
        { "count", Count(new(Comparison.AtMost, 7, null)) },
        { "level", Level("Mức 2") },
        { "points", Marked(60, new(Comparison.AtLeast, 7, null)) },
        { "all-of", Streams() },
        { "change", Change(ChangeDirection.Down, Comparison.MoreThan, 0, ChangeReading.Absolute) },
        { "change of shares on a basis", Change(ChangeDirection.Up, Comparison.AtLeast, 1, ChangeReading.Points, isShare: true, basis: true) },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_takes_its_answers_over_under_other_keys(string kind, Indicator asked)
    {
        var (judged, plan) = (Rekeyed(asked), Planned(asked));
        List<IndicatorResult> own = [.. Answers(asked).Select(answer => plan.Score(answer.Values))];

        Answers(asked).Select(answer => Judge(asked, judged, answer)).ShouldBe(own, kind);
        own.Select(result => result.Status).Distinct().Count().ShouldBeGreaterThan(1, kind);
    }

    [Fact]
    public void A_key_that_means_something_else_now_is_not_mistaken_for_the_old_one()
    {
        var asked = Share(AtLeast(70));
        var turned = asked with { Measure = new(["d"], ["n"]) };

        var result = Judge(asked, turned, new Answer { Figures = [7, 10] });

        (result.Status, result.Figures).ShouldBe((ScoreStatus.Met, Planned(asked).Score(new EntryValues { Figures = new decimal?[] { 7, 10 } }).Figures));
    }

    [Fact]
    public void A_sum_of_fewer_or_more_inputs_is_the_same_sum()
    {
        var asked = Count(null) with { Inputs = [Figure("a"), Figure("b")], Value = ["a", "b"] };
        var judged = Count(new(Comparison.AtLeast, 10, null));

        Judge(asked, judged, new Answer { Figures = [4, 6] }).Status.ShouldBe(ScoreStatus.Met);
        Judge(asked, judged, new Answer { Figures = [4, 5] }).Status.ShouldBe(ScoreStatus.NotMet);
        Judge(asked, judged, new Answer { Figures = [4, null] }).Status.ShouldBe(ScoreStatus.NoData);
    }

    [Theory]
    [InlineData(true, false, ScoreStatus.Met)]
    [InlineData(false, true, ScoreStatus.Met)]
    [InlineData(true, true, ScoreStatus.Met)]
    [InlineData(false, false, ScoreStatus.NotMet)]
    public void The_previous_period_is_that_of_the_round_before_where_either_takes_it_from_there(bool askedCarries, bool judgedCarries, ScoreStatus expected)
    {
        var entered = Change(ChangeDirection.Up, Comparison.MoreThan, 0, ChangeReading.Absolute);
        var carried = entered with { Previous = entered.Current, CarriesPrevious = true };

        var result = Judge(askedCarries ? carried : entered, judgedCarries ? carried : entered, new Answer { Figures = [5, null, 9, null], Before = [3, null] });

        result.Status.ShouldBe(expected);
    }

    [Fact]
    public void A_basis_that_was_not_asked_is_missing()
    {
        var asked = Change(ChangeDirection.Up, Comparison.MoreThan, 0, ChangeReading.Absolute);
        var judged = Change(ChangeDirection.Up, Comparison.MoreThan, 0, ChangeReading.Absolute, basis: true);

        var result = Judge(asked, judged, new Answer { Figures = [5, null, 3, null] });

        (result.Status, result.Reason).ShouldBe((ScoreStatus.NoData, ScoreReason.MissingInput));
    }

    [Fact]
    public void What_is_measured_otherwise_has_no_data_and_says_so()
    {
        var (asked, judged) = (Set(Leaf("1", Share(AtLeast(70)))), Set(Leaf("2", Share(AtLeast(70)))));
        var rule = new OtherRule(
            ScoringPlan.From(asked), ScoringPlan.From(judged), [new("2", "1", FieldMeeting.SamePlace, Comparability.ReadingDiffers)]);

        var result = rule.Of("1", AssignmentPart.Lead).ShouldHaveSingleItem().Score(new EntryValues { Figures = new decimal?[] { 9, 10 }, Documents = 1 });

        (result.Status, result.Reason, result.Figures).ShouldBe((ScoreStatus.NoData, ScoreReason.MeasuredOtherwise, null));
    }

    [Fact]
    public void One_answer_may_be_judged_as_several_and_as_nothing()
    {
        var (asked, judged) = (Set(Leaf("1", Share(AtLeast(70))), Leaf("4", Document())), Set(Leaf("2", Share(AtLeast(90))), Leaf("3", Share(AtLeast(50))), Leaf("1", Share(AtLeast(1)))));
        var rule = new OtherRule(ScoringPlan.From(asked), ScoringPlan.From(judged), [Pair("2", "1"), Pair("3", "1"), new("1", null, FieldMeeting.SamePlace, Comparability.NothingEarlier)]);

        rule.Of("1", AssignmentPart.Lead).Select(one => (one.Asked, one.Judged.Code)).ShouldBe([("1", "2"), ("1", "3")]);
        rule.Of("4", AssignmentPart.Lead).ShouldBeEmpty();
    }

    private static IndicatorPair Pair(string judged, string asked) => new(judged, asked, FieldMeeting.SamePlace, Comparability.Comparable);

    private static IndicatorResult Judge(Indicator asked, Indicator judged, Answer answer)
    {
        var rule = new OtherRule(
            ScoringPlan.From(Set(Leaf("1.2.3", asked))), ScoringPlan.From(Set(Leaf("1.2.3", Document()), Leaf("1.3.1", judged))), [Pair("1.3.1", "1.2.3")]);
        return rule.Of("1.2.3", AssignmentPart.Lead).ShouldHaveSingleItem().Score(answer.Values);
    }

    /// <summary>On the target, under it, and with something missing.</summary>
    private static IEnumerable<Answer> Answers(Indicator indicator)
    {
        var (figures, words) = (indicator.Inputs.Count(input => input.IsFigure), indicator.Inputs.Where(input => input.Type is InputType.Choice).ToList());
        foreach (var (n, i) in new decimal?[][] { [95, 100, 93, 100, 96, 100], [7, 10, 8, 10, 9, 10], [null, null, 70], [3, null, 5] }.Select((n, i) => (n, i)))
        {
            yield return new Answer
            {
                Met = i switch { 0 => true, 1 => false, _ => null },
                Figures = [.. n.Take(figures)], Words = [.. words.Select((word, at) => word.Choices[(i + (i * at)) % 2])], Source = "Niên giám thống kê",
            };
        }
    }

    /// <summary>The same indicator with every key another one, and its fields the other way round.</summary>
    private static Indicator Rekeyed(Indicator indicator)
    {
        var rekeyed = indicator with { Inputs = [.. indicator.Inputs.Reverse().Select(input => input with { Key = Now(input.Key) })] };
        return rekeyed switch
        {
            DocumentIndicator document => document with { Met = Now(document.Met) },
            ShareIndicator share => share with { Measure = Of(share.Measure), Direct = share.Direct is null ? null : Now(share.Direct) },
            CountIndicator count => count with { Value = [.. count.Value.Select(Now)] },
            LevelIndicator level => level with { Level = Now(level.Level) },
            PointsIndicator points => points with { Mark = Now(points.Mark) },
            AllOfIndicator allOf => allOf with { Parts = [.. allOf.Parts.Select(part => part with { Measure = Of(part.Measure) })] },
            ChangeIndicator change => change with
            {
                Current = Moved(change.Current), Previous = Moved(change.Previous),
                Basis = change.Basis is { } basis ? basis with { Current = Now(basis.Current), Previous = Now(basis.Previous!) } : null,
            },
            _ => throw new ArgumentOutOfRangeException(nameof(indicator)),
        };

        static string Now(string key) => "new-" + key;
        static ShareMeasure Of(ShareMeasure measure) => new([.. measure.Numerator.Select(Now)], [.. measure.Denominator.Select(Now)]);
        static ChangeMeasure Moved(ChangeMeasure measure) => new([.. measure.Sum.Select(Now)], [.. measure.Over.Select(Now)]);
    }

    /// <summary>An answer that can be kept; see <see cref="EntryValues"/>.</summary>
    private sealed record Answer
    {
        public bool? Met { get; init; }

        public decimal?[] Figures { get; init; } = [];

        public string?[] Words { get; init; } = [];

        public decimal?[] Before { get; init; } = [];

        public string? Source { get; init; }

        public EntryValues Values => new() { Met = Met, Figures = Figures, Choices = Words, PreviousFigures = Before, DirectSource = Source, Documents = 1 };
    }
}
