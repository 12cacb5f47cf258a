using System.Text.Json;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace LearningCity.Infrastructure.Kernel;

/// <summary>The outbox as the commands see it: inside their transaction.</summary>
internal sealed class Outbox(LearningCityContext context, Sql sql, TimeProvider time) : IOutbox
{
    public void Add(OutboxMessage message) => context.Add(new OutboxRow
    {
        Message = message.Id,
        Recipient = message.Recipient,
        Channel = message.Channel,
        Topic = message.Topic,
        OccurredAt = message.OccurredAt,
        Body = message.Body,
        State = DeliveryState.Waiting,
        AskedAt = time.Now(),
        DueAt = time.Now(),
    });

    public async Task<Page<Delivery>> ListAsync(Guid recipient, DeliveryState? state, PageRequest page, CancellationToken ct)
    {
        var rows = context.Set<OutboxRow>().AsNoTracking()
            .Where(row => row.Recipient == recipient && (state == null || row.State == state));
        var total = await rows.CountAsync(ct);
        var items = await rows.OrderByDescending(row => row.OccurredAt).ThenBy(row => row.Message)
            .Skip(page.Skip).Take(page.Size)
            .Select(row => new Delivery(
                row.Message, row.Topic, row.State, row.OccurredAt, row.Attempts, row.State == DeliveryState.Waiting ? row.DueAt : null,
                row.TriedAt, row.LastStatus, row.LastAnswer, row.EndedAt))
            .ToListAsync(ct);
        return new Page<Delivery>(items, total, page.Number, page.Size);
    }

    public async Task<IReadOnlyDictionary<Guid, UnacceptedMessages>> CountUnacceptedAsync(IReadOnlyCollection<Guid> recipients, CancellationToken ct) =>
        (await sql.QueryAsync(
            """
            select recipient, count(*) filter (where state = 'Waiting'), count(*) filter (where state = 'Failed')
            from kernel.outbox where recipient = any($1) and state in ('Waiting', 'Failed') group by recipient
            """,
            row => (Recipient: row.GetGuid(0), Messages: new UnacceptedMessages((int)row.GetInt64(1), (int)row.GetInt64(2))),
            ct, new NpgsqlParameter { Value = recipients.ToArray() }))
        .ToDictionary(found => found.Recipient, found => found.Messages);

    public async Task SendAgainAsync(Guid recipient, MessageId message, CancellationToken ct)
    {
        var claims = await sql.QueryAsync(
            "select claimed_until from kernel.outbox where recipient = $1 and message = $2 for update",
            row => row.IsDBNull(0) ? (DateTimeOffset?)null : row.GetFieldValue<DateTimeOffset>(0),
            ct, new() { Value = recipient }, new() { Value = message.Value });
        if (claims is not [var claimedUntil])
        {
            throw new NotFound();
        }

        if (claimedUntil >= time.Now())
        {
            throw WebhookRules.UnderWay();
        }

        await sql.ExecuteAsync(
            """
            update kernel.outbox set state = 'Waiting', asked_at = $3, due_at = $3, attempts = 0, fence = fence + 1, claimed_until = null,
                handed_over_at = null, ended_at = null
            where recipient = $1 and message = $2
            """,
            ct, new() { Value = recipient }, new() { Value = message.Value }, new() { Value = time.Now() });
    }

    public async Task<IReadOnlySet<MessageId>> GatherAsync(IReadOnlyCollection<OutboxMessage> messages, DateTimeOffset dueAt, CancellationToken ct)
    {
        var now = time.Now();
        return (await sql.QueryAsync(
            """
            insert into kernel.outbox as box (message, recipient, channel, topic, occurred_at, body, state, asked_at, due_at, attempts, fence)
            select message, recipient, channel, topic, $5, body, 'Waiting', $6, $6, 0, 0
            from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $7::text[]) as gathered (message, recipient, channel, topic, body) order by recipient, message
            on conflict (recipient, message) do update set due_at = box.due_at where box.state = 'Waiting' and box.claimed_until is null
            returning message
            """,
            row => new MessageId(row.GetGuid(0)), ct,
            new() { Value = messages.Select(one => one.Id.Value).ToArray() }, new() { Value = messages.Select(one => one.Recipient).ToArray() },
            new() { Value = messages.Select(one => one.Channel.ToString()).ToArray() }, new() { Value = messages.Select(one => one.Topic).ToArray() },
            new() { Value = now }, new() { Value = dueAt }, new() { Value = messages.Select(one => one.Body).ToArray() })).ToHashSet();
    }

    public async Task<ILookup<MessageId, MessageWay>> ListWaysAsync(IReadOnlyCollection<MessageId> messages, CancellationToken ct) =>
        (await sql.QueryAsync(
            "select message, channel, recipient, state, attempts, last_answer, ended_at from kernel.outbox where message = any($1) order by channel, recipient",
            row => (Message: new MessageId(row.GetGuid(0)), Way: new MessageWay(
                Enum.Parse<OutboxChannel>(row.GetString(1)), row.GetGuid(2), Enum.Parse<DeliveryState>(row.GetString(3)), row.GetInt32(4),
                row.IsDBNull(5) ? null : row.GetString(5), row.IsDBNull(6) ? null : row.GetFieldValue<DateTimeOffset>(6))),
            ct, new NpgsqlParameter { Value = messages.Select(message => message.Value).ToArray() }))
        .ToLookup(found => found.Message, found => found.Way);

    public async Task<WaySummary> SumUpAsync(OutboxChannel channel, DateTimeOffset since, CancellationToken ct) => (await sql.QueryAsync(
        """
        with way as (select * from kernel.outbox where channel = $1 and (state = 'Waiting' or ended_at >= $2)),
            trouble as (select tried_at, last_status, last_answer from way where state = 'Waiting' and attempts > 0 and claimed_until is null order by tried_at desc limit 1)
        select (select jsonb_object_agg(state, number) from (select state, count(*) as number from way group by state) as counted),
            (select max(ended_at) from way where state = 'Accepted'), trouble.tried_at, trouble.last_status, trouble.last_answer,
            (select min(case when attempts > 0 then asked_at else due_at end) from way where state = 'Waiting' and (attempts > 0 or due_at <= $3))
        from (values (1)) as one (row) left join trouble on true
        """,
        row => new WaySummary(
            row.IsDBNull(0) ? new Dictionary<DeliveryState, int>() : JsonSerializer.Deserialize<Dictionary<DeliveryState, int>>(row.GetString(0))!,
            row.IsDBNull(1) ? null : row.GetFieldValue<DateTimeOffset>(1),
            row.IsDBNull(2) ? null : new MailTrouble(row.GetFieldValue<DateTimeOffset>(2), row.IsDBNull(3) ? null : row.GetInt32(3), row.IsDBNull(4) ? null : row.GetString(4)),
            row.IsDBNull(5) ? null : row.GetFieldValue<DateTimeOffset>(5)),
        ct, new() { Value = channel.ToString() }, new() { Value = since }, new() { Value = time.Now() })).Single();

    public async Task<IReadOnlyList<FailingRecipient>> ListFailingAsync(OutboxChannel channel, CancellationToken ct) => await sql.QueryAsync(
        """
        with ended as (
            select recipient, message, state, ended_at, last_status, last_answer,
                row_number() over (partition by recipient order by ended_at desc, message desc) as place,
                count(*) filter (where state = 'Accepted') over (partition by recipient order by ended_at desc, message desc) as accepted
            from kernel.outbox where channel = $1 and state in ('Accepted', 'Failed', 'Unknown'))
        select recipient, (array_agg(message order by place))[1], (array_agg(state order by place))[1], max(ended_at), (array_agg(last_status order by place))[1],
            (array_agg(last_answer order by place))[1], count(*)
        from ended where accepted = 0 group by recipient order by 4 desc, 1
        """,
        row => new FailingRecipient(
            row.GetGuid(0), new MessageId(row.GetGuid(1)), Enum.Parse<DeliveryState>(row.GetString(2)), row.GetFieldValue<DateTimeOffset>(3),
            row.IsDBNull(4) ? null : row.GetInt32(4), row.IsDBNull(5) ? null : row.GetString(5), (int)row.GetInt64(6)),
        ct, new NpgsqlParameter { Value = channel.ToString() });

    public Task<int> ForgetAsync(DateTimeOffset accepted, DateTimeOffset others, CancellationToken ct) => sql.ExecuteAsync(
        "delete from kernel.outbox where ended_at < case when state = 'Accepted' and channel <> 'Mail' then $1 else $2 end",
        ct, new() { Value = accepted }, new() { Value = others });
}
