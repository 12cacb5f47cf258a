using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace LearningCity.Api.Tests.Kernel.Telemetry;

/// <summary>Nothing that somebody has sent, and no secret, comes out in log, traces or meters, however talkative the log is set (trust T5, ASVS 16.2.5, 16.4.1).</summary>
public sealed partial class LogHygieneTests
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task No_planted_word_comes_out_and_the_trace_of_a_refusal_leads_to_its_line()
    {
        await using var collector = new CollectorDouble();
        await using var product = await RunningProduct.StartAsync(Talkative(collector), "--empty");
        var canaries = new PlantedCanaries(product.Client);
        await Patience.UntilAsync(() => Link().IsMatch(product.Output));
        var link = Link().Match(product.Output).Groups["token"].Value;

        await canaries.SendAsStrangerAsync();
        canaries.Words.AddRange([link, await SignInAsync(product.Client, link)]);
        await canaries.SendSignedInAsync();
        using var refused = await product.Client.PostAsJsonAsync(new Uri("/api/v1/sign-in", UriKind.Relative), new { signInName = "khong-co", password = PlantedCanaries.Password });
        var problem = await refused.Content.ReadAsync();
        var metrics = await product.Client.GetStringAsync(new Uri("/metrics", UriKind.Relative));
        product.KillDatabase();
        await canaries.SendAsStrangerAsync();
        await product.UntilReadyAsync();
        (await product.StopAsync()).ShouldBe(0);

        var lines = product.Output.Split('\n').Where(line => !line.Contains("liên kết dùng một lần", StringComparison.Ordinal)).ToList();
        var entries = lines.Where(line => line.StartsWith('{')).Select(line => JsonSerializer.Deserialize<JsonElement>(line)).ToList();
        entries.Count.ShouldBeGreaterThan(200);
        entries.ShouldContain(entry => entry.GetProperty("level").GetString() == "Debug");
        foreach (var word in canaries.Words)
        {
            lines.FirstOrDefault(line => line.Contains(word, StringComparison.OrdinalIgnoreCase)).ShouldBeNull($"{word} in the log");
            collector.Taken("/v1/traces").Contains(word, StringComparison.OrdinalIgnoreCase).ShouldBeFalse($"{word} in the traces");
            collector.Taken("/v1/metrics").Contains(word, StringComparison.OrdinalIgnoreCase).ShouldBeFalse($"{word} in the meters that were sent");
            metrics.Contains(word, StringComparison.OrdinalIgnoreCase).ShouldBeFalse($"{word} in the meters that were read");
        }

        var line = entries.Where(entry => entry.TryGetProperty("trace", out var trace) && trace.GetString() == problem.GetProperty("traceId").GetString())
            .Single(entry => entry.GetProperty("message").GetString()!.Contains("access.sign-in-refused", StringComparison.Ordinal));
        line.GetProperty("request").GetString().ShouldBe("SignIn");
        line.GetProperty("time").GetString().ShouldEndWith("Z");
    }

    [Fact]
    public async Task What_was_measured_to_the_end_has_left_before_the_product_ends()
    {
        await using var collector = new CollectorDouble();
        await using var product = await RunningProduct.StartAsync(Talkative(collector));
        using var refused = await product.Client.PostAsJsonAsync(
            new Uri("/api/v1/sign-in", UriKind.Relative), new { signInName = "khong-co", password = PlantedCanaries.Password });

        (await product.StopAsync()).ShouldBe(0);

        var traces = collector.Taken("/v1/traces");
        traces.ShouldSatisfyAllConditions(
            () => traces.ShouldContain("POST /api/v1/sign-in"), () => traces.ShouldContain("SignIn"), () => traces.ShouldContain("db.query.text"), () => traces.ShouldContain("access.sign-in-refused"));
        var meters = collector.Taken("/v1/metrics");
        meters.ShouldSatisfyAllConditions(
            () => meters.ShouldContain("learningcity.refusals"), () => meters.ShouldContain("http.server.request.duration"), () => meters.ShouldContain("learningcity.storage.free"));
    }

    [Fact]
    public async Task A_collector_that_is_not_there_keeps_nobody_waiting()
    {
        await using var product = await RunningProduct.StartAsync(new Dictionary<string, string> { ["Telemetry__OtlpEndpoint"] = "http://127.0.0.1:9", ["Telemetry__Sampling"] = "1" });

        using var answer = await product.Client.GetAsync(new Uri("/api/v1/criteria-set-schema", UriKind.Relative));
        var stopping = product.StopAsync();

        answer.EnsureSuccessStatusCode();
        (await stopping.WaitAsync(Longest)).ShouldBe(0);
    }

    private static Dictionary<string, string> Talkative(CollectorDouble collector) => new()
    {
        ["Logging__Console__FormatterName"] = "json-lines",
        ["Logging__LogLevel__Default"] = "Debug",
        ["Logging__LogLevel__Microsoft"] = "Trace",
        ["Logging__LogLevel__LearningCity"] = "Trace",
        ["Telemetry__OtlpEndpoint"] = collector.Address,
        ["Telemetry__OtlpProtocol"] = "http/protobuf",
        ["Telemetry__Sampling"] = "1",
    };

    /// <summary>As the first administrator.</summary>
    /// <returns>The token of the session.</returns>
    private static async Task<string> SignInAsync(HttpClient client, string link)
    {
        using var accepted = await client.PostAsJsonAsync(new Uri("/api/v1/invitations/accept", UriKind.Relative), new { token = link, password = PlantedCanaries.Password });
        accepted.EnsureSuccessStatusCode();
        using var signedIn = await client.PostAsJsonAsync(new Uri("/api/v1/sign-in", UriKind.Relative), new { signInName = "quan-tri", password = PlantedCanaries.Password });
        signedIn.EnsureSuccessStatusCode();
        var cookie = signedIn.Headers.GetValues("Set-Cookie").Single();
        client.DefaultRequestHeaders.Add("Cookie", cookie.Split(';')[0]);
        return cookie.Split(';')[0].Split('=', 2)[1];
    }

    [GeneratedRegex(@"accept-invitation#(?<token>[\w-]+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Link();
}
