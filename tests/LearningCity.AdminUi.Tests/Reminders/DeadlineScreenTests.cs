using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using LearningCity.AdminUi.Tests.Kernel;
using static Microsoft.Playwright.Assertions;

namespace LearningCity.AdminUi.Tests.Reminders;

public sealed class DeadlineScreenTests(AdminUiApp app) : ScreenTests(app)
{
    private const string Open = "Báo cáo thành phố học tập năm 2026";

    [Fact]
    public async Task A_month_is_one_call_and_the_units_of_a_day_are_read_when_it_is_opened()
    {
        var officer = await VisitAsync("chuyen-vien");
        var day = await DayAsync(officer);
        var calls = new List<string>();
        officer.Page.Request += (_, request) => calls.Add(new Uri(request.Url).AbsolutePath);

        await officer.GoAsync($"/deadlines?month={day:yyyy-MM}");
        var button = officer.Page.GetByRole(AriaRole.Button).Filter(new() { HasText = string.Create(CultureInfo.InvariantCulture, $"Xem các hạn ngày {day:dd/MM/yyyy}:") });
        await Expect(button).ToContainTextAsync(new Regex(@"Nộp báo cáo.*\d+ chưa xong", RegexOptions.Singleline));
        calls.Count(call => call == "/api/v1/deadline-days").ShouldBe(1);
        calls.ShouldNotContain("/api/v1/deadlines");

        await button.ClickAsync();
        await Expect(officer.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Phường" }).First).ToBeVisibleAsync();
        calls.Count(call => call == "/api/v1/deadlines").ShouldBe(1);
    }

    [Fact]
    public async Task Who_is_missing_is_counted_at_once_and_named_when_somebody_wants_the_names()
    {
        var officer = await VisitAsync("chuyen-vien");
        var round = await officer.RoundAsync(Open);
        var calls = new List<string>();
        officer.Page.Request += (_, request) => calls.Add(new Uri(request.Url).AbsolutePath);

        await officer.GoAsync($"/reminders?remind=report/{round}");
        var drawer = officer.Page.GetByRole(AriaRole.Dialog);
        await Expect(drawer).ToContainTextAsync(new Regex(@"\d+ đơn vị chưa xong"));
        calls.ShouldNotContain("/api/v1/deadlines");
        await drawer.GetByText("Xem tên các đơn vị").ClickAsync();

        await Expect(drawer.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Phường" }).First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_reporter_puts_the_deadlines_on_the_phone_and_ends_the_address_again()
    {
        var reporter = await VisitAsync("bao-cao-phuong-01");
        await reporter.GoAsync("/deadlines");
        await reporter.Page.GetByRole(AriaRole.Button, new() { Name = "Lịch trên điện thoại" }).ClickAsync();
        var drawer = reporter.Page.GetByRole(AriaRole.Dialog);
        await reporter.ShouldBeAccessibleInBothLanguagesAsync();
        await reporter.PhotographAsync("phone-none");
        await drawer.GetByRole(AriaRole.Button, new() { Name = "Tạo địa chỉ lịch" }).ClickAsync();
        await Expect(drawer).ToContainTextAsync("Địa chỉ này chỉ hiện một lần.");
        var address = await drawer.Locator(".shown-once").InnerTextAsync();
        await reporter.ShouldBeAccessibleInBothLanguagesAsync();
        await reporter.PhotographAsync("phone-issued");
        (await CalendarAsync(address)).ShouldContain("SUMMARY:Nộp báo cáo");

        await reporter.GoAsync("/deadlines?phone=true");
        await Expect(drawer).ToContainTextAsync("Đọc lần cuối");
        await Expect(drawer.GetByText(address)).ToHaveCountAsync(0);
        await drawer.GetByRole(AriaRole.Button, new() { Name = "Thu hồi địa chỉ" }).ClickAsync();
        await Expect(drawer).ToContainTextAsync("Mọi lịch đang dùng địa chỉ này sẽ ngừng cập nhật.");
        await reporter.ShouldBeAccessibleInBothLanguagesAsync();
        await reporter.PhotographAsync("phone-revoke");
        await drawer.GetByRole(AriaRole.Button, new() { Name = "Thu hồi địa chỉ" }).ClickAsync();
        await Expect(drawer).ToContainTextAsync("Đã thu hồi.");

        await Should.ThrowAsync<HttpRequestException>(() => CalendarAsync(address));
    }

    [Fact]
    public async Task A_leader_sees_who_is_in_time_month_by_month_and_opens_a_group_down_to_its_units()
    {
        var leader = await VisitAsync("lanh-dao");
        await leader.GoAsync("/");
        await leader.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "Tỷ lệ đúng hạn" }).ClickAsync();
        await Expect(leader.Page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "Tỷ lệ đúng hạn" })).ToBeVisibleAsync();
        var table = await leader.Page.EvaluateAsync<JsonElement>("fetch('/api/v1/timeliness?from=2023-12-01&to=2026-11-30').then(answer => answer.json())");
        table.GetProperty("all").GetProperty("owed").GetInt32().ShouldBeGreaterThan(0);

        await leader.ShouldStandInBothLanguagesAsync(("timeliness", "/timeliness?from=2025-12&to=2026-11"), ("timeliness-years", "/timeliness?from=2023-12&to=2026-11&kind=report"));
        await leader.GoAsync("/timeliness?from=2023-12&to=2026-11");
        var group = leader.Page.Locator(".timely .row-link").First;
        var name = await group.InnerTextAsync();
        await group.ClickAsync();
        await Expect(leader.Page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = name, Exact = true })).ToBeVisibleAsync();
        await Expect(leader.Page.GetByRole(AriaRole.Heading, new() { Level = 2, Name = "Từng đơn vị" })).ToBeVisibleAsync();
        var under = new Uri(leader.Page.Url).Query;
        await leader.ShouldStandInBothLanguagesAsync(("timeliness-group", "/timeliness" + under));
    }

    /// <summary>As it looks in a city of 114 wards and communes of which many were late; the figures are made up.</summary>
    [Fact]
    public async Task A_large_city_that_was_often_late_can_be_read_at_a_desk_and_on_a_phone()
    {
        var leader = await VisitAsync("lanh-dao");
        await leader.Page.RouteAsync(new Regex("/api/v1/timeliness\\?"), async route =>
        {
            var answer = await route.FetchAsync();
            await route.FulfillAsync(new() { Response = answer, Body = Enlarged((await answer.JsonAsync())!.Value) });
        });

        await leader.GoAsync("/timeliness");

        await Expect(leader.Page.Locator(".timely .row-link")).ToHaveCountAsync(114);
        await leader.ShouldBeAccessibleInBothLanguagesAsync();
        await leader.PhotographAsync("timeliness-city");
    }

    private static string Enlarged(JsonElement table)
    {
        var random = new Random(114);
        var months = table.GetProperty("months").GetArrayLength();
        var groups = Enumerable.Range(1, 114).Select(number => new { unit = Guid.NewGuid(), unitName = $"Phường số {number}", units = random.Next(1, 40), all = Figures(120), months = Months() });
        return JsonSerializer.Serialize(new { months = table.GetProperty("months"), kinds = table.GetProperty("kinds"), underName = (string?)null, all = Figures(9_400), allMonths = Months(), groups });

        object[] Months() => [.. Enumerable.Range(0, months).Select(_ => Figures(random.Next(4) is 0 ? 0 : 12))];

        object Figures(int owed)
        {
            var (late, missing) = (random.Next((owed / 4) + 1), random.Next((owed / 9) + 1));
            return new
            {
                owed, onTime = owed - late - missing, late, missing, share = owed is 0 ? (decimal?)null : Math.Round(100m * (owed - late - missing) / owed, 1),
                medianDaysLate = late is 0 ? (decimal?)null : 2.5m, mostDaysLate = late is 0 ? (int?)null : random.Next(3, 40),
            };
        }
    }

    private static async Task<string> CalendarAsync(string address)
    {
        using var program = new HttpClient();
        return string.Concat((await program.GetStringAsync(new Uri(address))).Split("\r\n "));
    }

    private static async Task<DateOnly> DayAsync(Visit visit)
    {
        var (from, to) = (CityDays.Today.AddDays(-100), CityDays.Today.AddDays(100));
        var round = await visit.RoundAsync(Open);
        var owed = await visit.ListAsync(string.Create(
            CultureInfo.InvariantCulture, $"/deadlines?from={from:yyyy-MM-dd}&to={to:yyyy-MM-dd}&kind=report&subject={round}&state=open&size=1"));
        return DateOnly.Parse(owed[0].GetProperty("lastGoodDay").GetString()!, CultureInfo.InvariantCulture);
    }
}
