using LearningCity.Api.Tests.Criteria;
using LearningCity.Api.Tests.Kernel;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using LearningCity.Infrastructure.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace LearningCity.Api.Tests.Reminders;

/// <summary>The city with a mail server beside it, with which the product has real conversations, and a webhook receiver that stands for the gateway.</summary>
public sealed class MailedCity : RemindedCity
{
    public const string Sender = "nhac-han@thanhpho.gov.vn";

    /// <summary>How long the product waits for an answer of the mail server.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    public MailDouble Server { get; private set; } = new();

    public WebhookReceiver Gateway { get; private set; } = null!;

    protected override IReadOnlyDictionary<string, string> Settings => MailSettings(Server);

    /// <summary>What the product is told of a mail server.</summary>
    public static Dictionary<string, string> MailSettings(MailDouble server) => new()
    {
        ["Mail:Host"] = "localhost",
        ["Mail:Port"] = $"{server.Port}",
        ["Mail:Security"] = "none",
        ["Mail:From"] = Sender,
        ["Mail:FromName"] = "Thành phố học tập Hải Phòng",
        ["Mail:TimeLimitSeconds"] = "1",
        ["PublicAddress"] = "https://hoctap.haiphong.example.vn",
        [WebhookAddresses.InternalHostsSetting] = "127.0.0.1",
    };

    /// <summary>A city anew where nobody has been mailed and nobody has an address.</summary>
    public async Task FoundMailedAsync(int units)
    {
        await FoundAsync(units);
        await Database.ExecuteAsync("truncate kernel.outbox, kernel.webhooks, reminders.reaches cascade");
        Server.Forget();
        Gateway = await WebhookReceiver.StartAsync();
    }

    /// <summary>Chooses for somebody as he does himself.</summary>
    public async Task ReachAsync(AccountId account, bool byMail = true, int? digestAt = null, string? phone = null) => await As(account, []).Edit(
        "/reach",
        new { mailAddress = $"{account.Value:N}@donvi.gov.vn", phone, byMail, byGateway = phone is not null, digestAt = digestAt is { } hour ? $"{hour:00}:00:00" : null }, 0).Json();

    /// <summary>The gateway listens to reminders from now on.</summary>
    public async Task ListenAsync()
    {
        var administrator = As([Function.ManageWebhooks, Function.SeeWebhooks]);
        var made = await administrator.Create("/webhooks", new { title = "Cổng Zalo", address = Gateway.Address, events = new[] { "reminder" }, unit = (Guid?)null }).Json();
        var path = $"/webhooks/{made.GetProperty("id").GetGuid()}";
        await administrator.Call(HttpMethod.Post, path + "/secret", null, null, 1).Json();
        await administrator.Step(path + "/enable", 2).Json();
    }

    /// <summary>Whatever mails are due now.</summary>
    public Task SendMailsAsync() => RunAsync(OutboxChannel.Mail);

    /// <summary>Whatever the gateway is to be told now.</summary>
    public Task SendToGatewayAsync() => RunAsync(OutboxChannel.Webhook);

    /// <summary>The states of the ledger with how many rows have it, such as <c>Sent 2</c>.</summary>
    public async Task<IReadOnlyList<string>> StatesAsync() =>
        await Database.Source.ListAsync<string>("select state || ' ' || count(*) from reminders.ledger where coalesce(reason, '') <> 'Missed' group by state order by state");

    /// <summary>What became of each mail: state, attempts, answer.</summary>
    public async Task<IReadOnlyList<string>> MailsAsync() => await Database.Source.ListAsync<string>(
        "select state || ' ' || attempts || coalesce(' ' || last_status, '') || coalesce(' ' || last_answer, '') from kernel.outbox where channel = 'Mail' order by asked_at, message, recipient");

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Server.DisposeAsync();
    }

    private Task RunAsync(OutboxChannel way) => Services.GetRequiredService<OutboxRunner>().RunAsync(way, CancellationToken.None);
}
