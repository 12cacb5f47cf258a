using System.Globalization;
using System.Net.Http.Json;
using LearningCity.Benchmarks.Access;
using LearningCity.Benchmarks.Kernel;

namespace LearningCity.Benchmarks.Criteria;

/// <summary>The rush of the last day: heads, each at the report of the own unit, against the product or the bare server.</summary>
/// <param name="callers">How many at a time.</param>
/// <param name="most">Of how many units, or all that the city holds.</param>
internal sealed class Rush(RunningCity running, int callers = 64, int most = 1_000) : IAsyncDisposable
{
    private readonly HttpClient client = new(new SocketsHttpHandler { UseCookies = false });
    private readonly Guid session = Guid.CreateVersion7();
    private ServingProcess? bare;
    private IReadOnlyDictionary<Guid, string> heads = new Dictionary<Guid, string>();
    private int keys;
    private DateTime locked;

    public async Task PrepareAsync()
    {
        locked = await ReadyReports.KeepOpenAsync(running.City);
        heads = await CityHeads.SeatAsync(running.City);
        bare = await BareServer.StartAsync(running.City);
    }

    /// <param name="state">Of the reports before.</param>
    public Task<List<ReadyReport>> ReportsAsync(string state) => ReadyReports.MakeAsync(running.City, state, most);

    public Task<LoadTimes> ProductAsync(string step, IReadOnlyCollection<ReadyReport> reports, Func<ReadyReport, object> body) => Load.EachOnceAsync(
        callers, reports, one => PostAsync(
            running.Product.Address, $"/api/v1/reports/{one.Id}/{step}", one, body(one), ("Cookie", "learning-city=" + heads[one.Unit]), ("X-LearningCity", "1")));

    public Task<LoadTimes> BareAsync(string path, IReadOnlyCollection<ReadyReport> reports, Func<ReadyReport, object> body) =>
        Load.EachOnceAsync(callers, reports, one => PostAsync(bare!.Address, $"{path}/{one.Id}", one, body(one)));

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        if (bare is not null)
        {
            await bare.DisposeAsync();
            await ReadyReports.AcceptAgainAsync(running.City, locked);
            await running.RunJobAsync("nightly-scoring");
        }
    }

    private async Task PostAsync(Uri address, string path, ReadyReport one, object body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, path)) { Content = JsonContent.Create(body, body.GetType()) };
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
