using LearningCity.Application.Kernel;
using LearningCity.Benchmarks.Criteria;
using LearningCity.Benchmarks.Kernel;

namespace LearningCity.Benchmarks.Access;

/// <summary>The head of each unit, signed in.</summary>
internal static class CityHeads
{
    /// <summary>Seats a head in every unit that reports and opens a session for each.</summary>
    /// <returns>By unit, what the session's cookie says.</returns>
    public static async Task<IReadOnlyDictionary<Guid, string>> SeatAsync(City city)
    {
        var sessions = city.Units.Reporting.ToDictionary(unit => unit.Id.Value, _ => SecretToken.New());
        await city.Database.ExecuteAsync(
            """
            with wanted as (select unit, token, gen_random_uuid() as account from unnest($1::uuid[], $2::text[]) as wanted (unit, token)),
            seated as (
                insert into access.accounts (id, sign_in_name, sign_in_key, display_name, post, language, state, created_at, revision)
                select account, 'head-' || account, 'head-' || account, 'Thủ trưởng', 'Thủ trưởng', 'Vi', 'Active', now(), 1 from wanted),
            granted as (
                insert into access.grants (id, account, role, unit, valid_from, given_at, reason, revision)
                select gen_random_uuid(), account, 'UnitHead', unit, date '2020-01-01', now(), 'Quyết định', 1 from wanted)
            insert into access.sessions (id, account, token, address, device, started_at, last_seen_at, revision)
            select gen_random_uuid(), account, token, '', 'bench', now(), now(), 1 from wanted
            """,
            sessions.Keys.ToArray(), sessions.Values.Select(session => session.Hash.Hex).ToArray());
        await city.Database.ExecuteAsync("analyze access.accounts, access.grants, access.sessions");
        return sessions.ToDictionary(pair => pair.Key, pair => pair.Value.Text);
    }
}
