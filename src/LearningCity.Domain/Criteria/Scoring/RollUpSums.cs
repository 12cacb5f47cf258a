using System.Collections.Immutable;

namespace LearningCity.Domain.Criteria;

/// <summary>What the units below an ancestor add up to for one indicator. Additive and exact: one changed entry is applied by difference.</summary>
/// <remarks><c>sums - RollUpSums.Of(before) + RollUpSums.Of(after)</c> equals summing everything again.</remarks>
/// <param name="Counts">Units by status; a unit whose entry is not accepted yet is waiting.</param>
/// <param name="Sum">Terms of the units that have all of them.</param>
/// <param name="Contributors">How many units <paramref name="Sum"/> holds.</param>
/// <param name="Parts">The same per part, for indicators of several parts; empty for others, and while no unit has given a term of any part.</param>
/// <param name="WithoutPrevious">How many units gave what a change compares, and have nothing of the period before to compare it with.</param>
public readonly record struct RollUpSums(
    StatusCounts Counts, Quantity Sum, int Contributors, ImmutableArray<PartSum> Parts, int WithoutPrevious = 0)
{
    public static RollUpSums Nothing { get; } = new(default, default, 0, []);

    /// <summary>What one unit adds: its figures when known and countable, and its status. Also for a waiting unit.</summary>
    public static RollUpSums Of(in IndicatorResult result)
    {
        var counts = StatusCounts.One(result.Status);
        if (!result.Parts.IsDefaultOrEmpty)
        {
            var parts = ImmutableArray.CreateBuilder<PartSum>(result.Parts.Length);
            foreach (var part in result.Parts)
            {
                parts.Add(part.Figures is { } figures ? new PartSum(figures, 1) : default);
            }

            return new(counts, default, 0, NothingIfEmpty(parts.MoveToImmutable()));
        }

        var withoutPrevious = result.Reason is ScoreReason.MissingPrevious or ScoreReason.PredecessorInPart ? 1 : 0;
        return result is { Figures: { } sum, IsDirect: false } ? new(counts, sum, 1, []) : new(counts, default, 0, [], withoutPrevious);
    }

    public static RollUpSums operator +(RollUpSums left, RollUpSums right) => new(
        left.Counts + right.Counts, left.Sum + right.Sum, left.Contributors + right.Contributors, Joined(left.Parts, right.Parts, sign: 1),
        left.WithoutPrevious + right.WithoutPrevious);

    public static RollUpSums operator -(RollUpSums left, RollUpSums right) => new(
        left.Counts - right.Counts, left.Sum - right.Sum, left.Contributors - right.Contributors, Joined(left.Parts, right.Parts, sign: -1),
        left.WithoutPrevious - right.WithoutPrevious);

    public static RollUpSums Add(RollUpSums left, RollUpSums right) => left + right;

    public static RollUpSums Subtract(RollUpSums left, RollUpSums right) => left - right;

    /// <summary>Equal when every count, term and part is; parts that hold nothing equal parts not there.</summary>
    public bool Equals(RollUpSums other) =>
        (Counts, Sum, Contributors, WithoutPrevious) == (other.Counts, other.Sum, other.Contributors, other.WithoutPrevious)
        && Joined(Parts, other.Parts, sign: -1).IsEmpty;

    public override int GetHashCode() => HashCode.Combine(Counts, Sum, Contributors);

    private static ImmutableArray<PartSum> Joined(ImmutableArray<PartSum> left, ImmutableArray<PartSum> right, int sign)
    {
        if (right.IsDefaultOrEmpty)
        {
            return left.IsDefault ? [] : NothingIfEmpty(left);
        }

        var length = left.IsDefault ? right.Length : Math.Max(left.Length, right.Length);
        var joined = ImmutableArray.CreateBuilder<PartSum>(length);
        for (var i = 0; i < length; i++)
        {
            var one = !left.IsDefault && i < left.Length ? left[i] : default;
            var other = i < right.Length ? right[i] : default;
            joined.Add(sign > 0 ? one + other : one - other);
        }

        return NothingIfEmpty(joined.MoveToImmutable());
    }

    /// <summary>Sums that lost their last contributor look like sums that never had one, whatever way they came about.</summary>
    private static ImmutableArray<PartSum> NothingIfEmpty(ImmutableArray<PartSum> parts) => parts.All(part => part == default) ? [] : parts;
}

/// <summary>Sums of one part, and how many units they hold.</summary>
public readonly record struct PartSum(Quantity Sum, int Contributors)
{
    public static PartSum operator +(PartSum left, PartSum right) => new(left.Sum + right.Sum, left.Contributors + right.Contributors);

    public static PartSum operator -(PartSum left, PartSum right) => new(left.Sum - right.Sum, left.Contributors - right.Contributors);

    public static PartSum Add(PartSum left, PartSum right) => left + right;

    public static PartSum Subtract(PartSum left, PartSum right) => left - right;
}
