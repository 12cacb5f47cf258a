using System.Text.Json;
using LearningCity.Application.Kernel;
using Npgsql;

namespace LearningCity.Api.Tests.Units;

/// <summary>The structure by hand, over HTTP: each test founds units of its own.</summary>
public sealed class StructureTests(UnitsCity city) : IClassFixture<UnitsCity>
{
    private static int numbers;
    private readonly HttpClient officer = city.Officer();

    [Fact]
    public async Task A_unit_is_founded_renamed_and_closed_and_keeps_its_history()
    {
        var (tree, type) = await Ground();
        var unit = await Found(tree, type, null);
        await officer.Edit($"/units/{unit}/name", new { from = "2024-01-01", officialName = "Tên mới", ground = "Quyết định 1" }, 1).Body();
        await officer.Step($"/units/{unit}/closing", new { lastDay = "2025-06-30", ground = "Quyết định 2" }, 2).Body();

        var answer = await officer.GetAsync($"/api/v1/units/{unit}");
        var shown = JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync());
        answer.Headers.ETag!.Tag.ShouldBe("\"3\"");
        shown.GetProperty("names").EnumerateArray().Select(name => (name.GetProperty("validFrom").GetString(), name.GetProperty("validTo").GetString()))
            .ShouldBe([("2020-01-01", "2023-12-31"), ("2024-01-01", "2025-06-30")]);
        (await city.Scalar<long>($"select count(*) from access.audit where object = '{unit}'")).ShouldBe(3);
        (await city.Scalar<string>($"select reason from access.audit where object = '{unit}' and action = 'CloseUnit'")).ShouldBe("Quyết định 2");
    }

    [Fact]
    public async Task A_code_is_taken_once_whatever_its_case()
    {
        var (tree, type) = await Ground();
        var code = Fresh("Trùng-");
        (await officer.Create("/units", Unit(code, type)).Code(422)).ShouldBe("units.code-unusable");
        var plain = Fresh("TRUNG-");
        await officer.Create("/units", Unit(plain, type)).Body(201);
        (await officer.Create("/units", Unit(plain.ToLowerInvariant(), type)).Code(409)).ShouldBe("units.code-taken");
        tree.ShouldNotBe(Guid.Empty);
    }

    [Fact]
    public async Task A_move_below_itself_is_refused_and_changes_nothing()
    {
        var (tree, type) = await Ground();
        var top = await Found(tree, type, null);
        var middle = await Found(tree, type, top);
        var low = await Found(tree, type, middle);

        (await officer.Edit($"/units/{top}/place", new { from = "2024-01-01", tree, parent = low, ground = "Thử" }, 1).Code(422)).ShouldBe("units.above-itself");
        (await officer.Get($"/units/{top}")).GetProperty("places").GetArrayLength().ShouldBe(1);
        await officer.Edit($"/units/{low}/place", new { from = "2024-01-01", tree, parent = top, ground = "Thử" }, 1).Body();
        (await Names(tree, "2023-12-31", middle)).ShouldBe(2);
        (await Names(tree, "2024-01-01", middle)).ShouldBe(1);
    }

    [Fact]
    public async Task Two_moves_at_once_never_make_a_circle()
    {
        var (tree, type) = await Ground();
        var (one, two) = (await Found(tree, type, null), await Found(tree, type, null));
        await using var connection = new NpgsqlConnection(city.ConnectionString);
        await connection.OpenAsync();
        await using var holding = await connection.BeginTransactionAsync();
        await using (var hold = new NpgsqlCommand("select from units.unit_trees for update", connection))
        {
            await hold.ExecuteNonQueryAsync();
        }

        Task<HttpResponseMessage>[] moves =
        [
            officer.Edit($"/units/{one}/place", new { from = "2024-01-01", tree, parent = two, ground = "Thử" }, 1),
            officer.Edit($"/units/{two}/place", new { from = "2024-01-01", tree, parent = one, ground = "Thử" }, 1),
        ];
        for (var wait = 0; wait < 40 && await Waiting() < 2; wait++)
        {
            await Task.Delay(100);
        }

        (await Waiting()).ShouldBe(2, "whoever changes places waits for the trees");
        await holding.CommitAsync();
        (await Task.WhenAll(moves)).Select(answer => (int)answer.StatusCode).ShouldBe([200, 422], ignoreOrder: true);

        Task<long> Waiting() => city.Scalar<long>(
            "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()");
    }

    [Fact]
    public async Task A_unit_with_children_afterwards_is_not_closed()
    {
        var (tree, type) = await Ground();
        var top = await Found(tree, type, null);
        await Found(tree, type, top);

        (await officer.Step($"/units/{top}/closing", new { lastDay = "2025-06-30", ground = "Thử" }, 1).Code(422)).ShouldBe("units.parent-not-valid");
        (await officer.Get($"/units/{top}")).GetProperty("validTo").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task An_edit_says_what_it_saw()
    {
        var (tree, type) = await Ground();
        var unit = await Found(tree, type, null);
        var name = new { from = "2024-01-01", officialName = "Tên", ground = "Thử" };

        (await officer.Call(HttpMethod.Put, $"/units/{unit}/name", System.Net.Http.Json.JsonContent.Create(name), null, false).Code(428)).ShouldBe("kernel.version-required");
        (await officer.Edit($"/units/{unit}/name", name, 7).Code(412)).ShouldBe("kernel.stale-version");
    }

    [Fact]
    public async Task Outside_the_scope_there_is_no_such_unit()
    {
        var (tree, type) = await Ground();
        var (mine, other) = (await Found(tree, type, null), await Found(tree, type, null));
        var narrow = city.As([Function.SeeCriteria, Function.ChangeUnits, Function.ImportInBulk], mine);
        var name = new { from = "2024-01-01", officialName = "Tên", ground = "Thử" };

        await narrow.Edit($"/units/{mine}/name", name, 1).Body();
        (await narrow.Edit($"/units/{other}/name", name, 1).Code(404)).ShouldBe("kernel.not-found");
        (await narrow.Create("/units", Unit(Fresh("u"), type, (tree, other))).Code(404)).ShouldBe("kernel.not-found");
        (await narrow.Create("/units", Unit(Fresh("u"), type, (tree, null))).Code(404)).ShouldBe("kernel.not-found");
        await narrow.Create("/units", Unit(Fresh("u"), type, (tree, mine))).Body(201);
        (await narrow.SendFile("/unit-imports/check?ground=a", "{}"u8.ToArray(), "application/json").Code(403)).ShouldBe("kernel.forbidden");
        (await city.As([Function.SeeCriteria]).Create("/units", Unit(Fresh("u"), type)).Code(403)).ShouldBe("kernel.forbidden");
    }

    [Fact]
    public async Task A_retired_type_is_given_to_no_new_unit()
    {
        var (_, type) = await Ground();
        await officer.Step($"/unit-types/{type}/retirement", null, 1).Body();
        (await officer.Create("/units", Unit(Fresh("u"), type)).Code(422)).ShouldBe("units.type-retired");
    }

    [Fact]
    public async Task Members_of_a_group_come_and_go_with_dates()
    {
        var (tree, type) = await Ground();
        var unit = await Found(tree, type, null);
        var group = (await officer.Create("/unit-groups", new { code = Fresh("g"), name = "Các sở" }).Body(201)).Id();
        await officer.Step($"/unit-groups/{group}/member-changes", new { from = "2024-01-01", joining = new[] { unit }, leaving = Array.Empty<Guid>() }, 1).Body();
        await officer.Step($"/unit-groups/{group}/member-changes", new { from = "2025-01-01", joining = Array.Empty<Guid>(), leaving = new[] { unit } }, 2).Body();

        async Task<int> On(string day) => (await officer.Get($"/units?on={day}&group={group}")).GetProperty("total").GetInt32();
        (await On("2023-12-31"), await On("2024-12-31"), await On("2025-01-01")).ShouldBe((0, 1, 0));
    }

    [Fact]
    public async Task The_working_calendar_is_set_year_by_year()
    {
        (await officer.Get("/holidays/2026")).GetProperty("isSet").GetBoolean().ShouldBeFalse();
        object[] days = [new { on = "2026-01-01", kind = "off", name = "Tết Dương lịch" }, new { on = "2026-01-10", kind = "worked", name = "Làm bù" }];
        await officer.Edit("/holidays/2026", days, 0).Body();
        (await officer.Edit("/holidays/2026", days, 0).Code(412)).ShouldBe("kernel.stale-version");
        (await officer.Edit("/holidays/2026", days, 1).Body()).GetProperty("revision").GetInt32().ShouldBe(1);
        object[] renamed = [new { on = "2026-01-01", kind = "off", name = "Năm mới" }];
        (await officer.Edit("/holidays/2026", renamed, 1).Body()).GetProperty("revision").GetInt32().ShouldBe(2);
        (await officer.Get("/holidays/2026")).GetProperty("days").Texts("name").ShouldBe(["Năm mới"]);
        (await officer.Edit("/holidays/2026", new object?[] { null }, 2).Code(400)).ShouldBe("kernel.malformed-request");

        var calendar = await officer.Get("/working-calendar?from=2025-12-01&to=2026-12-31");
        calendar.GetProperty("daysOff").EnumerateArray().Single().GetString().ShouldBe("2026-01-01");
        calendar.GetProperty("yearsNotSet").EnumerateArray().Single().GetInt32().ShouldBe(2025);
    }

    [Theory]
    [InlineData("/units?on=02/03/2026")]
    [InlineData("/units?on=2026-02-30")]
    [InlineData("/units?size=201")]
    [InlineData("/units?page=0")]
    [InlineData("/units?sort=name")]
    [InlineData("/units?search=a%00b")]
    [InlineData("/units?under=0197f000-0000-7000-8000-000000000000")]
    public async Task A_filter_that_is_not_understood_is_refused(string path) =>
        (await officer.GetAsync("/api/v1" + path).Body(400)).GetProperty("status").GetInt32().ShouldBe(400);

    private async Task<(Guid Tree, Guid Type)> Ground() => (
        (await officer.Create("/unit-trees", new { code = Fresh("t"), name = "Cây" }).Body(201)).Id(),
        (await officer.Create("/unit-types", new { code = Fresh("k"), name = "Loại" }).Body(201)).Id());

    private async Task<Guid> Found(Guid tree, Guid type, Guid? parent) =>
        (await officer.Create("/units", Unit(Fresh("u"), type, (tree, parent))).Body(201)).Id();

    private async Task<int> Names(Guid tree, string day, Guid under) =>
        (await officer.Get($"/units?on={day}&tree={tree}&under={under}")).GetProperty("total").GetInt32();

    private static object Unit(string code, Guid type, params (Guid Tree, Guid? Parent)[] places) => new
    {
        code,
        validFrom = "2020-01-01",
        officialName = "Đơn vị " + numbers,
        type,
        places = places.Select(place => new { tree = place.Tree, parent = place.Parent }),
        ground = "Nghị quyết 1",
    };

    private static string Fresh(string start) => start + Interlocked.Increment(ref numbers);
}
