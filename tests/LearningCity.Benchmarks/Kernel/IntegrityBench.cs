using System.Diagnostics;
using System.Globalization;
using LearningCity.Benchmarks.Access;
using LearningCity.Benchmarks.Criteria;

namespace LearningCity.Benchmarks.Kernel;

/// <summary>The integrity checks must be through in a minute (trust D6); the ratio is the part of it that they take. Measured before every group: the bare ways
/// write past the product, and whoever hands in by hundreds has no password.</summary>
internal sealed class IntegrityBench(RunningCity city)
{
    public const string Name = "integrity";

    /// <summary>In a minute so many answers are checked, and all that belongs to them.</summary>
    private const double AnswersOfMinute = 700_000;

    /// <summary>The city's answers were filled in past the product and therefore have no trail, and the year of its round is over.</summary>
    private static readonly string[] OfTheFilling = ["change-without-audit", "round-open-past-its-lock"];

    public async Task<Figure> RunAsync()
    {
        await city.RunJobAsync("nightly-scoring");
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
            Name, time.TotalMinutes * AnswersOfMinute / answers, 1, peak, (int)answers,
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
}
