namespace LearningCity.Infrastructure.Criteria;

/// <content>The end of a round: its states, the council, the decision and what is frozen.</content>
internal static partial class CriteriaGuards
{
    public const string PeriodsDoNotOverlap =
        """
        create extension if not exists btree_gist schema public;

        alter table criteria.rounds add constraint periods_do_not_overlap exclude using gist (
            set with =, kind with =, subject with =, daterange(period_from, period_to, '[]') with &&)
            where (state not in ('Draft', 'Withdrawn'));
        """;

    public const string StatesGoOnInOrder =
        """
        alter table criteria.rounds add constraint baseline_ends_at_lock check (kind <> 'Baseline' or state in ('Draft', 'Open', 'Locked'));

        create or replace function criteria.refuse_leap_of_round() returns trigger language plpgsql as $$
        begin
            if (old.state, new.state) not in (
                ('Draft', 'Open'), ('Open', 'Locked'), ('Locked', 'Open'), ('Locked', 'Assessed'), ('Assessed', 'Locked'), ('Assessed', 'Decided'),
                ('Decided', 'Published'), ('Decided', 'Withdrawn'), ('Published', 'Withdrawn'),
                ('Decided', 'Open'), ('Published', 'Open'), ('Withdrawn', 'Open')) then
                raise exception 'a round does not go from % to %', old.state, new.state using errcode = '23514';
            end if;
            return new;
        end $$;

        create or replace trigger rounds_go_on_in_order before update on criteria.rounds for each row
            when (new.state <> old.state) execute function criteria.refuse_leap_of_round();

        create or replace function criteria.refuse_decision_without_result() returns trigger language plpgsql as $$
        begin
            if not exists (select from criteria.frozen_results as result where result.round = new.id and result.number = new.last_result) then
                raise exception 'a decided round has a frozen result' using errcode = '23514';
            end if;
            return null;
        end $$;

        create constraint trigger decisions_freeze after update on criteria.rounds deferrable initially deferred for each row
            when (new.state = 'Decided' and old.state <> 'Decided') execute function criteria.refuse_decision_without_result();
        """;

    /// <summary>From khoá on only a review may end; from the council's conclusion on nothing of a report changes. A document withdrawn later still lowers a count.</summary>
    public const string ReportsRestAfterLock =
        """
        create or replace function criteria.refuse_change_of_locked_report() returns trigger language plpgsql as $$
        declare
            present text := (select round.state from criteria.rounds as round where round.id = new.round);
        begin
            if present in ('Assessed', 'Decided', 'Published', 'Withdrawn') or (present = 'Locked' and new.state not in ('InReview', 'Accepted')) then
                raise exception 'a report of a round that is % does not become %', present, new.state using errcode = '23514';
            end if;
            return new;
        end $$;

        create or replace trigger reports_rest_after_lock before update on criteria.reports for each row
            when (new.state <> old.state) execute function criteria.refuse_change_of_locked_report();

        create or replace function criteria.refuse_change_of_locked_entry() returns trigger language plpgsql as $$
        declare
            present text := (select round.state from criteria.rounds as round where round.id = new.round);
        begin
            if tg_op = 'UPDATE' then
                if (new.met, new.figures, new.choices, new.direct_source, new.gap_reason, new.not_applicable_reason, new.note, new.state)
                    is not distinct from (old.met, old.figures, old.choices, old.direct_source, old.gap_reason, old.not_applicable_reason, old.note, old.state) then
                    return new;
                end if;
                if present = 'Locked' and new.state = 'Accepted' and (new.met, new.figures, new.choices, new.direct_source, new.gap_reason, new.not_applicable_reason, new.note)
                    is not distinct from (old.met, old.figures, old.choices, old.direct_source, old.gap_reason, old.not_applicable_reason, old.note) then
                    return new;
                end if;
            end if;
            if present not in ('Draft', 'Open') then
                raise exception 'an answer of a round that is % does not change', present using errcode = '23514';
            end if;
            return new;
        end $$;

        create or replace trigger entries_rest_after_lock before insert or update on criteria.entries for each row
            execute function criteria.refuse_change_of_locked_entry();
        """;

    public const string WhatIsDecidedStands =
        """
        alter table criteria.council_results add constraint difference_has_reason check (
            reason is not null or (status = self_status and mark is not distinct from self_mark));

        create or replace function criteria.refuse_council_of_other_round() returns trigger language plpgsql as $$
        begin
            if not exists (select from criteria.rounds as round where round.id = new.round and round.state = 'Locked' and round.kind <> 'Baseline') then
                raise exception 'the council speaks while the round is locked' using errcode = '23514';
            end if;
            return new;
        end $$;

        create or replace trigger council_speaks_while_locked before insert or update on criteria.council_results for each row
            execute function criteria.refuse_council_of_other_round();

        create or replace function criteria.refuse_lone_decider() returns trigger language plpgsql as $$
        begin
            if exists (select from criteria.reports as report where report.round = new.round and report.state = 'Accepted'
                and report.acceptor = new.decided_by and (report.reviewer is null or report.reviewer = new.decided_by)) then
                raise exception 'who decides a round accepted none of its reports alone' using errcode = '23514';
            end if;
            return new;
        end $$;

        create or replace trigger decider_accepted_nothing_alone before insert on criteria.round_results for each row
            execute function criteria.refuse_lone_decider();

        create or replace function criteria.refuse_change_of_result() returns trigger language plpgsql as $$
        begin
            if (new.round, new.number, new.corrects, new.decision_number, new.decided_on, new.signer, new.body, new.paper, new.decided_by, new.decided_at)
                is distinct from (old.round, old.number, old.corrects, old.decision_number, old.decided_on, old.signer, old.body, old.paper, old.decided_by, old.decided_at)
                or (old.published_on is not null and (new.published_on, new.published_by) is distinct from (old.published_on, old.published_by))
                or (old.withdrawn_at is not null
                    and (new.withdrawn_at, new.withdrawn_by, new.withdrawal_reason) is distinct from (old.withdrawn_at, old.withdrawn_by, old.withdrawal_reason)) then
                raise exception 'what was decided, published or withdrawn stands' using errcode = '23514';
            end if;
            return new;
        end $$;

        create or replace trigger results_stand before update on criteria.round_results for each row execute function criteria.refuse_change_of_result();

        create or replace function criteria.refuse_change_of_frozen() returns trigger language plpgsql as $$
        begin
            raise exception 'what is frozen in %.% is written once', tg_table_schema, tg_table_name using errcode = '23514';
        end $$;

        create or replace trigger frozen_results_are_written_once before update or delete or truncate on criteria.frozen_results
            for each statement execute function criteria.refuse_change_of_frozen();
        create or replace trigger frozen_parts_are_written_once before update or delete or truncate on criteria.frozen_parts
            for each statement execute function criteria.refuse_change_of_frozen();

        create or replace function criteria.refuse_part_of_sealed() returns trigger language plpgsql as $$
        begin
            if exists (select from criteria.frozen_results as result where result.round = new.round and result.number = new.number) then
                raise exception 'nothing is added to a sealed result' using errcode = '23514';
            end if;
            return new;
        end $$;

        create or replace trigger sealed_results_take_no_part before insert on criteria.frozen_parts for each row
            execute function criteria.refuse_part_of_sealed();

        create or replace trigger results_are_not_deleted before delete or truncate on criteria.round_results
            for each statement execute function criteria.refuse_removal();
        create or replace trigger council_results_are_not_deleted before delete or truncate on criteria.council_results
            for each statement execute function criteria.refuse_removal();
        """;
}
