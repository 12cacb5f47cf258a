using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using static LearningCity.Domain.Tests.Criteria.Sample;

namespace LearningCity.Domain.Tests.Criteria;

/// <summary>Answers of one set judged by another.</summary>
public sealed class OtherRuleTests
{
    [Fact]
    public void Figures_are_found_by_their_key_wherever_they_stand()
    {
        var asked = Share(AtLeast(70));
        var judged = asked with { Inputs = [Figure("x", required: false), Figure("d"), Figure("n")] };

        Judge(asked, judged, new EntryValues { Figures = new decimal?[] { 7, 10 }, Documents = 1 }).ShouldBe((ScoreStatus.Met, ScoreReason.TargetMet));
    }

    [Fact]
    public void A_field_that_was_not_asked_is_missing()
    {
        var asked = Share(AtLeast(70));
        var judged = asked with { Inputs = [Figure("n"), Figure("e")], Measure = new(["n"], ["e"]) };

        Judge(asked, judged, new EntryValues { Figures = new decimal?[] { 7, 10 }, Documents = 1 }).ShouldBe((ScoreStatus.NoData, ScoreReason.MissingInput));
    }

    [Fact]
    public void Choices_are_found_by_their_key()
    {
        var asked = Change(ChangeDirection.Up, Comparison.MoreThan, 0, ChangeReading.Absolute, basis: true);
        var judged = asked with { Inputs = [Choice("pb"), .. asked.Inputs.Where(input => input.Key != "pb")], Basis = new("cb", "pb", ["hiện hành"]) };
        var values = new EntryValues { Figures = new decimal?[] { 2, 1, 1, 1 }, Choices = new[] { "hiện hành", "so sánh" }, Documents = 1 };

        Judge(asked, judged, values).ShouldBe((ScoreStatus.NotAssessable, ScoreReason.DifferentBasis));
    }

    [Fact]
    public void An_answer_is_kept_only_under_its_own_key()
    {
        var asked = Document();
        var other = asked with { Inputs = [asked.Inputs[0] with { Key = "done" }], Met = "done" };

        Judge(asked, asked with { Documents = new(2, null) }, new EntryValues { Met = true, Documents = 1 }).ShouldBe((ScoreStatus.NotMet, ScoreReason.MissingDocument));
        Judge(asked, other, new EntryValues { Met = true, Documents = 1 }).ShouldBe((ScoreStatus.NoData, ScoreReason.NotAnswered));
    }

    [Fact]
    public void Not_applicable_is_no_answer_where_the_other_set_does_not_allow_it()
    {
        var asked = Document(allowsNotApplicable: true);
        var values = new EntryValues { IsNotApplicable = true };

        Judge(asked, asked, values).ShouldBe((ScoreStatus.NotApplicable, ScoreReason.DeclaredNotApplicable));
        Judge(asked, Document(), values).ShouldBe((ScoreStatus.NoData, ScoreReason.NotAnswered));
    }

    [Fact]
    public void Who_answers_is_said_by_the_other_set()
    {
        var rule = Rule(Share(AtLeast(70)), Share(AtLeast(70), new RollUp.Sum()));

        rule.Of("1", AssignmentPart.Lead).ShouldBeEmpty();
        rule.Of("1", AssignmentPart.Supply).ShouldHaveSingleItem().Judged.Code.ShouldBe("1");
        rule.Of("1.0", AssignmentPart.Supply).ShouldBeEmpty();
    }

    [Fact]
    public void A_word_that_is_no_level_of_the_other_set_is_no_answer()
    {
        var asked = Level("Mức 1");
        var judged = asked with { Inputs = [asked.Inputs[0] with { Choices = ["Mức 2", "Mức 3"] }], Target = "Mức 2" };

        Judge(asked, judged, new EntryValues { Choices = new[] { "Mức 1" } }).ShouldBe((ScoreStatus.NoData, ScoreReason.MissingInput));
        Judge(asked, judged, new EntryValues { Choices = new[] { "Mức 2" } }).ShouldBe((ScoreStatus.Met, ScoreReason.TargetMet));
    }

    [Fact]
    public void Parts_in_another_order_keep_their_figures()
    {
        var asked = Streams();
        var judged = asked with { Parts = [.. asked.Parts.Reverse()] };

        var result = Rule(asked, judged).Of("1", AssignmentPart.Lead)[0].Score(new EntryValues { Figures = new decimal?[] { 1, 10, 95, 100, 99, 100 } });

        result.Parts.Select(part => part.Status).ShouldBe([ScoreStatus.Met, ScoreStatus.Met, ScoreStatus.NotMet]);
    }

    [Fact]
    public void A_changed_target_takes_the_place_of_the_one_that_stood()
    {
        var set = Set(Branch("1", Leaf("1.1", Share(AtLeast(70)) with { RollUp = new RollUp.Count(AtLeast(80)) }), Leaf("1.2", Streams())));

        var changed = ScoringPlan.From(ChangedTargets.Apply(
            set, [new("1.1", 50), new("1.1", 60, OfUnits: true), new("1.2", 10, "homes")]));

        ((ShareIndicator)changed.Indicators[0].Definition).Target!.Percent.ShouldBe(50);
        ((RollUp.Count)changed.Indicators[0].Definition.RollUp).Target!.Percent.ShouldBe(60);
        ((AllOfIndicator)changed.Indicators[1].Definition).Parts.Select(part => part.Target.Percent).ShouldBe([90, 10, 90]);
    }

    [Theory]
    [InlineData("2", 1, null, "criteria.target-indicator-unknown")]
    [InlineData("1.1", 101, null, "criteria.set-faulty")]
    [InlineData("1.1", 1, "homes", "criteria.target-missing")]
    [InlineData("1.2", 1, null, "criteria.target-missing")]
    [InlineData("1.2", 1, "Homes", "criteria.target-missing")]
    [InlineData("1.3", 1, null, "criteria.target-missing")]
    public void A_target_that_is_not_there_is_refused(string indicator, int value, string? part, string code)
    {
        var set = Set(Branch("1", Leaf("1.1", Share(AtLeast(70))), Leaf("1.2", Streams()), Leaf("1.3", Document())));

        Should.Throw<RuleViolated>(() => ChangedTargets.Apply(set, [new(indicator, value, part)])).Code.ShouldBe(code);
    }

    private static OtherRule Rule(Indicator asked, Indicator judged)
    {
        var (given, by) = (Set(Leaf("1", asked)), Set(Leaf("1", judged)));
        return new(ScoringPlan.From(given), ScoringPlan.From(by), IndicatorPair.ByCode(given, by));
    }

    private static (ScoreStatus, ScoreReason) Judge(Indicator asked, Indicator judged, in EntryValues values)
    {
        var result = Rule(asked, judged).Of("1", AssignmentPart.Lead).ShouldHaveSingleItem().Score(values);
        return (result.Status, result.Reason);
    }
}
