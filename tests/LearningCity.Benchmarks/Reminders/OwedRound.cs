using LearningCity.Application.Kernel;
using LearningCity.Benchmarks.Criteria;
using LearningCity.Benchmarks.Kernel;

namespace LearningCity.Benchmarks.Reminders;

/// <summary>A round in which every unit still owes its report, on the last good day; each unit with a reporter and a head of its own.</summary>
internal sealed class OwedRound(City city)
{
    /// <summary>Reporter and head are reminded today; four steps of the one and two of the other were missed.</summary>
    public const int RowsOfOneUnit = 2 + 4 + 2;

    private readonly Guid round = Guid.CreateVersion7();

    /// <summary>Today: on a day off too it is told.</summary>
    public DateOnly LastGoodDay { get; } = TimeProvider.System.Today();

    public async Task OpenAsync()
    {
        var units = city.Units.Reporting.Select(unit => unit.Id.Value).ToArray();
        await city.Database.ExecuteAsync(
            """
            insert into criteria.rounds (id, set, title, kind, state, subject, author, cut_off, due_form, due, period_from, period_to, locks_at, revision)
            select $1, id, 'Khảo sát hiện trạng', 'Baseline', 'Draft', $4, gen_random_uuid(), $2, 'UntilEndOf', $2, $2, $2, $3, 1
            from criteria.criteria_sets where state = 'Published' limit 1
            """,
            round, LastGoodDay, CityTime.StartOfDay(LastGoodDay.AddDays(40)), city.Units.City.Value);
        await city.Database.ExecuteAsync(
            "insert into criteria.round_participants (round, unit, unit_type, path) select $1, unit, 'ward', array[$3]::uuid[] from unnest($2::uuid[]) unit",
            round, units, city.Units.City.Value);
        await city.Database.ExecuteAsync(
            """
            insert into criteria.reports (id, round, unit, state, contributors, is_late, sendings, is_signed_by_its_maker, revision)
            select gen_random_uuid(), $1, unit, 'Draft', array[]::uuid[], false, 0, false, 1 from unnest($2::uuid[]) unit
            """,
            round, units);
        await city.Database.ExecuteAsync(
            """
            with begun as (insert into criteria.scoreboards (round, generation, scored_at, defects) values ($1, 1, $2, 0))
            update criteria.rounds set state = 'Open', opened_at = $2 where id = $1
            """,
            round, CityTime.StartOfDay(LastGoodDay.AddDays(-60)));
        foreach (var role in new[] { "UnitReporter", "UnitHead" })
        {
            await city.Database.ExecuteAsync(
                """
                with made as (
                    insert into access.accounts (id, sign_in_name, sign_in_key, display_name, post, language, state, created_at, revision)
                    select gen_random_uuid(), $2 || '-' || unit, lower($2) || '-' || unit, 'Cán bộ', 'Cán bộ', 'Vi', 'Active', now(), 1 from unnest($1::uuid[]) unit
                    returning id, sign_in_name)
                insert into access.grants (id, account, role, unit, valid_from, given_at, reason, revision)
                select gen_random_uuid(), id, $2, right(sign_in_name, 36)::uuid, date '2020-01-01', now(), 'Quyết định', 1 from made
                """,
                units, role);
        }

        await city.Database.ExecuteAsync("analyze");
    }

    public Task ForgetAsync() => city.Database.ExecuteAsync("truncate reminders.ledger");

    /// <summary>Who, of what, at which step, with what became of it.</summary>
    public async Task<IReadOnlyList<string>> LedgerAsync() => await city.Database.Source.ListAsync(
        "select account || ' ' || unit || ' ' || step || ' ' || recipient || ' ' || state || ' ' || coalesce(reason, '') || ' ' || last_good_day from reminders.ledger where subject = $1 order by 1",
        row => row.GetString(0), round);
}
