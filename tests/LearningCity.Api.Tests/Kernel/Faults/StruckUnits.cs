using LearningCity.Api.Tests.Criteria;
using LearningCity.Domain.Access;

namespace LearningCity.Api.Tests.Kernel.Faults;

/// <summary>The structure is changed in every way there is: a unit's whole life, a merger and a split taken back, groups, types and holidays.</summary>
internal static class StruckUnits
{
    private static readonly object Ground = new { number = "1/NQ", issuedOn = "2022-10-01" };

    public static async Task ChangeAsync(HaiPhongCity city, TestDatabase database)
    {
        var officer = await city.As(Role.CityOfficer);
        var tree = await database.ScalarAsync<Guid>($"select id from units.unit_trees where code = '{HaiPhongUnits.Tree}'");
        var type = await MadeAsync(officer, "/unit-types", new { code = "xom", name = "Xóm" });
        var old = await UnitAsync(officer, "xom-cu", type, tree, city);
        var young = await UnitAsync(officer, "xom-moi", type, tree, city);
        await officer.Edit($"/units/{old}/name", new { from = "2022-10-10", officialName = "Xóm Cũ đổi tên", ground = "Quyết định 1" }, 1).Json();
        await officer.Edit($"/units/{old}/type", new { from = "2022-10-10", type = await TypeAsync(database, "thanh-pho"), ground = "Quyết định 1" }, 2).Json();
        await officer.Edit($"/units/{old}/place", new { from = "2022-10-10", tree, parent = city.Units["congdoan"].Value, ground = "Quyết định 1" }, 3).Json();
        await officer.Edit($"/units/{old}/successors/{young}", new { on = "2022-10-31", kind = "merged", extent = "part" }, 4).Json();
        await officer.Step($"/units/{old}/closing", 5, new { lastDay = "2022-12-31", ground = "Quyết định 2" }).Json();

        var group = await MadeAsync(officer, "/unit-groups", new { code = "nhom", name = "Nhóm thử" });
        await officer.Step($"/unit-groups/{group}/member-changes", 1, new { from = "2022-10-01", joining = new[] { young }, leaving = Array.Empty<Guid>() }).Json();
        await officer.Step($"/unit-groups/{group}/retirement", 2).Json();
        await officer.Step($"/unit-types/{type}/retirement", 1).Json();
        await officer.Edit("/holidays/2022", new[] { new { on = "2022-09-02", kind = "off", name = "Quốc khánh" } }, 0).Json();
    }

    /// <summary>Both are taken back.</summary>
    public static async Task MergeAndSplitAsync(HaiPhongCity city, TestDatabase database)
    {
        var officer = await city.As(Role.CityOfficer);
        var tree = await database.ScalarAsync<Guid>($"select id from units.unit_trees where code = '{HaiPhongUnits.Tree}'");
        var type = await TypeAsync(database, "phuong");
        object Founded(string code) => new
        {
            groups = Array.Empty<Guid>(),
            founded = new { code, officialName = $"Phường {code}", type, places = new[] { new { tree, parent = city.City.Value } } },
        };
        var merging = new
        {
            on = "2022-10-05", ground = Ground, predecessors = new[] { 2, 3 }.Select(ward => new { unit = city.Units[HaiPhongUnits.Ward(ward)].Value, extent = "whole" }),
            successor = Founded("phuong-moi"), moves = Array.Empty<object>(),
        };
        var splitting = new
        {
            on = "2022-10-05", ground = Ground, unit = city.Units[HaiPhongUnits.Ward(2)].Value, ends = true, successors = new[] { Founded("phuong-a"), Founded("phuong-b") },
            moves = Array.Empty<object>(),
        };
        await DoAndUndoAsync("/unit-mergers", merging, check => new { merging, check });
        await DoAndUndoAsync("/unit-splits", splitting, check => new { splitting, check });

        async Task DoAndUndoAsync(string path, object wanted, Func<string?, object> body)
        {
            var preview = await officer.Call(HttpMethod.Post, path + "/check", wanted).Json();
            var done = await MadeAsync(officer, path, body(preview.GetProperty("check").GetString()));
            await officer.Step($"/unit-mergers/{done}/undoing", 1, new { reason = "Nghị quyết ghi tên khác" }).Json();
        }
    }

    private static Task<Guid> TypeAsync(TestDatabase database, string code) => database.ScalarAsync<Guid>($"select id from units.unit_types where code = '{code}'");

    private static Task<Guid> UnitAsync(HttpClient officer, string code, Guid type, Guid tree, HaiPhongCity city) => MadeAsync(officer, "/units", new
    {
        code, validFrom = "2022-01-01", officialName = $"Xóm {code}", type, places = new[] { new { tree, parent = city.City.Value } }, ground = "Quyết định 0",
    });

    private static async Task<Guid> MadeAsync(HttpClient officer, string path, object body) => (await officer.Create(path, body).Json()).GetProperty("id").GetGuid();
}
