using LearningCity.Infrastructure.Kernel;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using static Microsoft.Playwright.Assertions;

namespace LearningCity.AdminUi.Tests.Kernel;

public sealed class IntegrityScreenTests(AdminUiApp app) : ScreenTests(app)
{
    private const string Wrong = "Có ngày đơn vị không có tên";

    [Fact]
    public async Task What_a_run_by_hand_finds_stands_with_what_to_do_and_leads_to_the_thing()
    {
        var leader = await VisitAsync("lanh-dao");
        await leader.GoAsync("/integrity");
        await Expect(leader.Page.GetByText("Chưa kiểm tra lần nào")).ToBeVisibleAsync();

        await RunAsync(leader);
        await Expect(leader.Page.GetByText("không thấy gì sai").First).ToBeVisibleAsync();
        await leader.ShouldStandInBothLanguagesAsync(("integrity-sound", "/integrity"), ("integrity-all", "/integrity?show=all"));

        await ExecuteAsync("update units.unit_names set valid_to = date '2026-01-01' where unit_id = (select id from units.units where code = 'mau-phuong-01')");
        await leader.GoAsync("/integrity");
        await RunAsync(leader);
        await Expect(LineOf(leader)).ToContainTextAsync("lỗi: 1");
        await leader.ShouldStandInBothLanguagesAsync(("integrity", "/integrity"), ("health-integrity", "/system-health"));
        await leader.ShouldOpenInBothLanguagesAsync(("integrity-check", "/integrity/unit-names-have-gaps", null));

        await Expect(leader.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("mau-phuong-01: 2026-01-01");
        await Expect(leader.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("Mở đối tượng và sửa lại");
        await leader.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Link, new() { Name = "Đơn vị" }).ClickAsync();
        await Expect(leader.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/units/[0-9a-f-]{36}"));

        await ExecuteAsync("update units.unit_names set valid_to = null where unit_id = (select id from units.units where code = 'mau-phuong-01')");
        await leader.GoAsync("/integrity");
        await RunAsync(leader);
        await Expect(LineOf(leader)).ToHaveCountAsync(0);
    }

    private static ILocator LineOf(Visit visit) => visit.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Listitem).Filter(new() { HasText = Wrong });

    /// <summary>Asks on the page; nothing is done by itself here, so the run is carried out at once.</summary>
    private async Task RunAsync(Visit visit)
    {
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Kiểm tra ngay" }).ClickAsync();
        await Expect(visit.Page.GetByText("Đã xếp hàng; kết quả hiện ở đây").First).ToBeVisibleAsync();
        await App.Services.GetRequiredService<JobRunner>().RunWaitingAsync(CancellationToken.None);
        await visit.Page.ReloadAsync();
        await visit.SettleAsync();
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var command = App.Services.GetRequiredService<NpgsqlDataSource>().CreateCommand(sql);
        (await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken)).ShouldBe(1);
    }
}
