using System.Globalization;

namespace LearningCity.Api.Tests.Kernel.Fuzzing;

/// <summary>What lies in the database, so that requests can name it.</summary>
internal sealed class StoredObjects(TestDatabase database)
{
    /// <summary>By the component that is the identity of their rows.</summary>
    private static readonly Dictionary<string, string> Tables = new()
    {
        ["AccountId"] = "access.accounts", ["GrantId"] = "access.grants", ["SessionId"] = "access.sessions", ["PersonalTokenId"] = "access.personal_tokens",
        ["CriteriaSetId"] = "criteria.criteria_sets", ["CrosswalkId"] = "criteria.crosswalks", ["ReportId"] = "criteria.reports", ["RoundId"] = "criteria.rounds",
        ["EntryId"] = "criteria.entries", ["SuppliedValueId"] = "criteria.supplied_values", ["DocumentId"] = "evidence.documents", ["JobRunId"] = "kernel.job_runs",
        ["WebhookId"] = "kernel.webhooks", ["UnitId"] = "units.units", ["UnitTypeId"] = "units.unit_types", ["UnitTreeId"] = "units.unit_trees",
        ["UnitGroupId"] = "units.unit_groups", ["UnitMergerId"] = "units.unit_mergers",
    };

    /// <summary>By the name of a part of a path or of a filter.</summary>
    private static readonly Dictionary<string, string> Components = new()
    {
        ["account"] = "AccountId", ["grant"] = "GrantId", ["session"] = "SessionId", ["token"] = "PersonalTokenId", ["set"] = "CriteriaSetId", ["with"] = "CriteriaSetId",
        ["crosswalk"] = "CrosswalkId", ["report"] = "ReportId", ["round"] = "RoundId", ["subject"] = "RoundId", ["value"] = "SuppliedValueId", ["document"] = "DocumentId",
        ["run"] = "JobRunId", ["webhook"] = "WebhookId", ["unit"] = "UnitId", ["successor"] = "UnitId", ["under"] = "UnitId", ["parent"] = "UnitId", ["below"] = "UnitId",
        ["type"] = "UnitTypeId", ["tree"] = "UnitTreeId", ["group"] = "UnitGroupId", ["merger"] = "UnitMergerId",
    };

    public Task<StoredObject> AnyAsync(Chance chance) => OfAsync(chance.Of([.. Tables.Keys.Order(StringComparer.Ordinal)]), chance);

    public Task<StoredObject> NamedAsync(string name, Chance chance) => OfAsync(Components.GetValueOrDefault(name, "AccountId"), chance);

    /// <summary>One of the rows; where there is none, an id of nothing.</summary>
    public async Task<StoredObject> OfAsync(string component, Chance chance)
    {
        if (!Tables.TryGetValue(component, out var table))
        {
            return StoredObject.Nothing;
        }

        var share = chance.Share().ToString(CultureInfo.InvariantCulture);
        var found = await database.ScalarAsync<string>(
            $"""
            select coalesce((select id || ' ' || coalesce(to_jsonb(t)->>'revision', '1') from {table} t
                order by id offset floor({share} * (select count(*) from {table})) limit 1), '')
            """);
        return found.Split(' ') is [var id, var revision] ? new StoredObject(id, int.Parse(revision, CultureInfo.InvariantCulture)) : StoredObject.Nothing;
    }
}

internal sealed record StoredObject(string Id, int Revision)
{
    public static readonly StoredObject Nothing = new("00000000-0000-7000-8000-00000000dead", 1);
}
