using LearningCity.Application.Criteria;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Tests.Criteria;

/// <summary>Which indicator of a round's set holds the answers to each indicator of another.</summary>
public sealed class PairedSetsTests
{
    private static readonly CriteriaSetId[] Versions = [.. Enumerable.Range(0, 5).Select(n => new CriteriaSetId(new Guid(n, 0, 0, new byte[8])))];

    [Fact]
    public void A_renumbered_indicator_of_a_later_version_is_asked_the_answers_of_its_old_code()
    {
        var pairs = PairedSets.Joined(Set(1, Chain("1.2.3"), Chain("1.3.1")), Set(2, Chain("1.3.1", Step(1, "1.2.3")), Chain("1.2.3")));

        pairs.Pairs.Select(pair => (pair.Judged, pair.Asked)).ShouldBe([("1.3.1", "1.2.3"), ("1.2.3", null)]);
        pairs.Pairs[0].ShouldBe(new IndicatorPair("1.3.1", "1.2.3", FieldMeeting.SamePlace, Comparability.Comparable));
        (pairs.RemarkOf("1.3.1"), pairs.RemarkOf("1.2.3")).ShouldBe((null, WhatIfRemarks.NotAsked));
    }

    [Fact]
    public void Versions_in_between_are_passed_through()
    {
        var pairs = PairedSets.Joined(Set(1, Chain("1")), Set(3, Chain("3", Step(2, "2"), Step(1, "1")), Chain("1", Step(2, "1"))));

        pairs.Pairs.Select(pair => (pair.Judged, pair.Asked)).ShouldBe([("3", "1"), ("1", null)]);
    }

    [Fact]
    public void An_earlier_version_is_asked_what_carries_it_on_and_of_several_the_nearest()
    {
        var later = Set(3, Chain("a", Step(2, "b"), Step(1, "x")), Chain("c", Step(1, "x")), Chain("y", Step(2, "y")));

        PairedSets.Joined(later, Set(1, Chain("x"), Chain("y"))).Pairs.Select(pair => (pair.Judged, pair.Asked)).ShouldBe([("x", "c"), ("y", null)]);
    }

    [Fact]
    public void Two_versions_meet_in_what_both_carry_on()
    {
        var pairs = PairedSets.Joined(
            Set(2, Chain("2", Step(1, "1")), Chain("4", Step(1, "3", Comparability.UnitDiffers))),
            Set(3, Chain("5", Step(1, "1")), Chain("6", Step(1, "3"))));

        pairs.Pairs.Select(pair => (pair.Judged, pair.Asked, pair.Comparability))
            .ShouldBe([("5", "2", Comparability.Comparable), ("6", "4", Comparability.UnitDiffers)]);
    }

    [Fact]
    public void What_is_measured_otherwise_says_why()
    {
        var pairs = PairedSets.Joined(Set(1, Chain("8")), Set(2, Chain("9", Step(1, "8", Comparability.ReadingDiffers))));

        pairs.Of("9").ShouldBe(new IndicatorPair("9", "8", FieldMeeting.SamePlace, Comparability.ReadingDiffers));
        pairs.RemarkOf("9").ShouldBe("Cách đọc kết quả khác với bộ tiêu chí của đợt nên không xét được số liệu đã báo cáo.");
    }

    [Fact]
    public void A_line_that_ends_before_the_round_has_nothing_to_judge_and_says_where()
    {
        var pairs = PairedSets.Joined(Set(1, Chain("1")), Set(3, Chain("1", Step(2, "2", Comparability.KindDiffers))));

        pairs.Of("1").ShouldBe(new IndicatorPair("1", null, FieldMeeting.SamePlace, Comparability.KindDiffers));
        pairs.RemarkOf("1").ShouldBe("Loại chỉ báo khác với chỉ báo 2 của bo-thu phiên bản 2 nên không xét được số liệu đã báo cáo.");
    }

    [Fact]
    public void Sets_meet_only_where_one_indicator_at_least_is_carried_on()
    {
        PairedSets.Joined(Set(1, Chain("1")), Set(2, Chain("1"))).IsJoined.ShouldBeFalse();
        PairedSets.Joined(Set(1, Chain("1")), Set(2, Chain("2", Step(1, "1")))).IsJoined.ShouldBeTrue();
    }

    private static SetPast Set(int version, params IndicatorChain[] chains) => new(Versions[version], chains);

    private static IndicatorChain Chain(string code, params ChainStep[] steps) => new(code, $"Chỉ báo {code}", steps);

    private static ChainStep Step(int version, string code, Comparability comparability = Comparability.Comparable) =>
        new(Versions[version], "bo-thu", version, code, ContinuationLink.Named, comparability, IsTargetChanged: false);
}
