using LearningCity.Api.Tests.Kernel;

namespace LearningCity.Api.Tests.Criteria;

/// <summary>Damage to scores and frozen results, one piece for each check.</summary>
internal static class ResultsDamage
{
    public static IReadOnlyList<Damage> All { get; } =
    [
        new("scores-were-wrong", $"update criteria.scoreboards set defects = 3 where round = {Decided}"),
        new("round-without-scoreboard", $"delete from criteria.scoreboards where round = {Decided}", "score-ahead-of-its-scoreboard"),
        new("score-ahead-of-its-scoreboard", $"update criteria.scoreboards set generation = 0 where round = {Decided}"),
        new("score-of-unit-not-in-round", $"update criteria.scores set unit = gen_random_uuid() where ctid = (select ctid from criteria.scores where round = {Decided} and scope = 1 and node not in (select node from criteria.entries where round = {Decided}) limit 1)"),
        new("score-apart-from-its-answer", $"update criteria.scores set reason = 10 where ctid = {Score}"),
        new("answer-without-score", $"delete from criteria.scores where ctid = {Score}", "total-differs-from-its-units"),
        new("score-count-is-not-its-status", $"update criteria.scores set status = 3 - status where ctid = {Score}"),
        new("total-differs-from-its-units",
            $"update criteria.scores as whole set numerator = numerator + 1 from criteria.rounds as round where round.id = whole.round and whole.unit = round.subject and scope = 1 and (whole.round, whole.node) = (select round, node from criteria.scores where ctid = {Score})"),
        new("decision-without-frozen-result", $"update criteria.rounds set last_result = 9 where id = {Decided}"),
        new("frozen-parts-missing", $"delete from criteria.frozen_parts where round = {Decided} and part = 0"),
        new("frozen-result-not-intact", $"insert into criteria.frozen_checks (round, number, checked_at, is_intact) values ({Decided}, 1, now(), false)"),
        new("round-assessed-without-council", $"delete from criteria.council_results where round = {Decided}"),
    ];

    private const string Decided = "(select id from criteria.rounds where state = 'Published' order by title limit 1)";

    /// <summary>Of an answer that was judged, to an indicator that others answered too.</summary>
    private const string Score =
        """
        (select score.ctid from criteria.scores as score join criteria.entries as entry on entry.round = score.round and entry.unit = score.unit and entry.node = score.node
         where score.scope = 0 and score.status in (1, 2) and score.reason in (1, 2) and exists (
            select from criteria.scores as other where other.round = score.round and other.node = score.node and other.scope = 0 and other.unit <> score.unit)
         order by entry.id limit 1)
        """;
}
