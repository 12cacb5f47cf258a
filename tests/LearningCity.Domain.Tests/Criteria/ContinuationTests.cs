using LearningCity.Domain.Criteria;
using static LearningCity.Domain.Tests.Criteria.Sample;

namespace LearningCity.Domain.Tests.Criteria;

public sealed class ContinuationTests
{
    [Fact]
    public void The_same_code_in_the_same_set_carries_on_and_another_target_stays_comparable() =>
        Of([Leaf("1.1", Share(AtLeast(75)))], [Leaf("1.1", Share(AtLeast(70)))])
            .ShouldBe([new ContinuedIndicator("1.1", "1.1", ContinuationLink.SameCode, Comparability.Comparable, IsTargetChanged: true)]);

    [Fact]
    public void The_code_1_10_does_not_carry_on_1_1() =>
        Of([Leaf("1.10", Share(AtLeast(70)))], [Leaf("1.1", Share(AtLeast(70)))]).ShouldHaveSingleItem().Comparability.ShouldBe(Comparability.NothingEarlier);

    [Fact]
    public void Another_set_is_carried_on_only_by_name()
    {
        var earlier = new SetVersion(3, Set(Leaf("9", Share(AtLeast(70))), Leaf("1", Share(AtLeast(70)))) with { Code = "khac" });
        SetNode named = Leaf("1", Share(AtLeast(70))) with { Continues = [new("khac", 3, "9")] };

        Continuation.Of(new SetVersion(1, Set(named, Leaf("2", Document()))), earlier).Select(one => (one.Earlier, one.Link)).ShouldBe(
            [("9", ContinuationLink.Named), (null, ContinuationLink.None)]);
    }

    [Fact]
    public void Of_another_version_nothing_is_meant() =>
        Of([Leaf("1", Share(AtLeast(70))) with { Continues = [new("thu-nghiem", 7, "1")] }], [Leaf("1", Share(AtLeast(70)))])
            .ShouldHaveSingleItem().Link.ShouldBe(ContinuationLink.None);

    [Fact]
    public void What_one_indicator_names_the_other_does_not_carry_on_by_its_code()
    {
        var links = Of([Leaf("2", Share(AtLeast(70))) with { Continues = [new("thu-nghiem", 1, "1")] }, Leaf("1", Share(AtLeast(70)))], [Leaf("1", Share(AtLeast(70)))]);

        links.Select(one => (one.Code, one.Earlier)).ShouldBe([("2", "1"), ("1", null)]);
    }

    [Fact]
    public void A_later_version_is_no_past() =>
        Continuation.Of(new SetVersion(1, Set(Leaf("1", Document()))), new SetVersion(2, Set(Leaf("1", Document())))).ShouldHaveSingleItem().Earlier.ShouldBeNull();

    public static TheoryData<string, Indicator, Indicator, Comparability> Pairs => new()
    {
        { "document, share", Document(), Share(AtLeast(70)), Comparability.KindDiffers },
        { "rise, fall", Rise(ChangeDirection.Up), Rise(ChangeDirection.Down), Comparability.ReadingDiffers },
        { "absolute, relative", Rise(ChangeDirection.Up), Change(ChangeDirection.Up, Comparison.MoreThan, 0, ChangeReading.Relative), Comparability.ReadingDiffers },
        { "sum, share", Change(ChangeDirection.Up, Comparison.MoreThan, 0, ChangeReading.Relative), Change(ChangeDirection.Up, Comparison.MoreThan, 0, ChangeReading.Relative, isShare: true), Comparability.ReadingDiffers },
        { "unit", Share(AtLeast(70)) with { Inputs = [Figure("n"), Figure("d") with { Unit = "hộ" }] }, Share(AtLeast(70)), Comparability.UnitDiffers },
        { "inputs", Share(AtLeast(70)) with { Inputs = [Figure("m"), Figure("d")], Measure = new(["m"], ["d"]) }, Share(AtLeast(70)), Comparability.MeasureDiffers },
        { "turned round", Share(AtLeast(70)) with { Measure = new(["d"], ["n"]) }, Share(AtLeast(70)), Comparability.MeasureDiffers },
        { "more papers", Share(AtLeast(70)) with { Documents = new(3, null) }, Share(AtLeast(70)), Comparability.Comparable },
        { "parts", Streams(), Streams(80), Comparability.Comparable },
        { "documents", Document(2), Document(), Comparability.Comparable },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Figures_stand_in_one_line_when_kind_reading_unit_and_inputs_agree(string pair, Indicator later, Indicator earlier, Comparability expected) =>
        Of([Leaf("1", later)], [Leaf("1", earlier)]).ShouldHaveSingleItem().Comparability.ShouldBe(expected, pair);

    [Fact]
    public void What_is_named_needs_not_the_same_keys_but_the_same_unit()
    {
        var renamed = Share(AtLeast(70)) with { Inputs = [Figure("m"), Figure("e")], Measure = new(["m"], ["e"]) };
        SetNode named = Leaf("5", renamed) with { Continues = [new("thu-nghiem", 1, "1")] };

        Of([named], [Leaf("1", Share(AtLeast(70)))]).ShouldHaveSingleItem().Comparability.ShouldBe(Comparability.Comparable);
    }

    [Fact]
    public void A_set_that_names_its_past_wrongly_is_faulty_at_the_place()
    {
        SetNode[] nodes =
        [
            Leaf("1", Document()) with { Continues = [new("x", 1, "1"), new("x", 1, "2")] },
            Leaf("2", Document()) with { Continues = [new("x", 1, "1"), new("x", 0, "ố")] },
            Branch("3", Leaf("3.1", Document())) with { Continues = [new("y", 1, "1")] },
        ];

        SetCheck.FaultsOf(Set(nodes)).Select(fault => (fault.Field, fault.Code)).ShouldBe(
        [
            ("/nodes/0/continues/1", "criteria.continues-repeated"), ("/nodes/1/continues/0", "criteria.continued-twice"),
            ("/nodes/1/continues/1/code", "criteria.code-malformed"), ("/nodes/1/continues/1/version", "criteria.version-not-positive"),
            ("/nodes/2/continues", "criteria.continues-misplaced"),
        ]);
    }

    private static ChangeIndicator Rise(ChangeDirection direction) => Change(direction, Comparison.MoreThan, 0, ChangeReading.Absolute);

    private static IReadOnlyList<ContinuedIndicator> Of(SetNode[] later, SetNode[] earlier) =>
        Continuation.Of(new SetVersion(2, Set(later)), new SetVersion(1, Set(earlier)));
}
