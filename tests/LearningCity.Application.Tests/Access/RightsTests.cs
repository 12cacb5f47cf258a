using LearningCity.Application.Access;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Access;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Tests.Access;

public sealed class RightsTests
{
    private static readonly UnitId Ward = new(Identity.New(DateTimeOffset.UnixEpoch));
    private static readonly UnitId School = new(Identity.New(DateTimeOffset.UnixEpoch));

    [Fact]
    public void Who_holds_nothing_may_nothing() => Rights.Of([]).ShouldBeEmpty();

    [Fact]
    public void An_officer_of_a_sector_accepts_there_and_drafts_criteria_for_the_city()
    {
        var rights = Rights.Of([new RoleScope(Role.CityOfficer, In(Ward))]);

        rights[Function.AcceptReport].All.ShouldBeFalse();
        rights[Function.AcceptReport].Units.ShouldBe([Ward]);
        rights[Function.DraftCriteriaSet].All.ShouldBeTrue();
        rights.Keys.ShouldNotContain(Function.ExtendDueDate);
    }

    [Fact]
    public void Each_role_reaches_only_as_far_as_its_own_grant()
    {
        var rights = Rights.Of([new RoleScope(Role.UnitHead, In(School)), new RoleScope(Role.CityOfficer, In(Ward))]);

        rights[Function.RecallReport].Units.ShouldBe([School]);
        rights[Function.AcceptReport].Units.ShouldBe([Ward]);
        rights[Function.ReadReports].Units.ShouldBe([School, Ward]);
    }

    [Fact]
    public void Dossiers_and_what_is_published_give_nothing_while_there_are_none()
    {
        Rights.Of([new RoleScope(Role.CouncilMember, Scope.Everything)]).Keys.ShouldNotContain(Function.ReadReports);
        Rights.Of([new RoleScope(Role.SteeringViewer, Scope.Everything)]).Keys.ShouldNotContain(Function.ReadReports);
    }

    [Fact]
    public void A_role_of_a_unit_never_reaches_the_city() =>
        Rights.Of([new RoleScope(Role.UnitHead, Scope.Everything)]).Keys.ShouldNotContain(Function.SendReport);

    private static Scope In(params UnitId[] units) => new(false, units);
}
