using LearningCity.Domain.Access;
using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Tests.Access;

public sealed class AccountTests
{
    private static readonly DateTimeOffset Now = new(2026, 10, 5, 5, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("phuong.hongha")]
    [InlineData("Van-Thu+01@hongha.halong.example")]
    public void A_plain_or_mail_like_name_is_a_sign_in_name(string text) => SignInName.Of(text).Text.ShouldBe(text);

    [Theory]
    [InlineData("ab")]
    [InlineData("có dấu")]
    [InlineData("аdmin")]
    [InlineData("ad\u200Bmin")]
    [InlineData("a\r\nb")]
    [InlineData(".dotfirst")]
    public void A_name_that_could_be_taken_for_another_is_no_sign_in_name(string text) =>
        Should.Throw<RuleViolated>(() => SignInName.Of(text)).Code.ShouldBe("access.sign-in-name");

    [Fact]
    public void Names_that_differ_in_case_or_blanks_are_one() =>
        SignInName.Of("Phuong.HongHa").Key.ShouldBe(SignInName.KeyOf("  phuong.hongha "));

    [Fact]
    public void An_account_becomes_active_with_its_first_password()
    {
        var account = Invited();
        account.State.ShouldBe(AccountState.Invited);

        account.SetPassword("hash", Now);

        account.State.ShouldBe(AccountState.Active);
    }

    [Fact]
    public void A_disabled_account_gets_no_password()
    {
        var account = Invited();
        account.Disable("thôi việc");

        Should.Throw<StateConflict>(() => account.SetPassword("hash", Now)).Code.ShouldBe("access.account-disabled");
    }

    [Fact]
    public void An_enabled_account_returns_to_where_it_was()
    {
        var never = Invited();
        never.Disable("nhầm");
        never.Enable("mở lại");
        never.State.ShouldBe(AccountState.Invited);

        var active = Invited();
        active.SetPassword("hash", Now);
        active.Disable("nhầm");
        active.Enable("mở lại");
        active.State.ShouldBe(AccountState.Active);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Trưởng phòng\u202E")]
    [InlineData("Trưởng\nphòng")]
    [InlineData("Truo\u0301\u0301\u0301\u0301\u0301\u0301\u0301ng")]
    public void A_post_is_one_visible_line(string post) =>
        Should.Throw<RuleViolated>(() => Account.Invite(new AccountId(Identity.New(Now)), SignInName.Of("van-thu"), "Văn thư", post, Now))
            .Code.ShouldBe("access.account-text");

    [Fact]
    public void Text_is_kept_in_one_form()
    {
        var account = Account.Invite(
            new AccountId(Identity.New(Now)), SignInName.Of("van-thu"), "Văn thư", "Phường Bình Thủy".Normalize(System.Text.NormalizationForm.FormD), Now);

        account.Post.ShouldBe("Phường Bình Thủy");
    }

    private static Account Invited() =>
        Account.Invite(new AccountId(Identity.New(Now)), SignInName.Of("van-thu"), "Văn thư", "Văn thư phường", Now);
}
