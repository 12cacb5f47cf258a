using System.Net;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using LearningCity.Infrastructure.Kernel;
using Microsoft.Extensions.Configuration;

namespace LearningCity.Api.Tests.Kernel;

/// <summary>How the way to the mail server is guarded and who signs in there, in real conversations.</summary>
public sealed class SmtpConversationTests : IAsyncLifetime
{
    private readonly MailDouble server = new();
    private readonly TemporaryFolder folder = new();
    private readonly X509Certificate2 certificate = Certificate();

    public ValueTask InitializeAsync()
    {
        File.WriteAllText(folder.At("authority.pem"), certificate.ExportCertificatePem());
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        certificate.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task Behind_starttls_with_a_trusted_certificate_the_message_and_the_password_are_guarded()
    {
        server.Manners = _ => new MailManners(Certificate: certificate, SignIn: "thu:mật khẩu");

        await SendAsync(Settings("starttls", authority: true, user: "thu", password: "mật khẩu"));

        var mail = server.Received.ShouldHaveSingleItem();
        (mail.IsGuarded, mail.User).ShouldBe((true, "thu"));
    }

    [Fact]
    public async Task A_server_that_knows_only_login_is_signed_in_to_as_well()
    {
        server.Manners = _ => new MailManners(SignIn: "thu:bimat", OnlyLogin: true);

        await SendAsync(Settings("none", user: "thu", password: "bimat"));

        server.Received.ShouldHaveSingleItem().User.ShouldBe("thu");
    }

    [Fact]
    public async Task Nothing_is_said_behind_a_certificate_that_is_not_trusted()
    {
        server.Manners = _ => new MailManners(Certificate: certificate, SignIn: "thu:bimat");

        await Should.ThrowAsync<AuthenticationException>(() => SendAsync(Settings("starttls", user: "thu", password: "bimat")));

        server.Heard.ShouldNotContain(line => line.StartsWith("AUTH") || line.StartsWith("MAIL"));
    }

    [Fact]
    public async Task Without_tls_where_tls_is_asked_for_nothing_is_said()
    {
        var refused = await Should.ThrowAsync<SmtpRefused>(() => SendAsync(Settings("starttls", user: "thu", password: "bimat")));

        (refused.Step, refused.Reply.Code).ShouldBe((SmtpStep.Opening, 454));
        server.Heard.ShouldNotContain(line => line.StartsWith("AUTH") || line.StartsWith("MAIL"));
    }

    [Fact]
    public async Task A_wrong_password_blocks_the_way_and_not_the_recipient()
    {
        server.Manners = _ => new MailManners(SignIn: "thu:bimat");

        var refused = await Should.ThrowAsync<SmtpRefused>(() => SendAsync(Settings("none", user: "thu", password: "sai")));

        (refused.Step, refused.Reply.Code).ShouldBe((SmtpStep.Opening, 535));
    }

    [Theory]
    [InlineData("SSH-2.0-OpenSSH_9.9")]
    [InlineData("999 what")]
    [InlineData("HTTP/1.1 400 Bad Request")]
    public async Task What_is_no_mail_server_is_not_spoken_to(string greeting)
    {
        server.Manners = _ => new MailManners(new Dictionary<string, string> { ["CONNECT"] = greeting });

        await Should.ThrowAsync<IOException>(() => SendAsync(Settings("none")));

        server.Heard.ShouldNotContain(line => line.StartsWith("EHLO"));
    }

    [Fact]
    public async Task A_line_that_is_a_dot_does_not_end_the_message()
    {
        await SendAsync(Settings("none"), ".\r\nmột dòng\r\n..\r\n.\r\n".Replace("một dòng", "line", StringComparison.Ordinal));

        server.Received.ShouldHaveSingleItem().Content.ShouldBe(".\r\nline\r\n..\r\n.\r\n");
    }

    private static async Task SendAsync(MailSettings settings, string content = "Subject: x\r\n\r\ny\r\n")
    {
        await using var conversation = await SmtpConversation.OpenAsync(settings, CancellationToken.None);
        await conversation.OfferAsync(settings.Sender!, "ai@donvi.gov.vn", content, CancellationToken.None);
        (await conversation.EndAsync()).Code.ShouldBe(250);
    }

    private MailSettings Settings(string security, bool authority = false, string? user = null, string? password = null) => new(new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Mail:Host"] = "localhost",
            ["Mail:Port"] = $"{server.Port}",
            ["Mail:Security"] = security,
            ["Mail:From"] = "nhac-han@thanhpho.gov.vn",
            ["Mail:User"] = user,
            ["Mail:Password"] = password,
            ["Mail:AuthorityFile"] = authority ? folder.At("authority.pem") : null,
            ["Mail:TimeLimitSeconds"] = "2",
        }).Build());

    private static X509Certificate2 Certificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(30));
    }
}
