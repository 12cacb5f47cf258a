namespace LearningCity.Application.Kernel;

/// <summary>One mail as it is said; how it is put on the wire is the channel's business.</summary>
/// <param name="Address">As <see cref="Domain.Kernel.MailAddress"/> keeps it.</param>
/// <param name="Name">How the recipient is called.</param>
/// <param name="Text">For programs that show no HTML; the same words.</param>
/// <param name="Html">A whole document without foreign sources.</param>
/// <param name="ChoicePath">Where the recipient chooses what is mailed, a path of this product.</param>
public sealed record Mail(string Address, string Name, string Subject, string Text, string Html, string ChoicePath);

/// <summary>Writes the mails of one topic, anew before every attempt, so that what leaves is true when it leaves.</summary>
public interface IMailWriter
{
    /// <summary>Topics of the outbox, such as <c>reminder</c>.</summary>
    IReadOnlyList<string> Topics { get; }

    /// <param name="recipient">Whom the outbox names.</param>
    Task<MailWriting> WriteAsync(Guid recipient, Domain.Kernel.MessageId message, CancellationToken ct);
}

/// <summary>What becomes of a mail: exactly one of the three is there.</summary>
/// <param name="Mail">It goes out.</param>
/// <param name="WhyNot">It is no longer wanted, in Vietnamese.</param>
/// <param name="NotBefore">It waits until the quiet hours are over.</param>
public sealed record MailWriting(Mail? Mail = null, string? WhyNot = null, DateTimeOffset? NotBefore = null);

/// <summary>Asked before every attempt on ways that send what was written: whether it is still true.</summary>
public interface IMessageCheck
{
    /// <summary>Topics of the outbox.</summary>
    IReadOnlyList<string> Topics { get; }

    /// <returns>None: it goes out. Else why not, or from when on.</returns>
    Task<MailWriting?> WhyNotAsync(Domain.Kernel.MessageId message, CancellationToken ct);
}
