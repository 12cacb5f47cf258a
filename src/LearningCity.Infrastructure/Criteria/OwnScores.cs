using System.Runtime.CompilerServices;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using Npgsql;

namespace LearningCity.Infrastructure.Criteria;

/// <summary>What every unit of a round comes to by itself, computed from its answers.</summary>
/// <param name="Scores">Filled anew for the next unit.</param>
internal readonly record struct OwnScores(UnitId Unit, List<KeyValuePair<ScoreKey, Score>> Scores)
{
    /// <summary>Unit by unit, in the order of their ids in the database; each is taken into the tally.</summary>
    /// <param name="only">These units alone; none: every unit.</param>
    public static async IAsyncEnumerable<OwnScores> ReadAsync(
        NpgsqlConnection connection, RoundToScore scored, CityTally tally, UnitId[]? only, [EnumeratorCancellation] CancellationToken ct)
    {
        var ofUnit = new UnitScores(scored.Plan);
        var scores = new List<KeyValuePair<ScoreKey, Score>>();
        await foreach (var answers in AnswerReader.ReadAsync(connection, scored.Id, scored.Plan, only, ct))
        {
            ofUnit.Clear();
            scores.Clear();
            foreach (var (indicator, result) in answers.Results)
            {
                ofUnit.Take(indicator, result);
                tally.Take(scored.Paths[answers.Unit], indicator, result);
            }

            ofUnit.Collect(answers.Unit, scored.UnitTypes[answers.Unit], scores);
            yield return new OwnScores(answers.Unit, scores);
        }
    }
}
