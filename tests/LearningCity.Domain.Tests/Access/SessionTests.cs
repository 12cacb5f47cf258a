using LearningCity.Domain.Access;
using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Tests.Access;

public sealed class SessionTests
{
    private static readonly DateTimeOffset Start = new(2026, 10, 5, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(Role.SystemAdministrator, 15)]
    [InlineData(Role.OfficeLeader, 15)]
    [InlineData(Role.CityOfficer, 30)]
    [InlineData(Role.UnitHead, 30)]
    public void The_mighty_are_signed_out_sooner(Role role, int minutes)
    {
        var idle = SessionRules.IdleFor([Role.SteeringViewer, role]);

        NewSession().IsAliveAt(Start.AddMinutes(minutes).AddTicks(-1), idle).ShouldBeTrue();
        NewSession().IsAliveAt(Start.AddMinutes(minutes), idle).ShouldBeFalse();
    }

    [Fact]
    public void No_session_outlives_twelve_hours_however_busy()
    {
        var neverIdle = TimeSpan.FromDays(30);

        NewSession().IsAliveAt(Start.AddHours(12).AddTicks(-1), neverIdle).ShouldBeTrue();
        NewSession().IsAliveAt(Start.AddHours(12), neverIdle).ShouldBeFalse();
    }

    [Fact]
    public void An_ended_session_stays_ended_at_its_first_end()
    {
        var session = NewSession();
        session.End(Start.AddMinutes(1));
        session.End(Start.AddMinutes(2));

        session.EndedAt.ShouldBe(Start.AddMinutes(1));
        session.IsAliveAt(Start.AddMinutes(1), TimeSpan.FromMinutes(30)).ShouldBeFalse();
    }

    private static Session NewSession() => Session.Start(
        new SessionId(Identity.New(Start)), new AccountId(Identity.New(Start)), TokenHash.Of([1, 2, 3]), "127.0.0.1", "trình duyệt", Start);
}
