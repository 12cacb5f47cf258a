using System.Text;
using LearningCity.Domain.Kernel;
using LearningCity.Domain.Units;
using static LearningCity.Domain.Tests.Units.City;

namespace LearningCity.Domain.Tests.Units;

public sealed class UnitTests
{
    [Fact]
    public void A_unit_answers_to_the_name_of_the_day()
    {
        var unit = Unit(1, "hoanh-bo", From(2020, 1, 1), "Thị trấn Trới");
        unit.Rename(new UnitNaming("Phường Hoành Bồ"), Day(2020, 3, 1), Paper);

        unit.NameOn(Day(2020, 2, 29))!.OfficialName.ShouldBe("Thị trấn Trới");
        unit.NameOn(Day(2020, 3, 1))!.OfficialName.ShouldBe("Phường Hoành Bồ");
        unit.NameOn(Day(2019, 12, 31)).ShouldBeNull();
    }

    [Fact]
    public void A_name_recorded_late_ends_where_the_next_one_begins()
    {
        var unit = Unit(1, "a", From(2020, 1, 1), "Một");
        unit.Rename(new UnitNaming("Ba"), Day(2022, 1, 1), Paper);
        unit.Rename(new UnitNaming("Hai"), Day(2021, 1, 1), Paper);

        unit.Names.OrderBy(name => name.ValidFrom).Select(name => (name.OfficialName, name.ValidTo)).ShouldBe(
            [("Một", Day(2020, 12, 31)), ("Hai", Day(2021, 12, 31)), ("Ba", null)]);
    }

    [Fact]
    public void Renaming_on_the_first_day_of_a_name_corrects_that_name()
    {
        var unit = Unit(1, "a", From(2020, 1, 1), "Sai chính tả");
        unit.Rename(new UnitNaming("Đúng chính tả"), Day(2020, 1, 1), Paper);

        unit.Names.ShouldHaveSingleItem().OfficialName.ShouldBe("Đúng chính tả");
    }

    [Fact]
    public void The_same_name_again_is_no_change()
    {
        var unit = Unit(1, "a", From(2020, 1, 1), "Một");
        Refused<StateConflict>(() => unit.Rename(new UnitNaming("Một"), Day(2021, 1, 1), Paper)).ShouldBe("units.nothing-changes");
    }

    [Fact]
    public void A_unit_is_not_renamed_after_its_last_day()
    {
        var unit = Unit(1, "a", Between(Day(2020, 1, 1), Day(2025, 6, 30)));
        Refused<RuleViolated>(() => unit.Rename(new UnitNaming("Mới"), Day(2025, 7, 1), Paper)).ShouldBe("units.outside-validity");
    }

    [Fact]
    public void A_type_changes_with_a_date()
    {
        var unit = Unit(1, "a", From(2020, 1, 1));
        unit.Retype(Commune, Day(2025, 7, 1), Paper);

        unit.TypeOn(Day(2025, 6, 30)).ShouldBe(Ward);
        unit.TypeOn(Day(2025, 7, 1)).ShouldBe(Commune);
    }

    [Fact]
    public void A_closed_unit_is_valid_on_its_last_day_and_not_on_the_next()
    {
        var unit = Unit(1, "a", From(2020, 1, 1));
        unit.Place(Administrative, null, Day(2020, 1, 1), Paper);
        unit.Close(Day(2025, 6, 30), Paper);

        unit.IsValidOn(Day(2025, 6, 30)).ShouldBeTrue();
        unit.IsValidOn(Day(2025, 7, 1)).ShouldBeFalse();
        unit.NameOn(Day(2025, 7, 1)).ShouldBeNull();
        unit.TypeOn(Day(2025, 7, 1)).ShouldBeNull();
        unit.PlaceOn(Administrative, Day(2025, 6, 30)).ShouldNotBeNull();
        unit.PlaceOn(Administrative, Day(2025, 7, 1)).ShouldBeNull();
    }

    [Fact]
    public void A_unit_is_closed_once()
    {
        var unit = Unit(1, "a", Between(Day(2020, 1, 1), Day(2025, 6, 30)));
        Refused<StateConflict>(() => unit.Close(Day(2025, 1, 1), Paper)).ShouldBe("units.already-closed");
    }

    [Fact]
    public void A_unit_does_not_close_before_a_change_already_recorded()
    {
        var unit = Unit(1, "a", From(2020, 1, 1));
        unit.Rename(new UnitNaming("Mới"), Day(2026, 1, 1), Paper);

        Refused<StateConflict>(() => unit.Close(Day(2025, 6, 30), Paper)).ShouldBe("units.changes-after-closing");
        unit.ValidTo.ShouldBeNull();
    }

    [Fact]
    public void A_move_leaves_the_former_parent_readable()
    {
        var unit = Unit(1, "a", From(2020, 1, 1));
        unit.Place(Administrative, Id(2), Day(2020, 1, 1), Paper);
        unit.Place(Administrative, Id(3), Day(2025, 7, 1), Paper);

        unit.PlaceOn(Administrative, Day(2025, 6, 30))!.Parent.ShouldBe(Id(2));
        unit.PlaceOn(Administrative, Day(2025, 7, 1))!.Parent.ShouldBe(Id(3));
    }

    [Fact]
    public void Trees_do_not_disturb_one_another()
    {
        var unit = Unit(1, "a", From(2020, 1, 1));
        unit.Place(Administrative, Id(2), Day(2020, 1, 1), Paper);
        unit.Place(Education, Id(3), Day(2021, 1, 1), Paper);

        unit.PlaceOn(Administrative, Day(2022, 1, 1))!.Parent.ShouldBe(Id(2));
        unit.PlaceOn(Education, Day(2022, 1, 1))!.Parent.ShouldBe(Id(3));
        unit.PlaceOn(Education, Day(2020, 6, 1)).ShouldBeNull();
    }

    [Fact]
    public void A_unit_is_not_its_own_parent() =>
        Refused<RuleViolated>(() => Unit(1, "a", From(2020, 1, 1)).Place(Administrative, Id(1), Day(2020, 1, 1), Paper)).ShouldBe("units.own-parent");

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("phường")]
    [InlineData("а-cyrillic")]
    [InlineData("-a")]
    [InlineData("a b")]
    [InlineData("a\u200Bb")]
    public void A_code_is_plain_ascii(string code) =>
        Refused<RuleViolated>(() => Unit(1, code, From(2020, 1, 1))).ShouldBe("units.code-unusable");

    [Fact]
    public void A_code_is_kept_in_lower_case() => Unit(1, " THCS-01 ", From(2020, 1, 1), "Trường").Code.ShouldBe("thcs-01");

    [Fact]
    public void A_name_is_kept_composed_and_trimmed() =>
        Named("  Phường Bình Thủy ".Normalize(NormalizationForm.FormD)).OfficialName.ShouldBe("Phường Bình Thủy");

    [Theory]
    [InlineData("a\u202Eb", "units.control-character")]
    [InlineData("a\nb", "units.control-character")]
    [InlineData("a\u0000b", "units.control-character")]
    [InlineData("\u00A0", "units.text-empty")]
    public void A_name_has_nothing_invisible(string name, string code) =>
        Refused<RuleViolated>(() => Named(name)).ShouldBe(code);

    [Fact]
    public void Half_a_character_is_no_text() =>
        Refused<RuleViolated>(() => Named("a\uD800b")).ShouldBe("units.control-character");

    [Fact]
    public void A_letter_does_not_carry_a_tower_of_marks() =>
        Refused<RuleViolated>(() => Named("a" + new string('\u0330', 40))).ShouldBe("units.too-many-marks");

    [Fact]
    public void A_name_longer_than_its_limit_is_refused() =>
        Refused<RuleViolated>(() => Named(new string('a', UnitRules.NameLimit + 1))).ShouldBe("units.text-too-long");

    [Fact]
    public void A_unit_does_not_end_before_it_begins() =>
        Refused<RuleViolated>(() => Unit(1, "a", Between(Day(2020, 1, 2), Day(2020, 1, 1)))).ShouldBe("units.period-reversed");

    [Fact]
    public void A_change_needs_its_ground() =>
        Refused<RuleViolated>(() => Unit(1, "a", From(2020, 1, 1)).Close(Day(2025, 6, 30), " ")).ShouldBe("units.text-empty");

    private static UnitNaming Named(string name) => new(name);
}
