using System.Text.Json;
using LearningCity.Benchmarks.Kernel;

namespace LearningCity.Benchmarks.Criteria;

/// <summary>A page that people open all day, 64 of them at a time over HTTP, against a server that does nothing else.</summary>
/// <param name="name">Of the figure.</param>
/// <param name="path">Of the product, after <c>/api/v1</c>.</param>
/// <param name="barePath">The same at <see cref="BareServer"/>.</param>
/// <param name="rowsOf">What must be the same, read from an answer of the product and from one of the bare server.</param>
/// <param name="growsWithUnits">A page of many has their number beside it.</param>
internal sealed class OfficeReading(
    RunningCity running, string name, bool growsWithUnits, Func<Task<string>> path, Func<Task<string>> barePath, (Func<JsonElement, IReadOnlyList<string>> Product, Func<JsonElement, IReadOnlyList<string>> Bare) rowsOf)
    : IMeasurement
{
    private const int Callers = 64;

    private readonly HttpClient client = new();
    private ServingProcess? bare;
    private string productAt = "";
    private string bareAt = "";

    public string Name => name;

    public double Aim => 0.70;

    public int Process => running.Product.Id;

    public bool GrowsWithUnits => growsWithUnits;

    /// <summary>The first page of the board of the round.</summary>
    public static OfficeReading Board(RunningCity running) => new(
        running, "board_rps", true, () => Task.FromResult($"/reports?round={running.City.Round.Value}&size={BareBoard.Size}"), () => Task.FromResult(BareBoard.Path),
        (BoardRows, BoardRows));

    /// <summary>The form of one unit with its sixty answers.</summary>
    public static OfficeReading Form(RunningCity running) => new(
        running, "form_rps", false, async () => $"/reports/{await ReportAsync(running)}", async () => $"{BareForm.Path}/{await ReportAsync(running)}", (FormRows, BareFormRows));

    public async Task PrepareAsync()
    {
        bare = await BareServer.StartAsync(running.City);
        client.BaseAddress = bare.Address;
        (productAt, bareAt) = (await path(), await barePath());
    }

    public Task BeforeAsync() => Task.CompletedTask;

    public Task<TimeSpan> ProductAsync() => Load.TimeOfOneAsync(Callers, () => running.Leader.GetAsync(productAt));

    public Task<TimeSpan> BareAsync() => Load.TimeOfOneAsync(Callers, ReadBareAsync);

    public async Task CompareAsync()
    {
        var (shown, told) = (rowsOf.Product(ProductClient.Read(await running.Leader.GetAsync(productAt))), rowsOf.Bare(ProductClient.Read(await ReadBareAsync())));
        if (shown.Count < 2 || !shown.SequenceEqual(told, StringComparer.Ordinal))
        {
            throw new InvalidDataException(
                $"{Name}: {shown.Count} rows of the product, {told.Count} of the bare server; only the one: {string.Join("; ", shown.Except(told).Take(2))}; only the other: {string.Join("; ", told.Except(shown).Take(2))}");
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

    private static Task<Guid> ReportAsync(RunningCity running) => running.City.Database.ScalarAsync<Guid>(
        "select id from criteria.reports where round = $1 order by unit limit 1", running.City.Round.Value);

    private static List<string> BoardRows(JsonElement board) =>
    [
        board.GetProperty("total").ToString(),
        .. board.GetProperty("items").EnumerateArray().Select(row => string.Join(
            '|', new[] { "id", "revision", "unit", "unitName", "lastGoodDay", "isLate" }.Select(member => row.GetProperty(member).ToString())
                .Append(row.GetProperty("state").GetString()!.ToUpperInvariant()))),
    ];

    private static List<string> FormRows(JsonElement form) =>
    [
        .. form.GetProperty("indicators").EnumerateArray().Select(one => Row(
            one, one.GetProperty("entry"), one.GetProperty("entry").GetProperty("figures").EnumerateObject().Select(figure => figure.Value),
            one.GetProperty("entry").GetProperty("documents").EnumerateArray().Single())),
    ];

    private static List<string> BareFormRows(JsonElement form) =>
        [.. form.EnumerateArray().Select(one => Row(one, one, one.GetProperty("figures").EnumerateArray(), one))];

    private static string Row(JsonElement indicator, JsonElement entry, IEnumerable<JsonElement> figures, JsonElement paper) => string.Join(
        '|',
        [
            indicator.GetProperty("code").ToString(), entry.GetProperty("id").ToString(), entry.GetProperty("revision").ToString(), entry.GetProperty("met").ToString(),
            .. figures.Select(figure => figure.ToString()), paper.GetProperty("number").ToString(), paper.GetProperty("summary").ToString(),
        ]);

    private Task<byte[]> ReadBareAsync() => client.GetByteArrayAsync(new Uri(bareAt, UriKind.Relative));
}
