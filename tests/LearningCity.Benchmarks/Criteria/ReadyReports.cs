using LearningCity.Benchmarks.Kernel;

namespace LearningCity.Benchmarks.Criteria;

/// <summary>Reports of the open round, complete, and drafts again or waiting for the head's signature.</summary>
internal static class ReadyReports
{
    /// <summary>Lets the round be sent to for a month more; its reports were accepted long ago.</summary>
    public static Task KeepOpenAsync(City city) =>
        city.Database.ExecuteAsync("update criteria.rounds set locks_at = now() + interval '30 days' where state = 'Open'");

    /// <summary>Takes back what was sent.</summary>
    /// <param name="state">Draft or Ready.</param>
    /// <param name="most">How many, those of the same units each time.</param>
    public static Task<List<ReadyReport>> MakeAsync(City city, string state, int most) => city.Database.Source.ListAsync(
        """
        update criteria.reports set state = $2, sender = null, sent_at = null, reviewer = null, acceptor = null, accepted_at = null, revision = revision + 1
        where id in (select report.id from criteria.reports as report join criteria.rounds as round on round.id = report.round and round.state = 'Open'
            order by report.unit limit $1)
        returning id, unit, revision
        """,
        row => new ReadyReport(row.GetGuid(0), row.GetGuid(1), row.GetInt32(2)), most, state);
}

internal sealed record ReadyReport(Guid Id, Guid Unit, int Revision);
