using LearningCity.Domain.Kernel;
using LearningCity.Domain.Reminders;

namespace LearningCity.Domain.Tests.Reminders;

public sealed class ReachTests
{
    private static readonly DateTimeOffset Now = new(2026, 10, 5, 2, 0, 0, TimeSpan.Zero);

    private readonly Reach reach = new(new ReachId(Guid.NewGuid()), new AccountId(Guid.NewGuid()));

    [Fact]
    public void A_way_that_is_chosen_needs_its_address()
    {
        Should.Throw<RuleViolated>(() => reach.Set(null, null, byMail: true, byGateway: false, null, Now)).Code.ShouldBe("reminders.address-missing");
        Should.Throw<RuleViolated>(() => reach.Set("a@b.vn", " ", byMail: true, byGateway: true, null, Now)).Code.ShouldBe("reminders.address-missing");

        reach.Set("a@b.vn", "0912345678", byMail: true, byGateway: true, new TimeOnly(9, 0), Now);
        (reach.MailAddress, reach.Phone, reach.DigestAt).ShouldBe(("a@b.vn", "+84912345678", new TimeOnly(9, 0)));
    }

    [Fact]
    public void A_digest_is_a_mail_and_ends_with_it()
    {
        reach.Set("a@b.vn", null, byMail: true, byGateway: false, new TimeOnly(9, 0), Now);
        reach.Set("a@b.vn", null, byMail: false, byGateway: false, new TimeOnly(9, 0), Now);

        reach.DigestAt.ShouldBeNull();
    }

    [Fact]
    public void Whom_the_office_gives_the_first_address_is_mailed_and_whoever_chose_otherwise_stays_unmailed()
    {
        reach.Enter("a@b.vn", null, Now);
        reach.ByMail.ShouldBeTrue();

        reach.Set("a@b.vn", null, byMail: false, byGateway: false, null, Now);
        reach.Enter("c@b.vn", "0912345678", Now);

        (reach.MailAddress, reach.ByMail, reach.ByGateway).ShouldBe(("c@b.vn", false, false));
    }

    [Fact]
    public void An_address_that_the_office_removes_ends_the_way()
    {
        reach.Set("a@b.vn", "0912345678", byMail: true, byGateway: true, new TimeOnly(9, 0), Now);
        reach.Enter(null, null, Now);

        (reach.MailAddress, reach.Phone, reach.ByMail, reach.ByGateway, reach.DigestAt).ShouldBe((null, null, false, false, null));
    }

    [Fact]
    public void An_address_is_new_when_it_changes_and_not_when_it_is_saved_again()
    {
        reach.Enter("a@b.vn", null, Now);
        reach.Set(" a@B.vn ", null, byMail: true, byGateway: false, null, Now.AddDays(1));
        reach.MailAddressSince.ShouldBe(Now);

        reach.Enter("c@b.vn", null, Now.AddDays(2));
        reach.MailAddressSince.ShouldBe(Now.AddDays(2));
    }
}
