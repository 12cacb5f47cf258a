using System.Globalization;
using System.Text.RegularExpressions;
using LearningCity.AdminUi.Tests.Kernel;
using static Microsoft.Playwright.Assertions;

namespace LearningCity.AdminUi.Tests.Reminders;

public sealed class ReminderScreenTests(AdminUiApp app) : ScreenTests(app)
{
    private const string Open = "Báo cáo thành phố học tập năm 2026";

    [Fact]
    public async Task Deadlines_ledger_preview_and_policies_stand_in_both_languages()
    {
        var leader = await VisitAsync("lanh-dao");
        var round = await leader.RoundAsync(Open);
        await leader.CallAsync("/reminder-calls", new { kind = "report", subject = round, units = Array.Empty<string>(), text = "Mời gửi báo cáo." });
        await App.SendRemindersAsync();
        var day = await LastGoodDayAsync(leader, round);

        await leader.ShouldStandInBothLanguagesAsync(
            ("deadlines", $"/deadlines?month={Month(day)}"), ("deadlines-day", $"/deadlines?month={Month(day)}&day={Written(day)}"),
            ("ledger", "/reminders"), ("remind-choose", "/reminders?remind=choose"), ("remind", $"/reminders?remind=report/{round}"),
            ("preview", $"/reminders/preview?on={Written(day)}"), ("policies", "/reminders/policies"), ("policy", "/reminders/policies/report"));
    }

    [Fact]
    public async Task The_inbox_of_a_reporter_stands_in_both_languages()
    {
        var leader = await VisitAsync("lanh-dao");
        await leader.CallAsync("/reminder-calls", new { kind = "report", subject = await leader.RoundAsync(Open), units = Array.Empty<string>(), text = "Mời gửi báo cáo sớm." });
        await App.SendRemindersAsync();
        var reporter = await VisitAsync("bao-cao-phuong-01");
        var message = (await reporter.ListAsync("/inbox"))[0].GetProperty("id").GetString();

        await reporter.ShouldStandInBothLanguagesAsync(("inbox", "/inbox"), ("inbox-open", $"/inbox?open={message}"), ("inbox-unread", "/inbox?unread=true"), ("deadlines-own", "/deadlines"));
    }

    [Fact]
    public async Task The_office_reminds_the_missing_of_a_round_and_a_reporter_follows_it_to_the_report()
    {
        var officer = await VisitAsync("chuyen-vien");
        var round = await officer.RoundAsync(Open);
        await officer.GoAsync($"/rounds/{round}/board");
        await officer.Page.GetByRole(AriaRole.Button, new() { Name = "Nhắc ngay đơn vị còn thiếu" }).ClickAsync();
        var drawer = officer.Page.GetByRole(AriaRole.Dialog);
        await drawer.GetByRole(AriaRole.Button, new() { Name = "Tiếp tục" }).ClickAsync();
        await Expect(drawer).ToContainTextAsync("Hãy ghi lời nhắn.");
        await drawer.GetByLabel("Lời nhắn kèm theo").FillAsync("Đoàn kiểm tra làm việc vào thứ Năm.");
        await drawer.GetByRole(AriaRole.Button, new() { Name = "Tiếp tục" }).ClickAsync();
        await Expect(drawer).ToContainTextAsync(new Regex($@"Nhắc ngay \d+ đơn vị chưa xong “{Open}”\?"));
        await officer.ShouldBeAccessibleAsync();
        await officer.PhotographAsync("remind-question");
        await drawer.GetByRole(AriaRole.Button, new() { NameRegex = new(@"^Nhắc \d+ đơn vị$") }).ClickAsync();
        await Expect(drawer).ToContainTextAsync(new Regex(@"Đã nhắc \d+ người của \d+ đơn vị"));
        await App.SendRemindersAsync();

        var reporter = await VisitAsync("bao-cao-phuong-01");
        await reporter.GoAsync("/");
        await reporter.Page.GetByRole(AriaRole.Link, new() { NameRegex = new(@"Hộp thư: \d+ tin chưa đọc") }).ClickAsync();
        var message = reporter.Page.GetByRole(AriaRole.List, new() { Name = "Hộp thư" }).Locator(".message").First;
        await message.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(message).ToContainTextAsync("Đoàn kiểm tra làm việc vào thứ Năm.");
        await Expect(message.GetByText("chưa đọc")).ToHaveCountAsync(0);
        await message.GetByRole(AriaRole.Link).ClickAsync();
        await Expect(reporter.Page).ToHaveURLAsync(new Regex("/reports/"));
        await Expect(reporter.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Phường 01");

        await officer.GoAsync($"/reminders?subject={round}&search=can bo bao cao phuong 01");
        await Expect(officer.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "nhắc tay" }).First).ToContainTextAsync("đã gửi");
    }

    [Fact]
    public async Task A_step_put_into_a_policy_is_shown_by_the_preview()
    {
        var leader = await VisitAsync("lanh-dao");
        var day = TwoWorkingDaysAfter(await LastGoodDayAsync(leader, await leader.RoundAsync(Open)));
        await leader.GoAsync("/reminders/policies/report");
        await Expect(leader.Page.GetByText("chính sách chuẩn")).ToBeVisibleAsync();
        await leader.Page.GetByRole(AriaRole.Button, new() { Name = "Thêm bước nhắc" }).ClickAsync();
        await leader.Page.GetByRole(AriaRole.Combobox, new() { Name = "Trước hay sau ngày cuối" }).Last.ClickAsync();
        await leader.Page.Locator(".ant-select-dropdown:visible .ant-select-item-option").Filter(new() { HasText = "sau ngày cuối" }).ClickAsync();
        await leader.Page.GetByRole(AriaRole.Textbox, new() { Name = "ngày làm việc", Exact = true }).Last.FillAsync("2");
        await leader.ShouldBeAccessibleAsync();
        await SaveAsync(leader);
        await Expect(leader.Page.GetByText("Đã lưu.")).ToBeVisibleAsync();
        await Expect(leader.Page.GetByText("đã sửa")).ToBeVisibleAsync();

        await leader.GoAsync($"/reminders/preview?on={Written(day)}&kind=report");

        await Expect(leader.Page.GetByRole(AriaRole.List, new() { Name = "Các bước nhắc" })).ToContainTextAsync("quá 2 ngày làm việc");
        await Expect(leader.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Cán bộ báo cáo Phường 01" })).ToContainTextAsync("quá 2 ngày làm việc");
    }

    [Fact]
    public async Task Whoever_saves_a_policy_that_another_changed_is_told_and_loses_nothing()
    {
        var (leader, officer) = (await VisitAsync("lanh-dao"), await VisitAsync("chuyen-vien"));
        leader.Watch.Foresee(412, "/api/v1/reminder-policies");
        await leader.GoAsync("/reminders/policies/report-lock");
        await officer.GoAsync("/reminders/policies/report-lock");
        await officer.Page.GetByRole(AriaRole.Switch, new() { Name = "Tự động nhắc" }).ClickAsync();
        await SaveAsync(officer);
        await Expect(officer.Page.GetByText("Đã lưu.")).ToBeVisibleAsync();
        await leader.Page.GetByLabel("Nội dung").First.FillAsync("Mời {unit} gửi trước khi khoá.");

        await SaveAsync(leader);

        var told = leader.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "Người khác vừa sửa chính sách này" });
        await Expect(told).ToContainTextAsync("Họ đã đổi: bật, tắt.");
        await Expect(leader.Page.GetByLabel("Nội dung").First).ToHaveValueAsync("Mời {unit} gửi trước khi khoá.");
        await leader.ShouldBeAccessibleAsync();
        await leader.PhotographAsync("policy-stale");
        await told.GetByRole(AriaRole.Button, new() { Name = "Lưu đè bằng bản của tôi" }).ClickAsync();
        await Expect(leader.Page.GetByText("Đã lưu.")).ToBeVisibleAsync();
        await Expect(told).ToHaveCountAsync(0);
        await officer.GoAsync("/reminders/policies/report-lock");
        await Expect(officer.Page.GetByLabel("Nội dung").First).ToHaveValueAsync("Mời {unit} gửi trước khi khoá.");
    }

    private static Task SaveAsync(Visit visit) => visit.Page.GetByRole(AriaRole.Button, new() { Name = "Lưu", Exact = true }).ClickAsync();

    private static async Task<DateOnly> LastGoodDayAsync(Visit visit, string round)
    {
        var (from, to) = (CityDays.Today.AddDays(-100), CityDays.Today.AddDays(100));
        var owed = await visit.ListAsync($"/deadlines?from={Written(from)}&to={Written(to)}&kind=report&subject={round}&state=open&size=1");
        return DateOnly.Parse(owed[0].GetProperty("lastGoodDay").GetString()!, CultureInfo.InvariantCulture);
    }

    private static DateOnly TwoWorkingDaysAfter(DateOnly day)
    {
        for (var worked = 0; worked < 2;)
        {
            day = day.AddDays(1);
            worked += day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 0 : 1;
        }

        return day;
    }

    private static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Month(DateOnly day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
