using LearningCity.Infrastructure.Kernel;

namespace LearningCity.Infrastructure.Access;

/// <summary>What must hold of accounts, roles, sessions and the audit, whatever way a row came there.</summary>
internal sealed class AccessIntegrity : IIntegrityCatalogue
{
    public IReadOnlyList<IntegrityCheck> Checks { get; } =
    [
        SqlCheck.Error("nobody-left-to-keep-the-city",
            """
            select 'Grant', null::uuid, wanted.role from (select distinct role from access.grants where role in ('SystemAdministrator', 'OfficeLeader')) as wanted
            where not exists (
                select from access.grants as held join access.accounts as account on account.id = held.account
                where held.role = wanted.role and held.ended_at is null and held.valid_from <= @today and coalesce(held.valid_to, 'infinity') >= @today
                    and account.state in ('Active', 'Invited'))
            """),
        SqlCheck.Error("active-account-without-password",
            "select 'Account', id, sign_in_name from access.accounts where state = 'Active' and password_hash is null"),
        SqlCheck.Error("sign-in-key-differs",
            "select 'Account', id, sign_in_name || ' ≠ ' || sign_in_key from access.accounts where sign_in_key <> lower(normalize(sign_in_name, NFC))"),
        SqlCheck.Error("grants-exclude-each-other",
            $"""
            select distinct 'Account', account.id, account.sign_in_name || ': ' || one.role || ' + ' || other.role from {Pairs}
            where one.role < other.role and ('Auditor' in (one.role, other.role) or ('SystemAdministrator' in (one.role, other.role)
                and (one.role in ('CityOfficer', 'OfficeLeader', 'CouncilMember') or other.role in ('CityOfficer', 'OfficeLeader', 'CouncilMember'))))
            """),
        SqlCheck.Error("grant-held-twice",
            $"""
            select 'Account', account.id, account.sign_in_name || ': ' || one.role from {Pairs}
            where one.id < other.id and one.role = other.role and one.unit is not distinct from other.unit
            """),
        SqlCheck.Error("grant-scope-does-not-fit",
            """
            select 'Grant', id, role from access.grants
            where (role in ('UnitReporter', 'UnitHead') and unit is null) or (role not in ('UnitReporter', 'UnitHead', 'CityOfficer') and unit is not null)
            """),
        SqlCheck.Error("grant-ended-before-given",
            "select 'Grant', id, role || ': ' || given_at || ' > ' || ended_at from access.grants where ended_at < given_at"),
        SqlCheck.Error("grant-transfer-gave-nothing",
            """
            select 'GrantTransfer', transfer.id, given.id::text from access.grant_transfers as transfer cross join unnest(transfer.given) as given (id)
            where not exists (select from access.grants as held where held.id = given.id)
            """),
        SqlCheck.Error("session-beyond-its-limit",
            """
            select 'Session', session.id, account.sign_in_name || ': ' || session.started_at || ' – ' || session.last_seen_at from access.sessions as session
            join access.accounts as account on account.id = session.account
            where session.last_seen_at > session.started_at + interval '12 hours' or session.last_seen_at < session.started_at
            """),
        SqlCheck.Error("session-of-disabled-account",
            """
            select 'Session', session.id, account.sign_in_name from access.sessions as session join access.accounts as account on account.id = session.account
            where session.ended_at is null and account.state = 'Disabled'
            """),
        SqlCheck.Error("invitation-accepted-too-late",
            """
            select 'Invitation', id, accepted_at || ' > ' || least(expires_at, revoked_at) from access.invitations
            where accepted_at > expires_at or accepted_at > revoked_at
            """),
        SqlCheck.Error("token-of-disabled-account",
            """
            select 'PersonalToken', token.id, account.sign_in_name || ': ' || token.name from access.personal_tokens as token
            join access.accounts as account on account.id = token.account
            where account.state = 'Disabled' and token.revoked_at is null and token.valid_to >= @today
            """),
        SqlCheck.Error("token-used-after-its-end",
            """
            select 'PersonalToken', id, name || ': ' || last_used_on from access.personal_tokens
            where last_used_on > valid_to or last_used_on > (revoked_at at time zone 'Asia/Ho_Chi_Minh')::date
            """),
        SqlCheck.Error("audit-chain-broken",
            """
            select line.kind, line.object, line.number || ': ' || line.revision_before || ' ≠ ' || line.before from (
                select number, kind, object, revision_before, lag(revision_after) over (partition by kind, object order by number) as before
                from access.audit where revision_after is not null) as line
            where line.revision_before <> line.before
            """),
    ];

    /// <summary>Two grants of one account that hold on a common day.</summary>
    private const string Pairs =
        """
        access.grants as one join access.grants as other on other.account = one.account and other.id <> one.id
            and one.valid_from <= coalesce(other.valid_to, 'infinity') and other.valid_from <= coalesce(one.valid_to, 'infinity')
        join access.accounts as account on account.id = one.account and one.ended_at is null and other.ended_at is null
        """;
}
