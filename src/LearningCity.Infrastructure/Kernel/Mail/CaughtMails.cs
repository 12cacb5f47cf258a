using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using Npgsql;

namespace LearningCity.Infrastructure.Kernel;

/// <summary>Hộp thư thử: keeps mails instead of sending them, the newest <see cref="Most"/>.</summary>
internal sealed class CaughtMails(NpgsqlDataSource database, TimeProvider time)
{
    public const int Most = 500;

    public async Task<SendOutcome> KeepAsync(ClaimedMessage message, Mail mail, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            """
            with kept as (
                insert into kernel.caught_mails (message, address, at, name, subject, text, html) values ($1, $2, $3, $4, $5, $6, $7)
                on conflict (message) do update set at = excluded.at, subject = excluded.subject, text = excluded.text, html = excluded.html)
            delete from kernel.caught_mails where message in (select message from kernel.caught_mails order by at desc, message offset $8)
            """);
        foreach (var value in new object[] { message.Id.Value, mail.Address, time.Now(), mail.Name, mail.Subject, mail.Text, mail.Html, Most - 1 })
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        await command.ExecuteNonQueryAsync(ct);
        return new SendOutcome(SendVerdict.Accepted, Answer: "Hộp thư thử");
    }
}
