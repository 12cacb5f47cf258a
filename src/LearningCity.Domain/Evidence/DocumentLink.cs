using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Evidence;

/// <summary>One document in a bundle.</summary>
public sealed class DocumentLink
{
    private DocumentLink()
    {
    }

    internal DocumentLink(DocumentId document, int place, AccountId by, DateTimeOffset now) =>
        (Document, Place, LinkedBy, LinkedAt) = (document, place, by, now);

    public DocumentId Document { get; private set; }

    /// <summary>From 0, in the order the reporter gave.</summary>
    public int Place { get; private set; }

    public AccountId LinkedBy { get; private set; }

    public DateTimeOffset LinkedAt { get; private set; }

    internal void MoveTo(int place) => Place = place;
}

/// <summary>A unit whose people may read the documents of a bundle.</summary>
public sealed class BundleAudience
{
    private BundleAudience()
    {
    }

    internal BundleAudience(UnitId unit) => Unit = unit;

    public UnitId Unit { get; private set; }
}
