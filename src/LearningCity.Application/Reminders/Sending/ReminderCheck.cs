using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Reminders;

/// <summary>Whether the gateway may still be told of a reminder: it is still owed, and it is not night.</summary>
internal sealed class ReminderCheck(ReminderTruth truth) : IMessageCheck
{
    public IReadOnlyList<string> Topics { get; } = [ReminderTopics.Gateway];

    public async Task<MailWriting?> WhyNotAsync(MessageId message, CancellationToken ct) =>
        await truth.ReadAsync(message, ct) is not { } standing ? new MailWriting(WhyNot: "Việc đã xong hoặc không còn phải nhắc")
        : truth.QuietUntil(standing) is { } until ? new MailWriting(NotBefore: until)
        : null;
}
