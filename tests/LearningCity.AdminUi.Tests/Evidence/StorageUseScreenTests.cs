using System.Text.RegularExpressions;
using LearningCity.AdminUi.Tests.Kernel;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using static Microsoft.Playwright.Assertions;

namespace LearningCity.AdminUi.Tests.Evidence;

/// <summary>With a city of its own: what fills the room here has rows and no files.</summary>
public sealed class StorageUseScreenTests(AdminUiApp app) : ScreenTests(app)
{
    [Fact]
    public async Task A_unit_sees_how_much_room_is_left_and_the_office_which_units_have_little()
    {
        var head = await VisitAsync("chu-tich-phuong-01");
        var unit = await head.UnitAsync("Phường 01");
        await using (var command = App.Services.GetRequiredService<NpgsqlDataSource>().CreateCommand(
            """
            insert into evidence.documents (id, unit, summary, file_name, file_kind, size, sha256, added_by, added_at, state, revision)
            select gen_random_uuid(), $1, 'Ảnh lớp học ' || n, 'anh.jpg', 'Jpeg', 1960000, encode(sha256(gen_random_uuid()::text::bytea), 'hex'), gen_random_uuid(), $2, 'Active', 1
            from generate_series(1, 250) n
            """))
        {
            command.Parameters.Add(new() { Value = Guid.Parse(unit) });
            command.Parameters.Add(new() { Value = App.Time.GetUtcNow().UtcDateTime });
            await command.ExecuteNonQueryAsync();
        }

        await head.GoAsync("/documents");
        await Expect(head.Page.GetByText(new Regex(@"^Năm \d{4}: 49\d[,\d]* / 500 MB, 25\d / 300 tệp$"))).ToBeVisibleAsync();
        await Expect(head.Page.GetByText("Sắp hết chỗ: nên dùng lại văn bản đã có trong kho.")).ToBeVisibleAsync();
        await head.ShouldBeAccessibleInBothLanguagesAsync();
        await head.PhotographAsync("document-room");

        var office = await VisitAsync("chuyen-vien");
        await office.GoAsync("/documents");
        await office.Page.GetByText("1 đơn vị đã dùng từ 80 % hạn mức lưu trữ của năm nay").ClickAsync();
        await office.ShouldBeAccessibleInBothLanguagesAsync();
        await office.PhotographAsync("document-room-office");
        await office.Page.Locator(".storage-units").GetByRole(AriaRole.Link, new() { Name = "Phường 01" }).ClickAsync();
        await Expect(office.Page).ToHaveURLAsync(new Regex("unit="));
        await Expect(office.Page.Locator(".storage-use")).ToContainTextAsync("/ 500 MB");
    }
}
