namespace LearningCity.Infrastructure.Criteria;

/// <summary>The indicators of every set, out of the sets' files, for checks over many rounds at once.</summary>
internal static class SetIndicators
{
    /// <summary>Begins a statement: <c>indicators (set, code, indicator)</c>.</summary>
    public const string With =
        """
        with indicators as materialized (
            select own.id as set, node ->> 'code' as code, node -> 'indicator' as indicator from criteria.criteria_sets as own,
                jsonb_path_query(own.definition::jsonb, 'strict $.nodes.** ? (exists (@.indicator))') as node
        )
        """;
}
