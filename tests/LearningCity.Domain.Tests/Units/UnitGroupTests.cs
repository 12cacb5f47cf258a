using LearningCity.Domain.Kernel;
using LearningCity.Domain.Units;
using static LearningCity.Domain.Tests.Units.City;

namespace LearningCity.Domain.Tests.Units;

public sealed class UnitGroupTests
{
    private readonly UnitGroup group = new(new UnitGroupId(Guid.AllBitsSet), "so-nganh", "Các sở, ngành");
    private readonly Unit school = Unit(1, "a", From(2020, 1, 1));

    [Fact]
    public void A_member_belongs_from_the_day_it_joined_to_the_day_before_it_left()
    {
        group.ChangeMembers([school], [], Day(2021, 1, 1));
        group.ChangeMembers([], [school.Id], Day(2022, 1, 1));

        group.HasOn(school.Id, Day(2020, 12, 31)).ShouldBeFalse();
        group.HasOn(school.Id, Day(2021, 1, 1)).ShouldBeTrue();
        group.HasOn(school.Id, Day(2021, 12, 31)).ShouldBeTrue();
        group.HasOn(school.Id, Day(2022, 1, 1)).ShouldBeFalse();
    }

    [Fact]
    public void Joining_twice_is_joining_once()
    {
        group.ChangeMembers([school], [], Day(2021, 1, 1));
        group.ChangeMembers([school], [], Day(2021, 6, 1));

        group.Memberships.ShouldHaveSingleItem().ValidFrom.ShouldBe(Day(2021, 1, 1));
    }

    [Fact]
    public void Coming_back_the_day_after_leaving_makes_one_stay()
    {
        group.ChangeMembers([school], [], Day(2021, 1, 1));
        group.ChangeMembers([], [school.Id], Day(2022, 1, 1));
        group.ChangeMembers([school], [], Day(2022, 1, 1));

        group.Memberships.ShouldHaveSingleItem().ValidTo.ShouldBeNull();
    }

    [Fact]
    public void Joining_earlier_than_known_ends_where_the_known_stay_begins()
    {
        group.ChangeMembers([school], [], Day(2022, 1, 1));
        group.ChangeMembers([school], [], Day(2021, 1, 1));

        group.Memberships.Select(member => (member.ValidFrom, member.ValidTo)).ShouldBe(
            [(Day(2022, 1, 1), null), (Day(2021, 1, 1), Day(2021, 12, 31))], ignoreOrder: true);
    }

    [Fact]
    public void A_retired_group_takes_nobody()
    {
        group.Retire();
        Refused<StateConflict>(() => group.ChangeMembers([school], [], Day(2021, 1, 1))).ShouldBe("units.group-retired");
    }

    [Fact]
    public void A_unit_joins_while_it_is_valid() =>
        Refused<RuleViolated>(() => group.ChangeMembers([school], [], Day(2019, 1, 1))).ShouldBe("units.outside-validity");

    [Fact]
    public void Nobody_joins_and_leaves_at_once() =>
        Refused<RuleViolated>(() => group.ChangeMembers([school], [school.Id], Day(2021, 1, 1))).ShouldBe("units.joins-and-leaves");
}
