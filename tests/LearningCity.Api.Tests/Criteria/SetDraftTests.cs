using System.Text;
using System.Text.Json.Nodes;
using LearningCity.Api.Tests.Kernel;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Access;
using LearningCity.Domain.Kernel;

namespace LearningCity.Api.Tests.Criteria;

/// <summary>A draft is worked on for days, faults and all; what is published has none.</summary>
public sealed class SetDraftTests(HaiPhong product) : IClassFixture<HaiPhong>
{
    private const string PercentOf323 = "/nodes/2/children/1/children/2/indicator/target/percent";

    private static readonly byte[] Five = Encoding.UTF8.GetBytes($$"""{"title":"{{new string('a', 5 * 1024 * 1024)}}"}""");

    private HaiPhongCity City => product.City;

    [Fact]
    public async Task A_file_with_faults_is_kept_as_it_was_written_and_every_fault_is_told_with_its_place()
    {
        var officer = await City.As(Role.CityOfficer);
        var path = await DraftAsync(officer);
        var broken = Changed(file => file["nodes"]![0]!["name"] = "").Replace("\"rule\":null", "\"rule\": null ,\"ruel\":1", StringComparison.Ordinal);

        var saved = await officer.Edit(path + "/file", broken, 1).Json();

        saved.GetProperty("isFaultless").GetBoolean().ShouldBeFalse();
        saved.GetProperty("revision").GetInt32().ShouldBe(2);
        string[] places = ["/ruel", "/nodes/0/name"];
        saved.GetProperty("faults").EnumerateArray().Select(fault => fault.GetProperty("field").GetString()).ShouldBe(places);
        (await (await officer.Get(path + "/file")).Content.ReadAsStringAsync()).ShouldBe(broken);
        var sheet = await officer.Get(path).Json();
        sheet.GetProperty("faults").GetArrayLength().ShouldBe(2);
        sheet.GetProperty("nodes").GetArrayLength().ShouldBe(29);
        sheet.GetProperty("isFaultless").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task A_file_is_kept_without_the_mark_of_its_byte_order_and_refused_with_bytes_that_are_no_text()
    {
        var officer = await City.As(Role.CityOfficer);
        var path = await DraftAsync(officer);

        var broken = Changed(file => file["nodes"]![0]!["name"] = "");

        await officer.Edit(path + "/file", "\ufeff" + broken, 1).Json();
        var spoilt = new ByteArrayContent([.. "{\"title\":\""u8, 0xC3, 0x28, .. "\"}"u8]);
        spoilt.Headers.ContentType = new("application/json");

        (await officer.Edit(path + "/file", spoilt, 2).Refusal(400)).ShouldBe("kernel.malformed-request");
        (await (await officer.Get(path + "/file")).Content.ReadAsStringAsync()).ShouldBe(broken);
    }

    [Fact]
    public async Task A_draft_with_faults_is_published_once_they_are_mended_and_by_nobody_who_edited_it()
    {
        var (officer, leader, other) = (await City.As(Role.CityOfficer), await City.As(Role.OfficeLeader), await City.As(await City.NewPost(Role.OfficeLeader)));
        var path = await DraftAsync(officer);
        await leader.Edit(path + "/file", Changed(file => file["nodes"]![2]!["children"]![1]!["children"]![2]!["indicator"]!["target"]!["percent"] = 101), 1).Json();

        var problem = await (await other.Step(path + "/publication", 2)).Problem(422);
        problem.GetProperty("code").GetString().ShouldBe("criteria.set-faulty");
        problem.GetProperty("errors").EnumerateArray().ShouldHaveSingleItem().GetProperty("field").GetString().ShouldBe(PercentOf323);

        var mended = await officer.Edit(path + "/file", Changed(_ => { }), 2).Json();
        mended.GetProperty("isFaultless").GetBoolean().ShouldBeTrue();
        (await leader.Step(path + "/publication", 3).Refusal(422)).ShouldBe("criteria.publisher-is-author");
        await other.Step(path + "/publication", 3).Json();
        (await officer.Get(path).Json()).GetProperty("editors").GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public async Task What_is_published_is_edited_no_more()
    {
        var officer = await City.As(Role.CityOfficer);
        var path = $"/criteria-sets/{City.Set.Value}";
        (string Way, HttpMethod Method, object Body)[] edits =
        [
            ("/file", HttpMethod.Put, Changed(_ => { })), ("/nodes", HttpMethod.Post, new { node = new { code = "9", name = "Mới" } }),
            ("/nodes/1", HttpMethod.Put, new { node = new { code = "1", name = "Mới" } }), ("/nodes/1/place", HttpMethod.Put, new { place = 1 }),
            ("/nodes/1/removal", HttpMethod.Post, new { }), ("/discarding", HttpMethod.Post, new { reason = "Thử" }),
        ];

        foreach (var (way, method, body) in edits)
        {
            var key = method == HttpMethod.Post ? Calls.NewKey() : null;
            (await officer.Call(method, path + way, body, key, 2).Refusal(409)).ShouldBe("criteria.set-not-a-draft", way);
        }
    }

    [Fact]
    public async Task A_node_is_added_renamed_moved_and_taken_away_one_by_one()
    {
        var officer = await City.As(Role.CityOfficer);
        var path = await DraftAsync(officer);

        var added = await officer.Step(path + "/nodes", 1, new { node = new { code = "4", name = "Tiêu chuẩn mới" }, place = 0 }).Json();
        Fault(added).ShouldBe(("/nodes/0", "criteria.node-empty"));
        var moved = await officer.Edit(path + "/nodes/3.2.3/place", new { parent = "4" }, 2).Json();
        moved.GetProperty("isFaultless").GetBoolean().ShouldBeTrue(moved.ToString());
        await officer.Edit(path + "/nodes/4", new { node = new { code = "5", name = "Tiêu chuẩn năm" } }, 3).Json();
        await officer.Step(path + "/nodes/2/removal", 4).Json();

        var nodes = (await officer.Get(path).Json()).GetProperty("nodes").EnumerateArray().ToList();
        nodes[0].GetProperty("name").GetString().ShouldBe("Tiêu chuẩn năm");
        (nodes[1].GetProperty("code").GetString(), nodes[1].GetProperty("parent").GetString()).ShouldBe(("3.2.3", "5"));
        nodes.ShouldNotContain(node => node.GetProperty("code").GetString()!.StartsWith('2'));
    }

    [Theory]
    [InlineData("PUT /nodes/9.9/place", """{"parent":null}""", 404, "kernel.not-found")]
    [InlineData("PUT /nodes/1/place", """{"parent":"1.1"}""", 422, "criteria.node-moved-into-itself")]
    [InlineData("PUT /nodes/1/place", """{"parent":"9.9"}""", 422, "criteria.parent-unknown")]
    [InlineData("PUT /nodes/1/place", """{"place":3}""", 422, "criteria.place-out-of-range")]
    [InlineData("PUT /nodes/1/place", """{"place":-1}""", 422, "criteria.place-out-of-range")]
    [InlineData("PUT /nodes/1", """{"node":[]}""", 422, "criteria.node-not-an-object")]
    [InlineData("PUT /nodes/1", """{}""", 400, "kernel.malformed-request")]
    [InlineData("PUT /nodes/1", """{"node":{"code":"1","code":"2"}}""", 400, "kernel.malformed-request")]
    [InlineData("POST /nodes", """{"node":{"code":"x"},"parent":"9.9"}""", 422, "criteria.parent-unknown")]
    [InlineData("POST /nodes/9.9/removal", """{}""", 404, "kernel.not-found")]
    [InlineData("POST /discarding", """{"reason":" "}""", 422, "criteria.reason-missing")]
    [InlineData("POST /versions", """{}""", 409, "criteria.set-still-a-draft")]
    [InlineData("PUT /file", "{", 422, "criteria.set-faulty")]
    [InlineData("PUT /file", "[]", 422, "criteria.set-faulty")]
    [InlineData("PUT /file", "null", 422, "criteria.set-faulty")]
    public async Task An_edit_that_cannot_be_made_is_refused_and_nothing_is_kept(string call, string body, int status, string code)
    {
        var (officer, parts) = (await City.As(Role.CityOfficer), call.Split(' '));
        var path = await DraftAsync(officer);
        var before = await StoredAsync();

        using var answer = await officer.Call(new HttpMethod(parts[0]), path + parts[1], body, parts[0] == "POST" ? Calls.NewKey() : null, 1);

        await answer.ShouldRefuseAsync(status, code);
        (await StoredAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Nobody_overwrites_what_a_colleague_saved()
    {
        var officer = await City.As(Role.CityOfficer);
        var path = await DraftAsync(officer);
        await officer.Edit(path + "/file", Changed(file => file["title"] = "Một"), 1).Json();

        (await officer.Edit(path + "/file", Changed(file => file["title"] = "Hai"), 1).Refusal(412)).ShouldBe("kernel.stale-version");
        (await officer.Edit(path + "/nodes/1/place", new { place = 0 }, 1).Refusal(412)).ShouldBe("kernel.stale-version");
        (await officer.Call(HttpMethod.Put, path + "/file", "{}").Refusal(428)).ShouldBe("kernel.version-required");
    }

    [Fact]
    public async Task Five_megabytes_are_too_many()
    {
        var officer = await City.As(Role.CityOfficer);
        var path = await DraftAsync(officer);

        (await officer.Edit(path + "/file", HaiPhongCity.JsonOf(Five), 1).Refusal(413)).ShouldBe("kernel.body-too-large");
        (await officer.Create("/criteria-sets", HaiPhongCity.JsonOf(Five)).Refusal(413)).ShouldBe("kernel.body-too-large");
    }

    [Fact]
    public async Task A_member_written_twice_is_kept_as_a_fault_but_no_single_node_is_edited_then()
    {
        var officer = await City.As(Role.CityOfficer);
        var path = await DraftAsync(officer);
        var twice = Changed(_ => { }).Replace("\"rule\":null", "\"rule\":null,\"rule\":null", StringComparison.Ordinal);

        Fault(await officer.Edit(path + "/file", twice, 1).Json()).ShouldBe(("/rule", "criteria.repeated-member"));
        (await officer.Edit(path + "/nodes/1/place", new { place = 0 }, 2).Refusal(422)).ShouldBe("criteria.set-file-unclear");
    }

    [Fact]
    public async Task Of_two_nodes_with_one_code_none_is_edited_by_its_code()
    {
        var officer = await City.As(Role.CityOfficer);
        var path = await DraftAsync(officer);
        await officer.Edit(path + "/file", Changed(file => file["nodes"]![1]!["code"] = "1"), 1).Json();

        (await officer.Step(path + "/nodes/1/removal", 2).Refusal(422)).ShouldBe("criteria.node-ambiguous");
    }

    [Fact]
    public async Task The_code_of_a_later_version_stays()
    {
        var officer = await City.As(Role.CityOfficer);
        var path = await DraftAsync(officer);

        Fault(await officer.Edit(path + "/file", Changed(file => file["code"] = "khac"), 1).Json()).ShouldBe(("/code", "criteria.set-code-fixed"));
    }

    [Fact]
    public async Task A_next_version_begins_from_a_published_one_and_a_copy_under_a_new_code_continues_it_when_asked()
    {
        var officer = await City.As(Role.CityOfficer);
        var from = $"/criteria-sets/{City.Set.Value}/versions";

        var next = await SheetAsync(officer, await officer.Create(from, new { title = "Bộ sửa đổi" }).Read<Changed<CriteriaSetId>>());
        next.GetProperty("version").GetInt32().ShouldBeGreaterThan(1);
        next.GetProperty("title").GetString().ShouldBe("Bộ sửa đổi");
        next.GetProperty("nodes").EnumerateArray().ShouldAllBe(node => node.GetProperty("continues").GetArrayLength() == 0);

        var copy = await SheetAsync(officer, await officer.Create(from, new { code = "ban-chep", continues = true }).Read<Changed<CriteriaSetId>>());
        copy.GetProperty("version").GetInt32().ShouldBe(1);
        copy.GetProperty("nodes").EnumerateArray().Sum(node => node.GetProperty("continues").GetArrayLength()).ShouldBe(20);
        (await officer.Create(from, new { code = "ban-chep" }).Refusal(409)).ShouldBe("criteria.set-code-taken");
        (await officer.Create(from, new { code = "Bản chép" }).Refusal(422)).ShouldBe("criteria.set-faulty");
    }

    [Fact]
    public async Task A_discarded_draft_is_kept_for_the_office_alone()
    {
        var officer = await City.As(Role.CityOfficer);
        var path = await DraftAsync(officer);

        await officer.Step(path + "/discarding", 1, new { reason = "Làm nhầm" }).Json();

        (await officer.Get(path).Json()).GetProperty("state").GetString().ShouldBe("withdrawn");
        (await (await City.Reporter("phuong-01")).Get(path).Refusal(404)).ShouldBe("kernel.not-found");
        (await officer.Step(path + "/discarding", 2, new { reason = "Làm nhầm" }).Refusal(409)).ShouldBe("criteria.set-not-a-draft");
    }

    [Theory]
    [InlineData("khong-co", 1, "3.2.3", "/nodes/0/children/0/children/0/continues/0")]
    [InlineData("hai-phong-5195-2022", 77, "3.2.3", "/nodes/0/children/0/children/0/continues/0")]
    [InlineData("hai-phong-5195-2022", 1, "9.9.9", "/nodes/0/children/0/children/0/continues/0/code")]
    public async Task An_indicator_continues_only_what_was_published(string set, int version, string code, string place)
    {
        var officer = await City.As(Role.CityOfficer);
        var path = await DraftAsync(officer);
        var file = Changed(file => file["nodes"]![0]!["children"]![0]!["children"]![0]!["continues"] =
            new JsonArray(new JsonObject { ["set"] = set, ["version"] = version, ["code"] = code }));

        Fault(await officer.Edit(path + "/file", file, 1).Json()).ShouldBe((place, "criteria.continued-unknown"));
        (await officer.Create("/criteria-sets", file).Refusal(422)).ShouldBe("criteria.set-faulty");
        (await officer.Call(HttpMethod.Post, "/criteria-set-checks", file).Json()).GetProperty("isFaultless").GetBoolean().ShouldBeFalse();
    }

    [Theory]
    [InlineData("publisher = gen_random_uuid(), editors = '{}'")]
    [InlineData("publisher = editors[1], state = 'Published'")]
    [InlineData("publisher = gen_random_uuid(), state = 'Published'")]
    public async Task The_database_lets_no_editor_publish_and_no_fault_through(string change)
    {
        var (officer, leader) = (await City.As(Role.CityOfficer), await City.As(Role.OfficeLeader));
        var path = await DraftAsync(officer);
        await leader.Edit(path + "/file", "{}", 1).Json();

        (await Should.ThrowAsync<Npgsql.PostgresException>(() => product.Database.ExecuteAsync(
            $"update criteria.criteria_sets set {change} where id = '{path.Split('/')[^1]}'"))).SqlState.ShouldBe(Npgsql.PostgresErrorCodes.CheckViolation);
    }

    private static (string, string) Fault(System.Text.Json.JsonElement edited)
    {
        var fault = edited.GetProperty("faults").EnumerateArray().ShouldHaveSingleItem();
        return (fault.GetProperty("field").GetString()!, fault.GetProperty("code").GetString()!);
    }

    private static string Changed(Action<JsonNode> change)
    {
        var file = JsonNode.Parse(HaiPhongCity.SetFile())!;
        change(file);
        return file.ToJsonString();
    }

    private static async Task<string> DraftAsync(HttpClient officer) =>
        $"/criteria-sets/{(await officer.Create("/criteria-sets", HaiPhongCity.JsonOf(HaiPhongCity.SetFile())).Read<Changed<CriteriaSetId>>()).Id.Value}";

    private static Task<System.Text.Json.JsonElement> SheetAsync(HttpClient reader, Changed<CriteriaSetId> set) =>
        reader.Get($"/criteria-sets/{set.Id.Value}").Json();

    private Task<string> StoredAsync() => product.Database.ScalarAsync<string>(
        "select md5(string_agg(s::text, '' order by s.id)) from criteria.criteria_sets s");
}
