using LearningCity.Api.Tests.Kernel;
using LearningCity.Application.Access;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Access;
using LearningCity.Domain.Kernel;

namespace LearningCity.Api.Tests.Access;

public sealed class LinkTests(AccessBench bench) : IClassFixture<AccessBench>
{
    [Fact]
    public async Task An_invited_account_sets_its_password_by_its_link_once()
    {
        var leader = await bench.SignedInAs(Role.OfficeLeader);
        var made = await leader.Post("/accounts", NewAccount("phuong.hong-ha", "unit-head", bench.Units.Own)).Json();
        var account = made.GetProperty("id").GetGuid();
        var token = InvitedAccounts.TokenOf(await leader.Post($"/accounts/{account}/invitation", new { }).Json());
        var invited = bench.Browser();

        (await invited.Post("/invitations/look-at", new { token }).Json()).GetProperty("signInName").GetString().ShouldBe("phuong.hong-ha");
        (await invited.Post("/invitations/accept", new { token, password = "ngắn quá" }).Refusal(422)).ShouldBe("access.password");
        ((int)(await invited.Post("/invitations/accept", new { token, password = InvitedAccounts.Password })).StatusCode).ShouldBe(204);

        (await invited.Post("/invitations/accept", new { token, password = InvitedAccounts.Password }).Refusal(400)).ShouldBe("access.link-void");
        ((int)(await invited.SignIn("phuong.hong-ha")).StatusCode).ShouldBe(200);
        (await leader.Post($"/accounts/{account}/invitation", new { }).Refusal(409)).ShouldBe("access.account-active");
    }

    [Fact]
    public async Task A_link_that_does_not_work_never_says_why()
    {
        var (replacedAccount, _) = await bench.InvitedAccount();
        var replaced = (await bench.AsService(new IssueInvitation(replacedAccount))).Path;
        await bench.AsService(new IssueInvitation(replacedAccount));

        var (disabledAccount, _) = await bench.InvitedAccount();
        var ofDisabled = (await bench.AsService(new IssueInvitation(disabledAccount))).Path;
        await bench.AsService(new DisableAccount(disabledAccount, 1, "nhầm"));

        var (expiredAccount, _) = await bench.InvitedAccount();
        var expired = (await bench.AsService(new IssueInvitation(expiredAccount))).Path;
        bench.Time.Pass(TimeSpan.FromHours(72));

        var told = new List<string>();
        foreach (var token in new[] { replaced, ofDisabled, expired }.Select(InvitedAccounts.TokenOf).Append("nonsense").Append(SecretToken.New().Text))
        {
            var answer = await bench.Browser().Post("/invitations/accept", new { token, password = InvitedAccounts.Password });
            told.Add(await answer.Refusal(400) + (await answer.Told()));
        }

        told.Distinct().ShouldHaveSingleItem().ShouldStartWith("access.link-void");
    }

    [Fact]
    public async Task Of_two_that_accept_at_once_one_wins()
    {
        var (account, _) = await bench.InvitedAccount();
        var token = InvitedAccounts.TokenOf((await bench.AsService(new IssueInvitation(account))).Path);

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(number =>
            bench.Browser().Post("/invitations/accept", new { token, password = InvitedAccounts.Password + number })));

        answers.Select(answer => (int)answer.StatusCode).Order().ShouldBe([204, 400, 400, 400]);
    }

    [Fact]
    public async Task A_reset_leaves_the_present_password_until_the_holder_chose_a_new_one_and_then_ends_his_sessions()
    {
        var (id, name) = await bench.AccountWithPassword(Role.UnitReporter, bench.Units.Own);
        var session = await bench.SignedIn(id);
        var officer = await bench.SignedInAs(Role.CityOfficer);

        await officer.Post($"/accounts/{id.Value}/password-reset", new { reason = " " }).Refusal(422);
        var token = InvitedAccounts.TokenOf(await officer.Post($"/accounts/{id.Value}/password-reset", new { reason = "quên mật khẩu" }).Json());
        ((int)(await bench.Browser().SignIn(name)).StatusCode).ShouldBe(200);
        ((int)(await session.Get("/me")).StatusCode).ShouldBe(200);

        const string wanted = "lúa chiêm lấp ló đầu bờ";
        ((int)(await bench.Browser().Post("/invitations/accept", new { token, password = wanted })).StatusCode).ShouldBe(204);
        await session.Get("/me").Refusal(401);
        ((int)(await bench.Browser().SignIn(name, wanted)).StatusCode).ShouldBe(200);
    }

    [Fact]
    public async Task An_officer_cannot_take_over_an_account_that_can_do_more_than_he_may_give()
    {
        var officer = await bench.SignedInAs(Role.CityOfficer);
        var (leader, _) = await bench.AccountWithPassword(Role.OfficeLeader);

        await officer.Post($"/accounts/{leader.Value}/password-reset", new { reason = "thử" }).Refusal(403);
    }

    [Fact]
    public async Task No_link_lies_in_the_kept_answers_of_keyed_calls()
    {
        var officer = await bench.SignedInAs(Role.OfficeLeader);
        var (id, _) = await bench.InvitedAccount();
        var token = InvitedAccounts.TokenOf(await officer.Post($"/accounts/{id.Value}/invitation", new { }, key: "a-key-sent-anyway").Json());

        (await bench.Sql<long>($"select count(*) from kernel.idempotency_keys k where k::text like '%{token}%'")).ShouldBe(0);
    }

    private static object NewAccount(string name, string role, UnitId unit) => new
    {
        signInName = name,
        displayName = "Thủ trưởng",
        post = "Chủ tịch UBND phường",
        role,
        unit = unit.Value,
        validFrom = "2026-10-05",
        validTo = (string?)null,
        reason = "bổ nhiệm",
    };
}
