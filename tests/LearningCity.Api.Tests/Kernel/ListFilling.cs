namespace LearningCity.Api.Tests.Kernel;

/// <summary>How the list of one operation is filled; a module that adds a list adds one of these beside its tests.</summary>
public interface IListFilling
{
    /// <summary>The operation id, which is the name of the request.</summary>
    string Operation { get; }

    /// <summary>Path and query below <c>/api/v1</c>, without page and size.</summary>
    string Address { get; }

    /// <summary>Sees to it that the list has at least so many rows.</summary>
    Task FillAsync(NotebookApp app, int rows);
}

/// <summary>Fills by one statement, whose <c>{rows}</c> is the number of rows.</summary>
public abstract class SqlFilling(string operation, string address, string sql) : IListFilling
{
    public string Operation => operation;

    public string Address => address;

    public Task FillAsync(NotebookApp app, int rows) => app.Database.ExecuteAsync(
        sql.Replace("{rows}", rows.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal));
}

internal sealed class JobRunsFilling() : SqlFilling("ListJobRuns", "/job-runs",
    """
    insert into kernel.job_runs (id, job, business_date, state, fence, attempts, asked_at, done, total)
    select gen_random_uuid(), 'filled', date '2026-01-01' + n, 'Succeeded', 1, 1, now(), 0, 0 from generate_series(1, {rows}) n
    """);

internal sealed class NotebooksFilling() : SqlFilling("ListNotebooks", "/notebooks?search=so",
    """
    insert into proof.notebooks (id, unit, title, password, revision)
    select gen_random_uuid(), gen_random_uuid(), 'Sổ ' || n, '', 1 from generate_series(1, {rows}) n
    """);

internal sealed class WebhooksFilling() : SqlFilling("ListWebhooks", "/webhooks",
    """
    insert into kernel.webhooks (id, title, address, events, state, added_at, revision)
    select gen_random_uuid(), 'Hệ thống ' || n, 'https://example.vn/' || n, '{ReportSent,RoundOpened}', 'Off', now(), 1 from generate_series(1, {rows}) n
    """);

internal sealed class DeliveriesFilling() : SqlFilling("ListDeliveries", "/webhooks/00000000-0000-7000-8000-0000000000dd/deliveries",
    """
    with made as (
        insert into kernel.webhooks (id, title, address, events, state, added_at, revision)
        values ('00000000-0000-7000-8000-0000000000dd', 'Kho dữ liệu', 'https://example.vn/', '{ReportSent}', 'Off', now(), 1) returning id)
    insert into kernel.outbox (recipient, message, channel, topic, occurred_at, body, state, asked_at, due_at, attempts, fence, ended_at)
    select made.id, gen_random_uuid(), 'Webhook', 'report-sent', now(), '{}', 'Accepted', now(), now(), 1, 1, now() from made, generate_series(1, {rows}) n
    """);

internal sealed class CaughtMailsFilling() : SqlFilling("ListCaughtMails", "/caught-mails",
    """
    insert into kernel.caught_mails (message, address, name, at, subject, text, html)
    select gen_random_uuid(), 'a@b.vn', 'Cán bộ', now(), 'Thư ' || n, 'chữ', '<p>chữ</p>' from generate_series(1, {rows}) n
    """);
