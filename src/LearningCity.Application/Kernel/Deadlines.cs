using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Kernel;

/// <summary>
/// Asked of every module: which deadlines does it keep, and how do they stand now? Each module's Contracts has its own request; whoever asks finds
/// them all, makes one by its empty constructor and sends it. A module answers in a fixed number of statements, however many deadlines there are.
/// </summary>
public interface IDeadlineQuery : IQuery<IReadOnlyList<Deadline>>
{
    /// <summary>The kinds that this module keeps; always the same.</summary>
    static abstract IReadOnlyList<DeadlineKind> Kinds { get; }

    /// <summary>Only deadlines whose last good day is this or later.</summary>
    DateOnly From { get; init; }

    /// <summary>Only deadlines whose last good day is this or earlier.</summary>
    DateOnly To { get; init; }

    /// <summary>Only deadlines of these units; none named: of all.</summary>
    IReadOnlyList<UnitId> Units { get; init; }

    /// <summary>The answer still holds when the present transaction ends: whoever does what is owed meanwhile waits for it.</summary>
    bool Holds { get; init; }
}

/// <summary>A kind of deadline.</summary>
/// <param name="Code">kebab-case, stable.</param>
/// <param name="Title">What is to be done, in Vietnamese: "Nộp báo cáo".</param>
/// <param name="EnglishTitle">The same in English.</param>
public sealed record DeadlineKind(string Code, string Title, string EnglishTitle);

/// <summary>Something that one unit owes until the end of a day.</summary>
/// <param name="Kind">Code of its kind.</param>
/// <param name="Subject">What is owed: the round, the task. Kind, subject and unit together name a deadline for ever, whatever its dates.</param>
/// <param name="Unit">Who owes it.</param>
/// <param name="Above">Everything above the unit, from the top down to its parent, as the module holds it.</param>
/// <param name="Title">Of the subject, in Vietnamese.</param>
/// <param name="OpenedOn">The first day on which it was asked for.</param>
/// <param name="Due">The last good day as it was first set.</param>
/// <param name="LastGoodDay">The last good day that counts, extension included; 24:00 in the city ends it.</param>
/// <param name="ExtensionReason">Gia hạn: why this unit has longer; none: it has not.</param>
/// <param name="LocksAt">From this instant on it is refused; none: it is never.</param>
/// <param name="State">How it stands now.</param>
/// <param name="Turn">Whose turn it is while it is open.</param>
/// <param name="DoneAt">When it was done; may be after the last good day.</param>
/// <param name="Link">The screen where it is done, a path of this product.</param>
public sealed record Deadline(
    string Kind,
    Guid Subject,
    UnitId Unit,
    IReadOnlyList<UnitId> Above,
    string Title,
    DateOnly OpenedOn,
    DateOnly Due,
    DateOnly LastGoodDay,
    string? ExtensionReason,
    DateTimeOffset? LocksAt,
    DeadlineState State,
    DeadlineTurn Turn,
    DateTimeOffset? DoneAt,
    string Link)
{
    /// <summary>Only for this account; none: for whoever holds the post in the unit.</summary>
    public AccountId? Person { get; init; }

    /// <summary>Done after the last good day. What was done at an instant nobody knows is not called late.</summary>
    public bool IsDoneLate => DoneAt?.CityDay() > LastGoodDay;
}

public enum DeadlineState
{
    /// <summary>Still owed.</summary>
    Open,

    /// <summary>Done, in time or late.</summary>
    Done,

    /// <summary>Never done, and nothing can be done any more.</summary>
    Lapsed,
}

/// <summary>Who has to act next.</summary>
public enum DeadlineTurn
{
    /// <summary>The reporter, then the head.</summary>
    Reporter,

    /// <summary>The head alone: the reporter has done his part.</summary>
    Head,
}
