using System.IO.Compression;
using System.Text;
using System.Text.Json;
using LearningCity.Api.Tests.Kernel;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;

namespace LearningCity.Api.Tests.Criteria;

/// <summary>A drawn round led by the leader from its last acceptance to the decision, over HTTP.</summary>
internal sealed class DecidedCity(LearningCityApp app, DrawnCity city)
{
    public static readonly DateOnly Today = new(2027, 2, 1);

    public string Path => $"/rounds/{city.Round.Value}";

    public DrawnCity City => city;

    public HttpClient Leader => app.As(Posts.Leader, Enum.GetValues<Function>());

    /// <summary>A round whose reports are all accepted by the checker and whose khoá is recorded.</summary>
    public static async Task<DecidedCity> LockedAsync(LearningCityApp app, int seed, int units)
    {
        app.Time.GoTo(new DateOnly(2026, 10, 5), new TimeOnly(9, 0));
        var made = new DecidedCity(app, await DrawnCity.FoundAsync(app, seed, units));
        foreach (var report in made.City.Reports)
        {
            await app.Accept(report);
        }

        await made.LockAsync();
        return made;
    }

    public static async Task<DecidedCity> DecidedAsync(LearningCityApp app, int seed, int units)
    {
        var made = await LockedAsync(app, seed, units);
        await made.AssessAsync();
        await made.DecideAsync("1/QĐ-UBND").Json();
        return made;
    }

    public async Task LockAsync()
    {
        app.Time.GoTo(Today, new TimeOnly(9, 0));
        await StepAsync("locking").Json();
    }

    /// <summary>The council agrees with everything.</summary>
    public async Task AssessAsync()
    {
        await Leader.Create(Path + "/council-results/rest", new { metOn = Today }).Json();
        await StepAsync("assessment").Json();
    }

    public Task<HttpResponseMessage> DecideAsync(string number, int? seen = null, HttpClient? leader = null) => StepAsync(
        "decision", new { number, date = Today, signer = "Nguyễn Văn A", body = "UBND thành phố" }, seen, leader);

    public async Task<HttpResponseMessage> StepAsync(string step, object? body = null, int? seen = null, HttpClient? actor = null) =>
        await (actor ?? Leader).Step($"{Path}/{step}", seen ?? await RevisionAsync(), body);

    public Task<int> RevisionAsync() => app.Database.ScalarAsync<int>($"select revision from criteria.rounds where id = '{city.Round.Value}'");

    public Task<string> StateAsync() => app.Database.ScalarAsync<string>($"select state from criteria.rounds where id = '{city.Round.Value}'");

    public Task<string> HashAsync(int number) =>
        app.Database.ScalarAsync<string>($"select hash from criteria.frozen_results where round = '{city.Round.Value}' and number = {number}");

    public async Task<JsonElement> CheckAsync(int number) => await Leader.Get($"{Path}/results/{number}/check").Json();

    public async Task<byte[]> FileAsync(int number)
    {
        using var answer = await Leader.Get($"{Path}/results/{number}/file");
        ((int)answer.StatusCode).ShouldBe(200, await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadAsByteArrayAsync();
    }

    /// <summary>Somebody with all rights on the database changes the stored bytes of one part.</summary>
    public async Task TamperAsync(int number, int part, Func<string, string> change)
    {
        var which = $"round = '{city.Round.Value}' and number = {number} and part = {part}";
        var stored = await app.Database.ScalarAsync<byte[]>($"select content from criteria.frozen_parts where {which}");
        using var text = new MemoryStream();
        await using (var compressed = new GZipStream(new MemoryStream(stored), CompressionMode.Decompress))
        {
            await compressed.CopyToAsync(text);
        }

        var (before, bytes) = (Encoding.UTF8.GetString(text.ToArray()), new MemoryStream());
        var after = change(before);
        after.ShouldNotBe(before, "the change must change something");
        await using (var compressed = new GZipStream(bytes, CompressionLevel.Fastest, leaveOpen: true))
        {
            await compressed.WriteAsync(Encoding.UTF8.GetBytes(after));
        }

        await WriteAsync(which, bytes.ToArray());
    }

    public Task BreakAsync(int number, int part) => app.Database.ExecuteAsync(Unguarded(
        "frozen_parts", $"update criteria.frozen_parts set content = overlay(content placing '\\xff'::bytea from 40 for 1) where round = '{city.Round.Value}' and number = {number} and part = {part}"));

    /// <summary>As the owner of the database can: past every trigger.</summary>
    public static string Unguarded(string table, string statement) =>
        $"begin; alter table criteria.{table} disable trigger user; {statement}; alter table criteria.{table} enable trigger user; commit";

    /// <summary>What a test planted is taken out again: the class shares its database.</summary>
    public async Task ForgetAsync()
    {
        await app.Database.ExecuteAsync(Unguarded("frozen_parts", $"delete from criteria.frozen_parts where round = '{city.Round.Value}'"));
        await app.Database.ExecuteAsync(Unguarded("frozen_results", $"delete from criteria.frozen_results where round = '{city.Round.Value}'"));
    }

    private Task WriteAsync(string which, byte[] content) => app.Database.ExecuteAsync(Unguarded(
        "frozen_parts", $"update criteria.frozen_parts set content = decode('{Convert.ToBase64String(content)}', 'base64') where {which}"));
}
