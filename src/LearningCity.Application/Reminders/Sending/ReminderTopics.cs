using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Reminders;

/// <summary>What messages of this module are called in the outbox.</summary>
public static class ReminderTopics
{
    /// <summary>A mail that tells of one message.</summary>
    public const string Mail = "reminder-mail";

    /// <summary>A mail that gathers the messages of a day.</summary>
    public const string Digest = "reminder-digest";

    /// <summary>A message through the city's gateway.</summary>
    public static readonly string Gateway = WireFormat.NameOf(EventType.Reminder);
}
