using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Kernel;

/// <summary>Hộp thư thử: mails that were kept instead of sent, while there is no mail server and the operator wants to see them.</summary>
public interface ICaughtMails
{
    /// <summary>Newest first.</summary>
    Task<Page<CaughtMailLine>> ListAsync(PageRequest page, CancellationToken ct);

    Task<CaughtMail?> FindAsync(MessageId message, CancellationToken ct);
}

public sealed record CaughtMailLine(MessageId Message, DateTimeOffset At, string Address, string Name, string Subject);

/// <param name="Html">A whole document; shown only where it can run nothing and load nothing.</param>
public sealed record CaughtMail(MessageId Message, DateTimeOffset At, string Address, string Name, string Subject, string Text, string Html);
