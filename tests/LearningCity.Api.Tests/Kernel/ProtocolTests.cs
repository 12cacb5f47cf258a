using System.Net;
using System.Text;

namespace LearningCity.Api.Tests.Kernel;

public sealed class ProtocolTests(NotebookApp app) : IClassFixture<NotebookApp>
{
    private const string Address = "/api/v1/notebooks";
    private const string Absent = "/api/v1/notebooks/0198c0de-0000-7000-8000-00000000ffff";

    [Theory]
    [InlineData("{oops")]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"title":"a","title":"b"}""")]
    [InlineData("""{"title":"a","isAdmin":true}""")]
    [InlineData("""{"Title":"a"}""")]
    [InlineData("""{"title":12}""")]
    [InlineData("""{"title":null}""")]
    [InlineData("""{}""")]
    [InlineData("""{"title":"a",}""")]
    [InlineData("""{"title":"a"} {"title":"b"}""")]
    [InlineData("""{"title":"\ud800"}""")]
    public async Task A_body_that_is_not_exactly_the_form_is_refused(string body)
    {
        using var answer = await app.PostAsync(Address, body, key: "form");

        await answer.ShouldRefuseAsync(400, "kernel.malformed-request");
    }

    [Fact]
    public async Task A_mark_of_the_byte_order_before_the_body_is_overlooked()
    {
        using var answer = await app.PostAsync(Address, "\ufeff{\"title\":\"a\"}", key: "mark");

        answer.StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task A_body_nested_deeper_than_thirty_two_is_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("""{"title":"a","inside":""", 33)) + "null" + new string('}', 33);

        using var answer = await app.PostAsync(Address, deep, key: "deep");

        await answer.ShouldRefuseAsync(400, "kernel.malformed-request");
    }

    [Fact]
    public async Task The_place_of_a_fault_in_the_body_is_named()
    {
        using var answer = await app.PostAsync(Address, """{"title":"a","inside":{"title":7}}""", key: "place");

        var problem = await answer.ShouldRefuseAsync(400, "kernel.malformed-request");
        problem.GetProperty("errors")[0].GetProperty("field").GetString().ShouldBe("$.inside.title");
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/json; charset=nowhere")]
    public async Task A_body_of_another_kind_is_refused(string kind)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Address) { Content = new ByteArrayContent("""{"title":"a"}"""u8.ToArray()) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", kind);

        using var answer = await app.SendAsync(request, key: "kind");

        await answer.ShouldRefuseAsync(415, "kernel.unsupported-media-type");
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Address) { Content = new ByteArrayContent([.. "{\"title\":\""u8, 0xC3, 0x28, .. "\"}"u8]) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json");

        using var answer = await app.SendAsync(request, key: "bytes");

        await answer.ShouldRefuseAsync(400, "kernel.malformed-request");
    }

    [Fact]
    public async Task A_sign_the_database_cannot_keep_is_refused_and_not_an_accident()
    {
        using var answer = await app.PostAsync(Address, """{"title":"a\u0000b"}""", key: "nul");

        await answer.ShouldRefuseAsync(422, "kernel.validation");
    }

    [Theory]
    [InlineData("GET", "/api/v1/nowhere", 404, "kernel.not-found")]
    [InlineData("GET", "/nowhere.js", 404, "kernel.not-found")]
    [InlineData("POST", "/api/v1/nowhere", 404, "kernel.not-found")]
    [InlineData("GET", "/api/v1/job-runs/not-a-uuid", 404, "kernel.not-found")]
    [InlineData("PUT", "/api/v1/notebooks/0198c0de00007000800000000000ffff", 404, "kernel.not-found")]
    [InlineData("PUT", "/api/v1/notebooks/%7B0198c0de-0000-7000-8000-00000000ffff%7D", 404, "kernel.not-found")]
    [InlineData("PUT", "/api/v1/notebooks/0198c0de-0000-7000-8000-00000000ffff%20", 404, "kernel.not-found")]
    [InlineData("GET", "/api/v1/job-runs/0198c0de-0000-7000-8000-000000000001", 404, "kernel.not-found")]
    [InlineData("DELETE", "/api/v1/notebooks", 405, "kernel.method-not-allowed")]
    [InlineData("TRACE", "/api/v1/notebooks", 405, "kernel.method-not-allowed")]
    [InlineData("GET", "/api/v1/secret-notebook", 403, "kernel.forbidden")]
    public async Task What_the_framework_answers_by_itself_has_the_form_of_every_refusal(string method, string address, int status, string code)
    {
        using var answer = await app.SendAsync(new HttpMethod(method), address);

        await answer.ShouldRefuseAsync(status, code);
        if (status == 405)
        {
            answer.Content.Headers.Allow.ShouldBe(["GET", "POST"], ignoreOrder: true);
        }
    }

    [Fact]
    public async Task A_stranger_is_asked_to_sign_in()
    {
        using var answer = await app.SendAsync(HttpMethod.Get, Address, headers: [("X-Test-Account", null)]);

        await answer.ShouldRefuseAsync(401, "kernel.sign-in-required");
    }

    [Fact]
    public async Task An_accident_tells_nothing_of_the_inside()
    {
        using var answer = await app.PostAsync(Address + "/breakage", "{}");

        await answer.ShouldRefuseAsync(500, "kernel.unforeseen");
    }

    [Theory]
    [InlineData("title=a")]
    [InlineData("search=a&search=b")]
    [InlineData("Search=a")]
    [InlineData("sender=a")]
    [InlineData("ct=a")]
    [InlineData("search=a%00b")]
    [InlineData("search=a%0Ab")]
    [InlineData("size=0")]
    [InlineData("size=1000000000")]
    [InlineData("page=-1")]
    [InlineData("sort=name;drop%20table%20x")]
    public async Task A_filter_the_list_does_not_have_is_refused(string query)
    {
        using var answer = await app.SendAsync(HttpMethod.Get, $"{Address}?{query}");

        await answer.ShouldRefuseAsync(400, "kernel.bad-filter");
    }

    [Fact]
    public async Task A_part_of_the_address_is_no_filter()
    {
        using var answer = await app.SendAsync(HttpMethod.Get, "/api/v1/job-runs/0198c0de-0000-7000-8000-000000000001?run=0198c0de-0000-7000-8000-000000000002");

        await answer.ShouldRefuseAsync(400, "kernel.bad-filter");
    }

    [Theory]
    [InlineData("%25")]
    [InlineData("_")]
    [InlineData("'")]
    [InlineData("%5C")]
    [InlineData("'%20or%20true--")]
    public async Task The_signs_of_a_search_are_taken_literally(string term)
    {
        await app.OpenNotebookAsync("Sổ thường");

        using var answer = await app.SendAsync(HttpMethod.Get, $"{Address}?search={term}");

        (await answer.Content.ReadAsync()).GetProperty("total").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task A_search_finds_without_accents_and_the_order_is_Vietnamese()
    {
        foreach (var title in new[] { "tra Đạt", "tra Dũng", "tra An", "tra Ấp", "tra Ăn" })
        {
            await app.OpenNotebookAsync(title);
        }

        using var answer = await app.SendAsync(HttpMethod.Get, $"{Address}?search=TRA&size=4");
        using var found = await app.SendAsync(HttpMethod.Get, $"{Address}?search=tra%20dat");

        var page = await answer.Content.ReadAsync();
        page.GetProperty("items").EnumerateArray().Select(item => item.GetString()).ShouldBe(["tra An", "tra Ăn", "tra Ấp", "tra Dũng"]);
        page.GetProperty("total").GetInt32().ShouldBe(5);
        (await found.Content.ReadAsync()).GetProperty("total").GetInt32().ShouldBe(1);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("0", null)]
    [InlineData("1", "cross-site")]
    [InlineData("1", "same-site")]
    public async Task An_unsafe_call_that_a_foreign_page_could_make_is_refused(string? header, string? site)
    {
        using var answer = await app.SendAsync(HttpMethod.Post, Address, """{"title":"Lạ"}""", key: "csrf", headers: [("X-LearningCity", header), ("Sec-Fetch-Site", site)]);

        await answer.ShouldRefuseAsync(400, "kernel.csrf");
    }

    [Theory]
    [InlineData("same-origin")]
    [InlineData("none")]
    public async Task The_products_own_page_may_call(string site)
    {
        using var answer = await app.SendAsync(HttpMethod.Post, Address, """{"title":"Nhà"}""", key: "own-" + site, headers: [("Sec-Fetch-Site", site)]);

        answer.StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Reading_needs_no_header_of_the_product()
    {
        using var answer = await app.SendAsync(HttpMethod.Get, Address, headers: [("X-LearningCity", null), ("Sec-Fetch-Site", "cross-site")]);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(null, 428, "kernel.version-required")]
    [InlineData("*", 400, "kernel.malformed-request")]
    [InlineData("1", 400, "kernel.malformed-request")]
    [InlineData("W/\"1\"", 400, "kernel.malformed-request")]
    [InlineData("\"1\", \"2\"", 400, "kernel.malformed-request")]
    [InlineData("\"-1\"", 400, "kernel.malformed-request")]
    [InlineData("\"99999999999\"", 400, "kernel.malformed-request")]
    [InlineData("\"2\"", 412, "kernel.stale-version")]
    public async Task An_edit_names_the_revision_it_saw(string? seen, int status, string code)
    {
        var notebook = await app.OpenNotebookAsync();

        using var answer = await app.SendAsync(HttpMethod.Put, $"{Address}/{notebook}", """{"title":"Khác"}""", seen: seen);

        var problem = await answer.ShouldRefuseAsync(status, code);
        (problem.TryGetProperty("currentRevision", out var current) && current.GetInt32() == 1).ShouldBe(status == 412);
        (await app.Database.ScalarAsync<string>($"select title from proof.notebooks where id = '{notebook}'")).ShouldBe("Sổ");
    }

    [Fact]
    public async Task A_transition_without_a_revision_is_refused_though_it_has_a_key()
    {
        using var answer = await app.PostAsync(Absent + "/lines", """{"title":"a"}""", key: "transition");

        await answer.ShouldRefuseAsync(428, "kernel.version-required");
    }

    [Fact]
    public async Task Somebody_who_reads_xml_only_is_answered_all_the_same()
    {
        using var answer = await app.SendAsync(HttpMethod.Get, Address, headers: [("Accept", "application/xml")]);

        ((int)answer.StatusCode).ShouldBeOneOf(200, 406);
    }

    [Fact]
    public async Task Every_answer_carries_the_security_headers_and_is_not_kept()
    {
        using var answer = await app.SendAsync(HttpMethod.Get, Address);

        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("frame-ancestors 'none'");
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Theory]
    [InlineData("/API/v1/notebooks")]
    [InlineData("/api/V1/Notebooks")]
    [InlineData("/aPi/v1/notebooks")]
    public async Task Another_way_of_writing_an_address_opens_no_gap(string address)
    {
        using var foreign = await app.SendAsync(HttpMethod.Post, address, """{"title":"Lạ"}""", key: "case", headers: [("X-LearningCity", null)]);
        using var keyless = await app.SendAsync(HttpMethod.Post, address, """{"title":"Lạ"}""");
        using var program = await app.SendAsync(HttpMethod.Get, address, headers: [("Authorization", "Bearer lc_unknown")]);
        using var read = await app.SendAsync(HttpMethod.Get, address);

        await foreign.ShouldRefuseAsync(400, "kernel.csrf");
        await keyless.ShouldRefuseAsync(400, "kernel.missing-idempotency-key");
        await program.ShouldRefuseAsync(401, "access.token-refused");
        read.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Fact]
    public async Task The_document_of_the_api_is_served_and_shows_enums_by_name()
    {
        using var answer = await app.SendAsync(HttpMethod.Get, "/openapi/v1.json");

        var text = await answer.Content.ReadAsStringAsync();
        text.ShouldContain("\"openapi\": \"3.1");
        text.ShouldContain("\"succeeded\"");
        Encoding.UTF8.GetByteCount(text).ShouldBeGreaterThan(1000);
    }
}
