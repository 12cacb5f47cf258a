using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Criteria;

/// <summary>Says that two indicators of two sets ask for the same, so that one entry answers both. Published by somebody who neither drafted nor edited it.</summary>
public sealed class Crosswalk : AggregateRoot
{
    private readonly List<AccountId> editors = [];

    private Crosswalk()
    {
    }

    public CrosswalkId Id { get; private set; }

    public CrosswalkSide Left { get; private set; } = null!;

    public CrosswalkSide Right { get; private set; } = null!;

    /// <summary>Which input of the one is which of the other.</summary>
    public IReadOnlyList<CrosswalkInput> Inputs { get; private set; } = [];

    public CrosswalkState State { get; private set; }

    public AccountId Author { get; private set; }

    public DateTimeOffset DraftedAt { get; private set; }

    /// <summary>Who changed the draft since.</summary>
    public IReadOnlyList<AccountId> Editors => editors;

    public AccountId? Publisher { get; private set; }

    public DateTimeOffset? PublishedAt { get; private set; }

    public AccountId? RetiredBy { get; private set; }

    public DateTimeOffset? RetiredAt { get; private set; }

    public string? RetirementReason { get; private set; }

    /// <param name="id">Its identity.</param>
    /// <param name="left">One indicator, with its definition.</param>
    /// <param name="right">The other.</param>
    /// <param name="inputs">Which input is which.</param>
    /// <param name="published">The crosswalks in force.</param>
    /// <param name="author">Who drafts it.</param>
    /// <param name="now">The instant.</param>
    /// <exception cref="RuleViolated">It has faults, all of them listed, or would close a circle.</exception>
    public static Crosswalk Draft(
        CrosswalkId id, MappedIndicator left, MappedIndicator right, IReadOnlyList<CrosswalkInput> inputs, IReadOnlyList<CrosswalkEnds> published,
        AccountId author, DateTimeOffset now)
    {
        Check(left, right, inputs, published);
        return new Crosswalk { Id = id, Left = left.Side, Right = right.Side, Inputs = inputs, Author = author, DraftedAt = now };
    }

    /// <summary>Says something else from now on: other indicators, or other inputs.</summary>
    /// <exception cref="StateConflict">It is no draft.</exception>
    /// <exception cref="RuleViolated">It has faults, all of them listed, or would close a circle.</exception>
    public void Redraft(
        MappedIndicator left, MappedIndicator right, IReadOnlyList<CrosswalkInput> inputs, IReadOnlyList<CrosswalkEnds> published, AccountId editor)
    {
        RequireDraft();
        Check(left, right, inputs, published);
        (Left, Right, Inputs) = (left.Side, right.Side, inputs);
        if (!editors.Contains(editor))
        {
            editors.Add(editor);
        }
    }

    /// <exception cref="StateConflict">It is no draft.</exception>
    /// <exception cref="RuleViolated">The publisher is the author or an editor, or it would close a circle by now.</exception>
    public void Publish(AccountId publisher, IReadOnlyList<CrosswalkEnds> published, DateTimeOffset now)
    {
        RequireDraft();
        if (publisher == Author || editors.Contains(publisher))
        {
            throw CrosswalkRules.PublisherIsAuthor();
        }

        CrosswalkNet.Require(new CrosswalkEnds(Left, Right), published);
        (State, Publisher, PublishedAt) = (CrosswalkState.Published, publisher, now);
    }

    /// <summary>Takes it out of use; what was answered through it stays and is not followed any more.</summary>
    /// <exception cref="StateConflict">It is retired already.</exception>
    /// <exception cref="RuleViolated">No reason is given.</exception>
    public void Retire(AccountId by, string reason, DateTimeOffset now)
    {
        if (State is CrosswalkState.Retired)
        {
            throw CrosswalkRules.AlreadyRetired();
        }

        ReasonRules.Require(reason);

        (State, RetiredBy, RetiredAt, RetirementReason) = (CrosswalkState.Retired, by, now, reason);
    }

    /// <summary>The values of one indicator as those of the other.</summary>
    /// <param name="isFromLeft">Which way.</param>
    /// <param name="from">The indicator that was answered.</param>
    /// <param name="to">The other.</param>
    /// <param name="values">The answer.</param>
    /// <param name="before">What the other said before: inputs that are not mapped keep it.</param>
    public ReportedValues Carry(bool isFromLeft, PlanIndicator from, PlanIndicator to, ReportedValues values, ReportedValues before)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(before);
        var sources = Inputs.ToDictionary(input => isFromLeft ? input.Right : input.Left, StringComparer.Ordinal);
        return new ReportedValues(
            to.Definition is DocumentIndicator asked && sources.ContainsKey(asked.Met) ? values.Met : before.Met,
            [.. to.Figures.Select((input, i) => sources.TryGetValue(input.Key, out var pair)
                ? values.Figures.ElementAtOrDefault(from.Figures.PlaceOf(isFromLeft ? pair.Left : pair.Right))
                : before.Figures.ElementAtOrDefault(i))],
            [.. to.Choices.Select((input, i) => sources.TryGetValue(input.Key, out var pair)
                ? pair.Translated(values.Choices.ElementAtOrDefault(from.Choices.PlaceOf(isFromLeft ? pair.Left : pair.Right)), isFromLeft)
                : before.Choices.ElementAtOrDefault(i))],
            values.DirectSource);
    }

    private static void Check(
        MappedIndicator left, MappedIndicator right, IReadOnlyList<CrosswalkInput> inputs, IReadOnlyList<CrosswalkEnds> published)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        if (CrosswalkCheck.FaultsOf(left, right, inputs) is { Count: > 0 } faults)
        {
            throw CrosswalkRules.Faulty(faults);
        }

        CrosswalkNet.Require(new CrosswalkEnds(left.Side, right.Side), published);
    }

    private void RequireDraft()
    {
        if (State is not CrosswalkState.Draft)
        {
            throw CrosswalkRules.NotADraft();
        }
    }
}

public enum CrosswalkState
{
    Draft,
    Published,
    Retired,
}

/// <summary>One indicator of one version of a set.</summary>
public sealed record CrosswalkSide(CriteriaSetId Set, string Indicator);

/// <summary>Both indicators of a crosswalk.</summary>
public sealed record CrosswalkEnds(CrosswalkSide Left, CrosswalkSide Right);

/// <summary>An indicator with what it asks.</summary>
public sealed record MappedIndicator(CrosswalkSide Side, Indicator Definition);

/// <summary>One input of the left indicator and the same input of the right.</summary>
/// <param name="Left">Key of the input.</param>
/// <param name="Right">Key of the input.</param>
/// <param name="LeftChoices">Of a choice: the words, each meaning the one at the same place on the right. Both empty: the words are the same.</param>
/// <param name="RightChoices">The words of the right.</param>
public sealed record CrosswalkInput(string Left, string Right, IReadOnlyList<string> LeftChoices, IReadOnlyList<string> RightChoices)
{
    internal string? Translated(string? choice, bool isFromLeft)
    {
        var (from, to) = isFromLeft ? (LeftChoices, RightChoices) : (RightChoices, LeftChoices);
        var place = from.ToList().FindIndex(word => word == choice);
        return place < 0 ? choice : to[place];
    }
}
