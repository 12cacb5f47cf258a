namespace LearningCity.Application.Kernel;

/// <summary>What the operator has set up for mail.</summary>
public interface IMailServer
{
    MailServerKind Kind { get; }

    /// <summary>The address mails come from; none without a server.</summary>
    string? Sender { get; }

    /// <summary>How this product is reached from outside, without a slash at the end; links in mails begin with it.</summary>
    Uri PublicAddress { get; }
}

public enum MailServerKind
{
    /// <summary>None: mails are neither written nor sent.</summary>
    None,

    /// <summary>A server that speaks SMTP.</summary>
    Smtp,

    /// <summary>Hộp thư thử: mails are kept and shown instead of sent, for trying and developing.</summary>
    Caught,
}
