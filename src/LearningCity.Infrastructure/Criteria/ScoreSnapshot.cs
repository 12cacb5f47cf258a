using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using Npgsql;

namespace LearningCity.Infrastructure.Criteria;

/// <summary>Two connections that see the same moment: one streams entries, the other the standing scores.</summary>
internal sealed class ScoreSnapshot : IAsyncDisposable
{
    private readonly Dictionary<RoundId, long> generations = [];

    private ScoreSnapshot(NpgsqlConnection entries, NpgsqlConnection scores) => (Entries, Scores) = (entries, scores);

    public NpgsqlConnection Entries { get; }

    public NpgsqlConnection Scores { get; }

    public static async Task<ScoreSnapshot> TakeAsync(NpgsqlDataSource database, CancellationToken ct)
    {
        var entries = await database.OpenConnectionAsync(ct);
        NpgsqlConnection? scores = null;
        try
        {
            scores = await database.OpenConnectionAsync(ct);
            var taken = new ScoreSnapshot(entries, scores);
            await taken.BeginAsync(ct);
            return taken;
        }
        catch
        {
            await entries.DisposeAsync();
            if (scores is not null)
            {
                await scores.DisposeAsync();
            }

            throw;
        }
    }

    /// <summary>The generation of the round's scores at the moment of the snapshot.</summary>
    public long Generation(RoundId round) => generations[round];

    public async ValueTask DisposeAsync()
    {
        await Scores.DisposeAsync();
        await Entries.DisposeAsync();
    }

    private async Task BeginAsync(CancellationToken ct)
    {
        await ExecuteAsync(Entries, "begin transaction isolation level repeatable read read only; set local statement_timeout = 0", ct);
        await using (var export = new NpgsqlCommand("select pg_export_snapshot()", Entries))
        {
            var name = (string)(await export.ExecuteScalarAsync(ct))!;
            await ExecuteAsync(Scores, "begin transaction isolation level repeatable read read only", ct);
            await ExecuteAsync(Scores, $"set transaction snapshot '{name}'; set local statement_timeout = 0", ct);
        }

        await using var boards = new NpgsqlCommand("select round, generation from criteria.scoreboards", Entries);
        await using var row = await boards.ExecuteReaderAsync(ct);
        while (await row.ReadAsync(ct))
        {
            generations[new RoundId(row.GetGuid(0))] = row.GetInt64(1);
        }
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string text, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(text, connection);
        await command.ExecuteNonQueryAsync(ct);
    }
}

/// <summary>The standing own scores of a round, unit by unit.</summary>
internal sealed class StandingScores : IAsyncDisposable
{
    private readonly NpgsqlCommand command;
    private readonly NpgsqlDataReader row;
    private KeyValuePair<ScoreKey, Score>? next;

    private StandingScores(NpgsqlCommand command, NpgsqlDataReader row) => (this.command, this.row) = (command, row);

    public static async Task<StandingScores> OpenAsync(NpgsqlConnection connection, RoundId round, CancellationToken ct)
    {
        var command = new NpgsqlCommand(
            $"select {ScoreTable.Columns} from criteria.scores where round = $1 and scope = 0 order by unit", connection)
        {
            Parameters = { new() { Value = round.Value } },
        };
        var opened = new StandingScores(command, await command.ExecuteReaderAsync(ct));
        await opened.AdvanceAsync(ct);
        return opened;
    }

    /// <summary>The scores of this unit, and of units before it that are asked no more. Units come in the database's order.</summary>
    public async Task<Dictionary<ScoreKey, Score>> OfAsync(UnitId unit, CancellationToken ct)
    {
        var scores = new Dictionary<ScoreKey, Score>();
        while (next is { } score && Compare(score.Key.Unit, unit) <= 0)
        {
            scores[score.Key] = score.Value;
            await AdvanceAsync(ct);
        }

        return scores;
    }

    public async ValueTask DisposeAsync()
    {
        await row.DisposeAsync();
        await command.DisposeAsync();
    }

    /// <summary>The database sorts a uuid by its bytes as written.</summary>
    private static int Compare(UnitId one, UnitId other) =>
        one.Value.ToByteArray(bigEndian: true).AsSpan().SequenceCompareTo(other.Value.ToByteArray(bigEndian: true));

    private async Task AdvanceAsync(CancellationToken ct) => next = await row.ReadAsync(ct) ? ScoreTable.Read(row) : null;
}
