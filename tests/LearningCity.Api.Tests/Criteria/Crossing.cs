using LearningCity.Api.Tests.Kernel;
using LearningCity.Domain.Access;

namespace LearningCity.Api.Tests.Criteria;

/// <summary>People who work on the same at once, so that their ways can cross.</summary>
internal static class Crossing
{
    /// <summary>People of a unit, each signed in.</summary>
    public static async Task<HttpClient[]> PeopleAsync(this HaiPhongCity city, Role role, string unit, int number)
    {
        var people = new List<HttpClient>();
        for (var one = 0; one < number; one++)
        {
            people.Add(await city.As(await city.NewPost(role, city.Units[unit])));
        }

        return [.. people];
    }

    /// <summary>While the work is done, whoever writes an answer or a paper keeps it for a moment before he goes on: ways that can cross, do.</summary>
    public static async Task SlowlyAsync(this LearningCityApp product, Func<Task> work)
    {
        await product.Database.ExecuteAsAdministratorAsync(
            """
            create or replace function public.linger() returns trigger language plpgsql as $$ begin perform pg_sleep(0.3); return null; end $$;
            create trigger linger after insert or update on criteria.entries for each row execute function public.linger();
            create trigger linger after update on evidence.documents for each row execute function public.linger();
            """);
        try
        {
            await work();
        }
        finally
        {
            await product.Database.ExecuteAsAdministratorAsync("drop trigger linger on criteria.entries; drop trigger linger on evidence.documents");
        }
    }
}
