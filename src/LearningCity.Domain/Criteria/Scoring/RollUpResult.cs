namespace LearningCity.Domain.Criteria;

/// <summary>What the units below an ancestor come to together, on what is accepted so far.</summary>
/// <param name="Result">The verdict from the sums, or from the count of units.</param>
/// <param name="IsComplete">Every unit that is asked has given all its terms or is not concerned. Otherwise the verdict is provisional and the missing units are named beside it.</param>
public readonly record struct RollUpResult(IndicatorResult Result, StatusCounts Units, bool IsComplete);
