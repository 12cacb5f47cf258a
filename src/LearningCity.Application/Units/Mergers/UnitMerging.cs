using LearningCity.Domain.Kernel;
using LearningCity.Domain.Units;

namespace LearningCity.Application.Units.Mergers;

/// <summary>One or more units become one, as asked for.</summary>
/// <param name="On">The first day of the new order; whole predecessors end the day before.</param>
/// <param name="Moves">Where units go that stood below one that ends.</param>
public sealed record UnitMerging(
    DateOnly On, StatedGround Ground, IReadOnlyList<WantedPredecessor> Predecessors, WantedSuccessor Successor, IReadOnlyList<WantedMove> Moves);

/// <summary>One unit gives parts of itself to others, as asked for.</summary>
/// <param name="On">The first day of the new order.</param>
/// <param name="Ends">The unit is divided and ends the day before; else it goes on without the parts.</param>
/// <param name="Moves">Where units go that stood below it.</param>
public sealed record UnitSplitting(
    DateOnly On, StatedGround Ground, UnitId Unit, bool Ends, IReadOnlyList<WantedSuccessor> Successors, IReadOnlyList<WantedMove> Moves);

/// <summary>The paper a change rests on.</summary>
/// <param name="Number">Số/ký hiệu.</param>
/// <param name="IssuedOn">The day of issue, today at the latest.</param>
/// <param name="Note">What is to be said besides, such as the item of the paper or what is not confirmed.</param>
public sealed record StatedGround(string Number, DateOnly IssuedOn, string? Note = null);

/// <param name="Extent">Whole, or a part.</param>
/// <param name="Ends">Only for a part: it ends all the same. A whole one always ends.</param>
public sealed record WantedPredecessor(UnitId Unit, SuccessionExtent Extent, bool Ends = false);

/// <summary>A unit that goes on, or one that is founded: one of the two.</summary>
/// <param name="Unit">It goes on and takes over.</param>
/// <param name="Founded">It begins on the day.</param>
/// <param name="Groups">Groups it belongs to from the day on; it joins none of itself.</param>
public sealed record WantedSuccessor(IReadOnlyList<UnitGroupId> Groups, UnitId? Unit = null, FoundedUnit? Founded = null);

/// <summary>A unit that begins with the merger.</summary>
public sealed record FoundedUnit(
    string Code, string OfficialName, UnitTypeId Type, IReadOnlyList<WantedPlace> Places, string? ShortName = null, string? OfficialCode = null);

/// <summary>A unit that is placed elsewhere from the day on; at the top when neither parent is named.</summary>
/// <param name="Parent">A unit that is there already.</param>
/// <param name="ToFounded">The code of a unit that is founded here.</param>
public sealed record WantedMove(UnitId Unit, UnitTreeId Tree, UnitId? Parent = null, string? ToFounded = null);

/// <summary>Merger and split in one form.</summary>
internal sealed record Arrangement(
    MergerKind Kind, DateOnly On, StatedGround Ground, IReadOnlyList<WantedPredecessor> Predecessors, IReadOnlyList<WantedSuccessor> Successors,
    IReadOnlyList<WantedMove> Moves)
{
    public IReadOnlyList<UnitId> Ending =>
        [.. Predecessors.Where(taken => taken.Ends || taken.Extent is SuccessionExtent.Whole).Select(taken => taken.Unit).Distinct()];

    /// <summary>Every unit that is there already and is touched.</summary>
    public IReadOnlyList<UnitId> Touched =>
        [.. Predecessors.Select(taken => taken.Unit).Concat(Successors.Select(heir => heir.Unit).OfType<UnitId>()).Concat(Moves.Select(move => move.Unit)).Distinct()];

    public static Arrangement Of(UnitMerging wanted) =>
        new(MergerKind.Merge, wanted.On, wanted.Ground, wanted.Predecessors, [wanted.Successor], wanted.Moves);

    public static Arrangement Of(UnitSplitting wanted) => new(
        MergerKind.Split, wanted.On, wanted.Ground, [new WantedPredecessor(wanted.Unit, SuccessionExtent.Part, wanted.Ends)], wanted.Successors, wanted.Moves);
}
