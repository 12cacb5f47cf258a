using System.Net.Http.Headers;
using System.Text;
using LearningCity.Api.Tests.Criteria;
using LearningCity.Domain.Access;

namespace LearningCity.Api.Tests.Kernel.BadInput;

/// <summary>One call of the catalogue of bad inputs, and how it must be refused.</summary>
/// <param name="Id">In the catalogue, as tests/README.md lists it.</param>
/// <param name="Call">Method and path below <c>/api/v1</c>; <c>{report}</c>, <c>{round}</c>, <c>{draft}</c> and <c>{unit}</c> stand for what is there.</param>
/// <param name="Body">Null: none.</param>
/// <param name="Headers">Besides the usual ones, or in their place; empty: left out.</param>
internal sealed record BadCall(string Id, string Call, string? Body, int Status, string Code, Role Role = Role.UnitReporter, params (string Name, string Value)[] Headers)
{
    public const string Ward = "phuong-07";

    public Task<HttpClient> SignInAsync(HaiPhong product) =>
        product.City.As(Role, Role is Role.UnitReporter or Role.UnitHead ? product.City.Units[Ward] : null);

    public async Task<HttpResponseMessage> SendAsync(HttpClient browser, HaiPhong product, HaiPhongRound round, Guid draft)
    {
        var parts = Call.Split(' ', 2);
        var path = parts[1].Replace("{report}", $"{(await round.ReportsAsync())[Ward]}", StringComparison.Ordinal)
            .Replace("{round}", $"{round.Id.Value}", StringComparison.Ordinal).Replace("{draft}", $"{draft}", StringComparison.Ordinal)
            .Replace("{unit}", $"{product.City.Units[Ward].Value}", StringComparison.Ordinal);
        using var request = new HttpRequestMessage(new HttpMethod(parts[0]), new Uri("/api/v1" + path, UriKind.Relative));
        request.Content = Body is null ? null : new ByteArrayContent(Encoding.UTF8.GetBytes(Body));
        (string Name, string Value)[] usual = [("Content-Type", "application/json"), ("Idempotency-Key", Calls.NewKey()), ("If-Match", "\"1\"")];
        foreach (var (name, value) in Headers.Concat(usual).DistinctBy(header => header.Name).Where(header => header.Value.Length > 0))
        {
            HttpHeaders headers = name == "Content-Type" && request.Content is { } content ? content.Headers : request.Headers;
            headers.TryAddWithoutValidation(name, value);
        }

        return await browser.SendAsync(request);
    }
}
