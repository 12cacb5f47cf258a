using System.Text;
using System.Text.Json;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using LearningCity.Infrastructure.Kernel;
using NpgsqlTypes;

namespace LearningCity.Infrastructure.Criteria;

/// <summary>Writes the scores that follow from one unit by one statement, which goes with the audit of the command; what follows from a whole round goes by COPY
/// (<see cref="ScoreTable"/>).</summary>
internal static class FewScores
{
    private const string Insert =
        $"""
        insert into criteria.scores (round, generation, {ScoreTable.Columns})
        select $1, $2, {ScoreTable.Columns} from json_to_recordset($3) as fresh (
            unit uuid, scope smallint, node smallint, status smallint, reason smallint, is_direct boolean, lowest_part smallint, numerator numeric, denominator numeric,
            previous_numerator numeric, previous_denominator numeric, contributors int, part_statuses smallint[], part_reasons smallint[], part_figures numeric[],
            part_contributors int[], counts int[], is_complete boolean, points numeric, possible numeric, grade smallint, without_previous int)
        {ScoreTable.OrReplace}
        """;

    public static void Put(Sql sql, RoundId round, long generation, IReadOnlyCollection<KeyValuePair<ScoreKey, Score>> scores)
    {
        if (scores.Count > 0)
        {
            sql.Defer(Insert, new() { Value = round.Value }, new() { Value = generation }, new() { Value = JsonOf(scores), NpgsqlDbType = NpgsqlDbType.Json });
        }
    }

    private static string JsonOf(IReadOnlyCollection<KeyValuePair<ScoreKey, Score>> scores)
    {
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text))
        {
            json.WriteStartArray();
            foreach (var (key, score) in scores)
            {
                Write(json, key, score);
            }

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length);
    }

    private static void Write(Utf8JsonWriter json, ScoreKey key, Score score)
    {
        json.WriteStartObject();
        json.WriteString("unit", key.Unit.Value);
        json.WriteNumber("scope", (int)key.Scope);
        json.WriteNumber("node", key.Node);
        json.WriteNumber("status", (int)score.Status);
        json.WriteNumber("reason", (int)score.Reason);
        json.WriteBoolean("is_direct", score.IsDirect);
        json.WriteNumber("lowest_part", score.LowestPart);
        json.WriteNumber("numerator", Millionths.ToDecimal(score.Figures.Numerator));
        json.WriteNumber("denominator", Millionths.ToDecimal(score.Figures.Denominator));
        json.WriteNumber("previous_numerator", Millionths.ToDecimal(score.Figures.PreviousNumerator));
        json.WriteNumber("previous_denominator", Millionths.ToDecimal(score.Figures.PreviousDenominator));
        json.WriteNumber("contributors", score.Contributors);
        Write(json, "part_statuses", score.Parts.Select(part => (decimal)(int)part.Status));
        Write(json, "part_reasons", score.Parts.Select(part => (decimal)(int)part.Reason));
        Write(json, "part_figures", ScoreTable.FiguresOf(score.Parts));
        Write(json, "part_contributors", score.Parts.Select(part => (decimal)part.Contributors));
        Write(json, "counts", ScoreTable.CountsOf(score).Select(count => (decimal)count));
        json.WriteBoolean("is_complete", score.IsComplete);
        json.WriteNumber("points", Millionths.ToDecimal(score.Points));
        json.WriteNumber("possible", Millionths.ToDecimal(score.Possible));
        json.WriteNumber("grade", score.Grade);
        json.WriteNumber("without_previous", score.WithoutPrevious);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, IEnumerable<decimal> numbers)
    {
        json.WriteStartArray(name);
        foreach (var number in numbers)
        {
            json.WriteNumberValue(number);
        }

        json.WriteEndArray();
    }
}
