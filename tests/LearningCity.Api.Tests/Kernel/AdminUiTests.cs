using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace LearningCity.Api.Tests.Kernel;

/// <summary>How the built admin UI reaches the browser.</summary>
public sealed class AdminUiTests(BuiltUi app) : IClassFixture<BuiltUi>
{
    private const string Script = "/assets/index-2.js";

    [Theory]
    [InlineData("/")]
    [InlineData("/index.html")]
    [InlineData("/sign-in-by-another-way")]
    [InlineData("/rounds/0198c0de-0000-7000-8000-000000000001/scores/3.2.3")]
    [InlineData("/units?on=2025-07-01")]
    public async Task The_page_stands_at_every_address_that_is_not_the_APIs(string address)
    {
        using var answer = await SendAsync(address);

        ((int)answer.StatusCode).ShouldBe(200);
        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/html; charset=utf-8");
        answer.Headers.CacheControl!.ToString().ShouldBe("no-cache");
        answer.Headers.ETag.ShouldNotBeNull();
        (await answer.Content.ReadAsStringAsync()).ShouldStartWith("<!doctype html>");
    }

    [Fact]
    public async Task The_policy_of_the_page_lets_nothing_in_from_elsewhere()
    {
        using var answer = await SendAsync("/");

        var policy = answer.Headers.GetValues("Content-Security-Policy").Single().Split("; ").Select(part => part.Split(' ', 2)).ToDictionary(part => part[0], part => part[1]);
        policy.ShouldBe(new Dictionary<string, string>
        {
            ["default-src"] = "'none'",
            ["script-src"] = "'self'",
            ["style-src"] = "'self'",
            ["img-src"] = "'self' data: blob:",
            ["font-src"] = "'self'",
            ["connect-src"] = "'self'",
            ["worker-src"] = "'self'",
            ["manifest-src"] = "'self'",
            ["object-src"] = "'none'",
            ["form-action"] = "'self'",
            ["base-uri"] = "'none'",
            ["frame-ancestors"] = "'none'",
        }, ignoreOrder: true);
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.GetValues("Referrer-Policy").ShouldBe(["same-origin"]);
        answer.Headers.GetValues("Permissions-Policy").Single().ShouldContain("camera=()");
        answer.Headers.GetValues("Cross-Origin-Opener-Policy").ShouldBe(["same-origin"]);
    }

    [Theory]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("GZIP", "gzip")]
    [InlineData("br;q=0, gzip;q=0.1", "gzip")]
    [InlineData("br;q=0, *", "gzip")]
    [InlineData("*", "br")]
    [InlineData("zstd", null)]
    [InlineData("*;q=0", null)]
    [InlineData("", null)]
    public async Task A_file_comes_in_the_smallest_form_that_is_accepted(string accepted, string? coding)
    {
        using var answer = await SendAsync(Script, ("Accept-Encoding", accepted));

        answer.Content.Headers.ContentEncoding.ShouldBe(coding is null ? [] : [coding]);
        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/javascript; charset=utf-8");
        answer.Headers.Vary.ShouldBe(["Accept-Encoding"]);
        (await UnpackAsync(answer)).ShouldBe(BuiltUi.Script);
    }

    [Fact]
    public async Task A_hashed_file_is_kept_for_ever_and_any_other_is_asked_for_again()
    {
        using var hashed = await SendAsync(Script);
        using var plain = await SendAsync("/assets/only-plain-3.woff2", ("Accept-Encoding", "br"));
        using var icon = await SendAsync("/icon.svg");

        hashed.Headers.CacheControl!.ToString().ShouldBe("public, max-age=31536000, immutable");
        plain.Headers.CacheControl!.ToString().ShouldBe("public, max-age=31536000, immutable");
        plain.Headers.Vary.ShouldBeEmpty();
        plain.Content.Headers.ContentEncoding.ShouldBeEmpty();
        icon.Headers.CacheControl!.ToString().ShouldBe("no-cache");
    }

    [Fact]
    public async Task A_file_that_is_known_already_is_not_sent_again_and_each_form_has_its_own_tag()
    {
        using var packed = await SendAsync(Script, ("Accept-Encoding", "br"));
        using var plain = await SendAsync(Script);
        using var again = await SendAsync(Script, ("Accept-Encoding", "br"), ("If-None-Match", packed.Headers.ETag!.ToString()));
        using var other = await SendAsync(Script, ("If-None-Match", packed.Headers.ETag!.ToString()));

        packed.Headers.ETag!.IsWeak.ShouldBeFalse();
        packed.Headers.ETag.ShouldNotBe(plain.Headers.ETag);
        ((int)again.StatusCode).ShouldBe(304);
        again.Headers.Vary.ShouldBe(["Accept-Encoding"]);
        ((int)other.StatusCode).ShouldBe(200);
    }

    [Theory]
    [InlineData("/")]
    [InlineData(Script)]
    public async Task A_head_is_the_answer_without_its_body(string address)
    {
        using var whole = await SendAsync(address);
        using var request = new HttpRequestMessage(HttpMethod.Head, address);
        using var head = await app.Browser().SendAsync(request);

        ((int)head.StatusCode).ShouldBe(200);
        head.Content.Headers.ContentLength.ShouldBe((await whole.Content.ReadAsByteArrayAsync()).Length);
        head.Content.Headers.ContentType.ShouldBe(whole.Content.Headers.ContentType);
        head.Headers.CacheControl.ShouldBe(whole.Headers.CacheControl);
        (await head.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("GET", "/api")]
    [InlineData("GET", "/api/v1/nowhere")]
    [InlineData("GET", "/API/v1/nowhere")]
    [InlineData("GET", "/openapi/nowhere")]
    [InlineData("GET", "/health/nowhere")]
    [InlineData("GET", "/assets/gone-1.js")]
    [InlineData("GET", "/assets/gone")]
    [InlineData("GET", "/assets/index-2.js.br")]
    [InlineData("GET", "/favicon.ico")]
    [InlineData("POST", "/")]
    [InlineData("POST", "/units")]
    [InlineData("PUT", Script)]
    public async Task No_page_stands_in_for_what_is_missing(string method, string address)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), address);
        using var answer = await app.Browser().SendAsync(request);

        await answer.ShouldRefuseAsync(404, "kernel.not-found");
    }

    [Theory]
    [InlineData("GET", "/api/v1/sign-in", 405)]
    [InlineData("GET", "/api/v1/me", 401)]
    [InlineData("GET", "/openapi/v1.json", 200)]
    [InlineData("GET", "/docs/index.html", 200)]
    [InlineData("GET", "/docs-script/docs.js", 200)]
    [InlineData("GET", "/health/live", 200)]
    public async Task The_API_and_its_documentation_answer_as_before(string method, string address, int status)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), address);
        using var answer = await app.Browser().SendAsync(request);

        ((int)answer.StatusCode).ShouldBe(status);
        (await answer.Content.ReadAsStringAsync()).ShouldNotContain("id=\"app\"");
    }

    /// <summary>Straight to the product, past every client and server that tidies an address up.</summary>
    [Theory]
    [InlineData("/../secret.txt")]
    [InlineData("/assets/../../secret.txt")]
    [InlineData("/assets/..//../secret.txt")]
    [InlineData(@"/assets\..\..\secret.txt")]
    [InlineData("/assets/%2e%2e/%2e%2e/secret.txt")]
    [InlineData("//secret.txt")]
    [InlineData("/etc/hostname.txt")]
    [InlineData("/.hidden.js")]
    [InlineData("/assets/\0.js")]
    public async Task No_path_leads_out_of_the_folder(string path)
    {
        var server = (TestServer)app.Services.GetRequiredService<IServer>();
        var answer = await server.SendAsync(context =>
        {
            context.Request.Method = "GET";
            context.Request.Host = new HostString("localhost");
            context.Request.Path = path;
        });

        answer.Response.StatusCode.ShouldBe(404);
    }

    private async Task<HttpResponseMessage> SendAsync(string address, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await app.Browser().SendAsync(request);
    }

    private static async Task<string> UnpackAsync(HttpResponseMessage answer)
    {
        var stream = await answer.Content.ReadAsStreamAsync();
        using var reader = new StreamReader(answer.Content.Headers.ContentEncoding.SingleOrDefault() switch
        {
            "br" => new System.IO.Compression.BrotliStream(stream, System.IO.Compression.CompressionMode.Decompress),
            "gzip" => new System.IO.Compression.GZipStream(stream, System.IO.Compression.CompressionMode.Decompress),
            _ => stream,
        });
        return await reader.ReadToEndAsync();
    }
}

/// <summary>The same where nobody has built the UI.</summary>
public sealed class UnbuiltAdminUiTests(LearningCityApp app) : IClassFixture<LearningCityApp>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/rounds")]
    public async Task Whoever_opens_it_is_told_how_to_build_it(string address)
    {
        using var answer = await app.Browser().GetAsync(new Uri(address, UriKind.Relative));

        ((int)answer.StatusCode).ShouldBe(503);
        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/plain; charset=utf-8");
        var said = await answer.Content.ReadAsStringAsync();
        said.ShouldContain("Giao diện chưa được dựng: hãy chạy ./build/run.sh");
        said.ShouldContain("The user interface has not been built: run ./build/run.sh");
    }
}
