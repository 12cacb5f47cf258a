namespace LearningCity.Infrastructure.Criteria;

internal static partial class CriteriaGuards
{
    /// <summary>Whoever edited a draft stays named and does not publish it; nothing is published with faults.</summary>
    public const string EditorsDoNotPublish =
        """
        alter table criteria.criteria_sets add constraint publisher_is_no_editor check (publisher is null or publisher <> all (editors));
        alter table criteria.criteria_sets add constraint published_without_faults check (state <> 'Published' or working_file is null);

        create or replace function criteria.refuse_loss_of_editors() returns trigger language plpgsql as $$
        begin
            if not new.editors @> old.editors then
                raise exception 'whoever edited a criteria set stays named in it' using errcode = '23514';
            end if;
            if old.state <> 'Draft' and (new.editors, new.working_file) is distinct from (old.editors, old.working_file) then
                raise exception 'a criteria set that is no draft does not change' using errcode = '23514';
            end if;
            return new;
        end $$;

        create or replace trigger editors_stay
            before update on criteria.criteria_sets for each row execute function criteria.refuse_loss_of_editors();
        """;
}
