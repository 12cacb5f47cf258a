using LearningCity.Application.Criteria;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using Npgsql;

namespace LearningCity.Infrastructure.Criteria;

/// <summary>A round as scoring sees it: its set, its city, and the ancestors of every unit that is asked.</summary>
internal sealed record RoundToScore(RoundId Id, UnitId Subject, ScoringPlan Plan, IReadOnlyDictionary<UnitId, IReadOnlyList<UnitId>> Paths)
{
    /// <param name="only">Loads the path of this unit alone; none: of all.</param>
    public static async Task<RoundToScore> LoadAsync(
        NpgsqlConnection connection, IScoringPlans plans, RoundId round, UnitId? only, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            """
            select round.subject, round.set, participant.unit, participant.path
            from criteria.rounds as round left join criteria.round_participants as participant
                on participant.round = round.id and ($2 is null or participant.unit = $2)
            where round.id = $1
            """,
            connection)
        {
            Parameters =
            {
                new() { Value = round.Value },
                new() { Value = (object?)only?.Value ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Uuid },
            },
        };
        UnitId subject = default;
        CriteriaSetId set = default;
        var paths = new Dictionary<UnitId, IReadOnlyList<UnitId>>();
        await using (var row = await command.ExecuteReaderAsync(ct))
        {
            while (await row.ReadAsync(ct))
            {
                subject = new UnitId(row.GetGuid(0));
                set = new CriteriaSetId(row.GetGuid(1));
                if (!await row.IsDBNullAsync(2, ct))
                {
                    UnitId[] path = [.. row.GetFieldValue<Guid[]>(3).Select(unit => new UnitId(unit))];
                    paths[new UnitId(row.GetGuid(2))] = RoundPath.Of(subject, path);
                }
            }
        }

        return set == default ? throw new NotFound() : new RoundToScore(round, subject, await plans.OfAsync(set, ct), paths);
    }
}
