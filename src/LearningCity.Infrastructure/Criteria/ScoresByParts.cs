using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using LearningCity.Infrastructure.Kernel;

namespace LearningCity.Infrastructure.Criteria;

/// <summary>The scores of a round computed from nothing within a command, some units at a time: a connection that writes by COPY cannot read, and all scores of
/// a large round at once would fill the memory.</summary>
internal static class ScoresByParts
{
    private const int UnitsOfPart = 100;

    /// <summary>Own scores of every unit that is asked.</summary>
    /// <param name="tally">Takes what they add up to.</param>
    /// <param name="put">Is given the units of a part and all their scores.</param>
    public static async Task OwnAsync(
        Sql sql, RoundToScore scored, CityTally tally, Func<UnitId[], List<KeyValuePair<ScoreKey, Score>>, Task> put, CancellationToken ct)
    {
        var connection = await sql.ConnectionAsync(ct);
        foreach (var units in scored.Paths.Keys.Chunk(UnitsOfPart))
        {
            var scores = new List<KeyValuePair<ScoreKey, Score>>();
            await foreach (var own in OwnScores.ReadAsync(connection, scored, tally, units, ct))
            {
                scores.AddRange(own.Scores);
            }

            await put(units, scores);
        }
    }

    /// <summary>What the units below come to, of whoever has some.</summary>
    public static async Task BelowAsync(CityTally tally, Func<UnitId[], List<KeyValuePair<ScoreKey, Score>>, Task> put)
    {
        foreach (var units in tally.Units.Chunk(UnitsOfPart))
        {
            await put(units, [.. units.SelectMany(tally.Collect)]);
        }
    }
}
