using System.Net.Sockets;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using LearningCity.Infrastructure.Kernel;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace LearningCity.Api.Tests.Kernel;

/// <summary>What becomes of a message, with a real receiver that is well, broken, gone, slow, elsewhere or rude.</summary>
public sealed class OutboxRunnerTests(WebhookApp app) : IClassFixture<WebhookApp>, IAsyncLifetime
{
    public async ValueTask InitializeAsync() => await app.ClearAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_message_leaves_once_after_the_commit_and_is_accepted_by_any_2xx()
    {
        app.Receiver.AnswersWith(202, "đã nhận\u0000\r\n");
        var (webhook, _) = await app.WebhookAsync();
        await app.TellAsync();
        app.Receiver.Received.ShouldBeEmpty();

        await app.SendDueAsync();
        await app.SendDueAsync();

        var request = app.Receiver.Received.ShouldHaveSingleItem();
        (request.Method, request.Path, request.ContentType, request.Attempt).ShouldBe(("POST", "/nhan", "application/json; charset=utf-8", "1"));
        (await app.OutcomeAsync(webhook)).ShouldBe("accepted 1 202 đã nhận");
        (await app.DeliveriesAsync(webhook)).Single().GetProperty("message").GetString().ShouldBe(request.Id);
    }

    [Fact]
    public async Task A_command_that_fails_sends_nothing()
    {
        var (webhook, _) = await app.WebhookAsync();

        await Should.ThrowAsync<InvalidOperationException>(() => app.InTransaction<bool>(async services =>
        {
            await services.GetRequiredService<EventAnnouncing>().TellAsync(EventType.RoundOpened, null, "/", () => Task.FromResult<object>(new { }), default);
            await services.GetRequiredService<IUnitOfWork>().FlushAsync(default);
            throw new InvalidOperationException("Hỏng giữa chừng");
        }));
        await app.SendDueAsync();

        (await app.DeliveriesAsync(webhook)).ShouldBeEmpty();
        app.Receiver.Received.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_message_of_a_command_that_has_not_committed_yet_is_not_sent()
    {
        await app.WebhookAsync();

        await app.InTransaction(async services =>
        {
            await services.GetRequiredService<EventAnnouncing>().TellAsync(EventType.RoundOpened, null, "/", () => Task.FromResult<object>(new { }), default);
            await services.GetRequiredService<IUnitOfWork>().FlushAsync(default);
            await app.SendDueAsync();
            app.Receiver.Received.ShouldBeEmpty();
            return true;
        });
        await app.SendDueAsync();

        app.Receiver.Received.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData(500)]
    [InlineData(404)]
    [InlineData(429)]
    [InlineData(301)]
    public async Task A_receiver_that_does_not_accept_is_tried_again_and_again_for_72_hours_and_then_shown_as_failed(int status)
    {
        app.Receiver.AnswersWith(status, "để sau");
        var (webhook, _) = await app.WebhookAsync();
        var begun = app.Time.GetUtcNow();
        await app.TellAsync();
        var minutes = new List<int>();
        while ((await app.DeliveriesAsync(webhook, "&state=waiting")) is [var waiting])
        {
            app.Time.GoTo(waiting.GetProperty("nextAttemptAt").GetDateTimeOffset());
            minutes.Add((int)(app.Time.GetUtcNow() - begun).TotalMinutes);
            await app.SendDueAsync();
        }

        minutes.Take(7).ShouldBe([0, 1, 6, 21, 81, 441, 801]);
        minutes.Count.ShouldBe(16);
        (await app.OutcomeAsync(webhook)).ShouldBe($"failed 16 {status} để sau");
        app.Receiver.Received.Select(request => request.Attempt).ShouldBe(Enumerable.Range(1, 16).Select(attempt => $"{attempt}"));
        app.Receiver.Received.Select(request => request.Id).Distinct().ShouldHaveSingleItem();
        app.Receiver.Received.Select(request => Convert.ToHexString(request.Body)).Distinct().ShouldHaveSingleItem();
        app.Receiver.Received.Select(request => request.Signature).ShouldBeUnique();
    }

    [Fact]
    public async Task A_message_is_not_tried_again_before_its_time()
    {
        app.Receiver.AnswersWith(500);
        await app.WebhookAsync();
        await app.TellAsync();
        await app.SendDueAsync();

        app.Time.Pass(TimeSpan.FromMinutes(1) - TimeSpan.FromTicks(10));
        await app.SendDueAsync();

        app.Receiver.Received.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_receiver_that_is_gone_switches_its_webhook_off_with_a_reason_that_is_seen_and_audited()
    {
        app.Receiver.AnswersWith(410);
        var (webhook, _) = await app.WebhookAsync();
        await app.TellAsync();
        await app.SendDueAsync();

        (await app.OutcomeAsync(webhook)).ShouldBe("failed 1 410");
        var card = await app.Administrator.Get($"/webhooks/{webhook}").Json();
        card.GetProperty("state").GetString().ShouldBe("off");
        card.GetProperty("stateReason").GetString()!.ShouldContain("410");
        (await app.Database.ScalarAsync<string>($"select roles || ' ' || reason from access.audit where action = 'StopWebhook' and object = '{webhook}'"))
            .ShouldStartWith("SERVICE Nơi nhận trả lời 410");

        await app.TellAsync();
        (await app.DeliveriesAsync(webhook)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_receiver_that_hangs_is_given_up_after_the_time_limit_and_its_other_messages_wait_a_minute()
    {
        using var hold = new SemaphoreSlim(0);
        app.Receiver.Answer = context => hold.WaitAsync(context.RequestAborted);
        var (webhook, _) = await app.WebhookAsync();
        for (var message = 0; message < OutboxClaims.MostToOneRecipient + 3; message++)
        {
            await app.TellAsync();
        }

        await app.SendDueAsync();

        app.Receiver.Received.Count.ShouldBe(OutboxClaims.MostToOneRecipient);
        var deliveries = await app.DeliveriesAsync(webhook);
        deliveries.Count(delivery => delivery.GetProperty("lastAnswer").GetString() == "Không trả lời xong trong 1 giây").ShouldBe(OutboxClaims.MostToOneRecipient);
        deliveries.ShouldAllBe(delivery => delivery.GetProperty("nextAttemptAt").GetDateTimeOffset() == app.Time.GetUtcNow().AddMinutes(1));
    }

    [Fact]
    public async Task An_answer_that_never_ends_is_read_only_at_its_beginning()
    {
        app.Receiver.Answer = async context =>
        {
            var block = new string('x', 64 * 1024);
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.WriteAsync(block, context.RequestAborted);
            }
        };
        var (webhook, _) = await app.WebhookAsync();
        await app.TellAsync();

        await app.SendDueAsync();

        (await app.OutcomeAsync(webhook)).ShouldBe("accepted 1 200 " + new string('x', 100));
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var elsewhere = await WebhookReceiver.StartAsync();
        app.Receiver.Answer = context =>
        {
            context.Response.Redirect(elsewhere.Address, permanent: false, preserveMethod: true);
            return Task.CompletedTask;
        };
        var (webhook, _) = await app.WebhookAsync();
        await app.TellAsync();

        await app.SendDueAsync();

        elsewhere.Received.ShouldBeEmpty();
        (await app.OutcomeAsync(webhook)).ShouldBe("waiting 1 307");
    }

    [Fact]
    public async Task A_connection_that_breaks_or_that_nobody_takes_is_tried_again()
    {
        app.Receiver.Answer = context =>
        {
            context.Abort();
            return Task.CompletedTask;
        };
        var (dropping, _) = await app.WebhookAsync();
        using var free = new TcpListener(System.Net.IPAddress.Loopback, 0);
        free.Start();
        var port = ((System.Net.IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();
        var (closed, _) = await app.WebhookAsync(address: $"http://127.0.0.1:{port}/nhan");
        await app.TellAsync();

        await app.SendDueAsync();

        (await app.OutcomeAsync(dropping)).ShouldBe("waiting 1  Kết nối bị ngắt giữa chừng");
        (await app.OutcomeAsync(closed)).ShouldBe("waiting 1  Không kết nối được");
    }

    [Fact]
    public async Task A_name_that_leads_inside_is_refused_at_the_connection_although_it_was_entered()
    {
        var (webhook, _) = await app.WebhookAsync();
        var port = new Uri(app.Receiver.Address).Port;
        await app.Database.ExecuteAsync($"update kernel.webhooks set address = 'http://localhost:{port}/nhan'");
        await app.TellAsync();

        await app.SendDueAsync();

        app.Receiver.Received.ShouldBeEmpty();
        (await app.OutcomeAsync(webhook)).ShouldBe("waiting 1  Tên máy trỏ vào mạng nội bộ; không được phép gửi");
    }

    [Fact]
    public async Task Senders_side_by_side_send_every_message_once()
    {
        var (first, _) = await app.WebhookAsync(title: "Một");
        var (second, _) = await app.WebhookAsync(title: "Hai");
        for (var message = 0; message < 20; message++)
        {
            await app.TellAsync();
        }

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(app.SendDueAsync)));
        await app.SendDueAsync();

        app.Receiver.Received.Count.ShouldBe(40);
        app.Receiver.Received.CountBy(request => request.Id).ShouldAllBe(event_ => event_.Value == 2);
        (await app.Database.ScalarAsync<long>("select count(*) from kernel.outbox where state = 'Accepted' and attempts = 1 and fence = 1")).ShouldBe(40);
    }

    [Fact]
    public async Task A_message_whose_sender_died_is_sent_again_after_the_lease_and_the_dead_one_has_no_say_any_more()
    {
        var (webhook, _) = await app.WebhookAsync();
        await app.TellAsync();
        var dead = (await app.Claims.ClaimAsync(OutboxChannel.Webhook, 16, default)).ShouldHaveSingleItem();

        app.Time.Pass(OutboxClaims.Lease);
        await app.SendDueAsync();
        app.Receiver.Received.ShouldBeEmpty();
        app.Time.Pass(TimeSpan.FromMilliseconds(1));
        await app.SendDueAsync();

        app.Receiver.Received.ShouldHaveSingleItem().Attempt.ShouldBe("2");
        await app.Claims.FinishAsync(dead, new SendOutcome(SendVerdict.Refused, 500, "muộn"), default);
        await app.Claims.GiveBackAsync(dead);
        (await app.OutcomeAsync(webhook)).ShouldBe("accepted 2 200");
    }

    [Fact]
    public async Task A_sender_that_is_stopped_gives_its_message_back_at_once()
    {
        using var stop = new CancellationTokenSource();
        app.Receiver.Answer = async context =>
        {
            await stop.CancelAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        };
        var (webhook, _) = await app.WebhookAsync();
        await app.TellAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => app.Runner.RunAsync(OutboxChannel.Webhook, stop.Token));

        app.Receiver.AnswersWith(200);
        await app.SendDueAsync();

        (await app.OutcomeAsync(webhook)).ShouldBe("accepted 2 200");
    }

    [Fact]
    public async Task What_waits_for_a_webhook_that_was_switched_off_is_cancelled_and_can_be_sent_again_when_it_is_on()
    {
        var (webhook, _) = await app.WebhookAsync();
        await app.TellAsync();
        await app.Administrator.Step($"/webhooks/{webhook}/disable", 3, new { reason = "Bảo trì" }).Json();
        await app.SendDueAsync();
        (await app.OutcomeAsync(webhook)).ShouldBe("cancelled 1  Webhook đang tắt");
        app.Receiver.Received.ShouldBeEmpty();

        var message = (await app.DeliveriesAsync(webhook)).Single().GetProperty("message").GetGuid();
        (await app.Administrator.Create($"/webhooks/{webhook}/deliveries/{message}/sending").Refusal(409)).ShouldBe("kernel.webhook-off");
        await app.Administrator.Step($"/webhooks/{webhook}/enable", 4).Json();
        ((int)(await app.Administrator.Create($"/webhooks/{webhook}/deliveries/{message}/sending")).StatusCode).ShouldBe(202);
        await app.SendDueAsync();
        (await app.OutcomeAsync(webhook)).ShouldBe("accepted 1 200");
    }

    [Fact]
    public async Task Old_messages_are_swept_the_accepted_after_30_days_and_the_others_after_180_and_what_waits_never()
    {
        await app.Database.ExecuteAsync(
            """
            insert into kernel.outbox (recipient, message, channel, topic, occurred_at, body, state, asked_at, due_at, attempts, fence, ended_at)
            select gen_random_uuid(), gen_random_uuid(), 'Webhook', state || days, t, '{}', state, t, t, 1, 1, case when state = 'Waiting' then null else t end
            from unnest(array['Accepted', 'Failed', 'Cancelled', 'Waiting']) state, unnest(array[29, 31, 179, 181]) days,
                lateral (select timestamptz '2026-10-05T02:00:00Z' - days * interval '1 day' as t) at
            """);
        app.Time.GoTo(new DateTimeOffset(2026, 10, 5, 2, 0, 0, TimeSpan.Zero));

        (await app.AsService(new SweepOutbox())).ShouldBe("5 tin");

        (await app.Database.ScalarAsync<string>("select string_agg(topic, ' ' order by topic) from kernel.outbox where state <> 'Waiting'"))
            .ShouldBe("Accepted29 Cancelled179 Cancelled29 Cancelled31 Failed179 Failed29 Failed31");
        (await app.Database.ScalarAsync<long>("select count(*) from kernel.outbox where state = 'Waiting'")).ShouldBe(4);
    }
}
