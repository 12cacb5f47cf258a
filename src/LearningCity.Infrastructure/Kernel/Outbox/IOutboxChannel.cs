using LearningCity.Application.Kernel;

namespace LearningCity.Infrastructure.Kernel;

/// <summary>One way by which messages leave.</summary>
internal interface IOutboxChannel
{
    OutboxChannel Channel { get; }

    /// <summary>Makes one attempt, within a small part of <see cref="OutboxClaims.Lease"/>.</summary>
    Task<SendOutcome> SendAsync(ClaimedMessage message, CancellationToken ct);
}

/// <param name="Verdict">What follows from the attempt.</param>
/// <param name="Status">What the recipient answered with; none when it did not answer.</param>
/// <param name="Answer">The beginning of its answer, or in Vietnamese why there is none; at most <see cref="OutboxRow.AnswerLength"/> characters.</param>
internal sealed record SendOutcome(SendVerdict Verdict, int? Status = null, string? Answer = null);

internal enum SendVerdict
{
    Accepted,

    /// <summary>Not now; perhaps later.</summary>
    TryAgain,

    /// <summary>Never.</summary>
    Refused,

    /// <summary>The recipient is switched off; nothing was sent.</summary>
    Cancelled,
}
