using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;

namespace LearningCity.Infrastructure.Kernel;

/// <summary>Hộp thư thử as the screen reads it.</summary>
internal sealed class CaughtMailReading(Sql sql) : ICaughtMails
{
    public async Task<Page<CaughtMailLine>> ListAsync(PageRequest page, CancellationToken ct)
    {
        var total = (await sql.QueryAsync("select count(*) from kernel.caught_mails", row => (int)row.GetInt64(0), ct)).Single();
        var items = await sql.QueryAsync(
            "select message, at, address, name, subject from kernel.caught_mails order by at desc, message limit $1 offset $2",
            row => new CaughtMailLine(new MessageId(row.GetGuid(0)), row.GetFieldValue<DateTimeOffset>(1), row.GetString(2), row.GetString(3), row.GetString(4)),
            ct, new() { Value = page.Size }, new() { Value = page.Skip });
        return new Page<CaughtMailLine>(items, total, page.Number, page.Size);
    }

    public async Task<CaughtMail?> FindAsync(MessageId message, CancellationToken ct) => (await sql.QueryAsync(
        "select at, address, name, subject, text, html from kernel.caught_mails where message = $1",
        row => new CaughtMail(
            message, row.GetFieldValue<DateTimeOffset>(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5)),
        ct, new Npgsql.NpgsqlParameter { Value = message.Value })).FirstOrDefault();
}
