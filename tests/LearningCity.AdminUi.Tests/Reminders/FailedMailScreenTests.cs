using LearningCity.AdminUi.Tests.Kernel;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using static Microsoft.Playwright.Assertions;

namespace LearningCity.AdminUi.Tests.Reminders;

public sealed class FailedMailScreenTests(AdminUiApp app) : ScreenTests(app)
{
    private const string Reporter = "Cán bộ báo cáo Phường 01";

    private const string Answer = "5.1.1 Không có hộp thư này";

    [Fact]
    public async Task A_mail_that_failed_stands_in_the_ledger_and_with_its_address_beside_what_the_server_answered()
    {
        var (leader, reporter) = (await VisitAsync("lanh-dao"), await VisitAsync("bao-cao-phuong-01"));
        var account = (await leader.ListAsync($"/reminder-addresses?search={Uri.EscapeDataString(Reporter)}")).Single().GetProperty("account").GetGuid();
        await leader.CallAsync($"/reminder-addresses/{account}", new { mailAddress = "phuong01@haiphong.gov.vn", phone = (string?)null }, seen: 0, method: "PUT");
        var round = await leader.RoundAsync("Báo cáo thành phố học tập năm 2026");
        await leader.CallAsync("/reminder-calls", new { kind = "report", subject = round, units = Array.Empty<string>(), text = "Mời gửi báo cáo." });
        await App.SendRemindersAsync();
        await EndMailsAsync(account, "Failed");

        await leader.GoAsync("/reminders?state=failed");
        await Expect(LineOf(leader)).ToContainTextAsync("Thư: không gửi được");
        await Expect(LineOf(leader)).ToContainTextAsync(Answer);
        await leader.Page.GetByRole(AriaRole.Link, new() { Name = "Xem các địa chỉ thư không tới" }).ClickAsync();
        await Expect(LineOf(leader)).ToContainTextAsync(Answer);
        await leader.ShouldStandInBothLanguagesAsync(("ledger-failed", "/reminders?state=failed"), ("addresses", "/reminders/addresses"), ("health-mail", "/system-health"));
        await leader.ShouldOpenInBothLanguagesAsync(("addresses-failing", "/reminders/addresses?standing=failing", $"Sửa địa chỉ của {Reporter}"));
        await reporter.GoAsync("/profile/reminders");
        await Expect(reporter.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = Answer })).ToContainTextAsync("Thư gửi tới phuong01@haiphong.gov.vn không đến nơi");
        await reporter.ShouldBeAccessibleInBothLanguagesAsync();
        await reporter.PhotographAsync("reach-trouble");

        await EndMailsAsync(account, "Unknown");
        await leader.GoAsync("/reminders?state=unknown");
        await Expect(LineOf(leader)).ToContainTextAsync("Thư: không rõ đã đến");
        await leader.ShouldStandInBothLanguagesAsync(("ledger-unknown", "/reminders?state=unknown"));
    }

    private static ILocator LineOf(Visit visit) => visit.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = Reporter }).First;

    /// <summary>Writes down how the mails to somebody ended: there is no mail server here that refuses any.</summary>
    private async Task EndMailsAsync(Guid account, string state)
    {
        await using var command = App.Services.GetRequiredService<NpgsqlDataSource>().CreateCommand(
            """
            with ended as (
                update kernel.outbox set state = $2, attempts = 1, tried_at = now(), ended_at = now(), last_status = 550, last_answer = $3
                where channel = 'Mail' and recipient = $1 returning message)
            update reminders.ledger set state = $2 where message in (select message from ended)
            """);
        foreach (var value in new object[] { account, state, Answer })
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        (await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken)).ShouldBePositive();
    }
}
