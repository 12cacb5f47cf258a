namespace LearningCity.Infrastructure.Criteria;

/// <content>Of the migration that makes the tables of supplied values.</content>
internal static partial class CriteriaGuards
{
    /// <summary>An accepted answer changes in one way only: to what was supplied, where it was supplied before, in an open round. Sources stay once a
    /// round has begun, and what was supplied is not deleted.</summary>
    public const string SupplyAloneChangesWhatIsAccepted =
        """
        create or replace function criteria.refuse_change_of_entry() returns trigger language plpgsql as $$
        begin
            if tg_op = 'UPDATE' then
                if (new.id, new.report, new.round, new.unit, new.indicator, new.indicator_ordinal, new.node)
                    is distinct from (old.id, old.report, old.round, old.unit, old.indicator, old.indicator_ordinal, old.node) then
                    raise exception 'an answer stays with its report and its indicator' using errcode = '23514';
                end if;
                if (new.met, new.figures, new.choices, new.direct_source, new.gap_reason, new.not_applicable_reason, new.note, new.origin)
                    is not distinct from
                    (old.met, old.figures, old.choices, old.direct_source, old.gap_reason, old.not_applicable_reason, old.note, old.origin) then
                    return new;
                end if;
                if old.state = 'Accepted' and new.state = 'Accepted' and old.origin = 'Supplied' and new.origin = 'Supplied'
                    and (new.direct_source, new.gap_reason, new.not_applicable_reason) is not distinct from (null::text, null::text, null::text)
                    and new.note is not distinct from old.note
                    and exists (
                        select from criteria.reports as report join criteria.rounds as round on round.id = report.round
                        where report.id = new.report and report.state = 'Accepted' and round.state = 'Open')
                    and exists (
                        select from criteria.supplied_values as value
                        where value.report = new.report and value.indicator = new.indicator and value.release_reason is null
                            and (value.met, value.figures, value.choices) is not distinct from (new.met, new.figures, new.choices)) then
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

        create or replace function criteria.refuse_change_of_sources() returns trigger language plpgsql as $$
        begin
            raise exception 'where values come from does not change once a round has begun' using errcode = '23514';
        end $$;

        create or replace trigger sources_stay
            before update on criteria.rounds for each row when (old.state <> 'Draft' and new.sources is distinct from old.sources)
            execute function criteria.refuse_change_of_sources();

        create or replace function criteria.refuse_move_of_supply() returns trigger language plpgsql as $$
        begin
            raise exception 'a supplied value stays with its report and its indicator' using errcode = '23514';
        end $$;

        create or replace trigger supplies_stay
            before update on criteria.supplied_values for each row
            when ((new.id, new.report, new.round, new.unit, new.indicator) is distinct from (old.id, old.report, old.round, old.unit, old.indicator))
            execute function criteria.refuse_move_of_supply();
        create or replace trigger supplies_are_not_deleted before delete or truncate on criteria.supplied_values
            for each statement execute function criteria.refuse_removal();
        """;
}
