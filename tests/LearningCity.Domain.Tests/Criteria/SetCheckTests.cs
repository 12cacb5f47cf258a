using LearningCity.Domain.Criteria;
using static LearningCity.Domain.Tests.Criteria.Sample;

namespace LearningCity.Domain.Tests.Criteria;

public sealed class SetCheckTests
{
    [Fact]
    public void Sets_of_every_kind_have_no_faults() => SetCheck.FaultsOf(Set(Branch(
        "1",
        Leaf("1.1", Document(rollUp: new RollUp.Count(AtLeast(70)))),
        Leaf("1.2", Share(AtLeast(66), direct: true)),
        Leaf("1.3", Share(Below(0.05m), new RollUp.Sum())),
        Leaf("1.4", Change(ChangeDirection.Down, Comparison.AtLeast, 1.5m, ChangeReading.Points, isShare: true)),
        Leaf("1.5", Change(ChangeDirection.Up, Comparison.MoreThan, 0, ChangeReading.Absolute, basis: true)),
        Leaf("1.10", Streams())))).ShouldBeEmpty();

    [Fact]
    public void A_node_has_children_or_an_indicator_and_not_both()
    {
        CodesOf(Branch("1")).ShouldBe(["criteria.node-empty"]);
        CodesOf(Branch("1", Leaf("1.1", Document())) with { Indicator = Document() }).ShouldBe(["criteria.node-both"]);
    }

    [Fact]
    public void A_node_deeper_than_the_named_layers_is_refused() =>
        CodesOf(Branch("1", Branch("1.1", Branch("1.1.1", Leaf("1.1.1.1", Document()))))).ShouldBe(["criteria.too-deep"]);

    [Fact]
    public void A_set_has_at_most_2000_nodes()
    {
        SetNode[] most = [.. Enumerable.Range(1, CriteriaSetRules.MaximumNodes).Select(n => Leaf($"{n}", Document()))];

        SetCheck.FaultsOf(Set(most)).ShouldBeEmpty();
        SetCheck.FaultsOf(Set([.. most, Leaf("x", Document())])).Single().Code.ShouldBe("criteria.too-many-nodes");
    }

    [Fact]
    public void A_document_indicator_cannot_be_summed() =>
        CodesOf(Leaf("1", Document(rollUp: new RollUp.Sum()))).ShouldBe(["criteria.document-cannot-be-summed"]);

    [Fact]
    public void A_delivered_percentage_cannot_be_summed() =>
        CodesOf(Leaf("1", Share(AtLeast(66), new RollUp.Sum(), direct: true))).ShouldBe(["criteria.direct-cannot-be-summed"]);

    [Fact]
    public void Figures_summed_over_units_stand_on_one_basis()
    {
        var change = Change(ChangeDirection.Up, Comparison.MoreThan, 0, ChangeReading.Absolute, basis: true, rollUp: new RollUp.Sum());

        CodesOf(Leaf("1", change)).ShouldBe(["criteria.sum-needs-one-basis"]);
        CodesOf(Leaf("1", change with { Basis = change.Basis! with { Accepted = ["so sánh"] } })).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(ChangeReading.Points, false)]
    [InlineData(ChangeReading.Absolute, true)]
    public void A_reading_fits_its_measure(ChangeReading reading, bool isShare) =>
        CodesOf(Leaf("1", Change(ChangeDirection.Up, Comparison.MoreThan, 0, reading, isShare))).ShouldBe(["criteria.reading-unfit"]);

    [Fact]
    public void A_change_compares_a_share_with_a_share()
    {
        var change = Change(ChangeDirection.Up, Comparison.MoreThan, 0, ChangeReading.Points, isShare: true);

        CodesOf(Leaf("1", change with { Previous = new(["pn"], []) })).ShouldBe(["criteria.measures-differ"]);
    }

    [Fact]
    public void A_share_takes_no_negative_figures()
    {
        var share = Share(AtLeast(70));

        CodesOf(Leaf("1", share with { Inputs = [Figure("n", minimum: -1), Figure("d")] })).ShouldBe(["criteria.input-negative"]);
    }

    [Fact]
    public void A_formula_of_something_optional_is_refused_because_missing_is_not_zero() =>
        CodesOf(Leaf("1", Share(AtLeast(70)) with { Inputs = [Figure("n", required: false), Figure("d")] })).ShouldBe(["criteria.input-not-required"]);

    [Fact]
    public void The_basis_is_a_required_choice()
    {
        var change = Change(ChangeDirection.Up, Comparison.MoreThan, 0, ChangeReading.Absolute, basis: true);

        CodesOf(Leaf("1", change with { Basis = new("cn", "pb", []) })).ShouldContain("criteria.basis-not-choice");
        CodesOf(Leaf("1", change with { Basis = new("cb", null, []) })).ShouldBe(["criteria.basis-idle"]);
    }

    [Fact]
    public void The_full_mark_is_what_the_unit_type_with_the_most_to_answer_can_come_to()
    {
        var set = Set(
            Leaf("1", Marked(90)), Leaf("2", Marked(10) with { UnitTypes = ["truong"] }), Leaf("3", Marked(10) with { UnitTypes = ["phuong"] }));
        PointsRule Full(decimal full) => new(full, [new("Đạt", 80)], "Chưa đạt", null, []);

        SetCheck.FaultsOf(set with { Rule = Full(100) }).ShouldBeEmpty();
        SetCheck.FaultsOf(set with { Rule = Full(110) }).Single().Code.ShouldBe("criteria.points-do-not-sum");
        SetCheck.FaultsOf(set with { Rule = Full(90) }).Single().Code.ShouldBe("criteria.points-do-not-sum");
    }

    [Theory]
    [InlineData("a\u202Eb", "criteria.control-character")]
    [InlineData("a\tb", "criteria.control-character")]
    [InlineData("a\u0301\u0301\u0301\u0301\u0301", "criteria.control-character")]
    [InlineData("a\uFFFD", "criteria.control-character")]
    [InlineData("Thu\u0309y", "criteria.text-not-nfc")]
    public void Texts_are_composed_and_printable(string name, string code) =>
        CodesOf(Leaf("1", Document()) with { Name = name }).ShouldBe([code]);

    [Fact]
    public void Half_a_character_is_refused() =>
        CodesOf(Leaf("1", Document()) with { Name = "a" + '\ud800' }).ShouldBe(["criteria.control-character"]);

    private static IEnumerable<string> CodesOf(SetNode node) => SetCheck.FaultsOf(Set(node)).Select(fault => fault.Code);
}
