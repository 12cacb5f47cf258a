using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Evidence;

/// <summary>One document of the evidence library: what it is, the file behind it, whether it still counts. Used by many
/// indicators and years. Never deleted: withdrawn, and at most its bytes erased by a recorded decision.</summary>
public sealed class EvidenceDocument : AggregateRoot
{
    private EvidenceDocument()
    {
    }

    public DocumentId Id { get; private set; }

    /// <summary>The unit that owns it; its people describe and withdraw it.</summary>
    public UnitId Unit { get; private set; }

    public string? Number { get; private set; }

    public DateOnly? IssuedOn { get; private set; }

    public string? Issuer { get; private set; }

    public string Summary { get; private set; } = "";

    public string? Kind { get; private set; }

    /// <summary>Cleaned; only shown.</summary>
    public string FileName { get; private set; } = "";

    public FileKind FileKind { get; private set; }

    /// <summary>Bytes.</summary>
    public long Size { get; private set; }

    /// <summary>64 lower-case hex digits.</summary>
    public string Sha256 { get; private set; } = "";

    public AccountId AddedBy { get; private set; }

    public DateTimeOffset AddedAt { get; private set; }

    public DocumentState State { get; private set; }

    public string? WithdrawnBecause { get; private set; }

    public AccountId? WithdrawnBy { get; private set; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>Số/ký hiệu of the decision by which the bytes were erased.</summary>
    public string? ErasureDecision { get; private set; }

    public DateOnly? ErasureDecidedOn { get; private set; }

    public string? ErasedBecause { get; private set; }

    public AccountId? ErasedBy { get; private set; }

    public DateTimeOffset? ErasedAt { get; private set; }

    public static EvidenceDocument Add(UnitId unit, DocumentDescription description, StoredFile file, AccountId by, DateTimeOffset now)
    {
        var document = new EvidenceDocument
        {
            Id = new DocumentId(Identity.New(now)),
            Unit = unit,
            FileName = file.Name,
            FileKind = file.Kind,
            Size = file.Size,
            Sha256 = file.Sha256,
            AddedBy = by,
            AddedAt = now,
            State = DocumentState.Active,
        };
        document.Take(description);
        return document;
    }

    /// <exception cref="StateConflict">Withdrawn.</exception>
    public void Describe(DocumentDescription description)
    {
        if (State is not DocumentState.Active)
        {
            throw EvidenceDocumentRules.NotActive();
        }

        Take(description);
    }

    /// <summary>It stays where it is linked and is shown as withdrawn; it counts as evidence no more.</summary>
    /// <exception cref="StateConflict">Withdrawn already.</exception>
    /// <exception cref="RuleViolated">No reason.</exception>
    public void Withdraw(string? reason, AccountId by, DateTimeOffset now)
    {
        if (State is not DocumentState.Active)
        {
            throw EvidenceDocumentRules.AlreadyWithdrawn();
        }

        var text = new EvidenceText();
        var because = text.Required("reason", reason, EvidenceDocumentRules.ReasonLimit, "lý do thu hồi");
        text.ThrowIfBlamed();
        (State, WithdrawnBecause, WithdrawnBy, WithdrawnAt) = (DocumentState.Withdrawn, because, by, now);
    }

    /// <summary>Gives up the bytes by a recorded decision (Luật 91/2025/QH15, the right to erasure); the row and the hash stay.</summary>
    /// <param name="decision">Số/ký hiệu of the decision.</param>
    /// <param name="today">The day in the city; no decision is later.</param>
    /// <exception cref="StateConflict">Not withdrawn, or erased already.</exception>
    /// <exception cref="RuleViolated">Decision or reason wrong; with every fault at once.</exception>
    public void Erase(string? decision, DateOnly decidedOn, string? reason, AccountId by, DateTimeOffset now, DateOnly today)
    {
        if (State is DocumentState.Active)
        {
            throw EvidenceDocumentRules.EraseBeforeWithdrawal();
        }

        RefuseIfErased();
        var text = new EvidenceText();
        var number = text.Required("decision", decision, EvidenceDocumentRules.NumberLimit, "số quyết định");
        var because = text.Required("reason", reason, EvidenceDocumentRules.ReasonLimit, "lý do xoá");
        if (decidedOn > today || decidedOn < EvidenceDocumentRules.FirstDay)
        {
            text.Blame("decidedOn", "evidence.decided-wrong-day", "Ngày quyết định phải từ 02/09/1945 đến hôm nay.");
        }

        text.ThrowIfBlamed();
        (State, ErasureDecision, ErasureDecidedOn, ErasedBecause) = (DocumentState.Erased, number, decidedOn, because);
        (ErasedBy, ErasedAt) = (by, now);
    }

    /// <exception cref="StateConflict">The bytes were erased.</exception>
    public void RefuseIfErased()
    {
        if (State is DocumentState.Erased)
        {
            throw EvidenceDocumentRules.BytesErased(ErasureDecision!);
        }
    }

    private void Take(DocumentDescription description) =>
        (Number, IssuedOn, Issuer, Summary, Kind) =
        (description.Number, description.IssuedOn, description.Issuer, description.Summary, description.Kind);
}

public enum DocumentState
{
    /// <summary>Counts as evidence.</summary>
    Active,

    /// <summary>Kept and shown as withdrawn; does not count.</summary>
    Withdrawn,

    /// <summary>Withdrawn, and its bytes erased by a recorded decision.</summary>
    Erased,
}
