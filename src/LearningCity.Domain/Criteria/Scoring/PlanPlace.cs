namespace LearningCity.Domain.Criteria;

/// <summary>Where an indicator stands in its set, and the rule it is scored under.</summary>
/// <param name="Ordinal">Among the set's indicators, from 0.</param>
/// <param name="NodeOrdinal">Of its node.</param>
internal readonly record struct PlanPlace(SetNode Node, short Ordinal, short NodeOrdinal, SetRule Rule);

/// <summary>What a level asks of an indicator, compiled.</summary>
/// <param name="Grade">Place of the level in the rule, from 0.</param>
/// <param name="Bound">In millionths; of a level word its rank from 1; meaningless where the indicator must only be met.</param>
internal readonly record struct LevelStep(short Grade, Comparison Comparison, long Bound);

/// <summary>What an answer counts in the sum of points.</summary>
/// <param name="Points">In millionths.</param>
/// <param name="Possible">The most it could count, in millionths; 0 where it does not apply, can only be recorded or carries no points.</param>
public readonly record struct Worth(Int128 Points, Int128 Possible);
