using System.Text;
using System.Text.Json;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;

namespace LearningCity.Api.Tests.Kernel;

/// <summary>Webhooks as their administrators handle them.</summary>
public sealed class WebhookTests(WebhookApp app) : IClassFixture<WebhookApp>, IAsyncLifetime
{
    public async ValueTask InitializeAsync() => await app.ClearAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_webhook_begins_off_gets_a_secret_is_tried_and_switched_on()
    {
        var administrator = app.Administrator;
        using var made = await administrator.Create("/webhooks", Body(address: app.Receiver.Address));
        ((int)made.StatusCode).ShouldBe(201);
        var path = made.Headers.Location!.ToString()["/api/v1".Length..];
        (await administrator.Get(path).Json()).GetProperty("state").GetString().ShouldBe("off");
        (await administrator.Create(path + "/test-events").Refusal(409)).ShouldBe("kernel.webhook-without-secret");
        (await administrator.Step(path + "/enable", 1).Refusal(409)).ShouldBe("kernel.webhook-without-secret");

        await administrator.Call(HttpMethod.Post, path + "/secret", null, null, 1).Json();
        var ping = (await administrator.Create(path + "/test-events").Json()).GetProperty("message").GetString();
        await app.SendDueAsync();
        var heard = app.Receiver.Received.ShouldHaveSingleItem();
        heard.Id.ShouldBe(ping);
        heard.Json.GetProperty("type").GetString().ShouldBe("ping");

        await administrator.Step(path + "/enable", 2).Json();
        (await administrator.Get(path).Json()).GetProperty("state").GetString().ShouldBe("on");
    }

    [Fact]
    public async Task The_secret_is_shown_once_and_stands_in_no_answer_no_audit_no_key_and_no_log()
    {
        var administrator = app.Administrator;
        var path = $"/webhooks/{(await administrator.Create("/webhooks", Body()).Json()).GetProperty("id").GetString()}";
        var secrets = new List<string>();
        foreach (var revision in new[] { 1, 2 })
        {
            using var issued = await administrator.Call(HttpMethod.Post, path + "/secret", null, Calls.NewKey(), revision);
            secrets.Add((await issued.Json()).GetProperty("secret").GetString()!);
        }

        await administrator.Step(path + "/enable", 3).Json();
        await administrator.Edit(path, Body("Tên khác", app.Receiver.Address), 4).Json();
        await administrator.Create(path + "/test-events").Json();
        await app.SendDueAsync();
        var shown = new StringBuilder();
        foreach (var read in new[] { "/webhooks", path, path + "/deliveries" })
        {
            shown.Append(await (await administrator.Get(read)).Content.ReadAsStringAsync());
        }

        shown.Append(await app.Database.ScalarAsync<string>("select string_agg(a::text, ' ') from access.audit a"));
        shown.Append(await app.Database.ScalarAsync<string>("select string_agg(k::text, ' ') from kernel.idempotency_keys k"));
        shown.Append(await app.Database.ScalarAsync<string>("select string_agg(o::text, ' ') from kernel.outbox o"));
        shown.AppendJoin('\n', app.Log.Lines);
        secrets.Distinct().Count().ShouldBe(2);
        secrets.ShouldAllBe(secret => secret.Length == 43 && !shown.ToString().Contains(secret, StringComparison.Ordinal));
        shown.ToString().ShouldContain("•••");
        shown.ToString().ShouldContain("IssueWebhookSecret");
    }

    [Fact]
    public async Task A_secret_that_is_asked_for_twice_with_one_revision_is_issued_once()
    {
        var path = $"/webhooks/{(await app.Administrator.Create("/webhooks", Body()).Json()).GetProperty("id").GetString()}/secret";

        await app.Administrator.Call(HttpMethod.Post, path, null, null, 1).Json();

        (await app.Administrator.Call(HttpMethod.Post, path, null, null, 1).Refusal(412)).ShouldBe("kernel.stale-version");
        (await app.Administrator.Call(HttpMethod.Post, path).Refusal(428)).ShouldBe("kernel.version-required");
    }

    [Fact]
    public async Task The_same_entry_sent_twice_makes_one_webhook()
    {
        var key = Calls.NewKey();
        var first = await app.Administrator.Create("/webhooks", Body(), key).Json();
        var second = await app.Administrator.Create("/webhooks", Body(), key).Json();

        second.GetProperty("id").GetGuid().ShouldBe(first.GetProperty("id").GetGuid());
        (await app.Administrator.Get("/webhooks").Json()).GetProperty("total").GetInt32().ShouldBe(1);
    }

    [Theory]
    [InlineData("https://10.1.2.3/nhan")]
    [InlineData("https://169.254.169.254/latest/meta-data")]
    [InlineData("https://[fd00::1]/nhan")]
    [InlineData("https://[::ffff:127.0.0.1]/nhan")]
    [InlineData("https://2130706434/nhan")]
    [InlineData("https://0x7f.2/nhan")]
    [InlineData("https://localhost/nhan")]
    [InlineData("http://localhost/nhan")]
    [InlineData("http://127.0.0.2/nhan")]
    public async Task An_address_inside_is_refused_at_the_entry(string address) =>
        (await app.Administrator.Create("/webhooks", Body(address: address)).Refusal(422)).ShouldBe("kernel.webhook-address-inside");

    [Theory]
    [InlineData("https://tich-hop.example.vn/nhan")]
    [InlineData("https://may-noi-bo.example.vn/nhan")]
    [InlineData("http://127.0.0.1:9/nhan")]
    public async Task An_address_outside_and_one_the_operator_named_are_taken(string address) =>
        ((int)(await app.Administrator.Create("/webhooks", Body(address: address))).StatusCode).ShouldBe(201);

    [Theory]
    [InlineData("""{"title":"T","address":"https://a.example.vn","events":["report-sent","report-sent-twice"],"unit":null}""", 400, "kernel.malformed-request")]
    [InlineData("""{"title":"T","address":"https://a.example.vn","events":[],"unit":null}""", 422, "kernel.webhook-events")]
    [InlineData("""{"title":"T","address":"https://a.example.vn","events":["ping"],"unit":null}""", 422, "kernel.webhook-events")]
    [InlineData("""{"title":"","address":"https://a.example.vn","events":["report-sent"],"unit":null}""", 422, "kernel.webhook-text")]
    [InlineData("""{"title":"T","address":"http://a.example.vn","events":["report-sent"],"unit":null}""", 422, "kernel.webhook-address")]
    [InlineData("""{"title":"T","address":"https://a.example.vn","events":["report-sent"],"unit":"00000000-0000-7000-8000-000000000099"}""", 422, "kernel.webhook-unit")]
    [InlineData("""{"title":"T","address":"https://a.example.vn","events":["report-sent"],"unit":null,"secret":"x"}""", 400, "kernel.malformed-request")]
    [InlineData("""{"title":"T","address":"https://a.example.vn","events":["report-sent"],"unit":null,"state":"on"}""", 400, "kernel.malformed-request")]
    public async Task A_bad_entry_is_refused_and_leaves_nothing(string body, int status, string code)
    {
        (await app.Administrator.Create("/webhooks", body).Refusal(status)).ShouldBe(code);

        (await app.Database.ScalarAsync<long>("select count(*) from kernel.webhooks")).ShouldBe(0);
    }

    [Fact]
    public async Task What_is_changed_and_switched_off_stands_in_the_audit_with_its_reason()
    {
        var (webhook, _) = await app.WebhookAsync();

        await app.Administrator.Edit($"/webhooks/{webhook}", Body("Kho dữ liệu tỉnh"), 3).Json();
        (await app.Administrator.Edit($"/webhooks/{webhook}", Body("Nữa"), 3).Refusal(412)).ShouldBe("kernel.stale-version");
        (await app.Administrator.Step($"/webhooks/{webhook}/disable", 4, new { reason = " " }).Refusal(422)).ShouldBe("kernel.webhook-text");
        await app.Administrator.Step($"/webhooks/{webhook}/disable", 4, new { reason = "Đổi hệ thống" }).Json();

        (await app.Database.ScalarAsync<string>($"select changes -> 'title' ->> 'after' from access.audit where action = 'ChangeWebhook' and object = '{webhook}'"))
            .ShouldBe("Kho dữ liệu tỉnh");
        (await app.Database.ScalarAsync<string>($"select reason from access.audit where action = 'DisableWebhook' and object = '{webhook}'")).ShouldBe("Đổi hệ thống");
        (await app.Administrator.Get($"/webhooks/{webhook}").Json()).GetProperty("stateReason").GetString().ShouldBe("Đổi hệ thống");
    }

    [Fact]
    public async Task Lists_are_filtered_by_state_and_an_unknown_webhook_or_message_is_not_found()
    {
        var (on, _) = await app.WebhookAsync();
        await app.WebhookAsync(isOn: false);
        await app.TellAsync();

        (await app.Administrator.Get("/webhooks?state=on").Json()).GetProperty("items").EnumerateArray().ShouldHaveSingleItem().GetProperty("id").GetGuid().ShouldBe(on);
        (await app.DeliveriesAsync(on, "&state=waiting")).Count.ShouldBe(1);
        (await app.DeliveriesAsync(on, "&state=failed")).ShouldBeEmpty();
        (await app.Administrator.Get($"/webhooks/{on}/deliveries?state=lost").Refusal(400)).ShouldBe("kernel.bad-filter");
        await app.Administrator.Get($"/webhooks/{Guid.Empty}/deliveries").Refusal(404);
        await app.Administrator.Get($"/webhooks/{Guid.Empty}").Refusal(404);
        await app.Administrator.Create($"/webhooks/{on}/deliveries/{Guid.Empty}/sending").Refusal(404);
        await app.Administrator.Create($"/webhooks/{Guid.Empty}/test-events").Refusal(404);
    }

    [Fact]
    public async Task A_list_counts_what_waits_and_what_failed_for_each_webhook()
    {
        var (taken, _) = await app.WebhookAsync(title: "A");
        var (lost, _) = await app.WebhookAsync(title: "B", address: "http://127.0.0.1:9/nhan");
        await app.WebhookAsync(isOn: false, title: "C");
        await app.TellAsync();
        await app.SendDueAsync();
        await app.Database.ExecuteAsync($"update kernel.outbox set state = 'Failed', ended_at = now() where recipient = '{lost}'");
        await app.TellAsync();
        await app.TellAsync();

        var items = (await app.Administrator.Get("/webhooks").Json()).GetProperty("items").EnumerateArray();

        items.Select(card => (card.GetProperty("title").GetString(), Unaccepted(card))).ShouldBe([("A", (2, 0)), ("B", (2, 1)), ("C", (0, 0))]);
        Unaccepted(await app.Administrator.Get($"/webhooks/{lost}").Json()).ShouldBe((2, 1));
        (await app.DeliveriesAsync(taken)).Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_message_is_sent_again_with_the_same_id_and_body_once_per_key_but_not_while_it_is_being_sent()
    {
        var (webhook, _) = await app.WebhookAsync();
        await app.TellAsync();
        var path = $"/webhooks/{webhook}/deliveries/{(await app.DeliveriesAsync(webhook)).Single().GetProperty("message").GetGuid()}/sending";
        var held = (await app.Claims.ClaimAsync(OutboxChannel.Webhook, 16, default)).ShouldHaveSingleItem();
        (await app.Administrator.Create(path).Refusal(409)).ShouldBe("kernel.delivery-under-way");
        await app.Claims.GiveBackAsync(held);
        await app.SendDueAsync();

        var key = Calls.NewKey();
        ((int)(await app.Administrator.Create(path, key: key)).StatusCode).ShouldBe(202);
        await app.SendDueAsync();
        ((int)(await app.Administrator.Create(path, key: key)).StatusCode).ShouldBe(202);
        await app.SendDueAsync();

        app.Receiver.Received.Count.ShouldBe(2);
        app.Receiver.Received[1].Id.ShouldBe(app.Receiver.Received[0].Id);
        app.Receiver.Received[1].Body.ShouldBe(app.Receiver.Received[0].Body);
        (await app.OutcomeAsync(webhook)).ShouldBe("accepted 1 200");
        (await app.Database.ScalarAsync<long>($"select count(*) from access.audit where action = 'SendDeliveryAgain' and object = '{webhook}'")).ShouldBe(1);
    }

    [Fact]
    public async Task An_event_is_told_in_one_normal_form_with_a_version_and_the_offset_of_the_city()
    {
        await app.WebhookAsync();
        app.Time.GoTo(new DateTimeOffset(2026, 10, 31, 18, 30, 0, TimeSpan.Zero));
        await app.TellAsync(EventType.RoundOpened, new { title = "D\u01A1\u0323t ba\u0301o ca\u0301o" });
        await app.SendDueAsync();

        var told = app.Receiver.Received.ShouldHaveSingleItem().Json;
        told.GetProperty("version").GetInt32().ShouldBe(1);
        told.GetProperty("type").GetString().ShouldBe("round-opened");
        told.GetProperty("occurredAt").GetString().ShouldBe("2026-11-01T01:30:00.000+07:00");
        told.GetProperty("link").GetString().ShouldBe("/api/v1/rounds/1");
        told.GetProperty("data").GetProperty("title").GetString().ShouldBe("D\u1EE3t b\u00E1o c\u00E1o");
        Encoding.UTF8.GetString(app.Receiver.Received[0].Body).IsNormalized(NormalizationForm.FormC).ShouldBeTrue();
    }

    [Fact]
    public async Task Who_only_sees_webhooks_changes_none()
    {
        var auditor = app.As([Function.SeeWebhooks]);
        var (webhook, _) = await app.WebhookAsync();

        ((int)(await auditor.Get("/webhooks")).StatusCode).ShouldBe(200);
        await auditor.Create("/webhooks", Body()).Refusal(403);
        await auditor.Call(HttpMethod.Post, $"/webhooks/{webhook}/secret", null, null, 3).Refusal(403);
        await auditor.Create($"/webhooks/{webhook}/test-events").Refusal(403);
    }

    private static (int Waiting, int Failed) Unaccepted(JsonElement card) =>
        (card.GetProperty("unaccepted").GetProperty("waiting").GetInt32(), card.GetProperty("unaccepted").GetProperty("failed").GetInt32());

    private static object Body(string title = "Trục tích hợp", string address = "https://tich-hop.example.vn/nhan") =>
        new { title, address, events = new[] { "round-opened", "report-sent" }, unit = (Guid?)null };
}
