using LearningCity.Api.Tests.Kernel;

namespace LearningCity.Api.Tests.Reminders;

/// <summary>Reports of one open round, due in the days that are asked for.</summary>
internal abstract class OwedReports(string operation, string address, string code, int year) : SqlFilling(operation, address, Statement(code, year))
{
    /// <param name="code">Of the set, which is made with it.</param>
    /// <param name="year">They are due on 15/01, khoá is when February ends.</param>
    public static string Statement(string code, int year) =>
        $"""
        with made as (
            insert into criteria.criteria_sets (id, code, version, title, state, definition, content_hash, author, drafted_at, revision)
            values (gen_random_uuid(), '{code}', 1, 'Bộ tiêu chí', 'Draft', '', repeat('0', 64), gen_random_uuid(), now(), 1) returning id),
        round as (
            insert into criteria.rounds
                (id, set, title, kind, state, subject, author, cut_off, due_form, due, period_from, period_to, locks_at, revision)
            select gen_random_uuid(), made.id, 'Đợt có hạn', 'Assessment', 'Draft', gen_random_uuid(), gen_random_uuid(), date '{year}-01-01', 'UntilEndOf', date '{year}-01-15',
                date '{year}-01-01', date '{year}-01-01', timestamptz '{year}-02-28 17:00Z', 1 from made returning id),
        asked as (
            insert into criteria.round_participants (round, unit, unit_type, path)
            select round.id, gen_random_uuid(), 'ward', array[]::uuid[] from round, generate_series(1, {"{rows}"}) returning round, unit)
        insert into criteria.reports (id, round, unit, state, contributors, is_late, sendings, is_signed_by_its_maker, revision)
        select gen_random_uuid(), round, unit, 'Draft', array[]::uuid[], false, 0, false, 1 from asked;
        update criteria.rounds set state = 'Open', opened_at = timestamptz '2026-10-01 02:00Z' where due = date '{year}-01-15';
        """;
}

internal sealed class DeadlinesFilling() : OwedReports("ListDeadlines", "/deadlines?from=2041-01-01&to=2041-01-31", "of-deadlines", 2041);

/// <summary>Long over, so that they count.</summary>
internal sealed class UnitTimelinessFilling() : OwedReports("ListUnitTimeliness", "/timeliness/units?from=2021-01-01&to=2021-01-31&kind=report", "of-timeliness", 2021);

/// <summary>15/01/2027 is a Friday and the last good day; whoever reports for the whole city is reminded.</summary>
internal sealed class ReminderPreviewFilling() : OwedReports("GetReminderPreview", "/reminder-preview?on=2027-01-15", "of-preview", 2027);

internal sealed class RemindersFilling() : SqlFilling("ListReminders", "/reminders",
    """
    insert into reminders.ledger (id, account, kind, subject, unit, step, call, recipient, state, step_on, last_good_day, ready_at, quiet_at, planned_at, decided_at)
    select gen_random_uuid(), gen_random_uuid(), 'report', gen_random_uuid(), gen_random_uuid(), -3, '00000000-0000-0000-0000-000000000000', 'Reporter', 'Sent',
        date '2026-10-01', date '2026-10-06', now(), now(), now(), now() from generate_series(1, {rows})
    """);

internal sealed class InboxFilling() : SqlFilling("ListInbox", "/inbox",
    $"""
    insert into reminders.inbox (id, account, at, subject, lines)
    select gen_random_uuid(), '{NotebookApp.Officer}', now(), 'Lời nhắc ' || n, '[]' from generate_series(1, {"{rows}"}) n
    """);

internal sealed class AddressesFilling() : SqlFilling("ListAddresses", "/reminder-addresses",
    """
    with people as (
        insert into access.accounts (id, sign_in_name, sign_in_key, display_name, post, language, state, created_at, revision)
        select gen_random_uuid(), 'nhan-nhac-' || n, 'nhan-nhac-' || n, 'Người nhận ' || n, 'Cán bộ', 'Vi', 'Active', now(), 1 from generate_series(1, {rows}) n returning id),
    posts as (
        insert into access.grants (id, account, role, valid_from, given_at, reason, revision)
        select gen_random_uuid(), id, 'UnitReporter', date '2020-01-01', now(), 'Quyết định', 1 from people)
    insert into reminders.reaches (id, account, mail_address, by_mail, by_gateway, revision) select gen_random_uuid(), id, 'a@b.vn', true, false, 1 from people;
    """);
