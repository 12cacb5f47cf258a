using System.Net;
using System.Text.Json;

namespace LearningCity.Api.Tests.Kernel;

/// <summary>Reading what the product answered.</summary>
internal static class Answers
{
    public static async Task<JsonElement> ReadAsync(this HttpContent content) =>
        JsonSerializer.Deserialize<JsonElement>(await content.ReadAsStringAsync());

    /// <summary>A refusal in the form of RFC 9457, complete, in Vietnamese, without a trace of the inside.</summary>
    public static async Task<JsonElement> ShouldRefuseAsync(this HttpResponseMessage answer, int status, string code)
    {
        var text = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe((HttpStatusCode)status, text);
        answer.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json");
        var problem = JsonSerializer.Deserialize<JsonElement>(text);
        problem.GetProperty("code").GetString().ShouldBe(code);
        problem.GetProperty("status").GetInt32().ShouldBe(status);
        problem.GetProperty("type").GetString().ShouldStartWith("/problems/");
        problem.GetProperty("title").GetString().ShouldNotBeNullOrWhiteSpace();
        problem.GetProperty("traceId").GetString().ShouldNotBeNullOrWhiteSpace();
        problem.GetProperty("errors").ValueKind.ShouldBe(JsonValueKind.Array);
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        string[] inside = ["Exception", " at ", "select ", ".cs:", "Npgsql"];
        inside.ShouldAllBe(word => !text.Contains(word, StringComparison.Ordinal));
        return problem;
    }
}
