using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Criteria;

/// <summary>One version of a criteria set. As a draft it may be worked on for days, faults and all; published once, without a fault, by
/// somebody who neither drafted nor edited it, it never changes again.</summary>
public sealed class CriteriaSet : AggregateRoot
{
    private readonly List<AccountId> editors = [];

    private CriteriaSet()
    {
    }

    public CriteriaSetId Id { get; private set; }

    /// <summary>The code of the set, shared by its versions.</summary>
    public string Code { get; private set; } = "";

    /// <summary>From 1; unique with the code.</summary>
    public int Version { get; private set; }

    /// <summary>The title of the definition, kept beside it for lists.</summary>
    public string Title { get; private set; } = "";

    public CriteriaSetState State { get; private set; }

    /// <summary>Without faults: of a draft whose file has some, the last one that had none.</summary>
    public SetDefinition Definition { get; private set; } = null!;

    /// <summary>The file of a draft as it was last saved, while it has faults; none when the definition says all.</summary>
    public string? WorkingFile { get; private set; }

    /// <summary>SHA-256 of the canonical form of the definition, 64 lower-case hexadecimal digits.</summary>
    public string ContentHash { get; private set; } = "";

    public AccountId Author { get; private set; }

    /// <summary>Everybody who changed the draft since; like its author, none of them publishes it.</summary>
    public IReadOnlyList<AccountId> Editors => editors;

    public DateTimeOffset DraftedAt { get; private set; }

    public AccountId? Publisher { get; private set; }

    public DateTimeOffset? PublishedAt { get; private set; }

    public AccountId? WithdrawnBy { get; private set; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    public string? WithdrawalReason { get; private set; }

    /// <exception cref="RuleViolated">The definition has faults (all of them are listed), the version is below 1, or the hash is no SHA-256.</exception>
    public static CriteriaSet Draft(
        CriteriaSetId id, int version, SetDefinition definition, string contentHash, AccountId author, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(definition);
        if (version < 1)
        {
            throw CriteriaSetRules.VersionNotPositive(version);
        }

        RequireFaultless(definition, contentHash);
        return new CriteriaSet
        {
            Id = id,
            Code = definition.Code,
            Version = version,
            Title = definition.Title,
            State = CriteriaSetState.Draft,
            Definition = definition,
            ContentHash = contentHash,
            Author = author,
            DraftedAt = now,
        };
    }

    /// <summary>Whether a file may carry this code: the first version still gives the set its code, every later one keeps it.</summary>
    public bool MayBeCalled(string code) => Version is 1 || string.Equals(code, Code, StringComparison.Ordinal);

    /// <summary>Takes a definition without faults in place of the present one and of the unfinished file.</summary>
    /// <exception cref="StateConflict">It is not a draft any more.</exception>
    /// <exception cref="RuleViolated">The definition has faults, the hash is no SHA-256, or a later version changes its code.</exception>
    public void Redefine(SetDefinition definition, string contentHash, AccountId editor)
    {
        ArgumentNullException.ThrowIfNull(definition);
        RequireDraft();
        RequireFaultless(definition, contentHash);
        if (!MayBeCalled(definition.Code))
        {
            throw CriteriaSetRules.Faulty([CriteriaSetRules.CodeFixed(Code)]);
        }

        WorkingFile = null;
        Remember(editor);
        if (contentHash != ContentHash)
        {
            (Code, Title, Definition, ContentHash) = (definition.Code, definition.Title, definition, contentHash);
        }
    }

    /// <summary>Keeps a file that has faults as it was written; the last definition without faults stays beside it.</summary>
    /// <exception cref="StateConflict">It is not a draft any more.</exception>
    public void KeepUnfinished(string file, AccountId editor)
    {
        ArgumentException.ThrowIfNullOrEmpty(file);
        RequireDraft();
        WorkingFile = file;
        Remember(editor);
    }

    /// <param name="publisher">Somebody who neither drafted nor edited it.</param>
    /// <param name="now">The instant.</param>
    /// <param name="faults">Of the unfinished file, one by one, for the refusal.</param>
    /// <exception cref="StateConflict">It is not a draft any more.</exception>
    /// <exception cref="RuleViolated">The publisher is the author or an editor, or the file has faults.</exception>
    public void Publish(AccountId publisher, DateTimeOffset now, IReadOnlyList<Fault>? faults = null)
    {
        RequireDraft();
        if (publisher == Author || editors.Contains(publisher))
        {
            throw CriteriaSetRules.PublisherIsAuthor();
        }

        if (WorkingFile is not null)
        {
            throw CriteriaSetRules.Faulty(faults ?? []);
        }

        State = CriteriaSetState.Published;
        Publisher = publisher;
        PublishedAt = now;
    }

    /// <summary>Gives a draft up; it is kept, but nobody works on it any more.</summary>
    /// <exception cref="StateConflict">It is not a draft any more.</exception>
    /// <exception cref="RuleViolated">No reason is given.</exception>
    public void Discard(AccountId by, string reason, DateTimeOffset now)
    {
        RequireDraft();
        Withdraw(by, reason, now);
    }

    /// <summary>Takes the version out of use for new rounds; rounds that use it keep it.</summary>
    /// <exception cref="StateConflict">It is withdrawn already.</exception>
    /// <exception cref="RuleViolated">No reason is given.</exception>
    public void Withdraw(AccountId by, string reason, DateTimeOffset now)
    {
        if (State is CriteriaSetState.Withdrawn)
        {
            throw CriteriaSetRules.AlreadyWithdrawn(Code, Version);
        }

        ReasonRules.Require(reason);

        State = CriteriaSetState.Withdrawn;
        WithdrawnBy = by;
        WithdrawnAt = now;
        WithdrawalReason = reason;
    }

    private static void RequireFaultless(SetDefinition definition, string contentHash)
    {
        if (contentHash is not { Length: 64 } || !contentHash.All(c => char.IsAsciiDigit(c) || c is >= 'a' and <= 'f'))
        {
            throw CriteriaSetRules.HashNotSha256();
        }

        if (SetCheck.FaultsOf(definition) is { Count: > 0 } faults)
        {
            throw CriteriaSetRules.Faulty(faults);
        }
    }

    private void RequireDraft()
    {
        if (State is not CriteriaSetState.Draft)
        {
            throw CriteriaSetRules.NotADraft(Code, Version);
        }
    }

    private void Remember(AccountId editor)
    {
        if (!editors.Contains(editor))
        {
            editors.Add(editor);
        }
    }
}

public enum CriteriaSetState
{
    Draft,
    Published,
    Withdrawn,
}
