using System.Diagnostics;
using System.Globalization;
using LearningCity.Application.Units.Import;
using LearningCity.Benchmarks.Access;
using LearningCity.Benchmarks.Criteria;
using LearningCity.Benchmarks.Units;

namespace LearningCity.Benchmarks.Kernel;

/// <summary>What something may take at most, whatever it is compared with: a ratio is the part of that which it takes. The largest import must not fill the memory
/// (trust I7), the integrity checks must be through in a minute (trust D6).</summary>
internal sealed class BoundsBench(RunningCity city, TemporaryFolder folder)
{
    public const string Name = "bounds";

    /// <summary>MiB that an import of <see cref="UnitFile.MostRows"/> rows may take beside what the product holds anyway.</summary>
    private const double MemoryOfImport = 150;

    /// <summary>In a minute so many answers are checked, and all that belongs to them.</summary>
    private const double AnswersOfMinute = 700_000;

    /// <summary>The city's answers were filled in past the product and therefore have no trail, and the year of its round is over.</summary>
    private static readonly string[] OfTheFilling = ["change-without-audit", "round-open-past-its-lock"];

    public async Task<IReadOnlyList<Figure>> RunAsync() =>
    [
        await IntegrityAsync(),
        await ImportAsync("import-memory_json", "?", LargestFile.Json),
        await ImportAsync("import-memory_csv", $"?tree={CityUnits.Tree}&", LargestFile.Table),
    ];

    private async Task<Figure> IntegrityAsync()
    {
        PeakMemory.Forget(city.Product.Id);
        var time = await city.RunJobAsync("check-integrity");
        var peak = PeakMemory.Megabytes(city.Product.Id);
        using var administrator = await ProductClient.SignInAsync(city.Product.Address, CityPeople.AdministratorName, city.City.People.Password);
        var checks = ProductClient.Read(await administrator.GetAsync("/integrity-checks")).EnumerateArray().ToList();
        var unsound = checks.Where(check => check.GetProperty("found").GetInt64() > 0).Select(check => check.GetProperty("name").GetString()!).Except(OfTheFilling);
        if (string.Join(", ", unsound) is { Length: > 0 } names)
        {
            throw new InvalidDataException($"The city is not sound: {names}.");
        }

        var bare = await ReadEverythingAsync();
        var answers = await city.City.Database.ScalarAsync<long>("select count(*) from criteria.entries");
        return new Figure(
            "integrity", time.TotalMinutes * AnswersOfMinute / answers, 1, peak, (int)answers,
            string.Create(CultureInfo.InvariantCulture, $"{checks.Count} checks in {time.TotalSeconds:0.0} s; every row of every table sent once takes {bare.TotalSeconds:0.0} s"));
    }

    /// <summary>The least that looking at everything can cost.</summary>
    private async Task<TimeSpan> ReadEverythingAsync()
    {
        var tables = await city.City.Database.Source.ListAsync(
            "select format('%I.%I', schemaname, tablename) from pg_tables where schemaname not in ('pg_catalog', 'information_schema')", row => row.GetString(0));
        await using var connection = await city.City.Database.Bare.OpenConnectionAsync();
        var watch = Stopwatch.StartNew();
        foreach (var table in tables)
        {
            await using var rows = await connection.BeginRawBinaryCopyAsync($"copy (select * from {table}) to stdout (format binary)");
            await rows.CopyToAsync(Stream.Null);
        }

        return watch.Elapsed;
    }

    /// <summary>Checked and written by a product that has just begun.</summary>
    private async Task<Figure> ImportAsync(string name, string query, Func<HttpContent> file)
    {
        await using var product = await ServingProcess.StartProductAsync(
            city.City.Database.ConnectionString, city.City.EvidenceFolder, "http://127.0.0.1:0", folder.Path, new Dictionary<string, string>());
        using var leader = await ProductClient.SignInAsync(product.Address, CityPeople.LeaderName, city.City.People.Password);
        var ground = query + "ground=" + Uri.EscapeDataString(CityUnits.Ground);
        var before = PeakMemory.Resident(product.Id);
        PeakMemory.Forget(product.Id);
        var (checking, report) = await ProductClient.TimedAsync(() => leader.PostAsync("/unit-imports/check" + ground, file()));
        var check = ProductClient.Read(report).GetProperty("check").GetString() ?? throw new InvalidDataException($"{name}: the file is at fault.");
        var (writing, told) = await ProductClient.TimedAsync(() => leader.PostAsync($"/unit-imports{ground}&check={Uri.EscapeDataString(check)}", file()));
        var added = ProductClient.Read(told).GetProperty("unitsAdded").GetInt32();
        if (added != UnitFile.MostRows)
        {
            throw new InvalidDataException($"{name}: {added} units were added.");
        }

        var peak = PeakMemory.Megabytes(product.Id);
        return new Figure(
            name, (peak - before) / MemoryOfImport, 1, peak, UnitFile.MostRows,
            string.Create(CultureInfo.InvariantCulture, $"{before} MiB before; checked in {checking.TotalSeconds:0.0} s, written in {writing.TotalSeconds:0.0} s"));
    }
}
