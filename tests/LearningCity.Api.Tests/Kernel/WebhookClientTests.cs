using System.Net;
using System.Net.Sockets;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using LearningCity.Infrastructure.Kernel;
using Microsoft.Extensions.Configuration;

namespace LearningCity.Api.Tests.Kernel;

/// <summary>A webhook's other end that takes a connection and drops it at once.</summary>
public sealed class WebhookClientTests : IDisposable
{
    private readonly TcpListener dropping = new(IPAddress.Loopback, 0);

    private readonly CancellationTokenSource over = new();

    public WebhookClientTests() => dropping.Start();

    [Fact]
    public async Task A_connection_that_is_dropped_at_whatever_moment_is_an_answer_that_did_not_come()
    {
        var drops = DropAsync();
        using var client = new WebhookClient(Settings, new WebhookAddresses(Settings));
        var address = new Uri($"http://{dropping.LocalEndpoint}/nhan");

        for (var attempt = 1; attempt <= 1_000; attempt++)
        {
            var message = new ClaimedMessage(
                new MessageId(Guid.NewGuid()), Guid.NewGuid(), OutboxChannel.Webhook, "ping", "{}", 1, attempt, TimeProvider.System.GetUtcNow());

            var (status, answer) = await client.PostAsync(address, message, "t=0", CancellationToken.None);

            status.ShouldBeNull();
            answer.ShouldBeOneOf("Kết nối bị ngắt giữa chừng", "Không kết nối được");
        }

        await over.CancelAsync();
        await drops;
    }

    public void Dispose()
    {
        dropping.Dispose();
        over.Dispose();
    }

    private static IConfiguration Settings { get; } = new ConfigurationBuilder()
        .AddInMemoryCollection([KeyValuePair.Create<string, string?>(WebhookAddresses.InternalHostsSetting, "127.0.0.1")]).Build();

    /// <summary>Resets each connection, so that the moment it is noticed differs from one to the next.</summary>
    private async Task DropAsync()
    {
        while (!over.IsCancellationRequested)
        {
            try
            {
                using var taken = await dropping.AcceptSocketAsync(over.Token);
                taken.LingerState = new LingerOption(true, 0);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }
}
