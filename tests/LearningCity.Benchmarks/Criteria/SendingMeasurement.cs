using System.Globalization;
using System.Net.Http.Json;
using LearningCity.Benchmarks.Access;
using LearningCity.Benchmarks.Kernel;

namespace LearningCity.Benchmarks.Criteria;

/// <summary>The rush of the last day: 64 heads at a time send the report of their unit over HTTP, against a server that writes the same rows by one statement.</summary>
/// <param name="isWait">True: how long nineteen of twenty heads wait. False: how many reports are sent in a second.</param>
internal sealed class SendingMeasurement(RunningCity running, bool isWait) : IMeasurement
{
    private const int Callers = 64;

    /// <summary>As many as the smallest city holds, or fewer.</summary>
    private const int Most = 1_000;

    private readonly HttpClient client = new(new SocketsHttpHandler { UseCookies = false });
    private readonly Guid session = Guid.CreateVersion7();
    private ServingProcess? bare;
    private IReadOnlyDictionary<Guid, string> heads = new Dictionary<Guid, string>();
    private int keys;
    private (int Sent, long Told, long Kept) product;
    private (int Sent, long Told, long Kept) plain;

    public string Name => isWait ? "send-report-p95" : "send-report_rps";

    public double Aim => isWait ? 2.0 : 0.50;

    public int Process => running.Product.Id;

    public bool GrowsWithUnits => false;

    public async Task PrepareAsync()
    {
        await ReadyReports.KeepOpenAsync(running.City);
        heads = await CityHeads.SeatAsync(running.City);
        bare = await BareServer.StartAsync(running.City);
    }

    public Task BeforeAsync() => Task.CompletedTask;

    public async Task<TimeSpan> ProductAsync()
    {
        var (time, rows) = await SendAllAsync(one => SendAsync(
            running.Product.Address, $"/api/v1/reports/{one.Id}/sending", one, ("Cookie", "learning-city=" + heads[one.Unit]), ("X-LearningCity", "1")));
        product = rows;
        return time;
    }

    public async Task<TimeSpan> BareAsync()
    {
        var (time, rows) = await SendAllAsync(one => SendAsync(bare!.Address, $"{BareSending.Path}/{one.Id}", one));
        plain = rows;
        return time;
    }

    public Task CompareAsync() => product == plain && product.Sent > 0 && product.Sent == product.Told && product.Sent == product.Kept
        ? Task.CompletedTask
        : throw new InvalidDataException($"{Name}: reports, rows of the trail and kept answers are {product}, of the bare server {plain}.");

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        if (bare is not null)
        {
            await bare.DisposeAsync();
        }
    }

    private async Task<(TimeSpan Time, (int Sent, long Told, long Kept) Rows)> SendAllAsync(Func<ReadyReport, Task> send)
    {
        var ready = await ReadyReports.MakeAsync(running.City, Most);
        var before = await CountAsync(ready);
        var times = await Load.EachOnceAsync(Callers, ready, send);
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

    private async Task SendAsync(Uri address, string path, ReadyReport one, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, path)) { Content = JsonContent.Create(new { reason = (string?)null }) };
        request.Headers.Add("Idempotency-Key", string.Create(CultureInfo.InvariantCulture, $"{session:N}-{Interlocked.Increment(ref keys)}"));
        request.Headers.Add("If-Match", $"\"{one.Revision}\"");
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        using var answer = await client.SendAsync(request);
        var content = await answer.Content.ReadAsStringAsync();
        if (!answer.IsSuccessStatusCode)
        {
            throw new InvalidOperationException($"{path}: {(int)answer.StatusCode} {content}");
        }
    }
}
