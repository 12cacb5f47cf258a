using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Evidence;

/// <summary>The documents gathered as evidence for one thing of another module in one year: an entry of a report, a task of a
/// plan. One bundle per thing.</summary>
public sealed class EvidenceBundle : AggregateRoot
{
    private readonly List<DocumentLink> links = [];
    private readonly List<BundleAudience> audience = [];

    private EvidenceBundle()
    {
    }

    public EvidenceBundleId Id { get; private set; }

    /// <summary>What kind of thing: kebab-case with the module's name first, such as <c>criteria-entry</c>.</summary>
    public string TargetKind { get; private set; } = "";

    /// <summary>The identity of the thing in its own module.</summary>
    public Guid Target { get; private set; }

    /// <summary>How a person recognises the thing.</summary>
    public string Label { get; private set; } = "";

    public int Year { get; private set; }

    /// <summary>The unit the thing belongs to.</summary>
    public UnitId Unit { get; private set; }

    public IReadOnlyList<DocumentLink> Links => links;

    /// <summary>The units whose people may read the documents through this bundle; the unit itself always.</summary>
    public IReadOnlyList<BundleAudience> Audience => audience;

    public static EvidenceBundle For(string targetKind, Guid target, UnitId unit, int year, DateTimeOffset now)
    {
        EvidenceBundleRules.CheckTarget(targetKind, year);
        return new EvidenceBundle
        {
            Id = new EvidenceBundleId(Identity.New(now)),
            TargetKind = targetKind,
            Target = target,
            Unit = unit,
            Year = year,
        };
    }

    /// <summary>Who may look on, and how the thing is called now.</summary>
    public void Address(string label, int year, UnitId unit, IReadOnlyList<UnitId> readers)
    {
        EvidenceBundleRules.CheckTarget(TargetKind, year);
        Label = EvidenceBundleRules.LabelOf(label);
        (Year, Unit) = (year, unit);
        var wanted = readers.Append(unit).ToHashSet();
        audience.RemoveAll(reader => !wanted.Contains(reader.Unit));
        audience.AddRange(wanted.Except(audience.Select(reader => reader.Unit)).Select(reader => new BundleAudience(reader)));
    }

    /// <summary>Makes <paramref name="documents"/>, in this order, the whole evidence of the thing.</summary>
    /// <exception cref="RuleViolated">A document twice, or more than <see cref="EvidenceBundleRules.DocumentLimit"/>.</exception>
    public void Gather(IReadOnlyList<DocumentId> documents, AccountId by, DateTimeOffset now)
    {
        EvidenceBundleRules.CheckList(documents);
        links.RemoveAll(link => !documents.Contains(link.Document));
        for (var place = 0; place < documents.Count; place++)
        {
            var link = links.Find(known => known.Document == documents[place]);
            if (link is null)
            {
                links.Add(new DocumentLink(documents[place], place, by, now));
            }
            else
            {
                link.MoveTo(place);
            }
        }
    }

    public bool Holds(DocumentId document) => links.Exists(link => link.Document == document);
}
