using System.Net;
using System.Text.Json;
using LearningCity.Api.Kernel;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace LearningCity.Api.Tests.Kernel;

/// <summary>What one request may cost at most (trust I7); the rows of a page are held by <see cref="ListStatementTests"/>, the usual size of a body by
/// <see cref="WireTests"/>, the memory of the largest import by <c>bench.sh bounds</c>.</summary>
public sealed class BoundedCostTests(NotebookApp app) : IClassFixture<NotebookApp>
{
    private const long Megabyte = 1024 * 1024;

    /// <summary>Whatever is not named here takes one megabyte.</summary>
    private static readonly Dictionary<string, long> LargeBodies = new()
    {
        ["AddDocument"] = (30 * Megabyte) + (64 * 1024),
        ["GetUnitImportReport"] = 10 * Megabyte,
        ["ImportUnits"] = 10 * Megabyte,
        ["FindCriteriaSetFaults"] = 4 * Megabyte,
        ["ImportCriteriaSet"] = 4 * Megabyte,
        ["EditCriteriaSet"] = 4 * Megabyte,
    };

    /// <summary>Answers that are one array and no page: as many as the product itself has of a kind, or days of the time that was asked for.</summary>
    private static readonly string[] WholeLists = ["ListDeadlineDays", "ListIntegrityChecks", "ListJobs", "ListReminderPolicies"];

    [Fact]
    public void Only_files_are_larger_than_a_megabyte() =>
        Operations()
            .Where(operation => operation.Metadata.GetMetadata<IRequestSizeLimitMetadata>() is not null)
            .ToDictionary(NameOf, operation => operation.Metadata.GetRequiredMetadata<IRequestSizeLimitMetadata>().MaxRequestBodySize ?? long.MaxValue)
            .ShouldBe(LargeBodies, ignoreOrder: true);

    [Fact]
    public async Task Every_other_list_is_a_page()
    {
        using var answer = await app.SendAsync(HttpMethod.Get, "/openapi/v1.json");
        var document = await answer.Content.ReadAsync();

        document.GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject())
            .Where(operation => operation.Name == "get" && IsArray(operation.Value))
            .Select(operation => operation.Value.GetProperty("operationId").GetString())
            .ShouldBe(WholeLists, ignoreOrder: true);
    }

    [Fact]
    public async Task A_statement_that_takes_more_than_five_seconds_is_ended()
    {
        await using var other = await app.Database.Source.OpenConnectionAsync();
        await using var transaction = await other.BeginTransactionAsync();
        await using (var held = new Npgsql.NpgsqlCommand("lock table proof.notebooks in access exclusive mode", other))
        {
            await held.ExecuteNonQueryAsync();
        }

        using var answer = await app.SendAsync(HttpMethod.Get, "/api/v1/notebooks").WaitAsync(TimeSpan.FromMinutes(1));

        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        answer.Headers.RetryAfter.ShouldNotBeNull();
        (await answer.Content.ReadAsync()).GetProperty("title").GetString().ShouldBe("Việc này mất quá lâu; hãy thu hẹp bộ lọc rồi thử lại.");
    }

    private IEnumerable<Endpoint> Operations() => app.Services.GetRequiredService<IEnumerable<EndpointDataSource>>().SelectMany(source => source.Endpoints);

    private static string NameOf(Endpoint operation) => operation.Metadata.GetRequiredMetadata<SentRequest>().Type.Name;

    private static bool IsArray(JsonElement operation) =>
        operation.GetProperty("responses").TryGetProperty("200", out var success)
        && success.TryGetProperty("content", out var content)
        && content.EnumerateObject().Any(form => form.Value.TryGetProperty("schema", out var schema)
            && schema.TryGetProperty("type", out var type) && type.ToString().Contains("array", StringComparison.Ordinal));
}
