using LearningCity.Domain.Kernel;
using LearningCity.Domain.Units;
using static LearningCity.Domain.Tests.Units.City;

namespace LearningCity.Domain.Tests.Units;

public sealed class SuccessionTests
{
    private static readonly DateOnly TheDay = Day(2025, 7, 1);
    private readonly Unit old = Unit(1, "hong-gai-1993", Between(Day(2020, 1, 1), Day(2025, 6, 30)));
    private readonly Unit living = Unit(2, "dong-lam", From(2020, 1, 1));
    private readonly Unit heir = Unit(3, "hong-gai", From(2025, 7, 1));
    private readonly Unit other = Unit(4, "thong-nhat", From(2025, 7, 1));

    [Fact]
    public void A_unit_that_ended_the_day_before_is_taken_over_whole()
    {
        old.LinkSuccessor(heir, TheDay, SuccessionKind.Merged, SuccessionExtent.Whole, Paper);

        var link = old.Successors.ShouldHaveSingleItem();
        (link.Successor, link.On, link.Kind, link.Extent, link.Note).ShouldBe((heir.Id, TheDay, SuccessionKind.Merged, SuccessionExtent.Whole, Paper));
    }

    [Fact]
    public void A_unit_that_lives_on_is_not_taken_over_whole() =>
        Refused<RuleViolated>(() => living.LinkSuccessor(heir, TheDay, SuccessionKind.Merged, SuccessionExtent.Whole, null)).ShouldBe("units.whole-but-not-ended");

    [Fact]
    public void A_part_goes_to_a_successor_while_the_unit_lives_on()
    {
        living.LinkSuccessor(heir, TheDay, SuccessionKind.Split, SuccessionExtent.Part, null);
        living.LinkSuccessor(other, TheDay, SuccessionKind.Split, SuccessionExtent.Part, null);

        living.Successors.Count.ShouldBe(2);
    }

    [Fact]
    public void What_went_whole_to_one_goes_in_no_part_to_another()
    {
        old.LinkSuccessor(heir, TheDay, SuccessionKind.Merged, SuccessionExtent.Whole, null);
        Refused<RuleViolated>(() => old.LinkSuccessor(other, TheDay, SuccessionKind.Merged, SuccessionExtent.Part, null)).ShouldBe("units.whole-and-more");
    }

    [Fact]
    public void The_same_link_again_corrects_it()
    {
        old.LinkSuccessor(heir, TheDay, SuccessionKind.Merged, SuccessionExtent.Part, "chưa xác nhận");
        old.LinkSuccessor(heir, TheDay, SuccessionKind.Merged, SuccessionExtent.Whole, Paper);

        old.Successors.ShouldHaveSingleItem().Extent.ShouldBe(SuccessionExtent.Whole);
    }

    [Fact]
    public void A_split_gives_parts_and_a_renaming_gives_all()
    {
        Refused<RuleViolated>(() => old.LinkSuccessor(heir, TheDay, SuccessionKind.Split, SuccessionExtent.Whole, null)).ShouldBe("units.split-whole");
        Refused<RuleViolated>(() => old.LinkSuccessor(heir, TheDay, SuccessionKind.Renamed, SuccessionExtent.Part, null)).ShouldBe("units.renamed-part");
    }

    [Fact]
    public void Both_sides_must_be_there_when_it_happens()
    {
        Refused<RuleViolated>(() => old.LinkSuccessor(heir, TheDay.AddDays(2), SuccessionKind.Merged, SuccessionExtent.Part, null)).ShouldBe("units.predecessor-not-there");
        Refused<RuleViolated>(() => living.LinkSuccessor(heir, TheDay.AddDays(-1), SuccessionKind.Merged, SuccessionExtent.Part, null)).ShouldBe("units.successor-not-there");
        Refused<RuleViolated>(() => living.LinkSuccessor(living, TheDay, SuccessionKind.Merged, SuccessionExtent.Part, null)).ShouldBe("units.own-successor");
    }
}
