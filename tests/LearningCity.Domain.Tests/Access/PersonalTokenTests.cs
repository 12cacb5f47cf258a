using LearningCity.Domain.Access;
using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Tests.Access;

public sealed class PersonalTokenTests
{
    private static readonly DateTimeOffset Now = new(2026, 10, 5, 5, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 10, 5);
    private static readonly AccountId Holder = new(Identity.New(Now));
    private static readonly AccountId Leader = new(Identity.New(Now));

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(365, true)]
    [InlineData(366, false)]
    public void The_end_lies_between_today_and_a_year_ahead(int days, bool isGood)
    {
        var terms = Terms() with { ValidTo = Today.AddDays(days) };

        if (isGood)
        {
            Issue(terms).ValidTo.ShouldBe(terms.ValidTo);
        }
        else
        {
            Should.Throw<RuleViolated>(() => Issue(terms)).Code.ShouldBe("access.token-end");
        }
    }

    [Fact]
    public void A_year_from_the_29th_of_February_ends_on_the_28th() =>
        PersonalTokenRules.LatestEnd(new DateOnly(2028, 2, 29)).ShouldBe(new DateOnly(2029, 2, 28));

    [Fact]
    public void It_works_on_its_last_day_and_not_on_the_next()
    {
        var token = Issue(Terms() with { ValidTo = Today.AddDays(2) });

        token.WorksOn(Today.AddDays(2)).ShouldBeTrue();
        token.WorksOn(Today.AddDays(3)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("a\nb")]
    [InlineData("a\u202eb")]
    public void A_name_is_one_line_for_people(string name) =>
        Should.Throw<RuleViolated>(() => Issue(Terms() with { Name = name })).Code.ShouldBe("access.account-text");

    [Fact]
    public void A_name_is_as_long_as_the_rule_says_and_no_longer()
    {
        Issue(Terms() with { Name = new string('ấ', PersonalTokenRules.NameLength) }).Name.Length.ShouldBe(PersonalTokenRules.NameLength);
        Should.Throw<RuleViolated>(() => Issue(Terms() with { Name = new string('ấ', PersonalTokenRules.NameLength + 1) }));
    }

    [Fact]
    public void A_list_of_functions_names_at_least_one_and_each_once()
    {
        Should.Throw<RuleViolated>(() => Issue(Terms() with { Functions = [] })).Code.ShouldBe("access.token-functions");
        Issue(Terms() with { Functions = ["read-reports", "read-reports"] }).Functions.ShouldBe(["read-reports"]);
        Issue(Terms() with { Functions = null }).Functions.ShouldBeNull();
    }

    [Fact]
    public void Two_that_work_do_not_share_a_name_however_it_is_written()
    {
        var held = Issue(Terms());

        Should.Throw<StateConflict>(() => Issue(Terms() with { Name = " " + held.Name.ToUpperInvariant() }, held)).Code.ShouldBe("access.token-name-taken");
    }

    [Fact]
    public void One_account_has_a_limited_number_that_work()
    {
        var held = Enumerable.Range(0, PersonalTokenRules.MostOpen).Select(number => Issue(Terms() with { Name = "Máy " + number })).ToArray();

        Should.NotThrow(() => Issue(Terms(), held[1..]));
        Should.Throw<StateConflict>(() => Issue(Terms(), held)).Code.ShouldBe("access.too-many-tokens");
    }

    [Fact]
    public void Somebody_else_revokes_with_a_reason_and_the_first_one_stands()
    {
        var token = Issue(Terms());

        Should.Throw<RuleViolated>(() => token.Revoke(Leader, " ", Now)).Code.ShouldBe("access.reason-missing");
        token.WorksOn(Today).ShouldBeTrue();
        token.Revoke(Leader, "lộ mã", Now);
        token.Revoke(Holder, "khác", Now.AddDays(1));
        token.GiveUp(Now.AddDays(2));

        token.WorksOn(Today).ShouldBeFalse();
        (token.RevokedBy, token.RevokeReason, token.RevokedAt).ShouldBe((Leader, "lộ mã", Now));
    }

    [Fact]
    public void The_holder_gives_it_up_without_a_reason()
    {
        var token = Issue(Terms());

        token.GiveUp(Now);

        (token.RevokedBy, token.RevokeReason).ShouldBe((Holder, null));
        token.WorksOn(Today).ShouldBeFalse();
    }

    private static PersonalToken Issue(TokenTerms terms, params PersonalToken[] open) => PersonalToken.Issue(terms, open, Now, Today);

    private static TokenTerms Terms() => new(
        new PersonalTokenId(Identity.New(Now)), Holder, "Phần mềm báo cáo của Sở", TokenHash.Of([1, 2, 3]), ReadsOnly: false, null, null, Today.AddDays(30));
}
