using System.Text.Json;
using LearningCity.Benchmarks.Kernel;

namespace LearningCity.Benchmarks.Criteria;

/// <summary>The heat map of the whole city over HTTP, eight callers at a time, against a server that does nothing else.</summary>
internal sealed class HeatMapMeasurement(RunningCity running) : IMeasurement
{
    private const int Callers = 8;

    private readonly HttpClient client = new();
    private ServingProcess? bare;

    public string Name => "heat-map_rps";

    public double Aim => 0.70;

    public int Process => running.Product.Id;

    public bool GrowsWithUnits => true;

    private string Path => $"/rounds/{running.City.Round.Value}/heat-map";

    public async Task PrepareAsync()
    {
        bare = await BareServer.StartAsync(running.City);
        client.BaseAddress = bare.Address;
    }

    public Task BeforeAsync() => Task.CompletedTask;

    public Task<TimeSpan> ProductAsync() => Load.TimeOfOneAsync(Callers, () => running.Leader.GetAsync(Path));

    public Task<TimeSpan> BareAsync() => Load.TimeOfOneAsync(Callers, ReadBareAsync);

    public async Task CompareAsync()
    {
        var (shown, told) = (ProductClient.Read(await running.Leader.GetAsync(Path)), ProductClient.Read(await ReadBareAsync()));
        var rows = shown.GetProperty("rows").GetArrayLength();
        if (rows != running.City.Units.Reporting.Count
            || !JsonElement.DeepEquals(shown.GetProperty("rows"), told.GetProperty("rows"))
            || !JsonElement.DeepEquals(shown.GetProperty("columns"), told.GetProperty("columns")))
        {
            throw new InvalidDataException($"{Name}: {rows} rows, and not those of the bare server.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        if (bare is not null)
        {
            await bare.DisposeAsync();
        }
    }

    private Task<byte[]> ReadBareAsync() => client.GetByteArrayAsync(new Uri(BareHeatMap.Path, UriKind.Relative));
}
