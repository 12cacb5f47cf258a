namespace LearningCity.Infrastructure.Criteria;

internal static partial class CriteriaGuards
{
    /// <summary>A unit that never was leaves an open round with its empty report; whoever removes it names it in the same transaction. Nothing else goes.</summary>
    public const string EmptyReportsOfRevokedUnitsGo =
        """
        create or replace function criteria.is_revoked(named uuid, asked_in uuid) returns boolean language sql stable as $$
            select coalesce(current_setting('criteria.revoked_unit', true), '') = named::text
                and exists (select from criteria.rounds as round where round.id = asked_in and round.state = 'Open')
        $$;

        create or replace function criteria.refuse_change_of_begun_round() returns trigger language plpgsql as $$
        begin
            if tg_op = 'DELETE' and criteria.is_revoked(old.unit, old.round)
                and not exists (select from criteria.reports as report where report.round = old.round and report.unit = old.unit) then
                return old;
            end if;
            if exists (select from criteria.rounds as round
                where round.id = coalesce(new.round, old.round) and round.state <> 'Draft') then
                raise exception 'who is asked for what does not change once a round has begun' using errcode = '23514';
            end if;
            return coalesce(new, old);
        end $$;

        create or replace function criteria.refuse_removal_of_report() returns trigger language plpgsql as $$
        begin
            if old.state = 'Draft' and old.sendings = 0 and old.contributors = '{}' and criteria.is_revoked(old.unit, old.round)
                and not exists (select from criteria.entries as entry where entry.report = old.id) then
                return old;
            end if;
            raise exception 'nothing of criteria.reports is deleted' using errcode = '23514';
        end $$;

        create or replace trigger reports_are_not_truncated before truncate on criteria.reports
            for each statement execute function criteria.refuse_removal();
        drop trigger reports_are_not_deleted on criteria.reports;
        create trigger reports_are_not_deleted before delete on criteria.reports
            for each row execute function criteria.refuse_removal_of_report();
        """;
}
