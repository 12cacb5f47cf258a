using System.Net.Http.Headers;
using LearningCity.Api.Tests.Kernel;

namespace LearningCity.Api.Tests.Access;

/// <summary>Programs that call by token: no cookie, no header of the product.</summary>
internal static class Programs
{
    private static int count;

    public static string NewName() => "Phần mềm " + Interlocked.Increment(ref count);

    /// <summary>Asks for a token that works until the end of the year, with limits of the test's choice.</summary>
    public static Task<HttpResponseMessage> IssueToken(
        this HttpClient browser, string? name = null, string validTo = "2026-12-31", bool readsOnly = false, string[]? functions = null, Guid? unit = null) =>
        browser.Call(HttpMethod.Post, "/me/tokens", new { name = name ?? NewName(), validTo, readsOnly, functions, unit });

    /// <summary>The same, which must be granted.</summary>
    public static async Task<(Guid Id, string Token)> IssuedToken(
        this HttpClient browser, string? name = null, string validTo = "2026-12-31", bool readsOnly = false, string[]? functions = null, Guid? unit = null)
    {
        var issued = await browser.IssueToken(name, validTo, readsOnly, functions, unit).Json();
        return (issued.GetProperty("id").GetGuid(), issued.GetProperty("token").GetString()!);
    }

    public static HttpClient Program(this AccessBench bench, string token)
    {
        var program = bench.Browser();
        program.DefaultRequestHeaders.Remove("X-LearningCity");
        program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return program;
    }

    /// <summary>The functions that <c>GET /me</c> tells, as the API writes them.</summary>
    public static async Task<string[]> Functions(this HttpClient program) =>
        [.. (await program.Get("/me").Json()).GetProperty("functions").EnumerateArray().Select(held => held.GetProperty("function").GetString()!)];
}
