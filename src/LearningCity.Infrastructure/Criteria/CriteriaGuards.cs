namespace LearningCity.Infrastructure.Criteria;

/// <summary>
/// Part of the migration that makes the tables of Criteria: the second wall behind the aggregates. Once a migration has used
/// a constant of this class it is frozen: a change is a new constant and a new migration.
/// </summary>
internal static partial class CriteriaGuards
{
    /// <summary>Separation of duties, and what is published or accepted does not change, whichever way the change comes.</summary>
    public const string NothingChangesAfterwards =
        """
        alter table criteria.criteria_sets add constraint publisher_is_not_author check (publisher is null or publisher <> author);

        alter table criteria.reports add constraint acceptor_took_no_part check (
            acceptor is null or (acceptor <> all (contributors) and acceptor is distinct from sender and acceptor is distinct from preparer));

        create or replace function criteria.refuse_change_of_published_set() returns trigger language plpgsql as $$
        begin
            if new.state = 'Draft' or (new.id, new.code, new.version, new.title, new.definition, new.content_hash, new.author, new.publisher)
                is distinct from (old.id, old.code, old.version, old.title, old.definition, old.content_hash, old.author, old.publisher) then
                raise exception 'a criteria set that is no draft does not change' using errcode = '23514';
            end if;
            return new;
        end $$;

        create or replace trigger published_sets_do_not_change
            before update on criteria.criteria_sets for each row when (old.state <> 'Draft')
            execute function criteria.refuse_change_of_published_set();

        create or replace function criteria.refuse_loss_of_contributors() returns trigger language plpgsql as $$
        begin
            if not new.contributors @> old.contributors or (new.id, new.round, new.unit) is distinct from (old.id, old.round, old.unit) then
                raise exception 'whoever contributed to a report stays named in it' using errcode = '23514';
            end if;
            return new;
        end $$;

        create or replace trigger contributors_stay
            before update on criteria.reports for each row execute function criteria.refuse_loss_of_contributors();

        create or replace function criteria.refuse_change_of_entry() returns trigger language plpgsql as $$
        begin
            if tg_op = 'UPDATE' then
                if (new.id, new.report, new.round, new.unit, new.indicator, new.indicator_ordinal, new.node)
                    is distinct from (old.id, old.report, old.round, old.unit, old.indicator, old.indicator_ordinal, old.node) then
                    raise exception 'an answer stays with its report and its indicator' using errcode = '23514';
                end if;
                if (new.met, new.figures, new.choices, new.direct_source, new.gap_reason, new.not_applicable_reason, new.note)
                    is not distinct from (old.met, old.figures, old.choices, old.direct_source, old.gap_reason, old.not_applicable_reason, old.note) then
                    return new;
                end if;
            end if;
            if not exists (select from criteria.reports as report where report.id = new.report and report.state = 'Draft') then
                raise exception 'an answer changes only while its report is a draft' using errcode = '23514';
            end if;
            if tg_op = 'UPDATE' and old.state = 'Accepted' then
                raise exception 'an accepted answer does not change; reopen its report first' using errcode = '23514';
            end if;
            return new;
        end $$;

        create or replace trigger entries_change_in_drafts
            before insert or update on criteria.entries for each row execute function criteria.refuse_change_of_entry();

        create or replace function criteria.refuse_change_of_begun_round() returns trigger language plpgsql as $$
        begin
            if exists (select from criteria.rounds as round
                where round.id = coalesce(new.round, old.round) and round.state <> 'Draft') then
                raise exception 'who is asked for what does not change once a round has begun' using errcode = '23514';
            end if;
            return coalesce(new, old);
        end $$;

        create or replace trigger assignments_stay
            before insert or update or delete on criteria.round_assignments for each row
            execute function criteria.refuse_change_of_begun_round();

        create or replace trigger participants_stay
            before insert or delete on criteria.round_participants for each row
            execute function criteria.refuse_change_of_begun_round();

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
