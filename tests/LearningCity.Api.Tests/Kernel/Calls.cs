using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using LearningCity.Application.Kernel;

namespace LearningCity.Api.Tests.Kernel;

/// <summary>Calls of the API as its clients make them; paths begin after <c>/api/v1</c>.</summary>
internal static class Calls
{
    private static int keys;

    extension(HttpClient client)
    {
        public Task<HttpResponseMessage> Get(string path) => client.Call(HttpMethod.Get, path);

        /// <summary>A creating call: a new key unless one is given.</summary>
        public Task<HttpResponseMessage> Create(string path, object? body = null, string? key = null) =>
            client.Call(HttpMethod.Post, path, body, key ?? NewKey());

        /// <summary>An edit of what was seen at that revision.</summary>
        public Task<HttpResponseMessage> Edit(string path, object body, int seen) => client.Call(HttpMethod.Put, path, body, null, seen);

        /// <summary>A step of a workflow: key and revision.</summary>
        public Task<HttpResponseMessage> Step(string path, int seen, object? body = null, string? key = null) =>
            client.Call(HttpMethod.Post, path, body, key ?? NewKey(), seen);

        /// <param name="body">An object is sent as JSON in the product's form; a string is sent as it is, as JSON.</param>
        public Task<HttpResponseMessage> Call(HttpMethod method, string path, object? body = null, string? key = null, int? seen = null)
        {
            var request = new HttpRequestMessage(method, new Uri("/api/v1" + path, UriKind.Relative)) { Content = ContentOf(body) };

            if (key is not null)
            {
                request.Headers.Add("Idempotency-Key", key);
            }

            if (seen is { } revision)
            {
                request.Headers.Add("If-Match", $"\"{revision}\"");
            }

            return client.SendAsync(request);
        }
    }

    extension(HttpResponseMessage answer)
    {
        /// <summary>The body of an answer that must be a success.</summary>
        public async Task<JsonElement> Json()
        {
            var text = await answer.Content.ReadAsStringAsync();
            answer.IsSuccessStatusCode.ShouldBeTrue($"{(int)answer.StatusCode} {text}");

            return JsonDocument.Parse(text).RootElement;
        }

        /// <summary>The same as an object of the product.</summary>
        public async Task<T> Read<T>() => (await answer.Json()).Deserialize<T>(Form)!;

        /// <summary>The stable code of a refusal, which must have this status and be problem details.</summary>
        public async Task<string> Refusal(int status) => (await answer.Problem(status)).GetProperty("code").GetString()!;

        public async Task<JsonElement> Problem(int status)
        {
            var text = await answer.Content.ReadAsStringAsync();
            ((int)answer.StatusCode).ShouldBe(status, text);
            answer.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json");

            return JsonDocument.Parse(text).RootElement;
        }

        /// <summary>The revision in the answer's ETag.</summary>
        public int Revision => int.Parse(answer.Headers.ETag!.Tag.Trim('"'), CultureInfo.InvariantCulture);
    }

    extension(Task<HttpResponseMessage> call)
    {
        public async Task<JsonElement> Json() => await (await call).Json();

        public async Task<T> Read<T>() => await (await call).Read<T>();

        public async Task<string> Refusal(int status) => await (await call).Refusal(status);
    }

    private static JsonSerializerOptions Form { get; } = MakeForm();

    public static string NewKey() => $"key-{Environment.ProcessId}-{Interlocked.Increment(ref keys)}";

    private static HttpContent? ContentOf(object? body) => body switch
    {
        null => null,
        HttpContent content => content,
        string text => new StringContent(text, System.Text.Encoding.UTF8, "application/json"),
        _ => JsonContent.Create(body, body.GetType(), options: Form),
    };

    private static JsonSerializerOptions MakeForm()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        WireFormat.Apply(options);

        return options;
    }
}
