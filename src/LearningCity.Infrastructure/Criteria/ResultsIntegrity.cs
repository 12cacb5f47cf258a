using LearningCity.Infrastructure.Kernel;

namespace LearningCity.Infrastructure.Criteria;

/// <summary>What must hold of scores and frozen results: every score is what the answers and the scores below it say, and every decision has its frozen text.
/// The whole computation from nothing is the nightly scoring; what it found is one of these checks.</summary>
internal sealed class ResultsIntegrity : IIntegrityCatalogue
{
    public IReadOnlyList<IntegrityCheck> Checks { get; } =
    [
        SqlCheck.Error("scores-were-wrong",
            """
            select 'Round', round.id, round.title || ': ' || board.defects from criteria.scoreboards as board join criteria.rounds as round on round.id = board.round
            where board.defects > 0
            """),
        SqlCheck.Error("round-without-scoreboard",
            """
            select 'Round', id, title from criteria.rounds as round where state not in ('Draft', 'Discarded')
                and not exists (select from criteria.scoreboards as board where board.round = round.id)
            """),
        SqlCheck.Error("score-ahead-of-its-scoreboard",
            """
            select 'Round', score.round, 'r' || max(score.generation) || ' × ' || count(*) from criteria.scores as score
            left join criteria.scoreboards as board on board.round = score.round where board.round is null or score.generation > board.generation group by score.round
            """),
        SqlCheck.Error("score-of-unit-not-in-round",
            """
            select 'Round', round.id, round.title || ': ' || scored.unit from (select distinct round, unit from criteria.scores) as scored
            join criteria.rounds as round on round.id = scored.round
            where scored.unit <> round.subject and not exists (
                select from (
                    select asked.round, asked.unit from criteria.round_participants as asked
                    union select asked.round, unnest(asked.path) from criteria.round_participants as asked) as known
                where known.round = scored.round and known.unit = scored.unit)
            """),
        SqlCheck.Error("score-apart-from-its-answer",
            """
            select 'UnitReport', entry.report, entry.indicator || ': ' || score.status || '/' || score.reason from criteria.entries as entry
            join criteria.scores as score on score.round = entry.round and score.unit = entry.unit and score.scope = 0 and score.node = entry.node
            where (entry.state = 'Accepted') <> (score.status <> 0) or (entry.state = 'Accepted' and (
                (entry.gap_reason is not null) <> (score.reason = 10) or (entry.not_applicable_reason is not null) <> (score.reason = 11)))
            """),
        SqlCheck.Error("answer-without-score",
            """
            select 'UnitReport', entry.report, entry.indicator from criteria.entries as entry
            where entry.state = 'Accepted' and not exists (
                select from criteria.scores as score
                where score.round = entry.round and score.unit = entry.unit and score.scope = 0 and score.node = entry.node)
            """),
        SqlCheck.Error("score-count-is-not-its-status",
            """
            select 'Round', score.round, score.unit || ' ' || score.node || ': ' || score.status from criteria.scores as score
            join (select distinct round, node from criteria.entries) as indicator on indicator.round = score.round and indicator.node = score.node
            where score.scope = 0 and array_position(score.counts, 1) - 1 <> case score.status when 0 then 5 when 5 then 4 when 6 then 6 else score.status - 1 end
            """),
        // Percentages given as they are and indicators of several parts add up by their counts alone.
        SqlCheck.Error("total-differs-from-its-units",
            """
            select 'Round', whole.round, whole.node || ': ' || whole.numerator || '/' || whole.denominator || ' ≠ ' || added.numerator || '/' || added.denominator
            from criteria.rounds as round
            join criteria.scores as whole on whole.round = round.id and whole.unit = round.subject and whole.scope = 1
            join (
                select score.round, score.node, bool_and(not is_direct and part_statuses = '{}') as is_summed, sum(numerator) as numerator, sum(denominator) as denominator, sum(contributors) as contributors,
                    array[sum(counts[1]), sum(counts[2]), sum(counts[3]), sum(counts[4]), sum(counts[5]), sum(counts[6]), sum(counts[7])]::int[] as counts
                from criteria.scores as score join (select distinct round, node from criteria.entries) as indicator using (round, node)
                where score.scope = 0 group by score.round, score.node
            ) as added on added.round = whole.round and added.node = whole.node
            where whole.counts is distinct from added.counts or (added.is_summed
                and (whole.numerator, whole.denominator, whole.contributors::bigint) is distinct from (added.numerator, added.denominator, added.contributors))
            """),
        SqlCheck.Error("decision-without-frozen-result",
            """
            select 'Round', round.id, round.title || ' ' || result.number from criteria.round_results as result join criteria.rounds as round on round.id = result.round
            where not exists (select from criteria.frozen_results as frozen where frozen.round = result.round and frozen.number = result.number)
            union all
            select 'Round', id, title || ' ' || last_result from criteria.rounds as round where state in ('Decided', 'Published', 'Withdrawn')
                and not exists (select from criteria.round_results as result where result.round = round.id and result.number = round.last_result)
            """),
        SqlCheck.Error("frozen-parts-missing",
            """
            select 'Round', coalesce(frozen.round, part.round), coalesce(frozen.number, part.number) || ': ' || coalesce(part.there, 0) || ' / ' || coalesce(frozen.parts, 0)
            from criteria.frozen_results as frozen full join (
                select round, number, count(*) as there, max(part) as last from criteria.frozen_parts group by round, number
            ) as part on part.round = frozen.round and part.number = frozen.number
            where (part.there, part.last + 1) is distinct from (frozen.parts::bigint, frozen.parts)
            """),
        SqlCheck.Error("frozen-result-not-intact",
            "select 'Round', round, number || ': ' || checked_at from criteria.frozen_checks where not is_intact"),
        SqlCheck.Error("round-assessed-without-council",
            """
            select 'Round', id, title from criteria.rounds as round where state in ('Assessed', 'Decided', 'Published')
                and not exists (select from criteria.council_results as said where said.round = round.id)
            """),
    ];
}
