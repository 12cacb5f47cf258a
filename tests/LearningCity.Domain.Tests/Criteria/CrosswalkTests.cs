using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using static LearningCity.Domain.Tests.Criteria.Sample;

namespace LearningCity.Domain.Tests.Criteria;

public sealed class CrosswalkTests
{
    private static readonly Indicator Asked = Share(AtLeast(70));

    [Fact]
    public void Values_go_over_by_key_whatever_their_order_and_what_is_not_mapped_stays()
    {
        var other = Share(AtLeast(50)) with { Inputs = [Figure("all"), Figure("extra", required: false), Figure("some")], Measure = new(["some"], ["all"]) };
        var crosswalk = Draft(Asked, other, Pair("n", "some"), Pair("d", "all"));

        var there = crosswalk.Carry(true, Planned(Asked), Planned(other), new ReportedValues(null, [7, 10], [], null), new ReportedValues(null, [1, 5, 2], [], null));
        var back = crosswalk.Carry(false, Planned(other), Planned(Asked), there, ReportedValues.Empty);

        there.Figures.ShouldBe([10, 5, 7]);
        back.Figures.ShouldBe([7, 10]);
    }

    [Fact]
    public void What_is_missing_goes_over_as_missing() =>
        Draft(Asked, Asked, Pair("n", "n"), Pair("d", "d"))
            .Carry(true, Planned(Asked), Planned(Asked), new ReportedValues(null, [7, null], [], null), new ReportedValues(null, [1, 2], [], null))
            .Figures.ShouldBe([7, null]);

    [Fact]
    public void Choices_go_over_by_their_meaning_both_ways()
    {
        var (left, right) = (Basis("hiện hành", "so sánh"), Basis("current", "constant"));
        var crosswalk = Draft(left, right, new("b", "b", ["hiện hành", "so sánh"], ["current", "constant"]), Pair("cn", "cn"), Pair("pn", "pn"));

        var there = crosswalk.Carry(true, Planned(left), Planned(right), new ReportedValues(null, [1, 2], ["so sánh"], null), ReportedValues.Empty);
        there.Choices.ShouldBe(["constant"]);
        crosswalk.Carry(false, Planned(right), Planned(left), there, ReportedValues.Empty).Choices.ShouldBe(["so sánh"]);
    }

    [Fact]
    public void A_yes_goes_over_with_its_key() =>
        Draft(Document(), Document(3), Pair("met", "met"))
            .Carry(true, Planned(Document()), Planned(Document(3)), new ReportedValues(true, [], [], null), ReportedValues.Empty).Met.ShouldBe(true);

    public static TheoryData<string, Indicator, CrosswalkInput[]> Faulty => new()
    {
        { "/inputs/1/right criteria.crosswalk-input-unknown", Asked, [Pair("n", "n"), Pair("d", "x")] },
        { "/inputs/1/left criteria.crosswalk-input-twice", Asked, [Pair("n", "n"), Pair("n", "d")] },
        { "/left/indicator criteria.crosswalk-input-missing", Asked, [Pair("n", "n")] },
        { "/inputs/0 criteria.crosswalk-type-differs", Asked with { Inputs = [Figure("n", InputType.Decimal), Figure("d")] }, [Pair("n", "n"), Pair("d", "d")] },
        { "/inputs/1 criteria.crosswalk-unit-differs", Asked with { Inputs = [Figure("n"), Figure("d") with { Unit = "hộ" }] }, [Pair("n", "n"), Pair("d", "d")] },
        { "/inputs criteria.crosswalk-direct-unpaired", Share(AtLeast(70), direct: true), [Pair("n", "n"), Pair("d", "d")] },
    };

    [Theory]
    [MemberData(nameof(Faulty))]
    public void A_mapping_that_does_not_answer_both_is_faulty_at_the_place(string fault, Indicator right, CrosswalkInput[] inputs) =>
        Should.Throw<RuleViolated>(() => Draft(Asked, right, inputs)).Faults.Select(one => $"{one.Field} {one.Code}").ShouldContain(fault);

    [Fact]
    public void Choices_that_do_not_meet_one_another_are_faulty()
    {
        CrosswalkInput[] pairs = [Pair("cn", "cn"), Pair("pn", "pn")];
        foreach (var choices in new[] { Pair("b", "b"), new CrosswalkInput("b", "b", ["a", "b"], ["x"]), new CrosswalkInput("b", "b", ["a", "b"], ["x", "x"]) })
        {
            Should.Throw<RuleViolated>(() => Draft(Basis("a", "b"), Basis("x", "y"), [choices, .. pairs])).Faults
                .ShouldHaveSingleItem().Code.ShouldBe("criteria.crosswalk-choices-differ");
        }
    }

    [Fact]
    public void One_entry_does_not_answer_two_indicators_of_one_set_nor_run_in_a_circle()
    {
        CrosswalkInput[] pairs = [Pair("n", "n"), Pair("d", "d")];
        CrosswalkEnds[] published = [new(Side(1), Side(2)), new(Side(3), Side(2))];

        Code(() => Draft(Side(1), Side(1, "2"), [])).ShouldBe("criteria.crosswalk-same-set");
        Code(() => Draft(Side(1), Side(3), published)).ShouldBe("criteria.crosswalk-cyclic");
        Code(() => Draft(Side(2), Side(1), published)).ShouldBe("criteria.crosswalk-cyclic");
        Code(() => Draft(Side(3), Side(1, "2"), published)).ShouldBe("criteria.crosswalk-joins-same-set");
        Draft(Side(3), Side(4), published).State.ShouldBe(CrosswalkState.Draft);

        Crosswalk Draft(CrosswalkSide left, CrosswalkSide right, CrosswalkEnds[] others) =>
            Crosswalk.Draft(new CrosswalkId(Guidance(9)), new MappedIndicator(left, Asked), new MappedIndicator(right, Asked), pairs, others, Officer, Now);
    }

    [Fact]
    public void A_crosswalk_is_published_by_somebody_else_and_retired_once_with_a_reason()
    {
        var crosswalk = Draft(Asked, Asked, Pair("n", "n"), Pair("d", "d"));

        Should.Throw<RuleViolated>(() => crosswalk.Publish(Officer, [], Now)).Code.ShouldBe("criteria.crosswalk-publisher-is-author");
        Should.Throw<RuleViolated>(() => crosswalk.Publish(Leader, [new(Side(2), Side(1))], Now)).Code.ShouldBe("criteria.crosswalk-cyclic");
        crosswalk.Publish(Leader, [], Now);
        Should.Throw<StateConflict>(() => crosswalk.Publish(Leader, [], Now)).Code.ShouldBe("criteria.crosswalk-not-a-draft");
        Should.Throw<RuleViolated>(() => crosswalk.Retire(Leader, " ", Now)).Code.ShouldBe("criteria.reason-missing");
        crosswalk.Retire(Leader, "Không dùng nữa", Now);
        Should.Throw<StateConflict>(() => crosswalk.Retire(Leader, "Không dùng nữa", Now)).Code.ShouldBe("criteria.crosswalk-already-retired");
    }

    [Fact]
    public void A_draft_is_edited_until_it_is_published_and_its_editors_do_not_publish_it()
    {
        var (crosswalk, other) = (Draft(Asked, Asked, Pair("n", "n"), Pair("d", "d")), new MappedIndicator(Side(3), Asked));
        CrosswalkInput[] turned = [Pair("d", "d"), Pair("n", "n")];

        Should.Throw<RuleViolated>(() => crosswalk.Redraft(other, new(Side(2), Asked), [Pair("n", "n")], [], Leader)).Code.ShouldBe("criteria.crosswalk-faulty");
        Should.Throw<RuleViolated>(() => crosswalk.Redraft(other, new(Side(2), Asked), turned, [new(Side(2), Side(3))], Leader)).Code.ShouldBe("criteria.crosswalk-cyclic");
        (crosswalk.Left, crosswalk.Editors.Count).ShouldBe((Side(1), 0));

        crosswalk.Redraft(other, new(Side(2), Asked), turned, [], Leader);
        crosswalk.Redraft(other, new(Side(2), Asked), turned, [], Leader);
        (crosswalk.Left, crosswalk.Inputs[0].Left).ShouldBe((Side(3), "d"));
        crosswalk.Editors.ShouldBe([Leader]);
        Should.Throw<RuleViolated>(() => crosswalk.Publish(Leader, [], Now)).Code.ShouldBe("criteria.crosswalk-publisher-is-author");
        crosswalk.Publish(Head, [], Now);
        Should.Throw<StateConflict>(() => crosswalk.Redraft(other, new(Side(2), Asked), turned, [], Reporter)).Code.ShouldBe("criteria.crosswalk-not-a-draft");
    }

    [Fact]
    public void The_next_answer_of_its_own_breaks_the_tie_and_joining_makes_it_again()
    {
        var report = UnitReport.Begin(new ReportId(Guidance(1)), new RoundId(Guidance(2)), Unit(1));
        var entry = ReportEntry.Of(new EntryId(Guidance(3)), report, Planned(Asked), new ReportedValues(null, [1, 2], [], null), null, Reporter, Now);
        entry.Tie.ShouldBe(EntryTie.None);

        entry.JoinTo(new EntryId(Guidance(4)));
        entry.CountDocuments(2);
        entry.Tie.ShouldBe(EntryTie.Joined);
        entry.DeclareGap("Chưa có", null, Reporter, Now);
        (entry.Tie, entry.TakenFrom).ShouldBe((EntryTie.Broken, new EntryId(Guidance(4))));
        entry.Answer(Planned(Asked), new ReportedValues(null, [1, 3], [], null), null, Reporter, Now);
        entry.Tie.ShouldBe(EntryTie.Broken);

        entry.StandAlone();
        (entry.Tie, entry.TakenFrom).ShouldBe((EntryTie.None, null));
        Should.Throw<ArgumentException>(() => entry.JoinTo(entry.Id));
    }

    private static string Code(Func<Crosswalk> draft)
    {
        var refused = Should.Throw<RuleViolated>(draft);
        return refused.Faults.Count > 0 ? refused.Faults[0].Code : refused.Code;
    }

    private static ChangeIndicator Basis(params string[] choices) => Change(ChangeDirection.Up, Comparison.MoreThan, 0, ChangeReading.Absolute) with
    {
        Inputs = [Figure("cn"), Figure("pn"), Choice("b") with { Choices = choices }],
        Basis = new("b", null, [choices[0]]),
    };

    private static CrosswalkSide Side(int set, string indicator = "1") => new(new CriteriaSetId(Guidance(100 + set)), indicator);

    private static CrosswalkInput Pair(string left, string right) => new(left, right, [], []);

    private static Crosswalk Draft(Indicator left, Indicator right, params CrosswalkInput[] inputs) => Crosswalk.Draft(
        new CrosswalkId(Guidance(9)), new MappedIndicator(Side(1), left), new MappedIndicator(Side(2), right), inputs, [], Officer, Now);
}
