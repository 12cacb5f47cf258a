using LearningCity.Application.Kernel;

namespace LearningCity.Infrastructure.Kernel;

/// <summary>One way by which messages leave.</summary>
internal interface IOutboxChannel
{
    OutboxChannel Channel { get; }

    /// <summary>How many messages it sends side by side.</summary>
    int AtOnce { get; }

    /// <summary>Makes one attempt, within a small part of <see cref="OutboxClaims.Lease"/>. Once the message is handed over it does not let itself be called off.</summary>
    Task<SendOutcome> SendAsync(ClaimedMessage message, CancellationToken ct);
}

/// <param name="Verdict">What follows from the attempt.</param>
/// <param name="Status">What the recipient answered with; none when it did not answer.</param>
/// <param name="Answer">The beginning of its answer, or in Vietnamese why there is none; at most <see cref="OutboxRow.AnswerLength"/> characters.</param>
/// <param name="BlocksAll">The way itself is blocked, for whatever recipient.</param>
/// <param name="NotBefore">Only of <see cref="SendVerdict.Postponed"/>.</param>
internal sealed record SendOutcome(SendVerdict Verdict, int? Status = null, string? Answer = null, bool BlocksAll = false, DateTimeOffset? NotBefore = null);

internal enum SendVerdict
{
    Accepted,

    /// <summary>Not now; perhaps later.</summary>
    TryAgain,

    /// <summary>Never.</summary>
    Refused,

    /// <summary>The recipient is switched off, or it is no longer wanted; nothing was sent.</summary>
    Cancelled,

    /// <summary>It is not the hour; nothing was tried.</summary>
    Postponed,

    /// <summary>Handed over, and no answer came.</summary>
    Unknown,
}
