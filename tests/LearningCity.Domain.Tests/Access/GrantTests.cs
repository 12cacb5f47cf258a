using LearningCity.Domain.Access;
using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Tests.Access;

public sealed class GrantTests
{
    private static readonly DateTimeOffset Now = new(2026, 10, 5, 5, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 10, 5);
    private static readonly AccountId Giver = new(Identity.New(Now));
    private static readonly AccountId Holder = new(Identity.New(Now));
    private static readonly GrantScope Ward = GrantScope.UnitAndBelow(new UnitId(Identity.New(Now)));

    [Fact]
    public void Nobody_gives_himself_a_role() =>
        Should.Throw<StateConflict>(() => Grant.Give(Terms(Role.SteeringViewer, GrantScope.City), [], Holder, Now, Today))
            .Code.ShouldBe("access.grant-to-oneself");

    [Fact]
    public void Nobody_ends_his_own_role()
    {
        var grant = Give(Role.SteeringViewer, GrantScope.City);

        Should.Throw<StateConflict>(() => grant.End(Holder, "nghỉ", Now)).Code.ShouldBe("access.grant-to-oneself");
        grant.EndedAt.ShouldBeNull();
    }

    [Theory]
    [InlineData(Role.SystemAdministrator, Role.CityOfficer)]
    [InlineData(Role.SystemAdministrator, Role.OfficeLeader)]
    [InlineData(Role.SystemAdministrator, Role.CouncilMember)]
    [InlineData(Role.SystemAdministrator, Role.Auditor)]
    [InlineData(Role.Auditor, Role.CityOfficer)]
    [InlineData(Role.Auditor, Role.SteeringViewer)]
    [InlineData(Role.Auditor, Role.UnitReporter)]
    [InlineData(Role.Auditor, Role.UnitHead)]
    public void Roles_that_exclude_each_other_are_refused_in_either_order(Role one, Role other)
    {
        foreach (var (first, second) in new[] { (one, other), (other, one) })
        {
            var held = Give(first, ScopeFor(first));

            Should.Throw<StateConflict>(() => Give(second, ScopeFor(second), held)).Code.ShouldBe("access.roles-exclude-each-other");
        }
    }

    [Fact]
    public void A_one_person_school_may_hold_reporter_and_head() =>
        Should.NotThrow(() => Give(Role.UnitHead, Ward, Give(Role.UnitReporter, Ward)));

    [Fact]
    public void Roles_that_exclude_each_other_may_follow_one_another_in_time()
    {
        var held = Grant.Give(Terms(Role.CityOfficer, GrantScope.City) with { ValidTo = Today.AddDays(3) }, [], Giver, Now, Today);
        var later = Terms(Role.Auditor, GrantScope.City) with { ValidFrom = Today.AddDays(4) };

        Should.NotThrow(() => Grant.Give(later, [held], Giver, Now, Today));
        Should.Throw<StateConflict>(() => Grant.Give(later with { ValidFrom = Today.AddDays(3) }, [held], Giver, Now, Today));
    }

    [Fact]
    public void An_ended_grant_excludes_nothing()
    {
        var held = Give(Role.CityOfficer, GrantScope.City);
        held.End(Giver, "chuyển công tác", Now);

        Should.NotThrow(() => Give(Role.Auditor, GrantScope.City, held));
    }

    [Fact]
    public void The_same_role_in_the_same_scope_is_not_given_twice() =>
        Should.Throw<StateConflict>(() => Give(Role.UnitHead, Ward, Give(Role.UnitHead, Ward))).Code.ShouldBe("access.grant-twice");

    [Theory]
    [InlineData(Role.UnitReporter)]
    [InlineData(Role.UnitHead)]
    public void A_role_of_a_unit_is_not_given_for_the_city(Role role) =>
        Should.Throw<RuleViolated>(() => Give(role, GrantScope.City)).Code.ShouldBe("access.grant-scope");

    [Theory]
    [InlineData(Role.SystemAdministrator)]
    [InlineData(Role.OfficeLeader)]
    [InlineData(Role.SteeringViewer)]
    [InlineData(Role.CouncilMember)]
    [InlineData(Role.Auditor)]
    public void A_role_of_the_city_is_not_given_for_a_unit(Role role) =>
        Should.Throw<RuleViolated>(() => Give(role, Ward)).Code.ShouldBe("access.grant-scope");

    [Fact]
    public void A_grant_holds_from_its_first_to_its_last_day_and_not_after_its_end()
    {
        var grant = Grant.Give(
            Terms(Role.CityOfficer, Ward) with { ValidFrom = Today.AddDays(1), ValidTo = Today.AddDays(2) }, [], Giver, Now, Today);

        Enumerable.Range(0, 4).Select(day => grant.IsInForce(Today.AddDays(day))).ShouldBe([false, true, true, false]);

        grant.End(Giver, "rút quyền", Now);
        grant.IsInForce(Today.AddDays(1)).ShouldBeFalse();
    }

    [Fact]
    public void A_grant_without_reason_or_with_its_dates_reversed_is_refused()
    {
        var terms = Terms(Role.CityOfficer, Ward);

        Should.Throw<RuleViolated>(() => Grant.Give(terms with { Reason = " " }, [], Giver, Now, Today)).Code.ShouldBe("access.reason-missing");
        Should.Throw<RuleViolated>(() => Grant.Give(terms with { ValidTo = Today.AddDays(-1) }, [], Giver, Now, Today)).Code.ShouldBe("access.grant-dates");
    }

    private static GrantScope ScopeFor(Role role) => role is Role.UnitHead or Role.UnitReporter ? Ward : GrantScope.City;

    private static Grant Give(Role role, GrantScope scope, params Grant[] held) =>
        Grant.Give(Terms(role, scope), held, Giver, Now, Today);

    private static GrantTerms Terms(Role role, GrantScope scope) =>
        new(new GrantId(Identity.New(Now)), Holder, role, scope, Today, null, "phân công đầu năm");
}
