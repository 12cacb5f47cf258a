namespace LearningCity.Domain.Criteria;

/// <summary>A criteria set as its file says it: layers, nodes, indicators, and what is not confirmed. Immutable; no code names an indicator.</summary>
/// <param name="Code">Lower-case letters, digits and hyphens; the same for every version of the set.</param>
/// <param name="Layers">Names of the layers from the top: "Tiêu chuẩn", "Tiêu chí", "Chỉ báo". A node at depth n is called by the n-th.</param>
/// <param name="Rule">How the whole is judged. A set whose source publishes no rule shows "chưa có quy tắc" and no invented total.</param>
/// <param name="Remarks">Peculiarities of the source text that a reader of the set must know.</param>
public sealed record SetDefinition(
    string Code,
    string Title,
    string? AppliesTo,
    IReadOnlyList<string> Layers,
    SetSource Source,
    SetRule Rule,
    IReadOnlyList<AssessmentBody> AssessmentBodies,
    IReadOnlyList<SetUnit> Units,
    IReadOnlyList<SetNode> Nodes,
    IReadOnlyList<SetRemark> Remarks)
{
    /// <summary>The nodes that carry an indicator, in the order of the set.</summary>
    public IEnumerable<SetNode> Indicators => Nodes.SelectMany(node => node.WithBelow).Where(node => node.Indicator is not null);

    /// <summary>The version of the file format. A file of another version is refused.</summary>
    public const int FormatVersion = 1;
}

/// <summary>The paper the set was taken from, verbatim, and what in it is unconfirmed.</summary>
public sealed record SetSource(
    string Document,
    string? Section,
    string? Issuer,
    string? Number,
    string? Date,
    string? Signer,
    string? Basis,
    IReadOnlyList<string> Unconfirmed);

/// <summary>A body that the source names as assessor, and where it is named.</summary>
public sealed record AssessmentBody(string Name, string? Where, string? Role);

/// <summary>A unit or group as the source names it; a round resolves it to units of the tree.</summary>
/// <param name="ExpandedName">The full name where the source gives one; never guessed.</param>
public sealed record SetUnit(string Key, string Name, string? ExpandedName, SetUnitKind Kind, string? Note);

public enum SetUnitKind
{
    Unit,
    Group,
}

/// <summary>A peculiarity of the source, and where it stands.</summary>
public sealed record SetRemark(string Where, string Text);

/// <summary>A standard, criterion or indicator: either children or an indicator, never both.</summary>
/// <param name="Code">Text: 1.10 is not 1.1. Unique in the whole set.</param>
public sealed record SetNode(
    string Code,
    string Name,
    IReadOnlyList<string> Notes,
    IReadOnlyList<SetNode> Children,
    Indicator? Indicator)
{
    /// <summary>The most points that count of everything below it; none: all of them.</summary>
    public decimal? Cap { get; init; }

    /// <summary>The indicators of earlier versions or sets whose figures this indicator carries on; at most one of each version.</summary>
    public IReadOnlyList<ContinuedCode> Continues { get; init; } = [];

    internal IEnumerable<SetNode> WithBelow => Children.SelectMany(child => child.WithBelow).Prepend(this);
}

/// <summary>An indicator of an earlier version, by the code of its set, the version and its own code.</summary>
public sealed record ContinuedCode(string Set, int Version, string Code);
