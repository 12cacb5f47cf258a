using LearningCity.Benchmarks.Kernel;
using Npgsql;

namespace LearningCity.Benchmarks.Criteria;

/// <summary>One answer of a document indicator proves its yes, or does no more: what follows for the unit, its ward and the city, by difference, in one
/// transaction of two round trips. On copies of the product's tables.</summary>
internal sealed class BareChange(City city)
{
    private const int Met = 1;
    private const int NotMet = 2;
    private const short Whole = -1;

    private static readonly int[] Bands = [50, 70, 85];

    private const string Rows =
        """
        select unit, scope, node, status, reason, counts, points, grade, possible from bench.scores
        where round = $1 and ((unit = $2 and scope = 0) or (unit = any($3) and scope = 1)) and node = any($4)
        """;

    private const string Write =
        """
        update bench.scores as score
        set generation = $2, status = fresh.status, reason = fresh.reason, counts = array[met, not_met, counts[3], counts[4], counts[5], counts[6], counts[7]],
            points = fresh.points, grade = fresh.grade
        from unnest($3, $4, $5, $6, $7, $8, $9, $10, $11) as fresh (unit, scope, node, status, reason, met, not_met, points, grade)
        where score.round = $1 and score.unit = fresh.unit and score.scope = fresh.scope and score.node = fresh.node
        """;

    public Task PrepareAsync() => city.Database.ExecuteAsync(
        """
        create schema if not exists bench;
        drop table if exists bench.scores, bench.entries, bench.scoreboards;
        create table bench.scores (like criteria.scores including all);
        create table bench.entries (like criteria.entries including all);
        create table bench.scoreboards (like criteria.scoreboards including all);
        insert into bench.scores select * from criteria.scores;
        insert into bench.entries select * from criteria.entries;
        insert into bench.scoreboards select * from criteria.scoreboards;
        analyze bench.scores, bench.entries
        """);

    public async Task RunAsync(ChangedAnswer changed, bool proves)
    {
        var indicator = changed.Indicator;
        short[] nodes = [indicator.Node, indicator.CriterionNode, indicator.StandardNode, Whole];
        await using var connection = await city.Database.Bare.OpenConnectionAsync();
        await using var read = new NpgsqlBatch(connection);
        Add(read, "begin");
        Add(read, "update bench.scoreboards set generation = generation + 1 where round = $1 returning generation", city.Round.Value);
        Add(read, "update bench.entries set documents = $2 where id = $1", changed.Entry, proves ? 1 : 0);
        Add(read, Rows, city.Round.Value, changed.Unit.Value, new[] { changed.Ward.Value, city.Units.City.Value }, nodes);
        var rows = new List<Row>();
        long generation;
        await using (var row = await read.ExecuteReaderAsync())
        {
            await row.ReadAsync();
            generation = row.GetInt64(0);
            await row.NextResultAsync();
            while (await row.ReadAsync())
            {
                rows.Add(new Row(
                    row.GetGuid(0), row.GetInt16(1), row.GetInt16(2), row.GetInt16(3), row.GetInt16(4), row.GetFieldValue<int[]>(5), row.GetDecimal(6), row.GetInt16(7),
                    row.GetDecimal(8)));
            }
        }

        foreach (var unit in rows.GroupBy(row => (row.Unit, row.Scope)))
        {
            Apply([.. unit], indicator, proves);
        }

        await WriteAsync(connection, generation, rows);
    }

    /// <summary>The scores of one unit and scope: of the indicator, of what stands above it, of the whole.</summary>
    private static void Apply(Row[] rows, CityIndicator indicator, bool proves)
    {
        var own = rows.Single(row => row.Node == indicator.Node);
        var before = own.Status;
        own.Counts[0] += proves ? 1 : -1;
        own.Counts[1] -= proves ? 1 : -1;
        own.Status = (short)(own.Scope == 0 ? proves ? Met : NotMet : own.Counts[0] * 100 >= indicator.Target * (own.Counts[0] + own.Counts[1]) ? Met : NotMet);
        own.Reason = (short)(own.Scope == 0 ? proves ? 3 : 6 : own.Status);
        own.Points = own.Status == Met ? indicator.Mark / 100m : 0;
        foreach (var above in rows.Where(row => row != own && own.Status != before))
        {
            above.Counts[0] += own.Status == Met ? 1 : -1;
            above.Counts[1] -= own.Status == Met ? 1 : -1;
            above.Points += (own.Status == Met ? indicator.Mark : -indicator.Mark) / 100m;
            if (above is { Node: Whole, Counts: [_, _, 0, 0, ..] })
            {
                above.Grade = (short)(Bands.Count(from => above.Points * 100 >= from * above.Possible) - 1);
                (above.Status, above.Reason) = above.Grade < 0 ? ((short)NotMet, (short)23) : ((short)Met, (short)22);
            }
        }
    }

    private async Task WriteAsync(NpgsqlConnection connection, long generation, List<Row> rows)
    {
        await using var write = new NpgsqlBatch(connection);
        Add(
            write, Write, city.Round.Value, generation, rows.ConvertAll(row => row.Unit), rows.ConvertAll(row => row.Scope), rows.ConvertAll(row => row.Node),
            rows.ConvertAll(row => row.Status), rows.ConvertAll(row => row.Reason), rows.ConvertAll(row => row.Counts[0]), rows.ConvertAll(row => row.Counts[1]),
            rows.ConvertAll(row => row.Points), rows.ConvertAll(row => row.Grade));
        Add(write, "commit");
        await write.ExecuteNonQueryAsync();
    }

    private static void Add(NpgsqlBatch batch, string text, params object[] values)
    {
        var command = new NpgsqlBatchCommand(text);
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        batch.BatchCommands.Add(command);
    }

    private sealed class Row(Guid unit, short scope, short node, short status, short reason, int[] counts, decimal points, short grade, decimal possible)
    {
        public Guid Unit => unit;

        public short Scope => scope;

        public short Node => node;

        public short Status { get; set; } = status;

        public short Reason { get; set; } = reason;

        public int[] Counts => counts;

        public decimal Points { get; set; } = points;

        public short Grade { get; set; } = grade;

        public decimal Possible => possible;
    }
}
