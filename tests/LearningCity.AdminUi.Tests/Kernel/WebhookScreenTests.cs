using LearningCity.Api.Tests.Kernel;
using LearningCity.Application.Kernel;
using LearningCity.Infrastructure.Kernel;
using Microsoft.Extensions.DependencyInjection;
using static Microsoft.Playwright.Assertions;

namespace LearningCity.AdminUi.Tests.Kernel;

public sealed class WebhookScreenTests(AdminUiApp app) : ScreenTests(app)
{
    [Fact]
    public async Task A_webhook_is_entered_given_its_secret_tried_and_switched_on_and_off()
    {
        var leader = await VisitAsync("lanh-dao");
        leader.Watch.Foresee(422, "/api/v1/webhooks");
        await leader.GoAsync("/webhooks");
        await leader.Page.GetByRole(AriaRole.Button, new() { Name = "Thêm webhook" }).ClickAsync();
        var form = leader.Page.GetByRole(AriaRole.Dialog);
        await form.GetByLabel("Phần mềm nhận tin").FillAsync("Trục liên thông của tỉnh");
        await form.GetByLabel("Địa chỉ nhận").FillAsync("http://lien-thong.example.org/tin");
        await form.GetByLabel("gửi báo cáo", new() { Exact = true }).CheckAsync();
        await form.GetByRole(AriaRole.Button, new() { Name = "Thêm webhook" }).ClickAsync();
        await Expect(form).ToContainTextAsync("Địa chỉ phải dùng https");
        await form.GetByLabel("Địa chỉ nhận").FillAsync("https://lien-thong.example.org/tin");
        await form.GetByRole(AriaRole.Button, new() { Name = "Thêm webhook" }).ClickAsync();

        await Expect(leader.Page.GetByText("Việc tiếp theo: cấp khoá ký")).ToBeVisibleAsync();
        await leader.Page.GetByRole(AriaRole.Button, new() { Name = "Cấp khoá ký" }).ClickAsync();
        var drawer = leader.Page.GetByRole(AriaRole.Dialog).Filter(new() { HasText = "Khoá ký của" });
        await drawer.GetByRole(AriaRole.Button, new() { Name = "Cấp khoá ký" }).ClickAsync();
        (await drawer.Locator("code").TextContentAsync())!.Length.ShouldBe(43);
        await leader.ShouldBeAccessibleInBothLanguagesAsync();
        await leader.PhotographAsync("webhook-secret");
        await leader.Page.Keyboard.PressAsync("Escape");
        await Expect(drawer).Not.ToBeVisibleAsync();

        await leader.Page.GetByRole(AriaRole.Button, new() { Name = "Gửi thử" }).ClickAsync();
        await Expect(leader.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "thử kết nối" })).ToContainTextAsync("chờ gửi");
        await leader.Page.GetByRole(AriaRole.Button, new() { Name = "Bật", Exact = true }).ClickAsync();
        await Expect(leader.Page.GetByText("đang bật")).ToBeVisibleAsync();
        await leader.SettleAsync();
        await leader.Page.GetByRole(AriaRole.Button, new() { Name = "Tắt", Exact = true }).ClickAsync();
        await leader.Page.GetByRole(AriaRole.Dialog).GetByLabel("Lý do tắt").FillAsync("Nơi nhận bảo trì");
        await leader.ShouldBeAccessibleInBothLanguagesAsync();
        await leader.PhotographAsync("webhook-disabling");
        await leader.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Tắt", Exact = true }).ClickAsync();

        await Expect(leader.Page.GetByText("đang tắt")).ToBeVisibleAsync();
        await Expect(leader.Page.GetByRole(AriaRole.Main).GetByText("Nơi nhận bảo trì")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_a_receiver_never_took_is_sent_again_by_hand_once_it_is_put_right()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        receiver.AnswersWith(503, "Hệ thống đang bảo trì");
        var before = await VisitAsync("lanh-dao");
        var webhook = await AddAsync(before, receiver.Address);
        await SendDueAsync();
        App.Time.Pass(TimeSpan.FromDays(4));
        await SendDueAsync();

        var leader = await VisitAsync("lanh-dao");
        await leader.GoAsync($"/webhooks/{webhook}");
        var message = leader.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "thử kết nối" });
        await Expect(message).ToContainTextAsync("không gửi được");
        await Expect(message).ToContainTextAsync("Hệ thống đang bảo trì");
        await leader.ShouldBeAccessibleInBothLanguagesAsync();
        await leader.PhotographAsync("webhook-failed");
        receiver.AnswersWith(200);
        var heard = receiver.Received.Count;
        await message.GetByRole(AriaRole.Button, new() { NameRegex = new("^Gửi lại tin thử kết nối lúc ") }).ClickAsync();

        await Expect(leader.Page.GetByText("Đã xếp vào hàng chờ gửi.")).ToBeVisibleAsync();
        await Expect(message).ToContainTextAsync("chờ gửi");
        await Expect(message.GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
        await SendDueAsync();
        await Expect(message).ToContainTextAsync("đã nhận");
        receiver.Received.Count.ShouldBe(heard + 1);
        receiver.Received[^1].Id.ShouldBe(receiver.Received[0].Id);
    }

    [Fact]
    public async Task Webhooks_and_health_stand_in_both_languages()
    {
        var leader = await VisitAsync("lanh-dao");
        var wanted = new { title = "Cổng dữ liệu mở", address = "https://du-lieu.example.org/tin", events = new[] { "round-published" }, unit = (string?)null };
        var webhook = (await leader.CallAsync("/webhooks", wanted))!.Value.GetProperty("id").GetString()!;
        await leader.CallAsync($"/webhooks/{webhook}/secret", seen: 1);
        await leader.CallAsync($"/webhooks/{webhook}/test-events");

        await leader.ShouldStandInBothLanguagesAsync(
            ("webhooks", "/webhooks"), ("webhook-new", "/webhooks?open=new"), ("webhook", $"/webhooks/{webhook}"),
            ("webhook-change", $"/webhooks/{webhook}?open=change"), ("health", "/system-health"));
    }

    [Fact]
    public async Task Who_only_reads_is_offered_nothing_to_change()
    {
        var auditor = await VisitAsync("thanh-tra");

        await auditor.GoAsync("/webhooks");

        await Expect(auditor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Webhook");
        await Expect(auditor.Page.GetByRole(AriaRole.Button, new() { Name = "Thêm webhook" })).ToHaveCountAsync(0);
    }

    /// <summary>Switched on, with one message on its way.</summary>
    private static async Task<string> AddAsync(Visit leader, string address)
    {
        var wanted = new { title = "Kho dữ liệu dùng chung", address, events = new[] { "round-opened" }, unit = (string?)null };
        var webhook = (await leader.CallAsync("/webhooks", wanted))!.Value.GetProperty("id").GetString()!;
        await leader.CallAsync($"/webhooks/{webhook}/secret", seen: 1);
        await leader.CallAsync($"/webhooks/{webhook}/enable", seen: 2);
        await leader.CallAsync($"/webhooks/{webhook}/test-events");
        return webhook;
    }

    private Task SendDueAsync() => App.Services.GetRequiredService<OutboxRunner>().RunAsync(OutboxChannel.Webhook, TestContext.Current.CancellationToken);
}
