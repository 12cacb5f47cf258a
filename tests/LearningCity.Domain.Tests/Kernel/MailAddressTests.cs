using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Tests.Kernel;

public sealed class MailAddressTests
{
    [Theory]
    [InlineData("an@donvi.gov.vn", "an@donvi.gov.vn")]
    [InlineData("  An.Nguyen+nhac@DonVi.GOV.vn ", "An.Nguyen+nhac@donvi.gov.vn")]
    public void An_address_is_kept_trimmed_with_its_domain_in_small_ascii(string typed, string kept) =>
        MailAddress.Read("mail", typed).ShouldBe(kept);

    [Theory]
    [InlineData("")]
    [InlineData("an")]
    [InlineData("@donvi.vn")]
    [InlineData("an@")]
    [InlineData("an@localhost")]
    [InlineData("an@10.0.0.1")]
    [InlineData("an..b@donvi.vn")]
    [InlineData(".an@donvi.vn")]
    [InlineData("an @donvi.vn")]
    [InlineData("an@don vi.vn")]
    [InlineData("an@donvi.vn\r\nBcc: khac@donvi.vn")]
    [InlineData("an@donvi.vn>\r\nRCPT TO:<b@c.vn")]
    [InlineData("\"an\"@donvi.vn")]
    [InlineData("ân@donvi.vn")]
    [InlineData("an@-donvi.vn")]
    [InlineData("an@donvi.v")]
    [InlineData("an,binh@donvi.vn")]
    [InlineData("<an@donvi.vn>")]
    public void What_is_no_address_is_refused(string typed) =>
        Should.Throw<RuleViolated>(() => MailAddress.Read("mail", typed)).Code.ShouldBe("kernel.mail-address");

    [Fact]
    public void The_limits_are_those_of_the_protocol()
    {
        var domain = string.Join('.', Enumerable.Repeat(new string('d', 60), 3)) + ".vn";
        MailAddress.Read("mail", new string('a', 64) + "@" + domain).Length.ShouldBe(64 + 1 + domain.Length);

        Should.Throw<RuleViolated>(() => MailAddress.Read("mail", new string('a', 65) + "@donvi.vn"));
        Should.Throw<RuleViolated>(() => MailAddress.Read("mail", new string('a', 64) + "@" + new string('d', 10) + "." + domain));
    }

    [Theory]
    [InlineData("0912 345 678", "+84912345678")]
    [InlineData("(0225) 3842.345", "+842253842345")]
    [InlineData("+84 912-345-678", "+84912345678")]
    [InlineData("0084912345678", "+84912345678")]
    [InlineData("+1 202 555 0100", "+12025550100")]
    public void A_number_is_kept_as_e164_writes_it(string typed, string kept) => PhoneNumber.Read("phone", typed).ShouldBe(kept);

    [Theory]
    [InlineData("")]
    [InlineData("912345678")]
    [InlineData("0912")]
    [InlineData("+0912345678")]
    [InlineData("09123456789012345")]
    [InlineData("0912 345 67a")]
    [InlineData("٠٩١٢٣٤٥٦٧٨")]
    public void What_is_no_number_is_refused(string typed) =>
        Should.Throw<RuleViolated>(() => PhoneNumber.Read("phone", typed)).Code.ShouldBe("kernel.phone-number");
}
