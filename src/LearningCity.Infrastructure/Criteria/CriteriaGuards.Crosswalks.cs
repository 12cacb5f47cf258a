namespace LearningCity.Infrastructure.Criteria;

internal static partial class CriteriaGuards
{
    /// <summary>Crosswalks are published by somebody else, never change in what they say, and are retired, not deleted. Drafts: <see cref="CrosswalkDraftsAreEdited"/>.</summary>
    public const string CrosswalksStay =
        """
        alter table criteria.crosswalks add constraint crosswalk_publisher_is_not_author check (publisher is null or publisher <> author);
        alter table criteria.crosswalks add constraint crosswalk_joins_two_sets check (left_set <> right_set);
        alter table criteria.entries add constraint tie_names_another_answer check (
            (tie = 'None') = (taken_from is null) and taken_from is distinct from id);

        create or replace function criteria.refuse_change_of_crosswalk() returns trigger language plpgsql as $$
        begin
            if (new.id, new.left_set, new.left_indicator, new.right_set, new.right_indicator, new.inputs, new.author)
                is distinct from (old.id, old.left_set, old.left_indicator, old.right_set, old.right_indicator, old.inputs, old.author)
                or (old.state <> 'Draft' and (new.state = 'Draft' or new.publisher is distinct from old.publisher))
                or old.state = 'Retired' then
                raise exception 'a crosswalk does not change in what it says' using errcode = '23514';
            end if;
            return new;
        end $$;

        create or replace trigger crosswalks_stay
            before update on criteria.crosswalks for each row execute function criteria.refuse_change_of_crosswalk();
        create or replace trigger crosswalks_are_not_deleted before delete or truncate on criteria.crosswalks
            for each statement execute function criteria.refuse_removal();
        """;

    /// <summary>A draft may be edited; whoever did stays named and does not publish it. Afterwards a crosswalk never changes in what it says.</summary>
    public const string CrosswalkDraftsAreEdited =
        """
        alter table criteria.crosswalks add constraint crosswalk_publisher_is_no_editor check (publisher is null or publisher <> all (editors));

        create or replace function criteria.refuse_change_of_crosswalk() returns trigger language plpgsql as $$
        begin
            if (new.id, new.author) is distinct from (old.id, old.author) or not new.editors @> old.editors
                or (old.state <> 'Draft' and (new.left_set, new.left_indicator, new.right_set, new.right_indicator, new.inputs, new.editors)
                    is distinct from (old.left_set, old.left_indicator, old.right_set, old.right_indicator, old.inputs, old.editors))
                or (old.state <> 'Draft' and (new.state = 'Draft' or new.publisher is distinct from old.publisher))
                or old.state = 'Retired' then
                raise exception 'a crosswalk does not change in what it says' using errcode = '23514';
            end if;
            return new;
        end $$;
        """;
}
