using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Reminders;

/// <summary>Finds calendar feeds by their secret and notes that they are read; reading leaves no trace in the audit.</summary>
public interface ICalendarFeeds
{
    /// <returns>Null when no feed that works has this secret.</returns>
    Task<AccountId?> FindAccountAsync(TokenHash secret, CancellationToken ct);

    /// <summary>Writes down when the feed was read, at most once an hour.</summary>
    Task NoteReadingAsync(TokenHash secret, DateTimeOffset now, CancellationToken ct);
}
