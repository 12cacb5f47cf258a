using System.Text.Json;
using LearningCity.Api.Tests.Criteria;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using LearningCity.Infrastructure.Kernel;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LearningCity.Api.Tests.Kernel;

/// <summary>The product with a receiver beside it, to which it may send although it lies on this machine, and a short patience.</summary>
public sealed class WebhookApp : LearningCityApp
{
    private static readonly Function[] Both = [Function.ManageWebhooks, Function.SeeWebhooks];

    public WebhookReceiver Receiver { get; private set; } = null!;

    /// <summary>Everything the product logged.</summary>
    public KeptLog Log { get; } = new(LogLevel.Trace);

    /// <summary>Somebody who administers webhooks.</summary>
    public HttpClient Administrator => As(Both);

    internal OutboxRunner Runner => Services.GetRequiredService<OutboxRunner>();

    internal OutboxClaims Claims => Services.GetRequiredService<OutboxClaims>();

    protected override IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>
    {
        [WebhookAddresses.InternalHostsSetting] = "127.0.0.1, may-noi-bo.example.vn",
        [WebhookClient.TimeLimitSetting] = "1",
        ["Logging:LogLevel:Default"] = "Trace",
    };

    /// <summary>Sends whatever is due now.</summary>
    public Task SendDueAsync() => Runner.RunAsync(OutboxChannel.Webhook, CancellationToken.None);

    /// <summary>A webhook with a secret, on unless said otherwise.</summary>
    public async Task<(Guid Id, string Secret)> WebhookAsync(bool isOn = true, string? address = null, string title = "Trục tích hợp")
    {
        var made = await Administrator.Create("/webhooks", new { title, address = address ?? Receiver.Address, events = new[] { "round-opened" }, unit = (Guid?)null }).Json();
        var id = made.GetProperty("id").GetGuid();
        var secret = (await Administrator.Call(HttpMethod.Post, $"/webhooks/{id}/secret", null, null, 1).Json()).GetProperty("secret").GetString()!;
        if (isOn)
        {
            await Administrator.Step($"/webhooks/{id}/enable", 2).Json();
        }

        return (id, secret);
    }

    /// <summary>Tells of an event in a transaction of its own, as a command of a module does.</summary>
    public Task TellAsync(EventType type = EventType.RoundOpened, object? facts = null) => InTransaction(async services =>
    {
        await services.GetRequiredService<EventAnnouncing>().TellAsync(type, null, "/api/v1/rounds/1", () => Task.FromResult(facts ?? new { }), default);
        return true;
    });

    public async Task<IReadOnlyList<JsonElement>> DeliveriesAsync(Guid webhook, string filter = "") =>
        [.. (await Administrator.Get($"/webhooks/{webhook}/deliveries?size=200{filter}").Json()).GetProperty("items").EnumerateArray()];

    /// <summary>The state, attempts, status and answer of the only message.</summary>
    public async Task<string> OutcomeAsync(Guid webhook)
    {
        var only = (await DeliveriesAsync(webhook)).ShouldHaveSingleItem();
        return $"{only.GetProperty("state")} {only.GetProperty("attempts")} {only.GetProperty("lastStatus")} {only.GetProperty("lastAnswer")}".Trim();
    }

    /// <summary>No message and no webhook, and a receiver that is content.</summary>
    public async Task ClearAsync()
    {
        await Database.ExecuteAsync("truncate kernel.outbox, kernel.webhooks");
        await Receiver.DisposeAsync();
        Receiver = await WebhookReceiver.StartAsync();
    }

    protected override void AddDoubles(IServiceCollection services) => services.AddSingleton<ILoggerProvider>(Log);

    protected override async Task PrepareAsync() => Receiver = await WebhookReceiver.StartAsync();
}
