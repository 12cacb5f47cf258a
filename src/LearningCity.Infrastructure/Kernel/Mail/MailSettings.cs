using System.Security.Cryptography.X509Certificates;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using Microsoft.Extensions.Configuration;

namespace LearningCity.Infrastructure.Kernel;

/// <summary>What the operator has set up for mail, read once at the start.</summary>
internal sealed class MailSettings : IMailServer
{
    public const string HostSetting = "Mail:Host";

    /// <summary>587 with STARTTLS, 465 with TLS, 25 without; from <see cref="SecuritySetting"/> when it is not set.</summary>
    public const string PortSetting = "Mail:Port";

    /// <summary><c>starttls</c> (when it is not set), <c>tls</c>, or <c>none</c> for a relay on this machine or its own network.</summary>
    public const string SecuritySetting = "Mail:Security";

    public const string UserSetting = "Mail:User";

    public const string PasswordSetting = "Mail:Password";

    /// <summary>A file that holds the password, in place of <see cref="PasswordSetting"/>.</summary>
    public const string PasswordFileSetting = "Mail:PasswordFile";

    public const string FromSetting = "Mail:From";

    public const string FromNameSetting = "Mail:FromName";

    /// <summary>A PEM file of the authority that signed the server's certificate, where the city has one of its own.</summary>
    public const string AuthoritySetting = "Mail:AuthorityFile";

    /// <summary>Seconds for one answer of the server, 1 to 25; 20 when it is not set.</summary>
    public const string TimeLimitSetting = "Mail:TimeLimitSeconds";

    /// <summary>True: without a server mails are kept and shown instead of sent.</summary>
    public const string CatchSetting = "Mail:Catch";

    public const string PublicAddressSetting = "PublicAddress";

    public MailSettings(IConfiguration configuration)
    {
        Host = configuration[HostSetting]?.Trim() is { Length: > 0 } host ? host : null;
        Security = Enum.TryParse<MailSecurity>(configuration[SecuritySetting] ?? nameof(MailSecurity.StartTls), ignoreCase: true, out var security) ? security
            : throw new StartUpRefused($"Thiết đặt {SecuritySetting} phải là starttls, tls hoặc none.", $"The setting {SecuritySetting} must be starttls, tls or none.");
        Port = configuration.GetValue(PortSetting, Security switch { MailSecurity.Tls => 465, MailSecurity.StartTls => 587, _ => 25 });
        User = configuration[UserSetting];
        Password = configuration[PasswordFileSetting] is { Length: > 0 } file ? File.ReadAllText(file).Trim() : configuration[PasswordSetting];
        Authority = configuration[AuthoritySetting] is { Length: > 0 } pem ? X509CertificateLoader.LoadCertificateFromFile(pem) : null;
        Sender = ReadSender(configuration);
        SenderName = configuration[FromNameSetting] is { Length: > 0 } name ? name : "Thành phố học tập";
        Limit = TimeSpan.FromSeconds(Math.Clamp(configuration.GetValue(TimeLimitSetting, 20), 1, 25));
        Kind = Host is not null ? MailServerKind.Smtp : configuration.GetValue(CatchSetting, false) ? MailServerKind.Caught : MailServerKind.None;
        PublicAddress = ReadPublicAddress(configuration);
    }

    public MailServerKind Kind { get; }

    public string? Host { get; }

    public int Port { get; }

    public MailSecurity Security { get; }

    public string? User { get; }

    public string? Password { get; }

    /// <summary>None: the authorities that the machine trusts.</summary>
    public X509Certificate2? Authority { get; }

    public string? Sender { get; }

    public string SenderName { get; }

    /// <summary>How long one answer of the server is waited for.</summary>
    public TimeSpan Limit { get; }

    public Uri PublicAddress { get; }

    private static string? ReadSender(IConfiguration configuration)
    {
        var from = configuration[FromSetting]?.Trim() ?? "";
        try
        {
            return from.Length > 0 ? MailAddress.Read(FromSetting, from)
                : string.IsNullOrWhiteSpace(configuration[HostSetting]) ? null
                : throw MissingSender();
        }
        catch (RuleViolated)
        {
            throw MissingSender();
        }
    }

    private static StartUpRefused MissingSender() => new(
        $"Có máy chủ thư thì cần {FromSetting} là một địa chỉ thư đúng.", $"With a mail server {FromSetting} must be a valid mail address.");

    private static Uri ReadPublicAddress(IConfiguration configuration)
    {
        var own = configuration["Urls"]?.Split(';')[0].Replace("*", "localhost", StringComparison.Ordinal).Replace("+", "localhost", StringComparison.Ordinal);
        var text = configuration[PublicAddressSetting] is { Length: > 0 } set ? set : own is { Length: > 0 } ? own : "http://localhost";
        return Uri.TryCreate(text, UriKind.Absolute, out var address) && address is { Scheme: "http" or "https" } ? address
            : throw new StartUpRefused($"Thiết đặt {PublicAddressSetting} phải là một URL đầy đủ.", $"The setting {PublicAddressSetting} must be a full URL.");
    }
}

/// <summary>How the way to the mail server is guarded.</summary>
internal enum MailSecurity
{
    /// <summary>Plain; for a relay on this machine or its own network.</summary>
    None,

    /// <summary>Plain at first, then TLS or nothing (RFC 3207).</summary>
    StartTls,

    /// <summary>TLS from the beginning (RFC 8314).</summary>
    Tls,
}
