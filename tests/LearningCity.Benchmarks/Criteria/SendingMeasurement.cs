using LearningCity.Benchmarks.Kernel;

namespace LearningCity.Benchmarks.Criteria;

/// <summary>The signature of the head over HTTP, against a server that writes the same rows by one statement.</summary>
/// <param name="isWait">True: how long nineteen of twenty heads wait. False: how many reports are sent in a second.</param>
internal sealed class SendingMeasurement(RunningCity running, bool isWait) : IMeasurement
{
    private readonly Rush rush = new(running);
    private (int Sent, long Told, long Kept) product;
    private (int Sent, long Told, long Kept) plain;

    public string Name => isWait ? "send-report-p95" : "send-report_rps";

    public double Aim => isWait ? 2.0 : 0.50;

    public int Process => running.Product.Id;

    public bool GrowsWithUnits => false;

    public Task PrepareAsync() => rush.PrepareAsync();

    public Task BeforeAsync() => Task.CompletedTask;

    public async Task<TimeSpan> ProductAsync()
    {
        var (time, rows) = await SendAllAsync(ready => rush.ProductAsync("sending", ready, _ => new { reason = (string?)null }));
        product = rows;
        return time;
    }

    public async Task<TimeSpan> BareAsync()
    {
        var (time, rows) = await SendAllAsync(ready => rush.BareAsync(BareSending.Path, ready, _ => new { reason = (string?)null }));
        plain = rows;
        return time;
    }

    public Task CompareAsync() => product == plain && product.Sent > 0 && product.Sent == product.Told && product.Sent == product.Kept
        ? Task.CompletedTask
        : throw new InvalidDataException($"{Name}: reports, rows of the trail and kept answers are {product}, of the bare server {plain}.");

    public ValueTask DisposeAsync() => rush.DisposeAsync();

    private async Task<(TimeSpan Time, (int Sent, long Told, long Kept) Rows)> SendAllAsync(Func<IReadOnlyList<ReadyReport>, Task<LoadTimes>> send)
    {
        var ready = await rush.ReportsAsync("Ready");
        var before = await CountAsync(ready);
        var times = await send(ready);
        var after = await CountAsync(ready);
        return (isWait ? times.P95 : times.OfOne, (after.Sent, after.Told - before.Told, after.Kept - before.Kept));
    }

    private async Task<(int Sent, long Told, long Kept)> CountAsync(IReadOnlyList<ReadyReport> ready) => (await running.City.Database.Source.ListAsync(
        """
        select (select count(*)::int from criteria.reports where id = any($1) and state = 'Sent'),
            (select count(*) from access.audit where action = 'SendReport' and object = any($1)),
            (select count(*) from kernel.idempotency_keys where request = 'SendReport' and answer is not null)
        """,
        row => (row.GetInt32(0), row.GetInt64(1), row.GetInt64(2)), ready.Select(one => one.Id).ToArray())).Single();
}
