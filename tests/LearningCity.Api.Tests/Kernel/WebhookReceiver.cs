using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LearningCity.Api.Tests.Kernel;

/// <summary>A real HTTP server on loopback that answers as the test says and keeps what it was sent.</summary>
public sealed class WebhookReceiver : IAsyncDisposable
{
    private readonly WebApplication server;
    private readonly ConcurrentQueue<ReceivedEvent> received = [];

    private WebhookReceiver()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        server = builder.Build();
        server.Run(HearAsync);
    }

    /// <summary>What it answers; 200 with nothing until a test says otherwise.</summary>
    public Func<HttpContext, Task> Answer { get; set; } = _ => Task.CompletedTask;

    /// <summary>In the order they came.</summary>
    public IReadOnlyList<ReceivedEvent> Received => [.. received];

    public string Address { get; private set; } = "";

    public static async Task<WebhookReceiver> StartAsync()
    {
        var receiver = new WebhookReceiver();
        await receiver.server.StartAsync();
        receiver.Address = receiver.server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single() + "/nhan";
        return receiver;
    }

    public void AnswersWith(int status, string text = "") => Answer = context =>
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsync(text);
    };

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private async Task HearAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        received.Enqueue(new ReceivedEvent(
            context.Request.Method, context.Request.Path, context.Request.ContentType,
            context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase), body.ToArray()));
        await Answer(context);
    }
}

/// <summary>One request as it came over the wire.</summary>
public sealed record ReceivedEvent(string Method, string Path, string? ContentType, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public string Id => Headers["X-LearningCity-Event"];

    public string Attempt => Headers["X-LearningCity-Attempt"];

    public string Signature => Headers["X-LearningCity-Signature"];

    public System.Text.Json.JsonElement Json => System.Text.Json.JsonDocument.Parse(Body).RootElement;
}
