using LearningCity.Domain.Units;
using static LearningCity.Domain.Tests.Units.City;

namespace LearningCity.Domain.Tests.Units;

public sealed class UnitForestTests
{
    private static readonly Period Always = From(2020, 1, 1);
    private static readonly Period Until2024 = Between(Day(2020, 1, 1), Day(2024, 12, 31));
    private static readonly Period From2025 = From(2025, 1, 1);

    [Fact]
    public void A_sound_forest_has_no_faults() =>
        Codes(Placed(1, Always, Top(Always)), Placed(2, Always, Under(1, Always))).ShouldBeEmpty();

    [Fact]
    public void A_unit_has_one_parent_per_tree_and_day() =>
        Codes(Placed(1, Always, Top(Always)), Placed(2, Always, Under(1, Always), Top(From2025))).ShouldBe(["units.two-places"]);

    [Fact]
    public void Two_trees_are_two_places() =>
        Codes(Placed(1, Always, Top(Always)), Placed(2, Always, Under(1, Always), new Place(Education, null, Always))).ShouldBeEmpty();

    [Fact]
    public void A_child_does_not_outlive_its_parent() =>
        Codes(Placed(1, Until2024, Top(Until2024)), Placed(2, Always, Under(1, Always))).ShouldBe(["units.parent-not-valid"]);

    [Fact]
    public void A_parent_stands_in_the_tree_itself() =>
        Codes(Placed(1, Always, Top(Until2024)), Placed(2, Always, Under(1, Always))).ShouldBe(["units.parent-not-in-tree"]);

    [Fact]
    public void A_parent_that_moved_meanwhile_stood_in_the_tree_all_the_time() =>
        Codes(Placed(1, Always, Top(Always)), Placed(2, Always, Top(Until2024), Under(1, From2025)), Placed(3, Always, Under(2, Always))).ShouldBeEmpty();

    [Fact]
    public void A_circle_is_found_on_its_days() =>
        Codes(Placed(1, Always, Top(Until2024), Under(2, From2025)), Placed(2, Always, Under(1, Always)))
            .ShouldBe(["units.above-itself", "units.above-itself"]);

    [Fact]
    public void Two_units_may_stand_above_one_another_in_turn() =>
        Codes(Placed(1, Always, Top(Until2024), Under(2, From2025)), Placed(2, Always, Under(1, Until2024), Top(From2025))).ShouldBeEmpty();

    [Fact]
    public void A_circle_in_one_tree_is_not_mended_by_another() =>
        Codes(Placed(1, Always, Under(2, Always), new Place(Education, null, Always)), Placed(2, Always, Under(1, Always)))
            .ShouldBe(["units.above-itself", "units.above-itself"]);

    [Fact]
    public void A_place_lies_within_the_unit() =>
        Codes(Placed(1, Until2024, Top(Always))).ShouldBe(["units.place-outside-validity"]);

    [Fact]
    public void An_unknown_parent_is_told() => Codes(Placed(2, Always, Under(1, Always))).ShouldBe(["units.parent-unknown"]);

    [Fact]
    public void A_tree_has_at_most_twelve_levels()
    {
        var line = Enumerable.Range(1, 13).Select(level => Placed(level, Always, level == 1 ? Top(Always) : Under(level - 1, Always))).ToArray();

        Codes(line[..12]).ShouldBeEmpty();
        Codes(line).ShouldBe(["units.too-deep"]);
    }

    private static string[] Codes(params PlacedUnit[] units) => [.. new UnitForest(units).Faults().Select(found => found.Fault.Code)];

    private static PlacedUnit Placed(int number, Period validity, params Place[] places) => new(Id(number), $"u{number}", validity, places);

    private static Place Top(Period days) => new(Administrative, null, days);

    private static Place Under(int parent, Period days) => new(Administrative, Id(parent), days);
}
