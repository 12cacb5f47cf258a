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

    [Fact]
    public void A_token_gives_no_more_than_its_account_has()
    {
        var rights = Rights.Of([new RoleScope(Role.UnitHead, In(School))]);

        Rights.Within(rights, [Function.AcceptReport, Function.SendReport], null).Keys.ShouldBe([Function.SendReport]);
        Rights.Within(rights, null, [Ward]).Keys.ShouldBe([Function.SeeCriteria]);
        Rights.Within(rights, null, [Ward, School])[Function.SendReport].Units.ShouldBe([School]);
    }

    [Fact]
    public void A_token_gives_nothing_of_accounts_and_grants_whoever_holds_it()
    {
        foreach (var role in Enum.GetValues<Role>())
        {
            var rights = Rights.Within(Rights.Of([new RoleScope(role, Scope.Everything)]), null, null);

            rights.Keys.Intersect(
            [
                Function.UseOwnAccount, Function.ManageReporters, Function.ManageHeads, Function.ManageOfficers, Function.ManageLeaders,
                Function.StartPasswordReset, Function.EndSessions,
            ]).ShouldBeEmpty();
        }
    }

    [Fact]
    public void A_token_for_a_unit_holds_no_function_that_only_the_city_has()
    {
        var rights = Rights.Within(Rights.Of([new RoleScope(Role.OfficeLeader, Scope.Everything)]), null, [Ward]);

        rights[Function.AcceptReport].ShouldSatisfyAllConditions(scope => scope.All.ShouldBeFalse(), scope => scope.Units.ShouldBe([Ward]));
        rights[Function.SeeCriteria].All.ShouldBeTrue();
        rights.Where(right => right.Value.All).ShouldHaveSingleItem();
        rights.Keys.ShouldNotContain(Function.RunRound);
        rights.Keys.ShouldNotContain(Function.PublishCriteriaSet);
        rights.Keys.ShouldNotContain(Function.ChangeUnits);
    }

    private static Scope In(params UnitId[] units) => new(false, units);
}
