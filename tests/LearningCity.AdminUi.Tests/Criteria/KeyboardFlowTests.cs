using LearningCity.AdminUi.Tests.Kernel;
using static Microsoft.Playwright.Assertions;

namespace LearningCity.AdminUi.Tests.Criteria;

/// <summary>A report is filled and handed on without a mouse.</summary>
public sealed class KeyboardFlowTests(AdminUiApp app) : ScreenTests(app)
{
    private const int Patience = 150;

    [Fact]
    public async Task The_report_is_filled_proved_and_handed_on_by_keyboard_alone()
    {
        var head = await VisitAsync("chu-tich-phuong-01");
        var unit = (await head.ListAsync("/reports")).Single().GetProperty("unit").GetString()!;
        await head.AddPaperAsync(unit, "Báo cáo an toàn trường học năm 2026", "School safety 2026");
        var reporter = await VisitAsync();
        await reporter.GoAsync("/sign-in");
        await TypeAsync(reporter, reporter.Page.GetByLabel("Tên đăng nhập"), "bao-cao-phuong-01");
        await TypeAsync(reporter, reporter.Page.GetByLabel("Mật khẩu", new() { Exact = true }), App.Password);
        await reporter.Page.Keyboard.PressAsync("Enter");
        await Expect(reporter.Page.GetByRole(AriaRole.Heading, new() { Name = "Việc cần làm" })).ToBeVisibleAsync();
        await reporter.SettleAsync();

        await PressAsync(reporter, reporter.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "Phường 01" }));
        await Expect(reporter.Numerator()).ToBeVisibleAsync();
        await reporter.SettleAsync();
        await TypeAsync(reporter, reporter.Numerator(), "1");
        await TypeAsync(reporter, reporter.Denominator(), "2001");
        await PressAsync(reporter, reporter.Button("Chọn từ kho minh chứng"));
        await PressAsync(reporter, reporter.Page.GetByRole(AriaRole.Button, new() { Name = "Dùng: Báo cáo an toàn trường học năm 2026" }));
        await reporter.ShouldBeSavedAsync();
        await Expect(reporter.Page.GetByText("Không còn thiếu mục nào")).ToBeVisibleAsync();
        await PressAsync(reporter, reporter.Button("Lập xong"));

        await Expect(reporter.Page.GetByText("đã lập xong").First).ToBeVisibleAsync();
        await Expect(reporter.Button("Sửa tiếp")).ToBeVisibleAsync();
    }

    private static async Task TypeAsync(Visit visit, ILocator field, string text)
    {
        await ReachAsync(visit, field);
        await visit.Page.Keyboard.TypeAsync(text);
    }

    private static async Task PressAsync(Visit visit, ILocator control)
    {
        await Expect(control).ToBeVisibleAsync();
        await ReachAsync(visit, control);
        await visit.Page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Goes on from where the focus is, with Tab, until it is there.</summary>
    private static async Task ReachAsync(Visit visit, ILocator control)
    {
        for (var step = 0; step < Patience; step++)
        {
            if (await control.EvaluateAsync<bool>("one => one === document.activeElement"))
            {
                return;
            }

            await visit.Page.Keyboard.PressAsync("Tab");
        }

        throw new ShouldAssertException($"Tab does not lead to {control}.");
    }
}
