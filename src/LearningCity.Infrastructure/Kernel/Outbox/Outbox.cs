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
            update kernel.outbox set state = 'Waiting', asked_at = $3, due_at = $3, attempts = 0, fence = fence + 1, claimed_until = null, ended_at = null
            where recipient = $1 and message = $2
            """,
            ct, new() { Value = recipient }, new() { Value = message.Value }, new() { Value = time.Now() });
    }

    public Task<int> ForgetAsync(DateTimeOffset accepted, DateTimeOffset others, CancellationToken ct) => sql.ExecuteAsync(
        "delete from kernel.outbox where ended_at < case when state = 'Accepted' then $1 else $2 end",
        ct, new() { Value = accepted }, new() { Value = others });
}
