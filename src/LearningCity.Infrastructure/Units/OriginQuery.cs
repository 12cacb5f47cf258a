namespace LearningCity.Infrastructure.Units;

/// <summary>Where units come from, across any number of mergers, splits and renamings.</summary>
internal static class OriginQuery
{
    /// <summary>
    /// $1 units, $2 first day, $3 second day. Goes back from the second day along the links. <c>until</c> is the last day on which
    /// the reached unit is looked at; whoever gave a part away between the first day and that day was more before than after.
    /// </summary>
    public const string Text =
        """
        with recursive past(unit_id, reached, until, whole) as (
            select unit.id, unit.id, $3::date, true
            from units.units unit
            where unit.id = any($1) and unit.valid_from <= $3 and (unit.valid_to is null or unit.valid_to >= $3)
            union
            select past.unit_id, link.unit_id, link.since - 1, past.whole and link.extent = 'Whole' and not exists (
                select from units.unit_successions given
                where given.unit_id = past.reached and given.since >= link.since and given.since <= past.until)
            from past
            join units.unit_successions link on link.successor = past.reached and link.since > $2 and link.since <= past.until
        ), judged as (
            select past.unit_id, past.reached, unit.valid_from <= $2 as there_before,
                past.whole and not exists (
                    select from units.unit_successions given
                    where given.unit_id = past.reached and given.since > $2 and given.since <= past.until) as whole,
                exists (
                    select from units.unit_successions link
                    where link.successor = past.reached and link.since > $2 and link.since <= past.until) as continues
            from past join units.units unit on unit.id = past.reached
        )
        select unit_id, case when there_before then reached end as origin, bool_or(whole)
        from judged
        where there_before or not continues
        group by 1, 2
        order by 1, 2
        """;
}
