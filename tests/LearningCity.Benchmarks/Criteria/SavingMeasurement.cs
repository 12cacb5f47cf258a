using LearningCity.Benchmarks.Kernel;

namespace LearningCity.Benchmarks.Criteria;

/// <summary>Twenty answers of a report over HTTP in one transaction, with their rows of the trail and the key, against a server that writes the
/// same rows by one statement.</summary>
/// <param name="isWait">True: how long nineteen of twenty heads wait. False: how many are served in a second.</param>
internal sealed class SavingMeasurement(RunningCity running, bool isWait) : IMeasurement
{
    /// <summary>Shares of one term: of the sort most reports are made of.</summary>
    private static readonly IReadOnlyList<CityIndicator> Saved = [.. CityIndicator.All.Where(one => one is { Kind: CityKind.Share, Terms: 1 }).Take(20)];

    private readonly Rush rush = new(running);
    private int turn;
    private (long Written, long Told, long Kept) product;
    private (long Written, long Told, long Kept) plain;

    public string Name => isWait ? "save-answers-p95" : "save-answers_rps";

    public double Aim => isWait ? 2.0 : 0.50;

    public int Process => running.Product.Id;

    public bool GrowsWithUnits => false;

    public async Task PrepareAsync()
    {
        await rush.PrepareAsync();
        await running.City.Database.ExecuteAsync(
            "update criteria.entries set state = 'Open' where round = $1 and indicator = any($2)",
            running.City.Round.Value, Saved.Select(one => one.Code).ToArray());
        // Whoever enters for the first time is written into the report, once; measured is what he does all day.
        await running.City.Database.ExecuteAsync(
            """
            update criteria.reports as report set contributors = contributors || array(
                select account from access.grants where role = 'UnitHead' and unit = report.unit and account <> all(report.contributors))
            where round = $1
            """,
            running.City.Round.Value);
    }

    public Task BeforeAsync() => Task.CompletedTask;

    public async Task<TimeSpan> ProductAsync()
    {
        var (time, rows) = await SaveAllAsync((drafts, body) => rush.ProductAsync("entries", drafts, body));
        product = rows;
        return time;
    }

    public async Task<TimeSpan> BareAsync()
    {
        var (time, rows) = await SaveAllAsync((drafts, body) => rush.BareAsync(BareSaving.Path, drafts, body));
        plain = rows;
        return time;
    }

    public Task CompareAsync() => product == plain && product.Kept > 0 && product.Written == product.Kept * Saved.Count && product.Written == product.Told
        ? Task.CompletedTask
        : throw new InvalidDataException($"{Name}: answers, rows of the trail and kept answers are {product}, of the bare server {plain}.");

    public ValueTask DisposeAsync() => rush.DisposeAsync();

    private async Task<(TimeSpan Time, (long Written, long Told, long Kept) Rows)> SaveAllAsync(
        Func<IReadOnlyList<ReadyReport>, Func<ReadyReport, object>, Task<LoadTimes>> save)
    {
        var drafts = await rush.ReportsAsync("Draft");
        var seen = (await running.City.Database.Source.ListAsync(
            "select report, indicator, revision from criteria.entries where report = any($1) and indicator = any($2)",
            row => (Answer: (row.GetGuid(0), row.GetString(1)), Revision: row.GetInt32(2)),
            drafts.Select(one => one.Id).ToArray(), Saved.Select(one => one.Code).ToArray())).ToDictionary(row => row.Answer, row => row.Revision);
        var all = 1_000 + ++turn;
        var before = await CountAsync(drafts);
        var times = await save(drafts, draft => new
        {
            entries = Saved.Select(one => new { indicator = one.Code, seen = seen[(draft.Id, one.Code)], figures = new { reached1 = 900, all } }),
        });
        var after = await CountAsync(drafts);
        return (isWait ? times.P95 : times.OfOne, (after.Written - before.Written, after.Told - before.Told, after.Kept - before.Kept));
    }

    private async Task<(long Written, long Told, long Kept)> CountAsync(IReadOnlyList<ReadyReport> drafts) => (await running.City.Database.Source.ListAsync(
        """
        select (select sum(revision) from criteria.entries where report = any($1)),
            (select count(*) from access.audit where action = 'SaveEntries'),
            (select count(*) from kernel.idempotency_keys where request = 'SaveEntries' and answer is not null)
        """,
        row => (row.GetInt64(0), row.GetInt64(1), row.GetInt64(2)), drafts.Select(one => one.Id).ToArray())).Single();
}
