using System.Globalization;
using LearningCity.Benchmarks.Kernel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace LearningCity.Benchmarks.Criteria;

/// <summary>Serves by as little as it takes what the product is measured against over HTTP. Plays its part in a process of its own.</summary>
internal static class BareServer
{
    public const string Command = "bare-server";

    /// <summary>Returns when it listens.</summary>
    public static Task<ServingProcess> StartAsync(City city) => ServingProcess.StartBareAsync(
        Command,
        new Dictionary<string, string>
        {
            ["Bare__Database"] = city.Database.BareConnectionString,
            ["Bare__Round"] = city.Round.Value.ToString(),
            ["Bare__CutOff"] = $"{city.CutOff:yyyy-MM-dd}",
            ["Bare__Head"] = city.People.Head.Value.ToString(),
            ["Urls"] = "http://127.0.0.1:0",
            ["Logging__LogLevel__Default"] = "Warning",
            ["Logging__LogLevel__Microsoft.Hosting.Lifetime"] = "Information",
        },
        AppContext.BaseDirectory);

    public static async Task<int> ServeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        var settings = builder.Configuration.GetSection("Bare");
        var round = settings.GetValue<Guid>("Round");
        var cutOff = DateOnly.ParseExact(settings["CutOff"]!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        await using var database = NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(settings["Database"]!) { MaxAutoPrepare = 10, AutoPrepareMinUsages = 2, MaxPoolSize = 16 }.ConnectionString);
        await using var app = builder.Build();
        app.MapGet(BareHeatMap.Path, new BareHeatMap(database, round, cutOff).WriteAsync);
        app.MapGet(BareBoard.Path, new BareBoard(database, round).WriteAsync);
        app.MapGet(BareForm.Path + "/{report:guid}", new BareForm(database).WriteAsync);
        app.MapPost(BareSending.Path + "/{report:guid}", new BareSending(database, settings.GetValue<Guid>("Head")).SendAsync);
        app.MapPost(BareSaving.Path + "/{report:guid}", new BareSaving(database, settings.GetValue<Guid>("Head")).SaveAsync);
        await app.RunAsync();
        return 0;
    }
}
