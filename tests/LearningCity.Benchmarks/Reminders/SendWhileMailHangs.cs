using System.Diagnostics;
using LearningCity.Benchmarks.Criteria;
using LearningCity.Benchmarks.Kernel;

namespace LearningCity.Benchmarks.Reminders;

/// <summary>Sending a report over HTTP while the mail server takes connections and never answers and two thousand mails wait, against the same without a mail.</summary>
internal sealed class SendWhileMailHangs(RunningCity running) : IMeasurement
{
    private const int Reports = 60;

    /// <summary>What a city of 2,228 units has waiting on a morning of reminders, about.</summary>
    private const int Mails = 2000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly Rush rush = new(running, callers: 1, most: Reports);
    private List<ReadyReport> owed = [];

    public string Name => "send-while-mail-hangs";

    public double Aim => 1.2;

    public int Process => running.Product.Id;

    public bool GrowsWithUnits => false;

    public Task PrepareAsync() => rush.PrepareAsync();

    public Task BeforeAsync() => Task.CompletedTask;

    public async Task<TimeSpan> ProductAsync()
    {
        await running.City.Database.ExecuteAsync(
            """
            with people as (select id, row_number() over (order by id) as place, count(*) over () as total from access.accounts)
            insert into kernel.outbox (recipient, message, channel, topic, occurred_at, body, state, asked_at, due_at, attempts, fence)
            select people.id, gen_random_uuid(), 'Mail', 'test-mail', now(), '', 'Waiting', now(), now(), 0, 0
            from generate_series(1, $1) as mail join people on people.place = mail % people.total + 1
            """,
            Mails);
        var watch = Stopwatch.StartNew();
        while (running.Mail.Held < 4)
        {
            await Task.Delay(20);
            if (watch.Elapsed > Patience)
            {
                throw new InvalidDataException($"{Name}: the product does not talk to the mail server, so nothing hangs.");
            }
        }

        var time = await SendAsync();
        await running.City.Database.ExecuteAsync("delete from kernel.outbox where channel = 'Mail'");
        running.Mail.HangUp();
        return time;
    }

    public Task<TimeSpan> BareAsync() => SendAsync();

    public async Task CompareAsync()
    {
        var sent = await running.City.Database.ScalarAsync<long>(
            "select count(*) from criteria.reports where id = any($1) and state = 'Sent'", owed.Select(one => one.Id).ToArray());
        if (owed.Count != Reports || sent != Reports)
        {
            throw new InvalidDataException($"{Name}: {sent} of {owed.Count} reports were sent.");
        }
    }

    public ValueTask DisposeAsync() => rush.DisposeAsync();

    private async Task<TimeSpan> SendAsync()
    {
        owed = await rush.ReportsAsync("Ready");
        return (await rush.ProductAsync("sending", owed, _ => new { reason = (string?)null })).OfOne;
    }
}
