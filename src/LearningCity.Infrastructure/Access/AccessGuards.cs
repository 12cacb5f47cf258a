namespace LearningCity.Infrastructure.Access;

/// <summary>
/// Part of the migration that makes the tables of Access. Once a migration has used a constant of this class it is frozen:
/// a change is a new constant and a new migration.
/// </summary>
internal static class AccessGuards
{
    /// <summary>Makes audit and security log append-only, for the application's own role and for the owner of the database.</summary>
    public const string AppendOnly =
        """
        -- Nobody rewrites the audit or the security log, the owner of the database not by accident either.
        -- The application's own role (when the server has one of this name) may insert and read, and nothing else.
        create or replace function access.refuse_rewriting() returns trigger language plpgsql as $$
        begin
            raise exception 'permission denied: %.% is append-only', tg_table_schema, tg_table_name using errcode = '42501';
        end $$;

        create or replace trigger audit_is_append_only
            before update or delete or truncate on access.audit
            for each statement execute function access.refuse_rewriting();

        create or replace trigger security_events_are_append_only
            before update or delete or truncate on access.security_events
            for each statement execute function access.refuse_rewriting();

        do $$
        begin
            if exists (select from pg_roles where rolname = 'learning_city_app') then
                revoke update, delete, truncate on access.audit, access.security_events from learning_city_app;
                grant select, insert on access.audit, access.security_events to learning_city_app;
            end if;
        end $$;
        """;
}
