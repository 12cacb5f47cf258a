using LearningCity.Api.Tests.Kernel;

namespace LearningCity.Api.Tests.Access;

/// <summary>Damage to accounts, roles and the audit, one piece for each check.</summary>
internal static class AccessDamage
{
    private const string Somebody = "(select id from access.accounts where sign_in_name = 'chuyen-vien')";

    public static IReadOnlyList<Damage> All { get; } =
    [
        new("nobody-left-to-keep-the-city", "update access.grants set ended_at = given_at, ended_by = gen_random_uuid() where role = 'SystemAdministrator'"),
        new("active-account-without-password", $"update access.accounts set password_hash = null where id = {Somebody}"),
        new("sign-in-key-differs", $"update access.accounts set sign_in_key = 'khac' where id = {Somebody}"),
        new("grants-exclude-each-other", Grant("'Auditor'", "null")),
        new("grant-held-twice", Grant("'CityOfficer'", "null")),
        new("grant-scope-does-not-fit", Grant("'UnitHead'", "null")),
        new("grant-ended-before-given", $"update access.grants set ended_at = given_at - interval '1 day', ended_by = gen_random_uuid() where account = {Somebody}"),
        new("grant-transfer-gave-nothing",
            """
            insert into access.grant_transfers (id, merger, grant_id, given, ended_old, reason, decided_by, decided_at, revision)
            select gen_random_uuid(), gen_random_uuid(), id, array[gen_random_uuid()], false, 'Thử', gen_random_uuid(), now(), 1 from access.grants limit 1
            """),
        new("session-beyond-its-limit", Session("now() - interval '13 hours'", Somebody)),
        new("session-of-disabled-account", Session("now()", Somebody) + $"; update access.accounts set state = 'Disabled' where id = {Somebody}"),
        new("invitation-accepted-too-late", "update access.invitations set accepted_at = expires_at + interval '1 minute' where id = (select id from access.invitations limit 1)"),
        new("token-of-disabled-account", Token("null") + $"; update access.accounts set state = 'Disabled' where id = {Somebody}"),
        new("token-used-after-its-end", Token("current_date + 40")),
        new("audit-chain-broken",
            """
            delete from access.audit where number = (select number from access.audit where kind = 'Round' and revision_after = 3 limit 1)
            """),
    ];

    private static string Grant(string role, string unit) =>
        $"""
        insert into access.grants (id, account, role, unit, valid_from, given_at, reason, revision)
        values (gen_random_uuid(), {Somebody}, {role}, {unit}, date '2020-01-01', now(), 'Thử', 1)
        """;

    private static string Session(string started, string account) =>
        $"""
        insert into access.sessions (id, account, token, started_at, last_seen_at, address, device, revision)
        values (gen_random_uuid(), {account}, md5(random()::text), {started}, now(), '', 'thử', 1)
        """;

    private static string Token(string usedOn) =>
        $"""
        insert into access.personal_tokens (id, account, name, token, reads_only, created_at, valid_to, last_used_on, revision)
        values (gen_random_uuid(), {Somebody}, 'Phần mềm', md5(random()::text), true, now(), current_date + 30, {usedOn}, 1)
        """;
}
