using System.Text.RegularExpressions;
using LearningCity.AdminUi.Tests.Kernel;
using static Microsoft.Playwright.Assertions;

namespace LearningCity.AdminUi.Tests.Criteria;

/// <summary>Indicators of two sets that ask the same, and sets that carry one another on.</summary>
public sealed class CrosswalkScreenTests(AdminUiApp app) : ScreenTests(app)
{
    private const string School = "Bộ tiêu chí trường học an toàn, phiên bản 1";

    [Fact]
    public async Task An_officer_pairs_two_indicators_and_another_person_puts_the_pair_in_force_and_takes_it_out()
    {
        var officer = await VisitAsync("chuyen-vien");
        var leader = await VisitAsync("lanh-dao");
        officer.Watch.Foresee(422, "/api/v1/crosswalks");
        officer.Watch.Foresee(412, "/api/v1/crosswalks/");
        await SmallRound.PublishSetAsync(officer, leader, "school-set.json");
        await DraftAsync(officer);
        var crosswalk = new Uri(officer.Page.Url).Segments[^1];
        await EditOverSomebodyAsync(officer, crosswalk);

        await leader.GoAsync($"/crosswalks/{crosswalk}");
        await leader.InDialog("Ban hành").First.ClickAsync();
        await Expect(leader.Page.GetByRole(AriaRole.Dialog).Last).ToContainTextAsync("Ban hành phép nối 3.2.3 với 1.1?");
        await JudgeAsync(leader, "crosswalk-publishing");
        await leader.InDialog("Ban hành").Last.ClickAsync();
        await Expect(leader.Page.GetByRole(AriaRole.Dialog).First).ToContainTextAsync("đang dùng");

        await leader.InDialog("Thôi dùng").First.ClickAsync();
        var question = leader.Page.GetByRole(AriaRole.Dialog).Filter(new() { HasText = "Thôi dùng phép nối 3.2.3 với 1.1?" }).Last;
        await question.GetByRole(AriaRole.Button, new() { Name = "Thôi dùng" }).ClickAsync();
        await Expect(question).ToContainTextAsync("Hãy ghi lý do.");
        await question.GetByLabel("Lý do").FillAsync("Hai bộ hỏi khác kỳ số liệu");
        await JudgeAsync(leader, "crosswalk-retiring");
        await question.GetByRole(AriaRole.Button, new() { Name = "Thôi dùng" }).ClickAsync();
        await Expect(leader.Page.GetByRole(AriaRole.Dialog).First).ToContainTextAsync("Hai bộ hỏi khác kỳ số liệu");
        await leader.GoAsync("/crosswalks?state=retired");
        await Expect(leader.Page.GetByRole(AriaRole.Table).GetByRole(AriaRole.Row).Filter(new() { HasText = "3.2.3" })).ToContainTextAsync("thôi dùng");
    }

    [Fact]
    public async Task A_set_that_begins_as_a_copy_carries_every_indicator_on_once_another_person_publishes_it()
    {
        var officer = await VisitAsync("chuyen-vien");
        var first = (await officer.ListAsync("/criteria-sets")).Single(set => set.GetProperty("code").GetString() == "ha-long-mau").GetProperty("id").GetString()!;
        await officer.GoAsync($"/criteria-sets/{first}");
        await officer.Button("Lập phiên bản tiếp theo").ClickAsync();
        await officer.Page.GetByLabel("một bộ tiêu chí khác, bắt đầu bằng bản chép").CheckAsync();
        await officer.Page.GetByLabel("Mã của bộ mới").FillAsync("hoc-tap-cong-dong-2027");
        await Expect(officer.Page.GetByLabel("Các chỉ báo nối tiếp chỉ báo được chép, để xem xu hướng liền mạch")).ToBeCheckedAsync();
        await JudgeAsync(officer, "set-copy");
        await officer.InDialog("Lập bản nháp").ClickAsync();
        await officer.Page.WaitForURLAsync(address => address.Contains("/criteria-sets/", StringComparison.Ordinal) && !address.Contains(first, StringComparison.Ordinal));
        var copy = new Uri(officer.Page.Url).Segments[^1];

        var leader = await VisitAsync("lanh-dao");
        await leader.GoAsync($"/criteria-sets/{copy}");
        await leader.Button("Ban hành").ClickAsync();
        await leader.InDialog("Ban hành").ClickAsync();
        await Expect(leader.Page.GetByText("Đã ban hành.")).ToBeVisibleAsync();
        await leader.Page.GetByRole(AriaRole.Link, new() { Name = "Nối tiếp chỉ báo" }).ClickAsync();

        var indicators = leader.Page.GetByRole(AriaRole.Region, new() { Name = "Nối tiếp chỉ báo" }).Locator("tbody tr");
        await Expect(indicators).ToHaveCountAsync(4);
        foreach (var indicator in await indicators.AllAsync())
        {
            await Expect(indicator.GetByRole(AriaRole.Listitem).First).ToContainTextAsync(new Regex("^ha-long-mau, phiên bản 1: .*so sánh được"));
        }

        await leader.ShouldBeAccessibleInBothLanguagesAsync();
        await leader.PhotographAsync("set-carried-on");
        await indicators.First.GetByRole(AriaRole.Listitem).First.GetByRole(AriaRole.Link).ClickAsync();
        await Expect(leader.Page).ToHaveURLAsync(new Regex($"/criteria-sets/{first}\\?node="));
    }

    /// <summary>Forgets one pair first, and is told at its field.</summary>
    private static async Task DraftAsync(Visit officer)
    {
        var page = officer.Page;
        await officer.GoAsync("/crosswalks");
        await officer.Button("Lập phép nối").ClickAsync();
        await ChooseAsync(officer, "Chỉ báo thứ nhất", "Bộ tiêu chí đã ban hành", "thanh pho hoc tap", "Bộ tiêu chí thành phố học tập");
        await ChooseAsync(officer, "Chỉ báo thứ nhất", "Chỉ báo", "3.2.3", "3.2.3 ");
        await ChooseAsync(officer, "Chỉ báo thứ hai", "Bộ tiêu chí đã ban hành", "truong hoc", School);
        await ChooseAsync(officer, "Chỉ báo thứ hai", "Chỉ báo", "1.1", "1.1 ");
        await PairAsync(officer, "Số học sinh bị bắt nạt", "Số học sinh bị bắt nạt");
        await officer.InDialog("Lập bản nháp").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("Ô bắt buộc \"Tổng số học sinh\" của chỉ báo 3.2.3 chưa được nối.");
        await JudgeAsync(officer, "crosswalk-fault");

        await PairAsync(officer, "Tổng số học sinh", "Tổng số học sinh");
        await officer.InDialog("Lập bản nháp").ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/crosswalks/[0-9a-f-]{36}"));
        await Expect(page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("bản nháp");
        await JudgeAsync(officer, "crosswalk");
    }

    /// <summary>The same person at another window has saved meanwhile: what stands there is shown, what was chosen stays and is saved over it.</summary>
    private static async Task EditOverSomebodyAsync(Visit officer, string crosswalk)
    {
        await officer.InDialog("Sửa").ClickAsync();
        var sheet = await officer.ReadAsync($"/crosswalks/{crosswalk}");
        var terms = new { left = sheet.GetProperty("left"), right = sheet.GetProperty("right"), inputs = sheet.GetProperty("inputs") };
        await officer.CallAsync($"/crosswalks/{crosswalk}", terms, SmallRound.Revision(sheet), "PUT");
        await officer.InDialog("Lưu").ClickAsync();

        await Expect(officer.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "Những gì bạn đang chọn vẫn còn nguyên trong các ô." })).ToBeVisibleAsync();
        await JudgeAsync(officer, "crosswalk-conflict");
        await officer.InDialog("Lưu bản của tôi").ClickAsync();
        await Expect(officer.InDialog("Sửa")).ToBeVisibleAsync();
    }

    private static async Task JudgeAsync(Visit visit, string picture)
    {
        await visit.ShouldBeAccessibleInBothLanguagesAsync();
        await visit.PhotographAsync(picture);
    }

    private static async Task ChooseAsync(Visit visit, string side, string label, string typed, string offer)
    {
        var field = visit.Page.GetByRole(AriaRole.Group, new() { Name = side, Exact = true }).GetByLabel(label, new() { Exact = true });
        await field.ClickAsync();
        await field.FillAsync(typed);
        await TakeAsync(visit, offer);
    }

    private static async Task PairAsync(Visit visit, string left, string right)
    {
        await visit.Page.GetByRole(AriaRole.Group, new() { Name = "Số liệu ứng với nhau" }).GetByRole(AriaRole.Combobox, new() { NameRegex = new("^" + Regex.Escape(left)) }).ClickAsync();
        await TakeAsync(visit, right);
    }

    private static Task TakeAsync(Visit visit, string offer) =>
        visit.Page.Locator(".ant-select-dropdown:visible .ant-select-item-option").Filter(new() { HasTextRegex = new Regex("^" + Regex.Escape(offer)) }).First.ClickAsync();
}
