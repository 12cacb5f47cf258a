using System.Net;

namespace LearningCity.Api.Tests.Kernel.Telemetry;

/// <summary><c>/metrics</c> of the product as it is started: what it shows, and to whom.</summary>
public sealed class MetricsTests
{
    private const string Token = "mot-ma-doc-so-lieu-du-dai";

    [Fact]
    public async Task What_is_measured_is_read_back_by_the_rules_of_its_format()
    {
        await using var product = await RunningProduct.StartAsync();
        using var refused = await product.Client.GetAsync(new Uri("/api/v1/units?search=ai", UriKind.Relative));

        using var answer = await product.Client.GetAsync(new Uri("/metrics", UriKind.Relative));
        var page = new ReadMetrics(await answer.Content.ReadAsStringAsync());

        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/plain; version=0.0.4; charset=utf-8");
        page.Value("learningcity_refusals_total", ("code", "kernel.sign-in-required"), ("status", "401")).ShouldBe(1);
        page.Value("http_server_request_duration_seconds_count", ("http_route", "/api/v1/units"), ("http_response_status_code", "401")).ShouldBe(1);
        page.Value("learningcity_health_state", ("part", "database")).ShouldBe(0);
        page.Value("learningcity_storage_free_bytes", ("volume", "evidence")).ShouldBeGreaterThan(0);
        page.Value("learningcity_job_overdue", ("job_name", "nightly-scoring")).ShouldBe(0);
        page.Value("learningcity_clock_skew_seconds").ShouldBeInRange(-2, 2);
        page.Types.Keys.ShouldContain("dotnet_process_cpu_time_seconds_total");
        page.Types.Keys.ShouldContain("kestrel_active_connections");
        page.Types.Keys.ShouldContain("db_client_operation_duration_seconds");
        page.Helps.Keys.ShouldBe(page.Types.Keys, ignoreOrder: true);
        page.Samples.Where(sample => sample.Labels.Values.Any(value => value.Contains("Host=", StringComparison.Ordinal))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_asks_for_OpenMetrics_is_given_it()
    {
        await using var product = await RunningProduct.StartAsync();

        using var answer = await AskAsync(product, ("Accept", "application/openmetrics-text;version=1.0.0,text/plain;version=0.0.4;q=0.5"));

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/openmetrics-text");
        (await answer.Content.ReadAsStringAsync()).ShouldEndWith("# EOF\n");
    }

    [Fact]
    public async Task Behind_a_proxy_it_is_there_for_no_one_who_is_not_named()
    {
        await using var product = await RunningProduct.StartAsync(new Dictionary<string, string> { ["Telemetry__MetricsToken"] = Token });

        (await StatusAsync(product)).ShouldBe(200);
        foreach (var header in new[] { "X-Forwarded-For", "X-Real-IP", "Forwarded", "Via", "X-Forwarded-Proto" })
        {
            (await StatusAsync(product, (header, "127.0.0.1"))).ShouldBe(404, header);
        }

        (await StatusAsync(product, ("Via", "1.1 proxy"), ("Authorization", $"Bearer {Token}"))).ShouldBe(200);
        (await StatusAsync(product, ("Via", "1.1 proxy"), ("Authorization", $"Bearer {Token}x"))).ShouldBe(404);
    }

    [Theory]
    [InlineData("203.0.113.7", 200)]
    [InlineData("203.0.114.7", 404)]
    [InlineData("127.0.0.1", 404)]
    [InlineData("127.0.0.1, 198.51.100.9", 404)]
    public async Task A_trusted_proxy_passes_on_only_readers_that_are_named(string person, int expected)
    {
        await using var product = await RunningProduct.StartAsync(new Dictionary<string, string> { ["Proxies"] = "127.0.0.1", ["Telemetry__MetricsReaders"] = "203.0.113.0/24" });

        (await StatusAsync(product, ("X-Forwarded-For", person))).ShouldBe(expected);
    }

    [Fact]
    public async Task Where_nothing_is_to_be_measured_there_is_nothing_to_read()
    {
        await using var product = await RunningProduct.StartAsync(new Dictionary<string, string> { ["Telemetry__Metrics"] = "false" });

        (await StatusAsync(product)).ShouldBe(404);
    }

    [Theory]
    [InlineData("Telemetry__MetricsReaders", "0.0.0.0/0")]
    [InlineData("Telemetry__MetricsToken", "ngắn")]
    [InlineData("Telemetry__OtlpEndpoint", "collector:4317")]
    [InlineData("Telemetry__OtlpProtocol", "udp")]
    [InlineData("Telemetry__Sampling", "2")]
    public async Task A_setting_that_cannot_be_meant_ends_the_start(string setting, string value)
    {
        var (exitCode, output) = await RunningProduct.RunAsync(new Dictionary<string, string> { [setting] = value }, "serve", "--migrate");

        exitCode.ShouldBe(1, output);
        output.Split('\n').Where(line => line.Contains(" / ", StringComparison.Ordinal)).ShouldHaveSingleItem().ShouldContain(setting);
    }

    private static async Task<int> StatusAsync(RunningProduct product, params (string Name, string Value)[] headers)
    {
        using var answer = await AskAsync(product, headers);
        return (int)answer.StatusCode;
    }

    private static async Task<HttpResponseMessage> AskAsync(RunningProduct product, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/metrics") { Version = HttpVersion.Version11 };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value).ShouldBeTrue();
        }

        return await product.Client.SendAsync(request);
    }
}
