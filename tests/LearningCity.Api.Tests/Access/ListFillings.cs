using LearningCity.Api.Tests.Kernel;

namespace LearningCity.Api.Tests.Access;

internal sealed class AccountsFilling() : SqlFilling("ListAccounts", "/accounts",
    """
    with made as (
        insert into access.accounts (id, sign_in_name, sign_in_key, display_name, post, state, created_at, revision)
        select gen_random_uuid(), 'listed-' || n, 'listed-' || n, 'Cán bộ ' || n, 'Cán bộ', 'Active', now(), 1 from generate_series(1, {rows}) n
        returning id)
    insert into access.grants (id, account, role, valid_from, given_at, reason, revision)
    select gen_random_uuid(), id, role, date '2020-01-01', now(), 'Quyết định', 1 from made, unnest(array['UnitReporter', 'UnitHead']) role
    """);

internal sealed class GrantsFilling() : SqlFilling("ListGrants", "/grants",
    """
    with made as (
        insert into access.accounts (id, sign_in_name, sign_in_key, display_name, post, state, created_at, revision)
        select gen_random_uuid(), 'granted-' || n, 'granted-' || n, 'Cán bộ ' || n, 'Cán bộ', 'Active', now(), 1 from generate_series(1, {rows}) n
        returning id)
    insert into access.grants (id, account, role, valid_from, given_at, reason, revision)
    select gen_random_uuid(), id, 'UnitReporter', date '2020-01-01', now(), 'Quyết định', 1 from made
    """);

internal sealed class OwnSessionsFilling() : SqlFilling("ListOwnSessions", "/me/sessions",
    $"""
    insert into access.accounts (id, sign_in_name, sign_in_key, display_name, post, state, created_at, revision)
    values ('{NotebookApp.Officer}', 'self', 'self', 'Cán bộ', 'Cán bộ', 'Active', now(), 1) on conflict do nothing;
    insert into access.sessions (id, account, token, started_at, last_seen_at, address, device, revision)
    select gen_random_uuid(), '{NotebookApp.Officer}', 'filled-' || n, timestamptz '2026-11-20 02:00Z', timestamptz '2026-11-20 02:00Z', '', '', 1
    from generate_series(1, {"{rows}"}) n
    """);

internal sealed class OwnPersonalTokensFilling() : SqlFilling("ListOwnPersonalTokens", "/me/tokens",
    $"""
    insert into access.accounts (id, sign_in_name, sign_in_key, display_name, post, state, created_at, revision)
    values ('{NotebookApp.Officer}', 'self', 'self', 'Cán bộ', 'Cán bộ', 'Active', now(), 1) on conflict do nothing;
    insert into access.personal_tokens (id, account, name, token, reads_only, created_at, valid_to, revision)
    select gen_random_uuid(), '{NotebookApp.Officer}', 'Phần mềm ' || n, 'filled-' || n, true, timestamptz '2026-11-20 02:00Z', date '2027-01-01', 1
    from generate_series(1, {"{rows}"}) n
    """);

internal sealed class PersonalTokensFilling() : SqlFilling("ListPersonalTokens", $"/accounts/{NotebookApp.Other}/tokens",
    $"""
    insert into access.accounts (id, sign_in_name, sign_in_key, display_name, post, state, created_at, revision)
    values ('{NotebookApp.Other}', 'other', 'other', 'Cán bộ', 'Cán bộ', 'Active', now(), 1) on conflict do nothing;
    insert into access.personal_tokens (id, account, name, token, reads_only, functions, created_at, valid_to, revision)
    select gen_random_uuid(), '{NotebookApp.Other}', 'Phần mềm ' || n, 'filled-other-' || n, false, '{"{read-reports}"}',
        timestamptz '2026-11-20 02:00Z', date '2027-01-01', 1
    from generate_series(1, {"{rows}"}) n
    """);

internal sealed class AuditFilling() : SqlFilling("ListAudit", "/audit",
    """
    insert into access.audit (at, roles, action, module, kind, object, changes)
    select now(), 'CO', 'AddUnit', 'Units', 'Unit', gen_random_uuid(), jsonb_build_object('n', n) from generate_series(1, {rows}) n
    """);

internal sealed class SecurityEventsFilling() : SqlFilling("ListSecurityEvents", "/security-events",
    "insert into access.security_events (at, kind, address, detail) select now(), 'SignInFailed', '', '' from generate_series(1, {rows}) n");
