using LearningCity.Benchmarks.Kernel;

namespace LearningCity.Benchmarks.Criteria;

/// <summary>Reports of the open round, complete, and drafts again or waiting for the head's signature.</summary>
internal static class ReadyReports
{
    /// <summary>Lets the round be sent to for a month more; its reports were accepted long ago.</summary>
    /// <returns>When it was to be locked.</returns>
    public static async Task<DateTime> KeepOpenAsync(City city)
    {
        var locked = await city.Database.ScalarAsync<DateTime>("select locks_at from criteria.rounds where id = $1", city.Round.Value);
        await city.Database.ExecuteAsync("update criteria.rounds set locks_at = now() + interval '30 days' where id = $1", city.Round.Value);
        return locked;
    }

    /// <summary>Takes back what was sent.</summary>
    /// <param name="state">Draft or Ready.</param>
    /// <param name="most">How many, those of the same units each time.</param>
    public static Task<List<ReadyReport>> MakeAsync(City city, string state, int most) => city.Database.Source.ListAsync(
        """
        update criteria.reports set state = $2, sender = null, sent_at = null, reviewer = null, acceptor = null, accepted_at = null, revision = revision + 1
        where id in (select id from criteria.reports where round = $3 order by unit limit $1)
        returning id, unit, revision
        """,
        row => new ReadyReport(row.GetGuid(0), row.GetGuid(1), row.GetInt32(2)), most, state, city.Round.Value);

    /// <summary>Everything was accepted long ago once more, as whoever measures next expects.</summary>
    /// <param name="locked">When the round is to be locked.</param>
    public static async Task AcceptAgainAsync(City city, DateTime locked)
    {
        await city.Database.ExecuteAsync(
            """
            update criteria.reports set state = 'Accepted', sender = $2, sent_at = $4, reviewer = $3, acceptor = $3, accepted_at = $4, revision = revision + 1
            where round = $1 and state <> 'Accepted'
            """,
            city.Round.Value, city.People.Head.Value, city.People.Officer.Account.Value, locked);
        await city.Database.ExecuteAsync("update criteria.entries set state = 'Accepted' where round = $1 and state <> 'Accepted'", city.Round.Value);
        await city.Database.ExecuteAsync("update criteria.rounds set locks_at = $2 where id = $1", city.Round.Value, locked);
    }
}

internal sealed record ReadyReport(Guid Id, Guid Unit, int Revision);
