using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LearningCity.Api.Tests.Access;
using LearningCity.Api.Tests.Evidence;
using LearningCity.Domain.Access;
using LearningCity.Domain.Kernel;

namespace LearningCity.Api.Tests.Kernel.Faults;

/// <summary>No write overwrites what its sender has not seen, and none can be done twice by being sent twice: every unsafe operation of the document (trust.md C4).</summary>
public sealed partial class BlindWriteTests(AccessBench bench) : IClassFixture<AccessBench>
{
    /// <summary>
    /// Operations that need neither: they write nothing (previews), they may be said twice (an end stays an end), or they show a secret once, which a
    /// key would have to keep.
    /// </summary>
    private static readonly string[] Bare =
    [
        "GetMergerPreview", "GetSplitPreview", "GetRenamingPreview", "GetClosingPreview", "GetUnitImportReport", "FindCriteriaSetFaults", "GetWhatIf", "GetInvitation",
        "SignIn", "SignOut", "EndSessions", "EndOwnSession", "EndOtherSessions", "RevokeOwnPersonalToken", "RevokePersonalToken", "RevokeCalendarFeed",
        "AcceptInvitation", "IssueInvitation", "StartPasswordReset", "ChangeOwnPassword", "IssuePersonalToken", "IssueCalendarFeed",
    ];

    [Fact]
    public async Task Every_write_says_which_revision_it_saw_or_under_which_key_it_is_sent()
    {
        var operations = await OperationsAsync();
        operations.Count.ShouldBeGreaterThan(90);

        operations.Where(operation => !operation.NeedsKey && !operation.NeedsRevision).Select(operation => operation.Id).ShouldBe(Bare, ignoreOrder: true);
        operations.Where(operation => operation.Method == HttpMethod.Put && !operation.NeedsRevision).ShouldBeEmpty();
        operations.ShouldAllBe(operation => operation.Method == HttpMethod.Post || operation.Method == HttpMethod.Put);
    }

    [Fact]
    public async Task A_write_without_them_is_refused_and_changes_nothing()
    {
        var leader = await bench.SignedInAs(Role.OfficeLeader);
        var sums = await TableSums.OfAsync(bench.Database);
        var before = await sums.ReadAsync();
        var refusals = new List<string>();
        foreach (var operation in await OperationsAsync())
        {
            if (operation.NeedsRevision)
            {
                refusals.Add($"{await (await leader.Call(operation.Method, operation.Path, operation.Body(), Calls.NewKey())).Refusal(428)} {operation.Id}");
            }

            if (operation.NeedsKey)
            {
                refusals.Add($"{await (await leader.Call(operation.Method, operation.Path, operation.Body(), seen: 1)).Refusal(400)} {operation.Id}");
            }
        }

        refusals.Where(refusal => !refusal.StartsWith("kernel.version-required ", StringComparison.Ordinal)
            && !refusal.StartsWith("kernel.missing-idempotency-key ", StringComparison.Ordinal)).ShouldBeEmpty();
        refusals.Count.ShouldBeGreaterThan(100);
        (await sums.ReadAsync()).ShouldBe(before);
    }

    private async Task<IReadOnlyList<Operation>> OperationsAsync()
    {
        var document = JsonNode.Parse(await bench.Browser().GetStringAsync("/openapi/v1.json"))!;
        return
        [
            .. from path in document["paths"]!.AsObject()
               from operation in path.Value!.AsObject()
               where operation.Key is not ("get" or "parameters")
               let headers = operation.Value!["parameters"]?.AsArray().Where(one => (string?)one!["in"] == "header").Select(one => (string)one!["name"]!).ToList() ?? []
               select new Operation(
                   (string)operation.Value!["operationId"]!, new HttpMethod(operation.Key.ToUpperInvariant()),
                   Hole().Replace(path.Key["/api/v1".Length..].Replace("{year}", "2026", StringComparison.Ordinal).Replace("{number}", "1", StringComparison.Ordinal), Guid.Empty.ToString()),
                   headers.Contains("Idempotency-Key"), headers.Contains("If-Match"),
                   operation.Value!["requestBody"]?["content"]!.AsObject().ContainsKey("multipart/form-data") is true),
        ];
    }

    private sealed record Operation(string Id, HttpMethod Method, string Path, bool NeedsKey, bool NeedsRevision, bool IsUpload)
    {
        public object Body() => IsUpload ? Uploads.Form(new UnitId(Guid.Empty), []) : "{}";
    }

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Hole();
}
