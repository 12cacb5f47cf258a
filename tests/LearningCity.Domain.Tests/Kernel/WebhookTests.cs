using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Tests.Kernel;

public sealed class WebhookTests
{
    private static readonly DateTimeOffset Now = new(2026, 10, 5, 2, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("https://tich-hop.example.vn/nhan?khach=1", "https://tich-hop.example.vn/nhan?khach=1")]
    [InlineData(" https://Tich-Hop.example.vn ", "https://tich-hop.example.vn/")]
    [InlineData("http://localhost:8080/nhan", "http://localhost:8080/nhan")]
    [InlineData("http://127.0.0.1/nhan", "http://127.0.0.1/nhan")]
    [InlineData("http://[::1]/nhan", "http://[::1]/nhan")]
    public void An_https_address_is_kept_and_http_only_within_this_machine(string entered, string kept) =>
        Added(entered).Address.ShouldBe(kept);

    [Theory]
    [InlineData("http://tich-hop.example.vn/nhan")]
    [InlineData("http://10.0.0.5/nhan")]
    [InlineData("ftp://tich-hop.example.vn/nhan")]
    [InlineData("file:///etc/passwd")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/nhan")]
    [InlineData("tich-hop.example.vn")]
    [InlineData("https://")]
    [InlineData("https://ten:mat-khau@tich-hop.example.vn/")]
    [InlineData("https://tich-hop.example.vn/#doan")]
    [InlineData("")]
    public void Any_other_address_is_refused(string entered) =>
        Should.Throw<RuleViolated>(() => Added(entered)).Code.ShouldBe("kernel.webhook-address");

    [Fact]
    public void An_address_that_is_too_long_is_refused() =>
        Should.Throw<RuleViolated>(() => Added("https://a.example.vn/" + new string('a', WebhookRules.AddressLength))).Code.ShouldBe("kernel.webhook-address");

    [Fact]
    public void It_is_told_of_chosen_events_only_each_once_and_never_subscribes_to_the_ping()
    {
        Added(events: [EventType.ReportSent, EventType.RoundOpened, EventType.ReportSent]).Events.ShouldBe([EventType.RoundOpened, EventType.ReportSent]);
        Should.Throw<RuleViolated>(() => Added(events: [])).Code.ShouldBe("kernel.webhook-events");
        Should.Throw<RuleViolated>(() => Added(events: [EventType.ReportSent, EventType.Ping])).Code.ShouldBe("kernel.webhook-events");
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("a\u202Eb")]
    [InlineData("a\nb")]
    public void A_title_is_one_line_that_can_be_read(string title) =>
        Should.Throw<RuleViolated>(() => Added(title: title)).Code.ShouldBe("kernel.webhook-text");

    [Fact]
    public void A_title_is_kept_in_one_normal_form() => Added(title: "Truc to\u0302\u0301t").Title.ShouldBe("Truc t\u1ED1t");

    [Fact]
    public void It_begins_off_and_is_switched_on_only_with_a_secret()
    {
        var webhook = Added();
        webhook.State.ShouldBe(WebhookState.Off);
        Should.Throw<StateConflict>(webhook.Enable).Code.ShouldBe("kernel.webhook-without-secret");

        webhook.TakeSecret("một", Now);
        webhook.Enable();
        webhook.State.ShouldBe(WebhookState.On);
        Should.Throw<StateConflict>(webhook.Enable).Code.ShouldBe("kernel.webhook-on");
    }

    [Fact]
    public void It_is_switched_off_with_a_reason_that_stands_until_it_is_on_again()
    {
        var webhook = Added();
        webhook.TakeSecret("một", Now);
        webhook.Enable();

        Should.Throw<RuleViolated>(() => Switched().Disable(" ")).Code.ShouldBe("kernel.webhook-text");
        webhook.Disable("Bảo trì");
        webhook.StateReason.ShouldBe("Bảo trì");
        Should.Throw<StateConflict>(() => webhook.Disable("Bảo trì")).Code.ShouldBe("kernel.webhook-off");
        webhook.Enable();
        webhook.StateReason.ShouldBeNull();
    }

    [Fact]
    public void A_replaced_secret_signs_beside_the_new_one_for_a_day()
    {
        var webhook = Added();
        webhook.TakeSecret("một", Now);
        webhook.SecretsAt(Now).ShouldBe(["một"]);
        webhook.FormerSecretUntil.ShouldBeNull();

        webhook.TakeSecret("hai", Now);
        webhook.SecretsAt(Now).ShouldBe(["hai", "một"]);
        webhook.SecretsAt(Now.AddHours(24).AddTicks(-1)).ShouldBe(["hai", "một"]);
        webhook.SecretsAt(Now.AddHours(24)).ShouldBe(["hai"]);
    }

    private static Webhook Switched()
    {
        var webhook = Added();
        webhook.TakeSecret("một", Now);
        webhook.Enable();
        return webhook;
    }

    private static Webhook Added(string address = "https://tich-hop.example.vn/", string title = "Trục tích hợp", IReadOnlyList<EventType>? events = null) =>
        Webhook.Add(new WebhookId(Guid.CreateVersion7()), new WebhookTerms(title, address, events ?? [EventType.ReportSent], null), Now);
}
