using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Criteria;

/// <summary>One version of a criteria set. Published once by somebody other than its author, never changed afterwards.</summary>
public sealed class CriteriaSet : AggregateRoot
{
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

    public SetDefinition Definition { get; private set; } = null!;

    /// <summary>SHA-256 of the canonical form of the definition, 64 lower-case hexadecimal digits.</summary>
    public string ContentHash { get; private set; } = "";

    public AccountId Author { get; private set; }

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

        if (contentHash is not { Length: 64 } || !contentHash.All(c => char.IsAsciiDigit(c) || c is >= 'a' and <= 'f'))
        {
            throw CriteriaSetRules.HashNotSha256();
        }

        if (SetCheck.FaultsOf(definition) is { Count: > 0 } faults)
        {
            throw CriteriaSetRules.Faulty(faults);
        }

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

    /// <exception cref="StateConflict">It is not a draft any more.</exception>
    /// <exception cref="RuleViolated">The publisher is the author.</exception>
    public void Publish(AccountId publisher, DateTimeOffset now)
    {
        if (State is not CriteriaSetState.Draft)
        {
            throw CriteriaSetRules.NotADraft(Code, Version);
        }

        if (publisher == Author)
        {
            throw CriteriaSetRules.PublisherIsAuthor();
        }

        State = CriteriaSetState.Published;
        Publisher = publisher;
        PublishedAt = now;
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

        if (!Reasons.AreGiven(reason))
        {
            throw CriteriaSetRules.WithdrawnWithoutReason();
        }

        State = CriteriaSetState.Withdrawn;
        WithdrawnBy = by;
        WithdrawnAt = now;
        WithdrawalReason = reason;
    }
}

public enum CriteriaSetState
{
    Draft,
    Published,
    Withdrawn,
}
