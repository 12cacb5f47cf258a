namespace LearningCity.Infrastructure.Criteria;

/// <content>The plan of a round, and what is given up of it.</content>
internal static partial class CriteriaGuards
{
    /// <summary>Only what is still planned is discarded, with a reason; from then on nothing of it changes, and its period is free again.</summary>
    public const string DiscardedRoundsRest =
        """
        alter table criteria.rounds drop constraint periods_do_not_overlap;
        alter table criteria.rounds add constraint periods_do_not_overlap exclude using gist (
            set with =, kind with =, subject with =, daterange(period_from, period_to, '[]') with &&)
            where (state not in ('Draft', 'Discarded', 'Withdrawn'));

        alter table criteria.rounds drop constraint baseline_ends_at_lock;
        alter table criteria.rounds add constraint baseline_ends_at_lock check (
            kind <> 'Baseline' or state in ('Draft', 'Discarded', 'Open', 'Locked'));

        alter table criteria.rounds add constraint discarding_has_reason check (
            num_nonnulls(discarded_by, discarded_at, discard_reason) = case when state = 'Discarded' then 3 else 0 end);

        create or replace function criteria.refuse_leap_of_round() returns trigger language plpgsql as $$
        begin
            if (old.state, new.state) not in (
                ('Draft', 'Open'), ('Draft', 'Discarded'), ('Open', 'Locked'), ('Locked', 'Open'), ('Locked', 'Assessed'), ('Assessed', 'Locked'),
                ('Assessed', 'Decided'), ('Decided', 'Published'), ('Decided', 'Withdrawn'), ('Published', 'Withdrawn'),
                ('Decided', 'Open'), ('Published', 'Open'), ('Withdrawn', 'Open')) then
                raise exception 'a round does not go from % to %', old.state, new.state using errcode = '23514';
            end if;
            return new;
        end $$;

        create or replace function criteria.refuse_change_of_discarded_round() returns trigger language plpgsql as $$
        begin
            raise exception 'a discarded round does not change' using errcode = '23514';
        end $$;

        create or replace trigger discarded_rounds_rest before update on criteria.rounds for each row
            when (old.state = 'Discarded') execute function criteria.refuse_change_of_discarded_round();
        """;
}
