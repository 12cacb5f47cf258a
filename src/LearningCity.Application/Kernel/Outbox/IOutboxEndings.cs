namespace LearningCity.Application.Kernel;

/// <summary>Ends messages that nobody may send any more, in a transaction of its own.</summary>
public interface IOutboxEndings
{
    /// <summary>Ends every message of these topics that waits as <see cref="DeliveryState.Unknown"/>: it may have been sent, and is not sent again by itself.</summary>
    /// <param name="because">Shown with each, in Vietnamese; at most 200 characters.</param>
    /// <returns>How many there were.</returns>
    Task<int> EndAsUnknownAsync(IReadOnlyCollection<string> topics, string because, CancellationToken ct);
}
