using System.Net;
using LearningCity.Application.Kernel;

namespace LearningCity.Api.Tests.Kernel.Faults;

/// <summary>A database that has no room or no connection left (trust.md F15): whoever asks is told when to come back, and it heals without a restart.</summary>
public sealed class ExhaustedDatabaseTests(LearningCityApp app) : IClassFixture<LearningCityApp>
{
    [Fact]
    public async Task Without_room_nothing_is_written_and_everything_is_read()
    {
        var office = app.As([Function.SeeCriteria, Function.ChangeUnits]);
        var types = (await office.Get("/unit-types").Json()).GetProperty("items").GetArrayLength();
        await app.Database.ExecuteAsync(
            """
            create function public.no_room() returns trigger language plpgsql as $$
            begin
                raise exception 'could not extend file: No space left on device' using errcode = '53100';
            end $$;
            create trigger no_room before insert on units.unit_types for each row execute function public.no_room()
            """);

        using (var refused = await office.Create("/unit-types", Type("het-cho")))
        {
            refused.Headers.RetryAfter.ShouldNotBeNull();
            (await refused.Refusal(503)).ShouldBe("kernel.storage-full");
        }

        (await office.Get("/unit-types").Json()).GetProperty("items").GetArrayLength().ShouldBe(types);
        await app.Database.ExecuteAsync("drop function public.no_room cascade");
        await office.Create("/unit-types", Type("co-cho")).Json();
    }

    [Fact]
    public async Task Without_a_connection_to_spare_everybody_is_asked_to_come_back()
    {
        var office = app.As([Function.SeeCriteria, Function.ChangeUnits]);
        await office.Get("/unit-types").Json();
        var name = await app.Database.ScalarAsync<string>("select current_database()::text");
        try
        {
            await LimitAsync(name, 0);
            (await RefusalsAsync(office)).ShouldAllBe(code => code == "kernel.unavailable");
        }
        finally
        {
            await LimitAsync(name, -1);
        }

        await office.Get("/unit-types").Json();
    }

    private static object Type(string code) => new { code, name = "Loại " + code };

    /// <summary>Those of the product go, and so many new ones may come.</summary>
    private Task LimitAsync(string name, int connections) => app.Database.ExecuteAsAdministratorAsync(
        $"""
        alter database {name} connection limit {connections};
        select pg_terminate_backend(pid) from pg_stat_activity where datname = '{name}' and application_name = 'LearningCity'
        """);

    private static async Task<IReadOnlyList<string>> RefusalsAsync(HttpClient office)
    {
        var codes = new List<string>();
        for (var call = 0; call < 5; call++)
        {
            using var answer = await office.Get("/unit-types");
            answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
            answer.Headers.RetryAfter.ShouldNotBeNull();
            codes.Add(await answer.Refusal(503));
        }

        return codes;
    }
}
