using LearningCity.Domain.Kernel;
using LearningCity.Domain.Reminders;

namespace LearningCity.Domain.Tests.Reminders;

public sealed class ReachTests
{
    private readonly Reach reach = new(new ReachId(Guid.NewGuid()), new AccountId(Guid.NewGuid()));

    [Fact]
    public void A_way_that_is_chosen_needs_its_address()
    {
        Should.Throw<RuleViolated>(() => reach.Set(null, null, byMail: true, byGateway: false, null)).Code.ShouldBe("reminders.address-missing");
        Should.Throw<RuleViolated>(() => reach.Set("a@b.vn", " ", byMail: true, byGateway: true, null)).Code.ShouldBe("reminders.address-missing");

        reach.Set("a@b.vn", "0912345678", byMail: true, byGateway: true, new TimeOnly(9, 0));
        (reach.MailAddress, reach.Phone, reach.DigestAt).ShouldBe(("a@b.vn", "+84912345678", new TimeOnly(9, 0)));
    }

    [Fact]
    public void A_digest_is_a_mail_and_ends_with_it()
    {
        reach.Set("a@b.vn", null, byMail: true, byGateway: false, new TimeOnly(9, 0));
        reach.Set("a@b.vn", null, byMail: false, byGateway: false, new TimeOnly(9, 0));

        reach.DigestAt.ShouldBeNull();
    }

    [Fact]
    public void Whom_the_office_gives_the_first_address_is_mailed_and_whoever_chose_otherwise_stays_unmailed()
    {
        reach.Enter("a@b.vn", null);
        reach.ByMail.ShouldBeTrue();

        reach.Set("a@b.vn", null, byMail: false, byGateway: false, null);
        reach.Enter("c@b.vn", "0912345678");

        (reach.MailAddress, reach.ByMail, reach.ByGateway).ShouldBe(("c@b.vn", false, false));
    }

    [Fact]
    public void An_address_that_the_office_removes_ends_the_way()
    {
        reach.Set("a@b.vn", "0912345678", byMail: true, byGateway: true, new TimeOnly(9, 0));
        reach.Enter(null, null);

        (reach.MailAddress, reach.Phone, reach.ByMail, reach.ByGateway, reach.DigestAt).ShouldBe((null, null, false, false, null));
    }
}
