using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Criteria;

/// <summary>One frozen result of a round: the decision that made it, and what became of it. What the decision says never changes.</summary>
public sealed class RoundResult
{
    private RoundResult()
    {
    }

    internal RoundResult(int number, DecisionPaper paper, AccountId by, DateTimeOffset now)
    {
        Number = number;
        Corrects = number > 1 ? number - 1 : null;
        DecisionNumber = paper.Number;
        DecidedOn = paper.Date;
        Signer = paper.Signer;
        Body = paper.Body;
        Paper = paper.Document;
        DecidedBy = by;
        DecidedAt = now;
    }

    /// <summary>From 1 in its round.</summary>
    public int Number { get; private set; }

    /// <summary>Number of the result it corrects; none for the first.</summary>
    public int? Corrects { get; private set; }

    /// <summary>Số quyết định.</summary>
    public string DecisionNumber { get; private set; } = "";

    /// <summary>Ngày quyết định.</summary>
    public DateOnly DecidedOn { get; private set; }

    /// <summary>Người ký.</summary>
    public string Signer { get; private set; } = "";

    /// <summary>Cơ quan ban hành.</summary>
    public string Body { get; private set; } = "";

    /// <summary>The decision in the evidence library.</summary>
    public DocumentId? Paper { get; private set; }

    public AccountId DecidedBy { get; private set; }

    public DateTimeOffset DecidedAt { get; private set; }

    /// <summary>Ngày công bố; none while it is not published.</summary>
    public DateOnly? PublishedOn { get; private set; }

    public AccountId? PublishedBy { get; private set; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    public AccountId? WithdrawnBy { get; private set; }

    public string? WithdrawalReason { get; private set; }

    internal void Publish(DateOnly on, AccountId by) => (PublishedOn, PublishedBy) = (on, by);

    internal void Withdraw(string reason, AccountId by, DateTimeOffset now) => (WithdrawalReason, WithdrawnBy, WithdrawnAt) = (reason, by, now);
}

/// <summary>The decision on a result as it stands on paper.</summary>
/// <param name="Number">Số.</param>
/// <param name="Date">Ngày ký; not in the future.</param>
/// <param name="Signer">Người ký.</param>
/// <param name="Body">Cơ quan ban hành.</param>
/// <param name="Document">The paper in the evidence library, if it is there.</param>
public sealed record DecisionPaper(string Number, DateOnly Date, string Signer, string Body, DocumentId? Document);
