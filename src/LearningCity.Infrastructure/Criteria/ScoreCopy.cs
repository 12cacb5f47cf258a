using System.Collections.Immutable;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using Npgsql;
using NpgsqlTypes;

namespace LearningCity.Infrastructure.Criteria;

/// <summary>Scores of one round on their way into the database by COPY. Values are written without waiting for each: there are millions, and the driver sends
/// them by the buffer.</summary>
internal sealed class ScoreCopy : IAsyncDisposable
{
    private static readonly Score Nothing = Score.Of(default(StatusCounts));

    private readonly NpgsqlBinaryImporter import;
    private readonly (Guid Round, long Generation)? place;

    private ScoreCopy(NpgsqlBinaryImporter import, (Guid, long)? place) => (this.import, this.place) = (import, place);

    /// <summary>How many were put.</summary>
    public int Fresh { get; private set; }

    /// <summary>How many standing ones are to go.</summary>
    public int Gone { get; private set; }

    /// <summary>Among the standing scores at once, under their lock: of a round of which none stands.</summary>
    public static async Task<ScoreCopy> IntoScoresAsync(NpgsqlConnection connection, RoundId round, long generation, CancellationToken ct) => new(
        await connection.BeginBinaryImportAsync($"copy criteria.scores (round, generation, {ScoreTable.Columns}) from stdin (format binary)", ct),
        (round.Value, generation));

    /// <summary>To where they wait for <see cref="ScoreTable.ApplyAsync"/>.</summary>
    public static async Task<ScoreCopy> IntoStagingAsync(NpgsqlConnection connection, CancellationToken ct) =>
        new(await connection.BeginBinaryImportAsync($"copy staged_scores (is_gone, {ScoreTable.Columns}) from stdin (format binary)", ct), null);

    public void Put(in ScoreKey key, in Score score)
    {
        Begin(isGone: false);
        Write(key, score);
        Fresh++;
    }

    /// <summary>The standing row is to go.</summary>
    public void Remove(in ScoreKey key)
    {
        Begin(isGone: true);
        Write(key, Nothing);
        Gone++;
    }

    /// <summary>What is fresh or differs from what stands, and what stands and is no more.</summary>
    /// <param name="standing">Emptied of what is fresh.</param>
    public void PutDifferences(IReadOnlyList<KeyValuePair<ScoreKey, Score>> fresh, Dictionary<ScoreKey, Score> standing)
    {
        foreach (var (key, score) in fresh)
        {
            if (!standing.Remove(key, out var stands) || stands != score)
            {
                Put(key, score);
            }
        }

        foreach (var orphan in standing.Keys)
        {
            Remove(orphan);
        }
    }

    /// <summary>Without it nothing was put.</summary>
    public ValueTask<ulong> CompleteAsync(CancellationToken ct) => import.CompleteAsync(ct);

    public ValueTask DisposeAsync() => import.DisposeAsync();

    private void Begin(bool isGone)
    {
        import.StartRow();
        if (place is var (round, generation))
        {
            import.Write(round, NpgsqlDbType.Uuid);
            import.Write(generation, NpgsqlDbType.Bigint);
        }
        else
        {
            import.Write(isGone, NpgsqlDbType.Boolean);
        }
    }

    private void Write(in ScoreKey key, in Score score)
    {
        import.Write(key.Unit.Value, NpgsqlDbType.Uuid);
        import.Write((short)key.Scope, NpgsqlDbType.Smallint);
        import.Write(key.Node, NpgsqlDbType.Smallint);
        import.Write((short)score.Status, NpgsqlDbType.Smallint);
        import.Write((short)score.Reason, NpgsqlDbType.Smallint);
        import.Write(score.IsDirect, NpgsqlDbType.Boolean);
        import.Write((short)score.LowestPart, NpgsqlDbType.Smallint);
        import.Write(Millionths.ToDecimal(score.Figures.Numerator), NpgsqlDbType.Numeric);
        import.Write(Millionths.ToDecimal(score.Figures.Denominator), NpgsqlDbType.Numeric);
        import.Write(Millionths.ToDecimal(score.Figures.PreviousNumerator), NpgsqlDbType.Numeric);
        import.Write(Millionths.ToDecimal(score.Figures.PreviousDenominator), NpgsqlDbType.Numeric);
        import.Write(score.Contributors, NpgsqlDbType.Integer);
        import.Write(ArrayOf(score.Parts, part => (short)part.Status), NpgsqlDbType.Array | NpgsqlDbType.Smallint);
        import.Write(ArrayOf(score.Parts, part => (short)part.Reason), NpgsqlDbType.Array | NpgsqlDbType.Smallint);
        import.Write(score.Parts.IsEmpty ? [] : ScoreTable.FiguresOf(score.Parts).ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Numeric);
        import.Write(ArrayOf(score.Parts, part => part.Contributors), NpgsqlDbType.Array | NpgsqlDbType.Integer);
        import.Write(ScoreTable.CountsOf(score), NpgsqlDbType.Array | NpgsqlDbType.Integer);
        import.Write(score.IsComplete, NpgsqlDbType.Boolean);
        import.Write(Millionths.ToDecimal(score.Points), NpgsqlDbType.Numeric);
        import.Write(Millionths.ToDecimal(score.Possible), NpgsqlDbType.Numeric);
        import.Write(score.Grade, NpgsqlDbType.Smallint);
        import.Write(score.WithoutPrevious, NpgsqlDbType.Integer);
    }

    private static T[] ArrayOf<T>(ImmutableArray<ScorePart> parts, Func<ScorePart, T> value) => parts.IsEmpty ? [] : [.. parts.Select(value)];
}
