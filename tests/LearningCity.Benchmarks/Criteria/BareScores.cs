using LearningCity.Benchmarks.Kernel;
using LearningCity.Domain.Kernel;
using NpgsqlTypes;

namespace LearningCity.Benchmarks.Criteria;

/// <summary>Scores computed by plain SQL into tables of their own beside those of the product.</summary>
internal sealed class BareScores(Database database)
{
    private const string Columns =
        "unit, scope, node, status, reason, is_direct, lowest_part, numerator, denominator, previous_numerator, previous_denominator, contributors, "
        + "part_statuses, part_reasons, part_figures, part_contributors, counts, is_complete, grade, points, possible, without_previous";

    private static readonly string Scored = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Criteria", "bare-scores.sql"));

    private static readonly string Values = string.Join(", ", Columns.Split(", ")[3..]);

    /// <summary>Tables with the columns and the key of the product's.</summary>
    public async Task PrepareAsync()
    {
        await database.ExecuteAsync(
            """
            create schema if not exists bench;
            create table bench.scores (like criteria.scores including all);
            create table bench.ones (status int primary key, counts int[] not null);
            insert into bench.ones
            select status, array[(status = 1)::int, (status = 2)::int, (status = 3)::int, (status = 4)::int, (status = 5)::int, (status = 0)::int, (status = 6)::int]
            from generate_series(0, 6) as status;
            create table bench.indicators (
                code varchar(32) collate "C" primary key, node smallint, criterion smallint, standard smallint, kind text, terms int, is_upper boolean,
                target bigint, mark bigint)
            """);
        await database.Source.CopyAsync(
            "bench.indicators",
            [
                ("code", NpgsqlDbType.Varchar), ("node", NpgsqlDbType.Smallint), ("criterion", NpgsqlDbType.Smallint), ("standard", NpgsqlDbType.Smallint),
                ("kind", NpgsqlDbType.Text), ("terms", NpgsqlDbType.Integer), ("is_upper", NpgsqlDbType.Boolean), ("target", NpgsqlDbType.Bigint),
                ("mark", NpgsqlDbType.Bigint),
            ],
            CityIndicator.All.Select(one => new object?[]
            {
                one.Code, one.Node, one.CriterionNode, one.StandardNode, one.Kind.ToString(), one.Terms, one.IsUpper, (long)one.Target, (long)one.Mark,
            }));
        await database.ExecuteAsync("analyze bench.indicators; analyze bench.ones");
    }

    public Task ForgetAsync() => database.ExecuteAsync("truncate bench.scores");

    /// <summary>Of a round of which nothing stands.</summary>
    public Task<int> InsertAsync(RoundId round) => database.Bare.ExecuteAsync(
        $"{Scored} insert into bench.scores (round, generation, {Columns}) select $1, 1, {Columns} from scored", round.Value);

    /// <summary>Puts right what differs, and nothing else.</summary>
    /// <returns>How many rows differed.</returns>
    public Task<int> MendAsync(RoundId round) => database.Bare.ExecuteAsync(
        $"""
        {Scored}, changed as (
            select scored.* from scored left join bench.scores as standing
                on standing.round = $1 and standing.unit = scored.unit and standing.scope = scored.scope and standing.node = scored.node
            where ({Of("scored")}) is distinct from ({Of("standing")}))
        insert into bench.scores (round, generation, {Columns}) select $1, 2, {Columns} from changed
        on conflict (round, unit, scope, node) do update set generation = excluded.generation, {string.Join(", ", Values.Split(", ").Select(name => $"{name} = excluded.{name}"))}
        """,
        round.Value);

    /// <summary>How many scores the product holds in all rounds, and how many differ or are held by one of both alone.</summary>
    public async Task<(long Scores, long Differences)> DifferencesAsync() => (await database.Source.ListAsync(
        $"""
        select count(score.round), count(*) filter (where ({Of("score")}) is distinct from ({Of("bare")}))
        from criteria.scores as score full join bench.scores as bare
            on bare.round = score.round and bare.unit = score.unit and bare.scope = score.scope and bare.node = score.node
        """,
        row => (row.GetInt64(0), row.GetInt64(1)))).Single();

    private static string Of(string table) => string.Join(", ", Columns.Split(", ").Select(name => $"{table}.{name}"));
}
