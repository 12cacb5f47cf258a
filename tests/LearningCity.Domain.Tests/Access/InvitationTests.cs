using LearningCity.Domain.Access;
using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Tests.Access;

public sealed class InvitationTests
{
    private static readonly DateTimeOffset Now = new(2026, 10, 5, 5, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(InvitationKind.NewAccount, 72 * 60)]
    [InlineData(InvitationKind.PasswordReset, 30)]
    [InlineData(InvitationKind.FirstAdministrator, 60)]
    public void A_link_works_until_its_end_and_not_at_it(InvitationKind kind, int minutes)
    {
        Should.NotThrow(() => Issue(kind).Accept(Now.AddMinutes(minutes).AddTicks(-1)));
        Should.Throw<RuleViolated>(() => Issue(kind).Accept(Now.AddMinutes(minutes))).Code.ShouldBe("access.link-void");
    }

    [Fact]
    public void A_link_works_once()
    {
        var link = Issue(InvitationKind.NewAccount);
        link.Accept(Now);

        Should.Throw<RuleViolated>(() => link.Accept(Now));
    }

    [Fact]
    public void A_replaced_link_does_not_work_and_says_the_same_as_a_used_one()
    {
        var replaced = Issue(InvitationKind.NewAccount);
        replaced.Revoke(Now);
        var used = Issue(InvitationKind.NewAccount);
        used.Accept(Now);

        var one = Should.Throw<RuleViolated>(() => replaced.Accept(Now));
        var other = Should.Throw<RuleViolated>(() => used.Accept(Now));

        (one.Code, one.Message).ShouldBe((other.Code, other.Message));
    }

    private static Invitation Issue(InvitationKind kind) => Invitation.Issue(
        new InvitationId(Identity.New(Now)), new AccountId(Identity.New(Now)), kind, TokenHash.Of([1]), null, Now);
}
