using LearningCity.Domain.Kernel;
using LearningCity.Domain.Units;
using static LearningCity.Domain.Tests.Units.City;

namespace LearningCity.Domain.Tests.Units;

public sealed class UnitMergerTests
{
    private static readonly DateOnly TheDay = Day(2025, 7, 1);
    private static readonly DateTimeOffset Now = new(2025, 6, 20, 2, 0, 0, TimeSpan.Zero);
    private static readonly GroundPaper Ground = new("1679/NQ-UBTVQH15", Day(2025, 6, 16), null, Day(2025, 6, 20));

    private readonly Unit one = Unit(1, "bach-dang", From(2020, 1, 1));
    private readonly Unit other = Unit(2, "hong-gai", From(2020, 1, 1));
    private readonly Unit heir = Unit(3, "hong-gai-2025", From(2025, 7, 1));

    private static MergerTerms Terms => new(new UnitMergerId(Guid.Empty), TheDay, Ground, new AccountId(Guid.Empty), Now);

    [Fact]
    public void Whole_ones_end_the_day_before_and_a_part_goes_on()
    {
        Merge(Whole(one), new TakenOver(other, SuccessionExtent.Part, Ends: false));

        (one.ValidTo, one.ClosingGround, other.ValidTo).ShouldBe((Day(2025, 6, 30), "1679/NQ-UBTVQH15 ngày 16/06/2025", null));
        one.Successors.ShouldHaveSingleItem().Extent.ShouldBe(SuccessionExtent.Whole);
        other.Successors.ShouldHaveSingleItem().Extent.ShouldBe(SuccessionExtent.Part);
    }

    [Fact]
    public void A_whole_one_that_does_not_end_is_refused() =>
        Refused<RuleViolated>(() => Merge(new TakenOver(one, SuccessionExtent.Whole, Ends: false))).ShouldBe("units.whole-must-end");

    [Fact]
    public void A_single_whole_one_becomes_another_legal_identity()
    {
        Merge(Whole(one));
        one.Successors.ShouldHaveSingleItem().Kind.ShouldBe(SuccessionKind.Renamed);
    }

    [Fact]
    public void A_unit_has_one_part_in_a_merger()
    {
        Refused<RuleViolated>(() => Merge(Whole(one), Whole(one))).ShouldBe("units.merged-twice");
        Refused<RuleViolated>(() => UnitMerger.Merge(Terms, [Whole(other)], new Heir(other, IsFounded: false), [])).ShouldBe("units.merged-twice");
    }

    [Fact]
    public void Undoing_restores_ends_of_facts_that_were_planned_before()
    {
        one.Place(Administrative, other.Id, Day(2020, 1, 1), Paper);
        one.Place(Education, other.Id, Day(2020, 1, 1), Paper);
        one.Rename(new UnitNaming("Phường Khác"), Day(2024, 1, 1), Paper);
        var before = Facts(one);
        var merger = UnitMerger.Merge(
            Terms, [Whole(other)], new Heir(heir, IsFounded: true), [new Resettled(one, Administrative, heir.Id), new Resettled(one, Education, null)]);
        merger.Seal([one, other, heir]);
        Facts(one).ShouldNotBe(before);

        merger.Undo([one, other, heir], [], "Nhầm", new AccountId(Guid.Empty), Now + UnitMergerRules.UndoWithin);

        Facts(one).ShouldBe(before);
        (other.ValidTo, other.ClosingGround, other.Successors.Count, other.Names.Single().ValidTo).ShouldBe((null, null, 0, null));
        heir.NeverWas.ShouldBeTrue();
        heir.IsValidOn(TheDay).ShouldBeFalse();
        Refused<StateConflict>(() => merger.Undo([one, other, heir], [], "Nhầm", default, Now)).ShouldBe("units.merger-undone");
    }

    /// <summary>As somebody sees it who read the row of the unit before a renaming and its names after it.</summary>
    [Fact]
    public void A_unit_that_was_renamed_while_it_was_read_is_not_restored()
    {
        var merger = UnitMerger.Merge(Terms, [Whole(one), Whole(other)], new Heir(heir, IsFounded: true), []);
        merger.Seal([one, other, heir]);
        other.Rename(new UnitNaming("Phường Khác"), Day(2024, 1, 1), Paper);

        Refused<StateConflict>(() => merger.Undo([one, other, heir], [], "Nhầm", default, Now)).ShouldBe("units.changed-since-merger");
    }

    [Fact]
    public void A_split_that_ends_the_unit_needs_two_who_take_over()
    {
        Refused<RuleViolated>(() => UnitMerger.Split(Terms, one, ends: true, [new Heir(heir, IsFounded: true)], [])).ShouldBe("units.no-successor");
        UnitMerger.Split(Terms, one, ends: false, [new Heir(heir, IsFounded: true)], []).Kind.ShouldBe(MergerKind.Split);
        one.Successors.ShouldHaveSingleItem().Kind.ShouldBe(SuccessionKind.Split);
    }

    [Fact]
    public void A_ground_is_a_paper_that_exists()
    {
        Refused<RuleViolated>(() => _ = new GroundPaper(" ", Day(2025, 6, 16), null, TheDay)).ShouldBe("units.text-empty");
        Refused<RuleViolated>(() => _ = new GroundPaper("1/NQ", TheDay.AddDays(1), null, TheDay)).ShouldBe("units.ground-of-another-day");
    }

    private static TakenOver Whole(Unit unit) => new(unit, SuccessionExtent.Whole, Ends: true);

    private static string Facts(Unit unit) => string.Join(
        "; ",
        unit.Names.Select(name => $"{name.OfficialName} {name.ValidFrom:O} {name.ValidTo:O}")
            .Concat(unit.Placements.OrderBy(place => place.Tree.Value).ThenBy(place => place.ValidFrom).Select(place => $"{place.Tree} {place.Parent} {place.ValidFrom:O} {place.ValidTo:O} {place.Ground}")));

    private void Merge(params TakenOver[] predecessors) => UnitMerger.Merge(Terms, predecessors, new Heir(heir, IsFounded: true), []);
}
