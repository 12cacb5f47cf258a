using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LearningCity.Infrastructure.Kernel;

namespace LearningCity.Api.Tests.Kernel;

/// <summary>The signature as a receiver checks it, by the recipe of the README and with nothing of the product.</summary>
public sealed class WebhookSignatureTests(WebhookApp app) : IClassFixture<WebhookApp>, IAsyncLifetime
{
    public async ValueTask InitializeAsync() => await app.ClearAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>The marks were reckoned with Python's hmac.</summary>
    [Fact]
    public void The_signature_is_the_HMAC_of_the_second_a_dot_and_the_body_for_each_secret() =>
        WebhookSignature.Of("""{"version":1,"title":"Đợt"}""", DateTimeOffset.FromUnixTimeSeconds(1_790_000_000), ["khoa-thu-cua-noi-nhan", "khoa-cu"])
            .ShouldBe("t=1790000000,v1=96edddba20d2367b8c4460d5c79b4174177ec3fd5c01bc5bcb26d78c75dd727e,v1=a34328e61db62dc7ff04ee945d5898582a348994bb5ad8c45f53156e1d568470");

    [Fact]
    public async Task What_arrives_verifies_with_the_secret_that_was_shown_and_with_no_other()
    {
        var (_, secret) = await app.WebhookAsync();
        await app.TellAsync(facts: new { title = "Đợt báo cáo năm 2026 – phường Hồng Gai" });
        await app.SendDueAsync();

        var request = app.Receiver.Received.ShouldHaveSingleItem();
        Verifies(request, secret, request.Body).ShouldBeTrue();
        Verifies(request, secret[..^1] + (secret[^1] == 'A' ? 'B' : 'A'), request.Body).ShouldBeFalse();
        Verifies(request, secret, [.. request.Body[..^1], (byte)' ']).ShouldBeFalse();
        SecondOf(request).ShouldBe(app.Time.GetUtcNow().ToUnixTimeSeconds());
    }

    [Fact]
    public async Task After_a_rotation_both_secrets_verify_for_a_day_and_then_the_new_one_alone()
    {
        var (webhook, former) = await app.WebhookAsync();
        var present = (await app.Administrator.Call(HttpMethod.Post, $"/webhooks/{webhook}/secret", null, null, 3).Json()).GetProperty("secret").GetString()!;
        present.ShouldNotBe(former);

        await app.TellAsync();
        await app.SendDueAsync();
        app.Time.Pass(TimeSpan.FromHours(24));
        await app.TellAsync();
        await app.SendDueAsync();

        app.Receiver.Received.Select(request => (Verifies(request, present, request.Body), Verifies(request, former, request.Body)))
            .ShouldBe([(true, true), (true, false)]);
    }

    private static bool Verifies(ReceivedEvent request, string secret, byte[] body)
    {
        var signed = Encoding.ASCII.GetBytes(SecondOf(request).ToString(CultureInfo.InvariantCulture) + ".").Concat(body).ToArray();
        using var hmac = new HMACSHA256(Encoding.ASCII.GetBytes(secret));
        var mark = Convert.ToHexString(hmac.ComputeHash(signed));
        return request.Signature.Split(',').Any(part => part.StartsWith("v1=", StringComparison.Ordinal) && part[3..].Equals(mark, StringComparison.OrdinalIgnoreCase));
    }

    private static long SecondOf(ReceivedEvent request) =>
        long.Parse(request.Signature.Split(',').Single(part => part.StartsWith("t=", StringComparison.Ordinal))[2..], CultureInfo.InvariantCulture);
}
