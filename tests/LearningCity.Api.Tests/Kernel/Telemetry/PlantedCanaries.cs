using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace LearningCity.Api.Tests.Kernel.Telemetry;

/// <summary>Words that must not be seen again, and the calls that carry them to every place where something can be sent.</summary>
internal sealed class PlantedCanaries(HttpClient client)
{
    public const string Password = "bốn con chim hoàng yến 7391";

    private const string WrongPassword = "Chim-hoang-yen-sai-88";
    private const string Mail = "chim.hoang.yen@example.vn";
    private const string Identity = "079201234567";
    private const string Phone = "0912345678";
    private const string Token = "lc_chimhoangyen0123456789abcdef";
    private const string Calendar = "chimhoangyenlichbimat0123456789abcdefghij";

    private static readonly string[] All = [Mail, Identity, Phone, Token, Calendar];

    /// <summary>What is looked for.</summary>
    public List<string> Words { get; } = [Password, WrongPassword, .. All];

    /// <summary>Nobody knows these callers; everything they send is turned away at some place or other.</summary>
    public async Task SendAsStrangerAsync()
    {
        await PostAsync("/api/v1/sign-in", new { signInName = Mail, password = WrongPassword });
        await PostAsync("/api/v1/sign-in", $$"""{"signInName":"{{Mail}}","password":"{{WrongPassword}}""");
        await PostAsync("/api/v1/sign-in", $$"""{"signInName":7,"password":"{{WrongPassword}}","{{Identity}}":1}""");
        await PostAsync("/api/v1/invitations/accept", new { token = Calendar, password = WrongPassword });
        await PostAsync("/api/v1/invitations/look-at", new { token = Token });
        await GetAsync($"/calendar/{Calendar}.ics");
        await SendAsync(new HttpRequestMessage(new HttpMethod("CHIM"), $"/api/v1/{Identity}"));
        await SendAsync(With(new HttpRequestMessage(HttpMethod.Get, "/api/v1/me"), ("Authorization", $"Bearer {Token}")));
        await SendAsync(With(new HttpRequestMessage(HttpMethod.Get, "/api/v1/me"), ("Cookie", $"lc-session={Token}; __Host-session={Token}")));
        await SendAsync(With(new HttpRequestMessage(HttpMethod.Get, $"http://{client.BaseAddress!.Authority}/api/v1/me"), ("Host", $"{Identity}.example")));
    }

    /// <summary>The same from within: names, filters, paths, headers, forms, and what cannot be read.</summary>
    public async Task SendSignedInAsync()
    {
        foreach (var word in All)
        {
            await GetAsync($"/api/v1/accounts?search={Uri.EscapeDataString(word)}");
            await GetAsync($"/api/v1/units?sort={Uri.EscapeDataString(word)}&parent={word}");
            await GetAsync($"/api/v1/units/{word}");
            await GetAsync($"/api/v1/reports?round={word}&page={word}");
            await GetAsync($"/{word}/{word}.html");
            await PostAsync("/api/v1/accounts", new { name = word, signInName = "chim", role = word, address = Mail });
            await PostAsync("/api/v1/unit-types", new { code = "chim", name = word });
            await PostAsync("/api/v1/unit-types", $$"""{"code":"chim","name":"{{word}}\u0000"}""");
            await PostAsync("/api/v1/personal-tokens", new { name = word, lastDay = "2026-13-45", readsOnly = true });
            await PostAsync("/api/v1/password-changes", new { password = WrongPassword, newPassword = word });
            await PostAsync("/api/v1/jobs/" + word + "/runs", new { });
            await SendAsync(With(
                new HttpRequestMessage(HttpMethod.Get, "/api/v1/me"), ("User-Agent", word), ("Referer", $"https://{Identity}.vn/{word}"), ("X-Forwarded-For", word), ("If-None-Match", word),
                ("Accept-Language", word), ("traceparent", $"00-{Guid.NewGuid():N}-00f067aa0ba902b7-01"), ("tracestate", $"chim={Identity}"), ("baggage", $"who={Mail}")));
            await UploadAsync(word);
        }
    }

    private async Task UploadAsync(string word)
    {
        using var form = new MultipartFormDataContent { { new StringContent(word), "unit" }, { new StringContent(word), "summary" } };
        using var file = new ByteArrayContent(Encoding.UTF8.GetBytes($"%PDF-1.4 {word} {Identity}"));
        file.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        form.Add(file, "file", $"{word}.pdf");
        using var call = Signed(new HttpRequestMessage(HttpMethod.Post, "/api/v1/documents") { Content = form });
        using var answer = await client.SendAsync(call);
    }

    private Task GetAsync(string address) => SendAsync(new HttpRequestMessage(HttpMethod.Get, address));

    private Task PostAsync(string address, object body) => SendAsync(new HttpRequestMessage(HttpMethod.Post, address)
    {
        Content = new StringContent(body as string ?? JsonSerializer.Serialize(body), Encoding.UTF8, "application/json"),
    });

    private async Task SendAsync(HttpRequestMessage call)
    {
        using (call)
        {
            using var answer = await client.SendAsync(Signed(call));
        }
    }

    private static HttpRequestMessage Signed(HttpRequestMessage call) => With(call, ("Idempotency-Key", $"{Identity}-{Guid.NewGuid()}"), ("If-Match", "\"1\""));

    private static HttpRequestMessage With(HttpRequestMessage call, params (string Name, string Value)[] headers)
    {
        foreach (var (name, value) in headers)
        {
            call.Headers.TryAddWithoutValidation(name, value);
        }

        return call;
    }
}
