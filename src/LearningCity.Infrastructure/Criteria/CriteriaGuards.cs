namespace LearningCity.Infrastructure.Criteria;

/// <summary>
/// Part of the migration that makes the tables of Criteria: the second wall behind the aggregates. Once a migration has used
/// a constant of this class it is frozen: a change is a new constant and a new migration.
/// </summary>
internal static class CriteriaGuards
{
    /// <summary>Separation of duties, and what is published or accepted does not change, whichever way the change comes.</summary>
    public const string NothingChangesAfterwards =
        """
        alter table criteria.criteria_sets add constraint publisher_is_not_author check (publisher is null or publisher <> author);

        alter table criteria.reports add constraint acceptor_took_no_part check (
            acceptor is null or (acceptor <> all (contributors) and acceptor is distinct from sender and acceptor is distinct from preparer));

        create or replace function criteria.refuse_change_of_published_set() returns trigger language plpgsql as $$
        begin
            if (new.code, new.version, new.definition, new.content_hash, new.author)
                is distinct from (old.code, old.version, old.definition, old.content_hash, old.author) then
                raise exception 'a criteria set that is no draft does not change' using errcode = '23514';
            end if;
            return new;
        end $$;

        create or replace trigger published_sets_do_not_change
            before update on criteria.criteria_sets for each row when (old.state <> 'Draft')
            execute function criteria.refuse_change_of_published_set();

        create or replace function criteria.refuse_change_of_accepted_entry() returns trigger language plpgsql as $$
        begin
            if (new.met, new.figures, new.choices, new.direct_source, new.gap_reason, new.not_applicable_reason, new.note)
                is distinct from (old.met, old.figures, old.choices, old.direct_source, old.gap_reason, old.not_applicable_reason, old.note) then
                raise exception 'an accepted answer does not change; reopen its report first' using errcode = '23514';
            end if;
            return new;
        end $$;

        create or replace trigger accepted_entries_do_not_change
            before update on criteria.entries for each row when (old.state = 'Accepted')
            execute function criteria.refuse_change_of_accepted_entry();

        create or replace function criteria.refuse_removal() returns trigger language plpgsql as $$
        begin
            raise exception 'nothing of %.% is deleted', tg_table_schema, tg_table_name using errcode = '23514';
        end $$;

        create or replace trigger sets_are_not_deleted before delete or truncate on criteria.criteria_sets
            for each statement execute function criteria.refuse_removal();
        create or replace trigger rounds_are_not_deleted before delete or truncate on criteria.rounds
            for each statement execute function criteria.refuse_removal();
        create or replace trigger reports_are_not_deleted before delete or truncate on criteria.reports
            for each statement execute function criteria.refuse_removal();
        create or replace trigger entries_are_not_deleted before delete or truncate on criteria.entries
            for each statement execute function criteria.refuse_removal();
        """;
}
