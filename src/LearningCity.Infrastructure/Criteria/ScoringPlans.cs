using System.Collections.Concurrent;
using System.Text;
using LearningCity.Application.Criteria;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using LearningCity.Infrastructure.Kernel;

namespace LearningCity.Infrastructure.Criteria;

internal sealed class ScoringPlans(Sql sql) : IScoringPlans
{
    /// <summary>By id of the set; only sets that can never change again.</summary>
    private static readonly ConcurrentDictionary<CriteriaSetId, ScoringPlan> Compiled = [];

    private static readonly ConcurrentDictionary<RoundId, CriteriaSetId> Sets = [];

    public async Task<ScoringPlan> OfAsync(CriteriaSetId set, CancellationToken ct)
    {
        if (Compiled.TryGetValue(set, out var known))
        {
            return known;
        }

        var found = await sql.QueryAsync(
            "select definition from criteria.criteria_sets where id = $1 and state <> 'Draft'",
            row => row.GetString(0), ct, new Npgsql.NpgsqlParameter { Value = set.Value });
        return found.Count == 0 ? throw new NotFound() : Compiled.GetOrAdd(set, ScoringPlan.From(StoredSet.Read(found[0])));
    }

    public async Task<ScoringPlan> OfRoundAsync(RoundId round, CancellationToken ct)
    {
        if (!Sets.TryGetValue(round, out var set))
        {
            var found = await sql.QueryAsync(
                "select set from criteria.rounds where id = $1 and state <> 'Draft'",
                row => new CriteriaSetId(row.GetGuid(0)), ct, new Npgsql.NpgsqlParameter { Value = round.Value });
            Sets[round] = set = found.Count == 0 ? throw new NotFound() : found[0];
        }

        return await OfAsync(set, ct);
    }
}

/// <summary>A definition as it was stored: without faults when it was taken in, and unchanged since.</summary>
internal static class StoredSet
{
    public static SetDefinition Read(string text) =>
        SetFile.Read(Encoding.UTF8.GetBytes(text)).Definition ?? throw new InvalidDataException("A stored criteria set cannot be read.");
}
