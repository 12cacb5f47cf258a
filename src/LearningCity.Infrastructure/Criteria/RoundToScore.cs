using LearningCity.Application.Criteria;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using Npgsql;

namespace LearningCity.Infrastructure.Criteria;

/// <summary>A round as scoring sees it: its set, its city, and for whom every unit that is asked counts.</summary>
/// <param name="UnitTypes">Code of the type of every unit that is asked, as it was asked.</param>
internal sealed record RoundToScore(
    RoundId Id, UnitId Subject, ScoringPlan Plan, IReadOnlyDictionary<UnitId, IReadOnlyList<UnitId>> Paths, IReadOnlyDictionary<UnitId, string> UnitTypes)
{
    /// <summary>With the paths of all units.</summary>
    public static async Task<RoundToScore> LoadAsync(NpgsqlConnection connection, IScoringPlans plans, RoundId round, CancellationToken ct)
    {
        var (subject, set, above, types) = await ReadAsync(connection, round, ct);
        return new RoundToScore(round, subject, await plans.OfAsync(set, ct), RoundPath.OfAll(subject, above), types);
    }

    private static async Task<(UnitId Subject, CriteriaSetId Set, Dictionary<UnitId, IReadOnlyList<UnitId>> Above, Dictionary<UnitId, string> Types)> ReadAsync(
        NpgsqlConnection connection, RoundId round, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            """
            select round.subject, round.set, participant.unit, participant.path, participant.unit_type
            from criteria.rounds as round left join criteria.round_participants as participant on participant.round = round.id
            where round.id = $1
            """,
            connection)
        {
            Parameters = { new() { Value = round.Value } },
        };
        (UnitId Subject, CriteriaSetId Set)? found = null;
        var above = new Dictionary<UnitId, IReadOnlyList<UnitId>>();
        var types = new Dictionary<UnitId, string>();
        await using var row = await command.ExecuteReaderAsync(ct);
        while (await row.ReadAsync(ct))
        {
            found = (new UnitId(row.GetGuid(0)), new CriteriaSetId(row.GetGuid(1)));
            if (!await row.IsDBNullAsync(2, ct))
            {
                var participant = new UnitId(row.GetGuid(2));
                above[participant] = [.. row.GetFieldValue<Guid[]>(3).Select(unit => new UnitId(unit))];
                types[participant] = row.GetString(4);
            }
        }

        return found is { } known ? (known.Subject, known.Set, above, types) : throw new NotFound();
    }
}
